import { capitalised, counted, inWords } from '../../text/english.ts';
import type { VerdictKind } from '../decoded.ts';
import { type Counted, howMany, type Judged, type Response } from './judged.ts';

/** How many of so many items failed, and of how many nothing tells. */
interface Items {
  readonly failed: number;
  readonly unknown: number;
  readonly total: number;
}

function itemsInWords({ failed, unknown, total }: Items): string {
  const rest = unknown > 0 && unknown < total ? `, ${unknown} unknown` : '';
  if (failed > 0 && failed < total) return `${failed} of ${counted(total, 'item')} failed${rest}`;
  const all = total === 1 ? 'the only item' : total === 2 ? 'both items' : `all ${total} items`;
  if (failed > 0) return `${all} failed`;
  if (unknown === 0) return `${all} succeeded`;
  return `the outcome of ${unknown} of ${counted(total, 'item')} is unknown`;
}

/** Errors that are of no item by themselves, and warnings of whatever it be. */
interface Beside {
  readonly errors: number;
  readonly warnings: number;
}

function besideItems(findings: Response['findings']): Beside {
  const inside = findings.filter(({ role }) => role !== 'global');
  const errors = howMany(
    inside.filter(({ role }) => role !== 'item'),
    'error',
  );
  return { errors, warnings: howMany(inside, 'warning') };
}

/** ", with 1 error elsewhere and 2 warnings"; nothing where there is neither. */
function besideInWords({ errors, warnings }: Beside): string {
  const all = [
    ...(errors > 0 ? [`${counted(errors, 'error')} elsewhere`] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return all.length === 0 ? '' : `, with ${inWords(all)}`;
}

function kindOf(
  { failed, unknown, total }: Items,
  global: Counted | undefined,
  beside: Beside,
): VerdictKind {
  if (failed > 0 && failed < total) return 'partial';
  if (failed > 0 || global?.outcome === 'error') return 'failure';
  if (beside.errors > 0) return 'partial';
  const isUnknown = unknown > 0 || (total === 0 && global?.outcome === 'unknown');
  if (isUnknown) return 'found';
  return beside.warnings > 0 ? 'warning' : 'success';
}

const SAYS = {
  error: 'the request failed',
  warning: 'the request succeeded with a warning',
  success: 'the request succeeded',
} as const;

/** What a global status by itself says of the request. */
function globalInWords({ code, outcome, meaning }: Counted): string {
  if (outcome !== 'unknown') return `Global ${code}: ${SAYS[outcome]}`;
  return meaning === 'unknown'
    ? `Global ${code} is not in the catalog; outcome unknown`
    : `Global ${code}: outcome unknown`;
}

function readableInWords(failed: number, total: number): string {
  const those = total === 1 ? '1 item' : `${total} items`;
  if (failed > 0 && failed < total) return `${failed} of the ${those} that can be read failed`;
  return `the ${those} that can be read ${failed === 0 ? 'succeeded' : 'failed'}`;
}

/** A V1 response that is cut off: of items that cannot be read nothing is said. */
function judgeCut({ findings, facts }: Response): Judged {
  const global = findings.find(({ role }) => role === 'global');
  const items = findings.filter(({ role }) => role === 'item');
  const beside = besideItems(findings);
  const failedItems = howMany(items, 'error');
  const [total, failures] = [facts.statedTotal, facts.statedFailures];
  const globalFailed = global?.outcome === 'error';
  const sentence = () => {
    const extra = besideInWords(beside);
    if (total !== undefined && failures !== undefined) {
      const stated = `${counted(total, 'item')}, ${failures} of them failed`;
      return global ? `global ${global.code}, which counts ${stated}` : `it counts ${stated}`;
    }
    const what = items.length > 0 ? readableInWords(failedItems, items.length) + extra : '';
    if (!global) return what;
    if (what !== '') return `global ${global.code}, and ${what}`;
    const says =
      global.outcome === 'unknown' ? 'nothing on the outcome' : `that ${SAYS[global.outcome]}`;
    return `global ${global.code} says ${says}${extra}; no item can be read`;
  };
  return {
    kind: 'found',
    sentence,
    errors: failedItems + beside.errors + (items.length === 0 && globalFailed ? 1 : 0),
    warnings: beside.warnings,
    items: items.length,
    failedItems,
  };
}

/**
 * A V1 response: "Global 200, but 1 of 2 items failed". The items are those found, or as many
 * as the global status states, which is more when not all of them have a code.
 */
export function judgeV1(response: Response): Judged {
  const { findings, facts } = response;
  if (facts.cut || facts.leftOut) return judgeCut(response);
  const global = findings.find(({ role }) => role === 'global');
  const own = findings.filter(({ role }) => role === 'item');
  const items: Items = {
    total: Math.max(own.length, facts.statedTotal ?? 0),
    failed: Math.max(howMany(own, 'error'), facts.statedFailures ?? 0),
    unknown: howMany(own, 'unknown'),
  };
  const { total, failed } = items;
  const beside = besideItems(findings);
  const globalFailed = global ? global.outcome === 'error' : failed > 0;
  const sentence = () => {
    const extra = besideInWords(beside);
    if (total === 0) return (global ? globalInWords(global) : 'Outcome unknown') + extra;
    const what = itemsInWords(items) + extra;
    if (!global) return capitalised(what);
    if (globalFailed && failed === total) {
      return `Request failed (${global.code}): ${what.replace(/^the only/, 'its only')}`;
    }
    // 201 itself says that some failed.
    const surprises = globalFailed || (failed > 0 && global.code !== 201);
    return `Global ${global.code}, ${surprises ? 'but' : 'and'} ${what}`;
  };
  return {
    kind: kindOf(items, global, beside),
    sentence,
    errors: howMany(own, 'error') + beside.errors + (total === 0 && globalFailed ? 1 : 0),
    warnings: beside.warnings,
    items: total,
    failedItems: failed,
  };
}
