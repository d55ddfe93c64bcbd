import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIBRARY, testCatalog } from './fixtures/library.ts';
import {
  createInvertedIndex,
  facetTerm,
  includes,
  intersection,
  invert,
  SLOT,
} from './inverted-index.ts';

const index = createInvertedIndex(LIBRARY);
const texts = (term: number | undefined) =>
  (index.postings[term ?? -1] ?? []).map((wording) => index.wordings[wording]?.text);

test('a word finds the wordings that have it in any form', () => {
  expect(texts(index.words.get('portrait'))).toEqual(['Error in uploading portrait']);
  expect(texts(index.terms.get('updat'))).toEqual(['Reader updated']);
});

test('wordings that differ only in a final full stop are one, with all their rows', () => {
  const { wordings } = createInvertedIndex(
    testCatalog([
      ['x:1', 'old', 'error', 'All is lost'],
      ['x:1', 'new', 'warning', 'All is lost.'],
      ['x:1', 'new', 'warning', 'All is gone.'],
    ]),
  );
  expect(wordings.map(({ text, occurrences }) => [text, occurrences.length])).toEqual([
    ['All is lost.', 2],
    ['All is gone.', 1],
  ]);
});

test('facets are found like words', () => {
  expect(texts(index.terms.get(facetTerm('category', 'warning')))).toEqual([
    '{x} may not borrow from {y}, ask at the desk.',
  ]);
});

test('the sequence of a wording has a slot for each value, not its name', () => {
  const wording = index.wordings.findIndex(({ text }) => text.startsWith('Copy'));
  const sequence = index.sequences[wording] ?? [];
  expect(sequence.map((term) => (term === SLOT ? 'slot' : 'word'))).toEqual([
    'word',
    'slot',
    'slot',
    'word',
    'word',
  ]);
});

test('rare words weigh more than common ones, and stop words nothing', () => {
  const weight = (word: string) => index.weights[index.words.get(word) as number] as number;
  expect(weight('portrait')).toBeGreaterThan(weight('reader'));
  expect(weight('reader')).toBeGreaterThan(0);
  expect(weight('the')).toBe(0);
});

test('a posting list contains each list with its term once, ascending', () => {
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

test('the intersection of two ascending lists has their common members', () => {
  const ascending = fc.uniqueArray(fc.nat(20)).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(ascending, ascending, (left, right) => {
      const both = intersection(left, right);
      expect(both).toEqual(left.filter((item) => right.includes(item)));
    }),
  );
});

test('an ascending list includes exactly its members', () => {
  const list = [2, 3, 5, 7];
  expect([1, 2, 4, 7, 8].map((item) => includes(list, item))).toEqual([
    false,
    true,
    false,
    true,
    false,
  ]);
});
