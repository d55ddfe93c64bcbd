import fc from 'fast-check';
import { expect, test } from 'vitest';
import { includes, intersection, invert } from './posting-lists.ts';

test('the posting list of a term has each list with it once, ascending', () => {
  const list = fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(list, { maxLength: 8 }), (lists) => {
      const inverted = invert(lists, 6);
      for (let item = 0; item < 6; item++) {
        const holders = lists.flatMap((one, at) => (one.includes(item) ? [at] : []));
        expect(inverted[item]).toEqual(holders);
      }
    }),
  );
});

test('the intersection of two ascending lists is what both have', () => {
  const ascending = fc.uniqueArray(fc.nat(20)).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(ascending, ascending, (left, right) => {
      const both = intersection(left, right);
      expect(both).toEqual(left.filter((item) => right.includes(item)));
    }),
  );
});

test('an ascending list includes its members and no others', () => {
  const list = [2, 3, 5, 7];
  expect([1, 2, 4, 7, 8].map((item) => includes(list, item))).toEqual([
    false,
    true,
    false,
    true,
    false,
  ]);
});
