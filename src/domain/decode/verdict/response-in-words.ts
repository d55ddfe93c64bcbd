import { counted, inWords } from '../../text/english.ts';
import type { Outcome } from '../decoded.ts';
import type { Judged, Response } from '../outcomes.ts';

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
function itemsInWords({ failed, total, isWhole }: Judged, unknown: number): string {
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

/** "Overall status 200, but 1 of 2 items failed". */
function v1InWords({ facts, overall, items, listed }: Response, judged: Judged): string {
  const { statedTotal, statedFailures } = facts;
  const { isWhole, total, failed, warnings } = judged;
  const others = errorsAndWarnings(listed.error, warnings, ' elsewhere');
  const extra = others.length === 0 ? '' : `, with ${inWords(others)}`;
  const name = overall ? `overall status ${overall.code}` : '';
  const what = itemsInWords(judged, items.unknown) + extra;
  if (!isWhole && statedTotal !== undefined && statedFailures !== undefined) {
    const stated = `${counted(statedTotal, 'item')}, ${statedFailures} of them failed`;
    return `${name === '' ? 'it' : `${name}, which`} counts ${stated}`;
  }
  if (!overall) return what;
  const { outcome, isKnown, code } = overall;
  const hasFailed = outcome === 'error';
  if (total > 0) {
    if (isWhole && hasFailed && failed === total)
      return `request failed (${code}): ${what.replace(/^the only/, 'its only')}`;
    // 201 itself says that some failed.
    const surprises = isWhole && (hasFailed || (failed > 0 && code !== 201));
    return `${name}, ${surprises ? 'but' : 'and'} ${what}`;
  }
  if (!isWhole) {
    const says = outcome === 'unknown' ? 'nothing on the outcome' : `that ${SAYS[outcome]}`;
    return `${name} says ${says}${extra}; no item can be read`;
  }
  return `${name}${isKnown ? ': ' : ' is not in the catalog; '}${SAYS[outcome]}${extra}`;
}

/**
 * "3 errors, 2 warnings in 4 items" for a batch, "succeeded with 1 warning" or "failed with 1
 * error" for one item.
 */
function v2InWords({ facts: { batch } }: Response, judged: Judged): string {
  const { isWhole, total, failed, errors, warnings } = judged;
  const all = errorsAndWarnings(errors, warnings);
  const items = counted(total, 'item');
  const place = batch ? ` in ${items}` : '';
  if (!isWhole) return `${inWords(all)} can be read${batch ? `,${place}` : ''}`;
  if (errors === 0 && failed === 0) return `succeeded with ${inWords(all)}${place}`;
  if (!batch) return `failed with ${inWords(all)}`;
  if (errors > 0) return all.join(', ') + place;
  return `${failed} of ${items} failed, with ${inWords(all)}`;
}

/** How a response went, inside a sentence. */
export const responseInWords = (response: Response, judged: Judged): string =>
  (judged.shape === 1 ? v1InWords : v2InWords)(response, judged);
