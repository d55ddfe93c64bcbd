import { counted, inWords } from '../../text/english.ts';
import type { ResponseFacts } from '../candidate.ts';
import type { Outcome, VerdictKind } from '../decoded.ts';
import type { Resolved } from '../resolve/resolve.ts';

/** How many findings went how. */
export type Outcomes = Record<Outcome, number>;

export const noOutcomes = (): Outcomes => ({ success: 0, error: 0, warning: 0, unknown: 0 });

export const totalOf = ({ success, error, warning, unknown }: Outcomes): number =>
  success + error + warning + unknown;

/** What was found in a response. */
export interface Response {
  readonly facts: ResponseFacts;
  /** The overall status of V1. */
  overall: Resolved | undefined;
  readonly items: Outcomes;
  /** Errors and warnings of a list, each by its role. */
  readonly listed: Outcomes;
}

export interface Judged {
  readonly kind: VerdictKind;
  /** Inside a sentence. A function, since of a thousand responses none is shown by itself. */
  readonly say: () => string;
  readonly errors: number;
  readonly warnings: number;
  /** Whether errors and warnings are all it says, so that it adds up with those beside it. */
  readonly isList: boolean;
}

/** The numbers that are not 0, "2 errors" and "1 warning"; `where` goes behind the errors. */
export function errorsAndWarnings(errors: number, warnings: number, where = ''): readonly string[] {
  return [
    ...(errors > 0 ? [counted(errors, 'error') + where] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
}

const SAYS = {
  error: 'the request failed',
  warning: 'the request succeeded with a warning',
  success: 'the request succeeded',
  unknown: 'outcome unknown',
} as const satisfies Record<Outcome, string>;

/** How the items of V1 went: "1 of 2 items failed", "both items succeeded". */
function itemsInWords(failed: number, unknown: number, total: number, isWhole: boolean): string {
  const items = counted(total, 'item');
  const all = total === 1 ? 'the only item' : total === 2 ? 'both items' : `all ${items}`;
  const [those, of] = isWhole ? [all, items] : [`the ${items} that can be read`, ''];
  if (failed > 0 && failed < total) {
    const rest = isWhole && unknown > 0 ? `, ${unknown} unknown` : '';
    return `${failed} of ${of || those} failed${rest}`;
  }
  if (failed > 0) return `${those} failed`;
  if (isWhole && unknown > 0) return `the outcome of ${unknown} of ${items} is unknown`;
  return `${those} succeeded`;
}

/**
 * A V1 response: "overall status 200, but 1 of 2 items failed". The items are those found, or as
 * many as the overall status states, which is more when not all of them have a code. Of one that is
 * cut off, nothing is said of items that cannot be read.
 */
function judgeV1({ facts, overall, items, listed }: Response, isWhole: boolean): Judged {
  const { statedTotal, statedFailures } = facts;
  const { unknown } = items;
  const warnings = items.warning + listed.warning;
  const total = Math.max(totalOf(items), isWhole ? (statedTotal ?? 0) : 0);
  const failed = Math.max(items.error, isWhole ? (statedFailures ?? 0) : 0);
  const hasFailed = overall?.outcome === 'error';

  const say = (): string => {
    const others = errorsAndWarnings(listed.error, warnings, ' elsewhere');
    const extra = others.length === 0 ? '' : `, with ${inWords(others)}`;
    const name = overall ? `overall status ${overall.code}` : '';
    const what = itemsInWords(failed, unknown, total, isWhole) + extra;
    if (!isWhole && statedTotal !== undefined && statedFailures !== undefined) {
      const stated = `${counted(statedTotal, 'item')}, ${statedFailures} of them failed`;
      return `${name === '' ? 'it' : `${name}, which`} counts ${stated}`;
    }
    if (!overall) return what;
    if (total > 0) {
      if (isWhole && hasFailed && failed === total)
        return `request failed (${overall.code}): ${what.replace(/^the only/, 'its only')}`;
      // 201 itself says that some failed.
      const surprises = isWhole && (hasFailed || (failed > 0 && overall.code !== 201));
      return `${name}, ${surprises ? 'but' : 'and'} ${what}`;
    }
    const { meaning, outcome } = overall;
    if (!isWhole) {
      const says = outcome === 'unknown' ? 'nothing on the outcome' : `that ${SAYS[outcome]}`;
      return `${name} says ${says}${extra}; no item can be read`;
    }
    const isKnown = meaning.kind !== 'unknown' || outcome !== 'unknown';
    return `${name}${isKnown ? ': ' : ' is not in the catalog; '}${SAYS[outcome]}${extra}`;
  };
  const kind = (): VerdictKind => {
    if (failed > 0 && failed < total) return 'partial';
    if (failed > 0 || hasFailed) return 'failure';
    if (listed.error > 0) return 'partial';
    if (unknown > 0 || (total === 0 && overall?.outcome === 'unknown')) return 'found';
    return warnings > 0 ? 'warning' : 'success';
  };
  return {
    kind: kind(),
    say,
    errors: items.error + listed.error + (total === 0 && hasFailed ? 1 : 0),
    warnings,
    isList: false,
  };
}

/**
 * A V2 response: "3 errors, 2 warnings in 4 items" for a batch, "succeeded with 1 warning" or
 * "failed with 1 error" for one item. Entries of the lists that have no code count too. An item
 * can have warnings and fail all the same, which only the stated count of failures tells.
 */
function judgeV2({ facts, listed }: Response, isWhole: boolean): Judged {
  const { batch, statedTotal, statedFailures } = facts;
  const errors = Math.max(facts.errors ?? 0, listed.error);
  const warnings = Math.max(facts.warnings ?? 0, listed.warning);
  const items = Math.max(statedTotal ?? 0, facts.items, 1);
  const failedItems = statedFailures ?? (batch ? 0 : Math.min(1, errors));
  const isFine = errors === 0 && failedItems === 0;
  const inPart = failedItems > 0 && failedItems < items;
  const say = (): string => {
    const all = errorsAndWarnings(errors, warnings);
    const place = batch ? ` in ${counted(items, 'item')}` : '';
    if (!isWhole) return `${inWords(all)} can be read${batch ? `,${place}` : ''}`;
    if (isFine) return `succeeded with ${inWords(all)}${place}`;
    if (!batch) return `failed with ${inWords(all)}`;
    if (errors > 0) return all.join(', ') + place;
    return `${failedItems} of ${counted(items, 'item')} failed, with ${inWords(all)}`;
  };
  const kind = isFine ? 'warning' : inPart ? 'partial' : 'failure';
  return { kind, say, errors, warnings, isList: !batch };
}

/** How a response went, as its shape has it; of one that is not all there that stays open. */
export function judgeResponse(response: Response): Judged {
  const isWhole = !response.facts.cut && !response.facts.leftOut;
  const isV1 = response.overall !== undefined || totalOf(response.items) > 0;
  const judged = (isV1 ? judgeV1 : judgeV2)(response, isWhole);
  return isWhole ? judged : { ...judged, kind: 'found', isList: false };
}
