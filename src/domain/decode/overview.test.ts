import { expect, test } from 'vitest';
import { MAX_TALLIED, type Meaning } from './decoded.ts';
import { tallyOf } from './overview.ts';

const one = (entryId: string): Meaning => ({ kind: 'one', entryId, why: null, others: [] });
const unknown: Meaning = { kind: 'unknown' };
test('codes are counted by meaning, the most frequent first', () => {
  const [customer, transaction] = [one('customer:1101'), one('transaction:1101')];
  expect(
    tallyOf([
      { code: 1101, meaning: customer },
      { code: 1101, meaning: transaction },
      { code: 7, meaning: unknown },
      { code: 1101, meaning: transaction },
    ]),
  ).toEqual([
    { code: 1101, meaning: transaction, count: 2, first: 1 },
    { code: 1101, meaning: customer, count: 1, first: 0 },
    { code: 7, meaning: unknown, count: 1, first: 2 },
  ]);
});

test('findings without a code are not counted, and of too many codes only the first are', () => {
  const codes = Array.from({ length: MAX_TALLIED + 5 }, (_, code) => ({ code, meaning: unknown }));
  expect(tallyOf([{ code: null, meaning: unknown }, ...codes])).toHaveLength(MAX_TALLIED);
});
