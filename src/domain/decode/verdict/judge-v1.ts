import { capitalised, counted } from '../../catalog/english.ts';
import { howMany, type Judged, type VerdictKind } from './judged.ts';
import type { Response } from './responses.ts';

function itemsInWords(failed: number, total: number): string {
  if (failed > 0 && failed < total) return `${failed} of ${counted(total, 'item')} failed`;
  const all = total === 1 ? 'the only item' : `all ${total} items`;
  return `${all} ${failed === 0 ? 'succeeded' : 'failed'}`;
}

function kindOf(
  failed: number,
  total: number,
  globalFailed: boolean,
  warnings: number,
): VerdictKind {
  if (failed > 0 && failed < total) return 'partial';
  if (failed > 0 || globalFailed) return 'failure';
  return warnings > 0 ? 'warning' : 'success';
}

/**
 * A V1 response: "Global 200, but 1 of 2 items failed". The items are those found, or as many
 * as the global status states, which is more when the text is cut off.
 */
export function judgeV1({ findings, facts }: Response): Judged {
  const global = findings.find(({ role }) => role === 'global');
  const items = findings.filter(({ role }) => role === 'item');
  const total = Math.max(items.length, facts?.statedTotal ?? 0);
  const failed = Math.max(howMany(items, 'error'), facts?.statedFailures ?? 0);
  const warnings = howMany(items, 'warning');
  const globalFailed = global ? global.outcome === 'error' : failed > 0;
  const sentence = () => {
    const extra = warnings === 0 ? '' : `, with ${counted(warnings, 'warning')}`;
    if (total === 0)
      return `Global ${global?.code}: the request ${globalFailed ? 'failed' : 'succeeded'}`;
    const what = itemsInWords(failed, total) + extra;
    if (!global) return capitalised(what);
    // 201 itself says that some failed.
    const surprises = globalFailed ? failed < total : failed > 0 && global.code !== 201;
    return `Global ${global.code}, ${surprises ? 'but' : 'and'} ${what}`;
  };
  return {
    kind: kindOf(failed, total, globalFailed, warnings),
    sentence,
    errors: howMany(items, 'error') + (total === 0 && globalFailed ? 1 : 0),
    warnings,
    items: total,
    failedItems: failed,
  };
}
