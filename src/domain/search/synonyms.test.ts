import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCatalog } from '../catalog/create-catalog.ts';
import { parseCatalog } from '../catalog/parse-catalog.ts';
import { facetWords } from './facet-words.ts';
import { stem } from './stem.ts';
import { NEAR, SAME } from './synonyms.ts';
import { LIBRARY } from './test-catalog.ts';
import { createThesaurus, LONGEST_PHRASE, phraseKey } from './thesaurus.ts';
import { tokenize } from './tokens.ts';
import { createWordIndex } from './word-index.ts';

const file = new URL('../../../public/catalog.json', import.meta.url);
const parsed = parseCatalog(JSON.parse(readFileSync(file, 'utf8')));
if (!parsed.ok) throw new Error('public/catalog.json is no catalog.');
const index = createWordIndex(createCatalog(parsed.data));

const words = (text: string) => tokenize(text).map(({ word }) => word);

describe.each(Object.entries({ SAME, NEAR }))('%s', (_, table) => {
  test('names words of the catalog', () => {
    const unknown = Object.values(table)
      .flat()
      .filter((phrase) => !words(phrase).every((word) => index.terms.has(stem(word))));
    expect(unknown).toEqual([]);
  });

  test('says of nothing that it means itself', () => {
    const same = Object.entries(table).filter(([said, meant]) =>
      meant.some((phrase) => phraseKey(words(phrase)) === phraseKey(words(said))),
    );
    expect(same).toEqual([]);
  });

  test('has no phrase that is too long to be looked up', () => {
    expect(Object.keys(table).filter((said) => words(said).length > LONGEST_PHRASE)).toEqual([]);
  });

  test('says each thing once, whatever its form', () => {
    const keys = Object.keys(table).map((said) => phraseKey(words(said)));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});

test('synonyms of words that a catalog does not have are left out', () => {
  const library = createWordIndex(LIBRARY);
  const thesaurus = createThesaurus(library, facetWords(LIBRARY, library));
  expect(thesaurus.meanings.get('phon')?.length).toBeGreaterThan(0);
  expect(thesaurus.meanings.get('voucher')).toBeUndefined();
});
