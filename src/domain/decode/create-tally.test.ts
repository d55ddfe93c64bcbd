import { expect, test } from 'vitest';
import { createTally } from './create-tally.ts';
import type { Meaning } from './decoded.ts';
import { MOST_TALLIED } from './limits.ts';

const one = (entryId: string): Meaning => ({ kind: 'one', entryId, why: null, others: [] });
const unknown: Meaning = { kind: 'unknown', why: '' };

test('codes are counted by what they mean, the most frequent first', () => {
  const tally = createTally();
  tally.add(1101, one('customer:1101'), 0);
  tally.add(1101, one('transaction:1101'), 1);
  tally.add(7, unknown, 2);
  tally.add(1101, one('transaction:1101'), null);
  expect(tally.list()).toEqual([
    { code: 1101, meaning: one('transaction:1101'), count: 2, first: 1 },
    { code: 1101, meaning: one('customer:1101'), count: 1, first: 0 },
    { code: 7, meaning: unknown, count: 1, first: 2 },
  ]);
});

test('what has no code is not counted, and of endless codes the first', () => {
  const tally = createTally();
  tally.add(null, unknown, 0);
  for (let code = 0; code < MOST_TALLIED + 5; code++) tally.add(code, unknown, null);
  expect(tally.list()).toHaveLength(MOST_TALLIED);
});
