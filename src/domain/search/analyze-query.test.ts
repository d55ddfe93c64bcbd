import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnalyzer } from './analyze-query.ts';
import { createCodeLookup } from './codes.ts';
import { LIBRARY } from './fixtures/library.ts';
import { createInvertedIndex } from './inverted-index.ts';

const { isCode } = createCodeLookup(LIBRARY);
const analyze = createAnalyzer(createInvertedIndex(LIBRARY), isCode, new Set(['reader', 'book']));
const codes = (query: string) => analyze(query, true).codes.map(({ digits }) => digits);
const words = (query: string) => analyze(query, true).words.map(({ word }) => word);
const patterns = (query: string) => analyze(query, true).patterns.map(({ text }) => text);

test('a labelled code excludes other numbers, and each is looked up once', () => {
  expect(codes('error 404 on port 8080, code 405, code 405')).toEqual(['405']);
  expect(codes('404 405 404')).toEqual(['404', '405']);
});

test.each([
  ['full-width characters', 'ｃｏｄｅ：４０４'],
  ['Devanagari', 'code ४०४'],
  ['Arabic', 'code ٤٠٤'],
  ['mathematical bold', 'code 𝟒𝟎𝟒'],
  ['keycaps', 'code 4️⃣0️⃣4️⃣'],
  ['characters without a width', 'code 4\u200b04'],
])('digits in %s become ASCII digits', (_, query) => {
  expect(codes(query)).toEqual(['404']);
});

test.each([
  ['Book%20is%20lost', ['book', 'is', 'lost']],
  ['caf%C3%A9%20lost %FF', ['cafe', 'lost', 'ff']],
  ['{\\"Book\\": \\"lost\\"}', ['book', 'lost']],
])('%s is decoded', (query, expected) => {
  expect(words(query)).toEqual(expected);
});

test.each(['startDate', 'start-date', 'start_date', 'Start Date'])(
  '%s is two words, as in the catalog',
  (query) => {
    expect(words(query)).toEqual(['start', 'date']);
  },
);

test('capitals in odd places make no difference', () => {
  expect(words('rEADER bLoCkEd oDDword')).toEqual(['reader', 'blocked', 'oddword']);
});

test.each(['/v2/readers/add', 'a.reader@mail.example', 'INV/2026/00123', 'INV-2026-7', '10.0.0.1'])(
  'every word in %s is complete',
  (query) => {
    expect(analyze(query, true).tokens.every(({ isPart }) => isPart)).toBe(true);
  },
);

test.each(['+91 98765 43210', '98765 43210', '(555) 123-4567', '+1-555-010-0199'])(
  'the phone number %s has neither codes nor words',
  (query) => {
    expect([codes(query), words(query), patterns(query)]).toEqual([[], [], []]);
  },
);

test.each([
  ['404-510', ['404-510']],
  ['books 404 to 510', ['404 to 510']],
  ['all codes between 404 and 510, please', ['between 404 and 510']],
  ['51x', ['51x']],
])('%s requests codes by their form', (query, expected) => {
  expect(patterns(query)).toEqual(expected);
});

test('between other words, a range is two numbers', () => {
  expect(patterns('portrait of 404 to 510 pixels')).toEqual([]);
});

test('single numbers in a list are codes, even if the catalog does not have them', () => {
  expect(codes('404,9999')).toEqual(['404', '9999']);
});

test('a long query is cut', () => {
  expect(analyze('x'.repeat(100_000), true).text.length).toBe(2000);
});

test('for any text, case makes no difference', () => {
  const piece = fc.constantFrom(
    'reader',
    'startDate',
    ' ',
    'line-item',
    'x',
    '7',
    'book',
    '_',
    "'",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(words(text.toUpperCase())).toEqual(words(text.toLowerCase()));
    }),
  );
});
