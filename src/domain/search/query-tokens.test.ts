import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryTokens } from './query-tokens.ts';
import { LIBRARY } from './test-catalog.ts';
import { createWordIndex } from './word-index.ts';

const index = createWordIndex(LIBRARY);
const words = (text: string) => queryTokens(text, index).map(({ word }) => word);

test.each(['startDate', 'startdate', 'STARTDATE', 'start-date', 'start_date', 'Start Date'])(
  '%s is two words, as the catalog has it',
  (text) => {
    expect(words(text)).toEqual(['start', 'date']);
  },
);

test('capitals in odd places make no difference', () => {
  expect(words('rEADER bLoCkEd oDDword')).toEqual(['reader', 'blocked', 'oddword']);
});

test('parts of a word keep their places in the text', () => {
  expect(queryTokens('a startdate', index).map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [2, 7],
    [7, 11],
  ]);
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
