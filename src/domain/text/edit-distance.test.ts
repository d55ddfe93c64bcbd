import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, isSlip } from './edit-distance.ts';

test.each([
  ['found', 'found', 0],
  ['fuond', 'found', 1],
  ['custmer', 'customer', 1],
  ['coupoon', 'coupon', 1],
  ['bank', 'bark', 1],
  ['genratoin', 'generation', 2],
])('"%s" to "%s" takes %d edits', (typed, meant, edits) => {
  expect(editDistance(typed, meant, 3)).toBe(edits);
});

test('beyond the limit, it returns the limit plus one', () => {
  expect(editDistance('abc', 'xyz', 1)).toBe(2);
  expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
});

test('it is symmetric, and 0 only for the same word', () => {
  const word = fc.stringMatching(/^[abc]{0,8}$/);
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other, 8);
      expect(distance).toBe(editDistance(other, one, 8));
      expect(distance === 0).toBe(one === other);
    }),
  );
});

test('left out, swapped and doubled letters are slips; changed and added ones are not', () => {
  const pairs = [
    ['cupon', 'coupon'],
    ['fuond', 'found'],
    ['refferal', 'referal'],
    ['pizza', 'pizze'],
    ['pasta', 'past'],
  ];
  expect(pairs.map(([typed, meant]) => isSlip(typed as string, meant as string))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
