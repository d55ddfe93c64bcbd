import { counted, inWords } from '../../text/english.ts';
import { errorsAndWarnings, type Judged, type Response } from './judged.ts';

/**
 * A V2 response: "3 errors, 2 warnings in 4 items" for a batch, "Succeeded with 1 warning" or
 * "Failed with 1 error" for one item. Entries of the lists that have no code count too. An item
 * can have warnings and fail all the same, which only the stated count of failures tells.
 */
export function judgeV2({ findings, facts }: Response): Judged {
  const listed = (role: 'error' | 'warning', stated: number) => {
    let count = 0;
    for (const one of findings) if (one.role === role) count++;
    return Math.max(stated, count);
  };
  const errors = listed('error', facts.errors ?? 0);
  const warnings = listed('warning', facts.warnings ?? 0);
  const batch = facts.batch ?? false;
  const items = Math.max(facts.statedTotal ?? 0, facts.items ?? 0, 1);
  const failed = facts.statedFailures ?? (batch ? 0 : Math.min(1, errors));
  const all = () => errorsAndWarnings(errors, warnings);
  const place = () => (batch ? ` in ${counted(items, 'item')}` : '');
  const base = { errors, warnings, items, failedItems: failed };
  if (facts.cut || facts.leftOut) {
    const sentence = () => `${inWords(all())} can be read${batch ? `,${place()}` : ''}`;
    return { ...base, kind: 'found', sentence };
  }
  if (errors === 0 && failed === 0) {
    return {
      ...base,
      kind: 'warning',
      sentence: () => `Succeeded with ${inWords(all())}${place()}`,
    };
  }
  const sentence = () => {
    if (!batch) return `Failed with ${inWords(all())}`;
    if (errors > 0) return `${all().join(', ')}${place()}`;
    return `${failed} of ${counted(items, 'item')} failed, with ${inWords(all())}`;
  };
  return { ...base, kind: failed > 0 && failed < items ? 'partial' : 'failure', sentence };
}
