import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareSlips, type Slip, slipBetween } from './similar-digits.ts';

test.each<[typed: string, meant: string, slip: Slip | undefined]>([
  ['8094', '8049', 'swapped'],
  ['8094', '8904', 'swapped'],
  ['8094', '4089', 'reordered'],
  ['80945', '80496', undefined],
  ['8094', '8095', 'one-digit'],
  ['8094', '80994', 'missing'],
  ['8094', '18094', 'missing'],
  ['8094', '80945', 'missing'],
  ['8094', '894', 'extra'],
  ['8094', '809', 'extra'],
  ['8094', '8094', undefined],
  ['8094', '8123', undefined],
  ['8094', '80', undefined],
  ['8094', '94', undefined],
])('%s typed for %s: %s', (typed, meant, slip) => {
  expect(slipBetween(typed, meant)).toBe(slip);
});

test('what is one digit too many one way is one missing the other, and all else is symmetric', () => {
  const other = (slip: Slip | undefined) =>
    slip === 'extra' ? 'missing' : slip === 'missing' ? 'extra' : slip;
  const digits = fc.stringMatching(/^[1-3]{1,4}$/);
  fc.assert(
    fc.property(digits, digits, (a, b) => {
      expect(slipBetween(b, a)).toBe(other(slipBetween(a, b)));
    }),
  );
});

test('one digit wrong or two swapped is likelier than one too many or too few', () => {
  expect((['one-digit', 'swapped', 'missing'] as const).toSorted(compareSlips)).toEqual([
    'swapped',
    'one-digit',
    'missing',
  ]);
});
