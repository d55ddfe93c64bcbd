import { VERSION_OF_ROLE } from './api-shapes.ts';
import type { ResponseFacts } from './candidate.ts';
import { noOutcomes, type Outcome, type VerdictKind } from './decoded.ts';
import type { Resolved } from './resolve/resolve.ts';

/** The findings of a response: the overall V1 status, V1 items, V2 errors and warnings. */
interface Response {
  readonly facts: ResponseFacts;
  overall?: Resolved;
  readonly items: Record<Outcome, number>;
  readonly listed: Record<Outcome, number>;
}

export const totalOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/**
 * Judges the outcome of a response. The totals that it states count if they exceed what was found,
 * and so do the lengths of its lists; nothing is claimed about missing parts of an incomplete
 * response. If V2 states no failures, each error counts as a different item.
 */
function judge({ facts, overall, items, listed }: Response) {
  const isWhole = !facts.cut && !facts.omitted;
  const stated = isWhole && facts.statedFailures !== undefined ? facts : undefined;
  const found = totalOf(items);
  const isV1 = overall !== undefined || found > 0 || facts.failed;
  const inLists = Math.max(facts.errors ?? 0, listed.error);
  const warnings = items.warning + Math.max(facts.warnings ?? 0, listed.warning);
  const total = Math.max(found, stated?.statedTotal ?? 0, isV1 ? 0 : facts.items || 1);
  const failures = stated?.statedFailures ?? (isV1 ? 0 : Math.min(total, inLists));
  const failed = Math.max(items.error, failures);
  const hasFailed = overall ? overall.outcome === 'error' : facts.failed;
  const errors = items.error + inLists + (total === 0 && hasFailed ? 1 : 0);
  const kindOf = (): VerdictKind => {
    if (!isWhole) return 'found';
    if (failed > 0 && failed < total) return 'partial';
    if (failed > 0 || hasFailed) return 'failure';
    if (inLists > 0) return 'partial';
    // Also if the overall status says that some items failed, but none did.
    if (items.unknown > 0 || overall?.outcome === 'unknown') return 'found';
    return warnings > 0 ? 'warning' : overall || found > 0 ? 'success' : 'none';
  };
  const { unknown } = items;
  const kind = kindOf();
  return { facts, overall, isV1, isWhole, kind, total, failed, unknown, inLists, errors, warnings };
}

export type Judged = ReturnType<typeof judge>;

/**
 * Counts the outcomes of responses and other findings, given in order of appearance. Except for the
 * first, a response is dropped once it is judged, since a log has thousands.
 */
export function createOutcomeTally() {
  let open: Response[] = [];
  let first: Judged | undefined;
  let [isLeftOut, isSilentLeftOut]: (boolean | undefined)[] = [];
  const listed: { errors?: number; warnings?: number } = {};
  const kinds: Partial<Record<VerdictKind, number>> = {};
  const counts = { errors: 0, warnings: 0, responses: 0 };
  const outsideResponses: Record<string, number> = { error: 0, warning: 0, success: 0 };

  /** Counts a finding, as part of a response or on its own. */
  function add(finding: Resolved, facts: ResponseFacts | undefined): void {
    const { role, outcome, outcomeOrReason } = finding;
    if (!facts || VERSION_OF_ROLE[role] === undefined) {
      outsideResponses[outcomeOrReason] = (outsideResponses[outcomeOrReason] ?? 0) + 1;
      return;
    }
    let response = open.findLast((one) => one.facts === facts);
    // A V1 response begins with its overall status.
    if (!response || (role === 'global' && response.overall)) {
      const items = response ? noOutcomes() : facts.outcomes;
      response = { facts, items, listed: noOutcomes() };
      open.push(response);
    }
    if (role === 'global') response.overall = finding;
    else response[role === 'item' ? 'items' : 'listed'][outcome]++;
  }

  function count(judged: Judged): void {
    kinds[judged.kind] = (kinds[judged.kind] ?? 0) + 1;
    counts.responses++;
    counts.errors += judged.errors;
    counts.warnings += judged.warnings;
    isLeftOut ||= judged.facts.omitted;
  }

  /** Counts a structure without findings, if what it states makes it a response. */
  function addSilent(facts: ResponseFacts): void {
    const judged = judge({ facts, items: facts.outcomes, listed: noOutcomes() });
    isSilentLeftOut ||= facts.omitted;
    for (const list of ['errors', 'warnings'] as const)
      if (facts[list] !== undefined) listed[list] = (listed[list] ?? 0) + facts[list];
    if (facts.failed || facts.outcomes.error || facts.statedFailures) first ??= judged;
    if (judged.isV1 || facts.items > 0 || facts.statedFailures !== undefined) count(judged);
  }

  /** Judges the responses that have been read to their end; in the end, these are all. */
  function judgeRead(): void {
    for (const response of open.filter(({ facts }) => facts.done)) {
      const judged = judge(response);
      first ??= judged;
      count(judged);
    }
    open = open.filter(({ facts }) => !facts.done);
  }

  function done() {
    judgeRead();
    counts.errors += outsideResponses.error ?? 0;
    counts.warnings += outsideResponses.warning ?? 0;
    return {
      /** The first response that has a finding, or states that it or an item failed. */
      first,
      /** How many responses have each kind of verdict. */
      kinds,
      counts,
      /**
       * Findings in plain text and status objects without a response, by outcome, or by why it is
       * unknown.
       */
      outsideResponses,
      /** The lengths of lists in responses without codes; undefined without such a list. */
      listed,
      isLeftOut: isLeftOut || (!first && totalOf(outsideResponses) === 0 && isSilentLeftOut),
    };
  }
  return { add, addSilent, judgeRead, done };
}

export type OutcomeTally = ReturnType<ReturnType<typeof createOutcomeTally>['done']>;
