import { SHAPE_OF } from '../api-shapes.ts';
import {
  isOfAnother,
  type OutcomeTally,
  type Response,
  type ResponseFacts,
  type VerdictKind,
} from '../decoded.ts';
import type { Resolved } from '../resolve/resolve.ts';
import { judgeResponse, noOutcomes, totalOf } from './judge-response.ts';

/** Why it is not known of a finding how it went. */
function unsureOf({ meaning, categories }: Resolved): string {
  if (meaning.kind === 'one') return categories.map((label) => `\n${label}`).join('');
  return isOfAnother(meaning) ? 'another' : meaning.kind;
}

/**
 * Counts how responses and other findings went, given in order of appearance. Keeps a response no
 * longer than it takes to judge it, but for the first, since a log has thousands.
 */
export function createOutcomeTally() {
  let open: Response[] = [];
  let first: OutcomeTally['first'] = null;
  let isLeftOut = false;
  let hasCode = false;
  const kinds: Partial<Record<VerdictKind, number>> = {};
  const counts = { errors: 0, warnings: 0, responses: 0 };
  const loose = noOutcomes();
  const unsure: Record<string, number> = {};

  /** Counts a finding, of a response or by itself. */
  function add(finding: Resolved, facts: ResponseFacts | undefined): void {
    const { role, outcome, code, meaning } = finding;
    if (!facts || SHAPE_OF[role] === undefined) {
      loose[outcome]++;
      hasCode ||= code !== null;
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

  /** `empty` are responses without any finding; `isCut` says that the text is not all there. */
  function done(empty: readonly ResponseFacts[], isCut: boolean): OutcomeTally {
    judge(true);
    const sum = (list: 'errors' | 'warnings') =>
      empty.every((one) => one[list] === undefined)
        ? null
        : empty.reduce((all, one) => all + (one[list] ?? 0), 0);
    counts.errors += loose.error;
    counts.warnings += loose.warning;
    isLeftOut ||= !first && totalOf(loose) === 0 && empty.some((one) => one.leftOut);
    const listed = { errors: sum('errors'), warnings: sum('warnings') };
    return { first, kinds, counts, loose, unsure, hasCode, listed, isCut, isLeftOut };
  }
  return { add, judge, done };
}
