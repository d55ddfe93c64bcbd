import { capitalised, counted, inWords } from '../../text/english.ts';
import type { VerdictKind } from '../decoded.ts';
import { howMany, type Judged } from './judged.ts';
import type { Response } from './responses.ts';

function itemsInWords(failed: number, total: number): string {
  if (failed > 0 && failed < total) return `${failed} of ${counted(total, 'item')} failed`;
  const all = total === 1 ? 'the only item' : `all ${total} items`;
  return `${all} ${failed === 0 ? 'succeeded' : 'failed'}`;
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
  failed: number,
  total: number,
  globalFailed: boolean,
  { errors, warnings }: Beside,
): VerdictKind {
  if (failed > 0 && failed < total) return 'partial';
  if (failed > 0 || globalFailed) return 'failure';
  if (errors > 0) return 'partial';
  return warnings > 0 ? 'warning' : 'success';
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
  const [total, failures] = [facts?.statedTotal, facts?.statedFailures];
  const globalFailed = global?.outcome === 'error';
  const sentence = () => {
    const extra = besideInWords(beside);
    if (total !== undefined && failures !== undefined)
      return `global ${global?.code}, which counts ${counted(total, 'item')}, ${failures} of them failed`;
    if (items.length === 0) {
      const says = globalFailed ? 'failed' : 'succeeded';
      return `global ${global?.code} says that the request ${says}${extra}; no item can be read`;
    }
    const what = readableInWords(failedItems, items.length) + extra;
    return global ? `global ${global.code}, and ${what}` : what;
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
  if (facts?.cut) return judgeCut(response);
  const global = findings.find(({ role }) => role === 'global');
  const items = findings.filter(({ role }) => role === 'item');
  const total = Math.max(items.length, facts?.statedTotal ?? 0);
  const failed = Math.max(howMany(items, 'error'), facts?.statedFailures ?? 0);
  const beside = besideItems(findings);
  const globalFailed = global ? global.outcome === 'error' : failed > 0;
  const sentence = () => {
    const extra = besideInWords(beside);
    if (total === 0)
      return `Global ${global?.code}: the request ${globalFailed ? 'failed' : 'succeeded'}${extra}`;
    const what = itemsInWords(failed, total) + extra;
    if (!global) return capitalised(what);
    // 201 itself says that some failed.
    const surprises = globalFailed ? failed < total : failed > 0 && global.code !== 201;
    return `Global ${global.code}, ${surprises ? 'but' : 'and'} ${what}`;
  };
  return {
    kind: kindOf(failed, total, globalFailed, beside),
    sentence,
    errors: howMany(items, 'error') + beside.errors + (total === 0 && globalFailed ? 1 : 0),
    warnings: beside.warnings,
    items: total,
    failedItems: failed,
  };
}
