import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDistance } from './word-distance.ts';

const distance = (a: string, b: string, most = 9) =>
  wordDistance(a.split(' ').filter(Boolean), b.split(' ').filter(Boolean), most);

test.each([
  ['no card', 'no card', 0],
  ['no card', 'no old card', 1],
  ['no card', 'no coupon', 1],
  ['look up no card', 'get no card', 2],
  ['', 'no card', 2],
])('"%s" and "%s" are %i apart', (a, b, expected) => {
  expect(distance(a, b)).toBe(expected);
});

test('what is further apart than asked is infinitely far', () => {
  expect(distance('a b c', 'd e f', 2)).toBe(Number.POSITIVE_INFINITY);
  expect(distance('a', 'a b c d', 2)).toBe(Number.POSITIVE_INFINITY);
});

test('a distance is symmetric, zero for equals only, and keeps the triangle', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });
  fc.assert(
    fc.property(words, words, words, (a, b, c) => {
      const ab = wordDistance(a, b, 99);
      expect(wordDistance(b, a, 99)).toBe(ab);
      expect(ab === 0).toBe(a.join() === b.join());
      expect(ab).toBeLessThanOrEqual(wordDistance(a, c, 99) + wordDistance(c, b, 99));
      expect(wordDistance(a, b, 2)).toBe(ab > 2 ? Number.POSITIVE_INFINITY : ab);
    }),
  );
});
