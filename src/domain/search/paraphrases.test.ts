import { expect, test } from 'vitest';
import { createSearch } from './create-search.ts';
import { testCatalog } from './fixtures/library.ts';

const catalog = testCatalog([
  ['reader:1', 'old', 'error', 'Reader is blocked'],
  ['reader:2', 'old', 'error', 'Book not found on this shelf'],
  ['book:2', 'old', 'error', 'Book not found on this shelf'],
]);
const paraphrases = [
  [
    'Reader is blocked.',
    [
      'membership suspended, by the librarian',
      'cannot lend to this visitor',
      'visitor whose card is suspended',
    ],
  ],
  [
    'Book not found on this shelf',
    ['novel missing from the rack', 'volume has been misplaced', 'the rack lacks this novel'],
  ],
  ['Wording of another catalog', ['membership revoked']],
] as const;
const search = createSearch(catalog, { paraphrases });
const ids = (query: string) =>
  search(query).hits.map(({ entry }) => `${entry.resource}:${entry.code}`);

test('words of a paraphrase find each entry with its wording, and the hit shows it', () => {
  expect(createSearch(catalog)('novel missing from rack').hits).toEqual([]);
  expect(ids('novel missing from rack')).toEqual(['reader:2', 'book:2']);
  expect(search('suspended membership of a visitor').hits[0]).toMatchObject({
    kind: 'paraphrase',
    wording: 'Reader is blocked',
    paraphrase: 'membership suspended, by the librarian',
  });
});

test('a wording that has the words itself is found for them', () => {
  expect(search('reader blocked').hits[0]).toMatchObject({ kind: 'words', paraphrase: undefined });
});

test('a message in a longer text needs no paraphrase', () => {
  const [hit] = search('visitor suspended, cannot lend novel: reader is blocked').hits;
  expect(hit).toMatchObject({ wording: 'Reader is blocked', paraphrase: undefined });
});

test.each(['membership', 'zwxkov novel florgab', 'the of this'])(
  'fewer than two known words find nothing: %s',
  (query) => {
    expect(ids(query)).toEqual([]);
  },
);

test('a first hit has several words of the query or most of it, or there are no hits', () => {
  expect(ids('blocked reader')).not.toEqual([]);
  expect(ids('blocked sink and reader lamp with novel cushions and visitor parking')).toEqual([]);
});

test('a word that paraphrases have is not corrected to a word of a wording', () => {
  const told = createSearch(catalog, {
    paraphrases: [['Reader is blocked', ['hook in the wall']]],
  });
  expect(createSearch(catalog)('hook not found').corrections).toEqual([
    { typed: 'hook', read: 'book' },
  ]);
  expect(told('hook not found').corrections).toEqual([]);
});

test('a misspelt word may be corrected to a word that only paraphrases have', () => {
  expect(search('suspended membreship of a visitor').hits[0]?.entry.code).toBe(1);
});

test('a code beside the words is looked up alone', () => {
  expect(ids('2 suspended membership of a visitor')).not.toContain('reader:1');
});

test('without paraphrases, the search answers as before', () => {
  const without = createSearch(catalog, { paraphrases, without: ['paraphrases'] });
  expect(without('suspended membership of a visitor').hits).toEqual([]);
});
