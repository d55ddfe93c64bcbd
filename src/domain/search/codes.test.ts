import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCodeLookup } from './codes.ts';
import { LIBRARY, testCatalog } from './fixtures/library.ts';

const lookup = createCodeLookup(LIBRARY);
const codes = (digits: string) => lookup.startingWith(digits).map(({ code }) => code);

test('a number finds all its entries, in the order of the catalog', () => {
  expect(lookup.withCode('404').map(({ resource }) => resource)).toEqual(['reader', 'book']);
  expect(lookup.withCode('40')).toEqual([]);
});

test('digits find the longer numbers that begin with them, in numeric order', () => {
  expect(codes('10')).toEqual([100, 1001, 1002]);
  expect(codes('100')).toEqual([1001, 1002]);
  expect(codes('9')).toEqual([]);
});

test.each(['', '0404', '404.0', '4e2', 'x', '٤٠٤', '4'.repeat(400)])(
  '"%s" is no code',
  (digits) => {
    expect([...lookup.withCode(digits), ...lookup.startingWith(digits)]).toEqual([]);
  },
);

test('for any numbers, prefixes are those of their digits and no others', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 999 }), (all, digits) => {
      const { startingWith } = createCodeLookup(
        testCatalog(all.map((code) => [`x:${code}`, 'old', 'error', 'Text'] as const)),
      );
      const wanted = all.filter((code) => code !== digits && `${code}`.startsWith(`${digits}`));
      expect(startingWith(`${digits}`).map(({ code }) => code)).toEqual(
        wanted.sort((a, b) => a - b),
      );
    }),
  );
});
