import { SHAPE_OF } from './api-shapes.ts';
import type { ResponseFacts } from './candidate.ts';
import { isOfAnother, type Outcome, type VerdictKind } from './decoded.ts';
import type { Resolved } from './resolve/resolve.ts';

/** How many findings went how. */
export type Outcomes = Record<Outcome, number>;

/** What was found in a response. */
export interface Response {
  readonly facts: ResponseFacts;
  /** The overall status of V1, and whether it is known what that means. */
  overall:
    | { readonly code: number | null; readonly outcome: Outcome; readonly isKnown: boolean }
    | undefined;
  readonly items: Outcomes;
  /** Errors and warnings of a list, each by its role. */
  readonly listed: Outcomes;
}

const noOutcomes = (): Outcomes => ({ success: 0, error: 0, warning: 0, unknown: 0 });

export const totalOf = ({ success, error, warning, unknown }: Outcomes): number =>
  success + error + warning + unknown;

/**
 * A V1 response. Its items are those found, or as many as the overall status states, which is more
 * when not all of them have a code. Of one that is cut off, nothing is said of items that cannot be
 * read.
 */
function judgeV1({ facts, overall, items, listed }: Response, isWhole: boolean) {
  const warnings = items.warning + listed.warning;
  const total = Math.max(totalOf(items), isWhole ? (facts.statedTotal ?? 0) : 0);
  const failed = Math.max(items.error, isWhole ? (facts.statedFailures ?? 0) : 0);
  const hasFailed = overall?.outcome === 'error';
  const kind = (): VerdictKind => {
    if (failed > 0 && failed < total) return 'partial';
    if (failed > 0 || hasFailed) return 'failure';
    if (listed.error > 0) return 'partial';
    if (items.unknown > 0 || (total === 0 && overall?.outcome === 'unknown')) return 'found';
    return warnings > 0 ? 'warning' : 'success';
  };
  const errors = items.error + listed.error + (total === 0 && hasFailed ? 1 : 0);
  return { kind: kind(), shape: 1, isWhole, total, failed, errors, warnings } as const;
}

/**
 * A V2 response. Entries of the lists that have no code count too. An item can have warnings and
 * fail all the same, which only the stated count of failures tells.
 */
function judgeV2({ facts, listed }: Response, isWhole: boolean) {
  const errors = Math.max(facts.errors ?? 0, listed.error);
  const warnings = Math.max(facts.warnings ?? 0, listed.warning);
  const total = Math.max(facts.statedTotal ?? 0, facts.items, 1);
  const failed = facts.statedFailures ?? (facts.batch ? 0 : Math.min(1, errors));
  const inPart = failed > 0 && failed < total;
  const kind = errors === 0 && failed === 0 ? 'warning' : inPart ? 'partial' : 'failure';
  return { kind, shape: 2, isWhole, total, failed, errors, warnings } as const;
}

/** How a response went, as its shape has it; of one that is not all there that stays open. */
export function judgeResponse(response: Response) {
  const isWhole = !response.facts.cut && !response.facts.leftOut;
  const isV1 = response.overall !== undefined || totalOf(response.items) > 0;
  const judged = (isV1 ? judgeV1 : judgeV2)(response, isWhole);
  return isWhole ? judged : { ...judged, kind: 'found' as const };
}

export type Judged = ReturnType<typeof judgeResponse>;

const UNSURE = {
  several: 'with several entries',
  unknown: 'not in the catalog',
  wrapper: 'for a whole response',
} as const;

/** Why it is not known how a finding went: its meaning, or its categories. */
function unsureOf({ meaning, categories }: Resolved): string {
  if (isOfAnother(meaning)) return 'with another message than documented';
  if (meaning.kind !== 'one') return UNSURE[meaning.kind];
  if (categories.length === 1) return `of category “${categories[0]}”`;
  return `${categories.join(' or ').toLowerCase()}, depending on version`;
}

/**
 * Counts how responses and other findings went, given in order of appearance. Keeps a response no
 * longer than it takes to judge it, but for the first, since a log has thousands.
 */
export function createOutcomeTally() {
  let open: Response[] = [];
  let first: Response | null = null;
  let isLeftOut = false;
  const kinds: Partial<Record<VerdictKind, number>> = {};
  const counts = { errors: 0, warnings: 0, responses: 0 };
  const loose = noOutcomes();
  const unsure: Record<string, number> = {};

  /** Counts a finding, of a response or by itself. */
  function add(finding: Resolved, facts: ResponseFacts | undefined): void {
    const { role, outcome, code, meaning } = finding;
    if (!facts || SHAPE_OF[role] === undefined) {
      loose[outcome]++;
      if (outcome !== 'unknown') return;
      const why = unsureOf(finding);
      unsure[why] = (unsure[why] ?? 0) + 1;
      return;
    }
    let response = open.findLast((one) => one.facts === facts);
    // A response of V1 begins with its overall status.
    if (!response || (role === 'global' && response.overall)) {
      response = { facts, overall: undefined, items: noOutcomes(), listed: noOutcomes() };
      open.push(response);
    }
    const isKnown = meaning.kind !== 'unknown' || outcome !== 'unknown';
    if (role === 'global') response.overall = { code, outcome, isKnown };
    else response[role === 'item' ? 'items' : 'listed'][outcome]++;
  }

  /** Judges the responses that are read to their end, and at the end all. */
  function judge(isEnd = false): void {
    for (const response of open) {
      if (!response.facts.done && !isEnd) continue;
      const judged = judgeResponse(response);
      first ??= response;
      kinds[judged.kind] = (kinds[judged.kind] ?? 0) + 1;
      counts.responses++;
      counts.errors += judged.errors;
      counts.warnings += judged.warnings;
      isLeftOut ||= response.facts.leftOut;
    }
    open = open.filter(({ facts }) => !facts.done);
  }

  /** `empty` are responses without any finding. */
  function done(empty: readonly ResponseFacts[]) {
    judge(true);
    const sum = (list: 'errors' | 'warnings') =>
      empty.every((one) => one[list] === undefined)
        ? null
        : empty.reduce((all, one) => all + (one[list] ?? 0), 0);
    counts.errors += loose.error;
    counts.warnings += loose.warning;
    isLeftOut ||= !first && totalOf(loose) === 0 && empty.some((one) => one.leftOut);
    const listed = { errors: sum('errors'), warnings: sum('warnings') };
    return {
      first,
      /** How many responses are of each kind. */
      kinds,
      counts,
      /** Findings in plain text, and status objects with nothing around them. */
      loose,
      /** Of how many of those it is not known how they went, by the reason. */
      unsure,
      /** What lists hold in which no code was found; null without such a list. */
      listed,
      isLeftOut,
    };
  }
  return { add, judge, done };
}

export type OutcomeTally = ReturnType<ReturnType<typeof createOutcomeTally>['done']>;
