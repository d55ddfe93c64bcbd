import { expect, test } from 'vitest';
import { createSearch } from './create-search.ts';
import { testCatalog } from './fixtures/library.ts';

const catalog = testCatalog([
  ['reader:1', 'old', 'error', 'Reader is blocked'],
  ['reader:2', 'old', 'error', 'Book not found on this shelf'],
  ['book:2', 'old', 'error', 'Book not found on this shelf'],
]);
const paraphrases = [
  ['Reader is blocked.', ['membership suspended by the librarian', 'cannot lend to this visitor']],
  ['Book not found on this shelf', ['novel missing from the rack', 'volume has been misplaced']],
  ['Wording of another catalog', ['membership revoked']],
] as const;
const search = createSearch(catalog, { paraphrases });
const ids = (query: string) =>
  search(query).hits.map(({ entry }) => `${entry.resource}:${entry.code}`);

test('words of a paraphrase find each entry with its wording, and the hit says so', () => {
  expect(createSearch(catalog)('novel missing from rack').hits).toEqual([]);
  expect(ids('novel missing from rack')).toEqual(['reader:2', 'book:2']);
  expect(search('suspended membership of a visitor').hits[0]).toMatchObject({
    kind: 'paraphrase',
    wording: 'Reader is blocked',
    paraphrase: 'membership suspended by the librarian',
  });
});

test('a wording that has the words itself is found for them', () => {
  expect(search('reader blocked').hits[0]).toMatchObject({ kind: 'words', paraphrase: undefined });
});

test.each(['membership', 'zwxkov novel florgab', 'the of this'])(
  'fewer than two known words find nothing: %s',
  (query) => {
    expect(ids(query)).toEqual([]);
  },
);

test('one of the first hits has a third of the query, or there is none', () => {
  expect(ids('blocked reader')).not.toEqual([]);
  expect(ids('blocked sink and reader lamp with novel cushions and visitor parking')).toEqual([]);
});

test('a code beside the words is looked up alone', () => {
  expect(ids('2 suspended membership of a visitor')).not.toContain('reader:1');
});

test('without paraphrases the search answers as before', () => {
  const without = createSearch(catalog, { paraphrases, without: ['paraphrases'] });
  expect(without('suspended membership of a visitor').hits).toEqual([]);
});
