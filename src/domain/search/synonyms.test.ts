import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCatalog } from '../catalog/create-catalog.ts';
import { parseCatalog } from '../catalog/parse-catalog.ts';
import { groupBy } from '../group-by.ts';
import { facetWords } from './facet-words.ts';
import { stem } from './stem.ts';
import { NEAR, SAME } from './synonyms.ts';
import { LIBRARY } from './test-catalog.ts';
import { createThesaurus, LONGEST_PHRASE, pairsOf, phraseKey } from './thesaurus.ts';
import { tokenize } from './tokens.ts';
import { createWordIndex } from './word-index.ts';

const file = new URL('../../../public/catalog.json', import.meta.url);
const parsed = parseCatalog(JSON.parse(readFileSync(file, 'utf8')));
if (!parsed.ok) throw new Error('public/catalog.json is no catalog.');
const index = createWordIndex(createCatalog(parsed.data));

const words = (text: string) => tokenize(text).map(({ word }) => word);

const stemmed = ([said, meant]: readonly [string, string]) =>
  [phraseKey(words(said)), phraseKey(words(meant))] as const;

describe.each(Object.entries({ SAME, NEAR }))('%s', (_, table) => {
  const pairs = pairsOf(table).map(stemmed);

  test('names words of the catalog', () => {
    const known = (phrase: string) => words(phrase).every((word) => index.terms.has(stem(word)));
    expect(pairsOf(table).filter(([, meant]) => !known(meant))).toEqual([]);
  });

  test('has no phrase that is too long to be looked up', () => {
    expect(pairsOf(table).filter(([said]) => words(said).length > LONGEST_PHRASE)).toEqual([]);
  });

  test('has no word that tells nothing new', () => {
    const told = groupBy(pairs, String);
    const isTold = (pair: readonly [string, string]) =>
      pair[0] === pair[1] || (told.get(String(pair))?.length ?? 0) > 1;
    const idle = Object.entries(table).flatMap(([said, meant]) => [
      ...said.split(', ').filter((one) =>
        pairsOf({ [one]: meant })
          .map(stemmed)
          .every(isTold),
      ),
      ...meant.split(', ').filter((one) =>
        pairsOf({ [said]: one })
          .map(stemmed)
          .every(isTold),
      ),
    ]);
    expect(idle).toEqual([]);
  });
});

test('synonyms of words that a catalog does not have are left out', () => {
  const library = createWordIndex(LIBRARY);
  const thesaurus = createThesaurus(library, facetWords(LIBRARY, library));
  expect(thesaurus.meanings.get('phon')?.length).toBeGreaterThan(0);
  expect(thesaurus.meanings.get('voucher')).toBeUndefined();
});
