import { counted, inWords } from '../../text/english.ts';
import type { ResponseFacts } from '../candidate.ts';
import type { VerdictKind } from '../decoded.ts';
import { errorsAndWarnings, type Judged, type Response } from './judged.ts';

type Numbers = Pick<Judged, 'errors' | 'warnings' | 'items' | 'failedItems'>;

function sentenceOf({ errors, warnings, items, failedItems }: Numbers, facts: ResponseFacts) {
  const all = errorsAndWarnings(errors, warnings);
  const place = facts.batch ? ` in ${counted(items, 'item')}` : '';
  if (facts.cut || facts.leftOut) {
    return `${inWords(all)} can be read${facts.batch ? `,${place}` : ''}`;
  }
  if (errors === 0 && failedItems === 0) return `Succeeded with ${inWords(all)}${place}`;
  if (!facts.batch) return `Failed with ${inWords(all)}`;
  if (errors > 0) return `${all.join(', ')}${place}`;
  return `${failedItems} of ${counted(items, 'item')} failed, with ${inWords(all)}`;
}

function kindOf({ errors, items, failedItems }: Numbers, facts: ResponseFacts): VerdictKind {
  if (facts.cut || facts.leftOut) return 'found';
  if (errors === 0 && failedItems === 0) return 'warning';
  return failedItems > 0 && failedItems < items ? 'partial' : 'failure';
}

/**
 * A V2 response: "3 errors, 2 warnings in 4 items" for a batch, "Succeeded with 1 warning" or
 * "Failed with 1 error" for one item. Entries of the lists that have no code count too. An item
 * can have warnings and fail all the same, which only the stated count of failures tells.
 */
export function judgeV2({ findings, facts }: Response): Judged {
  let [ownErrors, ownWarnings] = [0, 0];
  for (const { role } of findings) {
    if (role === 'error') ownErrors++;
    else if (role === 'warning') ownWarnings++;
  }
  const errors = Math.max(facts.errors ?? 0, ownErrors);
  const numbers = {
    errors,
    warnings: Math.max(facts.warnings ?? 0, ownWarnings),
    items: Math.max(facts.statedTotal ?? 0, facts.items, 1),
    failedItems: facts.statedFailures ?? (facts.batch ? 0 : Math.min(1, errors)),
  };
  const { warnings, items, failedItems } = numbers;
  // Without a spread, which costs a new hidden class each time.
  return {
    errors,
    warnings,
    items,
    failedItems,
    kind: kindOf(numbers, facts),
    sentence: () => sentenceOf(numbers, facts),
  };
}
