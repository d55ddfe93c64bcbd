import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCodeLookup, parseNumberQuery } from './codes.ts';
import { LIBRARY, testCatalog } from './fixtures/library.ts';

const lookup = createCodeLookup(LIBRARY);
const codes = (digits: string) => lookup.startingWith(digits).map(({ code }) => code);

test('a number finds all its entries, in catalog order', () => {
  expect(lookup.withCode('404').map(({ resource }) => resource)).toEqual(['reader', 'book']);
  expect(lookup.withCode('40')).toEqual([]);
});

test('digits find the longer numbers that begin with them, in numeric order', () => {
  expect(codes('10')).toEqual([100, 1001, 1002]);
  expect(codes('100')).toEqual([1001, 1002]);
  expect(codes('9')).toEqual([]);
});

test.each(['', '0404', '404.0', '4e2', 'x', '٤٠٤', '4'.repeat(400)])(
  '"%s" is not a code',
  (digits) => {
    expect([...lookup.withCode(digits), ...lookup.startingWith(digits)]).toEqual([]);
  },
);

test('for any number, exactly those that begin with its digits are found', () => {
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

const CODES = [404, 405, 510, 512, 8001, 8005, 8010, 8100, 80001];
const isCode = (digits: string) => CODES.includes(Number(digits)) && !digits.startsWith('0');
const found = (text: string) =>
  parseNumberQuery(text, isCode)?.patterns.map(({ matches }) => CODES.filter(matches));

test.each([
  ['8001-8010', [8001, 8005, 8010]],
  ['8001 - 8010', [8001, 8005, 8010]],
  ['8001–8010', [8001, 8005, 8010]],
  ['8001..8010', [8001, 8005, 8010]],
  ['8001 to 8010', [8001, 8005, 8010]],
  ['8010-8001', [8001, 8005, 8010]],
  ['8001-10', [8001, 8005, 8010]],
  ['between 404 and 512', [404, 405, 510, 512]],
  ['80xx', [8001, 8005, 8010]],
  ['80XX', [8001, 8005, 8010]],
  ['80??', [8001, 8005, 8010]],
  ['80**', [8001, 8005, 8010]],
  ['80*', [8001, 8005, 8010, 80001]],
  ['8?10', [8010]],
  ['8000s', [8001, 8005, 8010, 8100]],
  ['500 series', [510, 512]],
  ['the 8000 range', [8001, 8005, 8010, 8100]],
  ['starting with 51', [510, 512]],
  ['8,001', [8001]],
  ['8.001', [8001]],
  ['8001.0', [8001]],
  ['08001', [8001]],
])('%s finds the codes %j', (text, codes) => {
  expect(found(text)).toEqual([codes]);
});

test('numbers, ranges and wildcards may be mixed, in order', () => {
  expect(found('510, 404-405 and 800x')).toEqual([[510], [404, 405], [8001, 8005]]);
});

test('a code with a question mark is that code', () => {
  expect(found('404?')).toEqual([[404]]);
});

test('the difference between two codes is not a range', () => {
  expect(found('difference between 404 and 512')).toEqual([[404], [512]]);
});

test.each(['2024-10-11', '404.5', '7,777', '00007', 'v2', 'TL404R', '9999999999', 'book', ''])(
  '"%s" has no number form',
  (text) => {
    expect(parseNumberQuery(text, isCode)).toBeUndefined();
  },
);

test('a range has the codes between its ends, in either order', () => {
  const end = fc.integer({ min: 100, max: 99_999 });
  fc.assert(
    fc.property(end, end, fc.constantFrom('-', ' to ', '..', ' – '), (from, to, separator) => {
      fc.pre(String(from).length === String(to).length);
      const [least, most] = [Math.min(from, to), Math.max(from, to)];
      expect(found(`${from}${separator}${to}`)).toEqual([
        CODES.filter((code) => code >= least && code <= most),
      ]);
    }),
  );
});
