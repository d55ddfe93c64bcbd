import type { Outcomes, Response, VerdictKind } from '../decoded.ts';

export const noOutcomes = (): Outcomes => ({ success: 0, error: 0, warning: 0, unknown: 0 });

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
