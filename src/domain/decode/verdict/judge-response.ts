import { capitalised, counted, inWords } from '../../text/english.ts';
import type { Role } from '../api-shapes.ts';
import type { ResponseFacts } from '../candidate.ts';
import type { Finding, Outcome, VerdictKind } from '../decoded.ts';
import type { Resolved } from '../resolve/resolve.ts';

/** What counts of a finding, also of those that are not listed. */
export type Counted = Resolved &
  Pick<Finding, 'code' | 'role'> & {
    readonly response: ResponseFacts | undefined;
  };

export interface Judged {
  readonly kind: VerdictKind;
  /** Without a full stop. A function, since of a thousand responses none is shown by itself. */
  readonly sentence: () => string;
  readonly errors: number;
  readonly warnings: number;
  readonly items: number;
  readonly failedItems: number;
}

function howMany(findings: readonly Counted[], outcome: Outcome): number {
  let count = 0;
  for (const finding of findings) if (finding.outcome === outcome) count++;
  return count;
}

/** The numbers that are not 0, "2 errors" and "1 warning"; `where` goes behind the errors. */
export function errorsAndWarnings(errors: number, warnings: number, where = ''): readonly string[] {
  return [
    ...(errors > 0 ? [counted(errors, 'error') + where] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
}

const isOf = (...roles: readonly Role[]) => {
  return ({ role }: Counted) => roles.includes(role);
};

const isWhole = ({ cut, leftOut }: ResponseFacts) => !cut && !leftOut;

const SAYS = {
  error: 'the request failed',
  warning: 'the request succeeded with a warning',
  success: 'the request succeeded',
  unknown: 'outcome unknown',
} as const satisfies Record<Outcome, string>;

/** How the items of a V1 response went: "1 of 2 items failed", "both items succeeded". */
function itemsInWords(failed: number, unknown: number, total: number): string {
  const rest = unknown > 0 ? `, ${unknown} unknown` : '';
  if (failed > 0 && failed < total) return `${failed} of ${counted(total, 'item')} failed${rest}`;
  const all = total === 1 ? 'the only item' : total === 2 ? 'both items' : `all ${total} items`;
  if (failed > 0) return `${all} failed`;
  if (unknown === 0) return `${all} succeeded`;
  return `the outcome of ${unknown} of ${counted(total, 'item')} is unknown`;
}

/** The same of those that can be read, where others may be missing. */
function readableInWords(failed: number, total: number): string {
  const those = `the ${counted(total, 'item')} that can be read`;
  if (failed > 0 && failed < total) return `${failed} of ${those} failed`;
  return `${those} ${failed === 0 ? 'succeeded' : 'failed'}`;
}

/**
 * A V1 response: "Overall status 200, but 1 of 2 items failed". The items are those found, or as many
 * as the global status states, which is more when not all of them have a code. Of one that is cut
 * off, nothing is said of items that cannot be read.
 */
export function judgeV1(findings: readonly Counted[], facts: ResponseFacts): Judged {
  const whole = isWhole(facts);
  const { statedTotal, statedFailures } = facts;
  const global = findings.find(isOf('global'));
  const own = findings.filter(isOf('item'));
  const others = findings.filter(isOf('error', 'warning', 'plain'));
  const elsewhere = howMany(others, 'error');
  const warnings = howMany([...own, ...others], 'warning');
  const unknown = howMany(own, 'unknown');
  const failedOwn = howMany(own, 'error');
  const total = whole ? Math.max(own.length, statedTotal ?? 0) : own.length;
  const failed = whole ? Math.max(failedOwn, statedFailures ?? 0) : failedOwn;
  const globalFailed = global?.outcome === 'error';

  const extra = () => {
    const all = errorsAndWarnings(elsewhere, warnings, ' elsewhere');
    return all.length === 0 ? '' : `, with ${inWords(all)}`;
  };
  const globalInWords = ({ code, outcome, meaning }: Counted) =>
    meaning.kind === 'unknown' && outcome === 'unknown'
      ? `Overall status ${code} is not in the catalog; outcome unknown`
      : `Overall status ${code}: ${SAYS[outcome]}`;

  const sentence = (): string => {
    if (total === 0) return (global ? globalInWords(global) : 'Outcome unknown') + extra();
    const what = itemsInWords(failed, unknown, total) + extra();
    if (!global) return capitalised(what);
    if (globalFailed && failed === total) {
      return `Request failed (${global.code}): ${what.replace(/^the only/, 'its only')}`;
    }
    // 201 itself says that some failed.
    const surprises = globalFailed || (failed > 0 && global.code !== 201);
    return `Overall status ${global.code}, ${surprises ? 'but' : 'and'} ${what}`;
  };
  const sentenceOfCut = (): string => {
    const name = global ? `overall status ${global.code}` : '';
    if (statedTotal !== undefined && statedFailures !== undefined) {
      const stated = `${counted(statedTotal, 'item')}, ${statedFailures} of them failed`;
      return global ? `${name}, which counts ${stated}` : `it counts ${stated}`;
    }
    const what = total > 0 ? readableInWords(failed, total) + extra() : '';
    if (!global) return what;
    if (what !== '') return `${name}, and ${what}`;
    const says =
      global.outcome === 'unknown' ? 'nothing on the outcome' : `that ${SAYS[global.outcome]}`;
    return `${name} says ${says}${extra()}; no item can be read`;
  };
  const kind = (): VerdictKind => {
    if (!whole) return 'found';
    if (failed > 0 && failed < total) return 'partial';
    if (failed > 0 || globalFailed) return 'failure';
    if (elsewhere > 0) return 'partial';
    if (unknown > 0 || (total === 0 && global?.outcome === 'unknown')) return 'found';
    return warnings > 0 ? 'warning' : 'success';
  };
  return {
    kind: kind(),
    sentence: whole ? sentence : sentenceOfCut,
    errors: failedOwn + elsewhere + (total === 0 && globalFailed ? 1 : 0),
    warnings,
    items: total,
    failedItems: failed,
  };
}

/**
 * A V2 response: "3 errors, 2 warnings in 4 items" for a batch, "Succeeded with 1 warning" or
 * "Failed with 1 error" for one item. Entries of the lists that have no code count too. An item
 * can have warnings and fail all the same, which only the stated count of failures tells.
 */
export function judgeV2(findings: readonly Counted[], facts: ResponseFacts): Judged {
  const { batch, statedTotal, statedFailures } = facts;
  const errors = Math.max(facts.errors ?? 0, findings.filter(isOf('error')).length);
  const warnings = Math.max(facts.warnings ?? 0, findings.filter(isOf('warning')).length);
  const items = Math.max(statedTotal ?? 0, facts.items, 1);
  const failedItems = statedFailures ?? (batch ? 0 : Math.min(1, errors));
  const isFine = errors === 0 && failedItems === 0;
  const inPart = failedItems > 0 && failedItems < items;
  const outcome = isFine ? 'warning' : inPart ? 'partial' : 'failure';
  const sentence = (): string => {
    const all = errorsAndWarnings(errors, warnings);
    const place = batch ? ` in ${counted(items, 'item')}` : '';
    if (!isWhole(facts)) return `${inWords(all)} can be read${batch ? `,${place}` : ''}`;
    if (isFine) return `Succeeded with ${inWords(all)}${place}`;
    if (!batch) return `Failed with ${inWords(all)}`;
    if (errors > 0) return all.join(', ') + place;
    return `${failedItems} of ${counted(items, 'item')} failed, with ${inWords(all)}`;
  };
  const kind = isWhole(facts) ? outcome : 'found';
  return { kind, sentence, errors, warnings, items, failedItems };
}
