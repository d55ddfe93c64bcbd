import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCatalog } from '../catalog/create-catalog.ts';
import { parseCatalog } from '../catalog/parse-catalog.ts';
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

describe.each(Object.entries({ SAME, NEAR }))('%s', (_, table) => {
  const pairs = pairsOf(table);

  test('names words of the catalog', () => {
    const known = (phrase: string) => words(phrase).every((word) => index.terms.has(stem(word)));
    expect(pairs.filter(([, meant]) => !known(meant))).toEqual([]);
  });

  test('has no phrase that is too long to be looked up', () => {
    expect(pairs.filter(([said]) => words(said).length > LONGEST_PHRASE)).toEqual([]);
  });

  test('says each thing once, whatever its form', () => {
    const keys = pairs.map(
      ([said, meant]) => `${phraseKey(words(said))}: ${phraseKey(words(meant))}`,
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});

test('synonyms of words that a catalog does not have are left out', () => {
  const library = createWordIndex(LIBRARY);
  const thesaurus = createThesaurus(library, facetWords(LIBRARY, library));
  expect(thesaurus.meanings.get('phon')?.length).toBeGreaterThan(0);
  expect(thesaurus.meanings.get('voucher')).toBeUndefined();
});
