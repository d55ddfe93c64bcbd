import fc from 'fast-check';
import { expect, test } from 'vitest';
import { includes, intersection, invert, listAt, writeLists } from './posting-lists.ts';

function write(lists: readonly (readonly number[])[]) {
  const written = writeLists();
  for (const list of lists) {
    for (const item of list) written.push(item);
    written.close();
  }
  return written.done();
}

test('lists come out as they were written, empty ones too', () => {
  const lists = write([[3, 1], [], [2, 2, -1]]);
  expect([0, 1, 2].map((at) => [...listAt(lists, at)])).toEqual([[3, 1], [], [2, 2, -1]]);
});

test('more items than were made room for at first fit', () => {
  const many = Array.from({ length: 5000 }, (_, at) => at);
  expect([...listAt(write([many]), 0)]).toEqual(many);
});

test('the posting list of a term has each list with it once, ascending', () => {
  const list = fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(list, { maxLength: 8 }), (lists) => {
      const inverted = invert(write(lists), 6);
      for (let item = 0; item < 6; item++) {
        const holders = lists.flatMap((one, at) => (one.includes(item) ? [at] : []));
        expect([...listAt(inverted, item)]).toEqual(holders);
      }
    }),
  );
});

test('the intersection of two ascending lists is what both have', () => {
  const ascending = fc.uniqueArray(fc.nat(20)).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(ascending, ascending, (left, right) => {
      const both = intersection(Int32Array.from(left), Int32Array.from(right));
      expect([...both]).toEqual(left.filter((item) => right.includes(item)));
    }),
  );
});

test('an ascending list includes its members and no others', () => {
  const list = Int32Array.from([2, 3, 5, 7]);
  expect([1, 2, 4, 7, 8].map((item) => includes(list, item))).toEqual([
    false,
    true,
    false,
    true,
    false,
  ]);
});
