import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCatalog } from '../catalog/create-catalog.ts';
import { parseCatalog } from '../catalog/parse-catalog.ts';
import { groupBy } from '../group-by.ts';
import { stem } from '../text/stem.ts';
import { createThesaurus, MAX_PHRASE_LENGTH, parseSynonymSide, phraseKey } from './expand.ts';
import { LIBRARY } from './fixtures/library.ts';
import { createInvertedIndex } from './inverted-index.ts';
import SYNONYMS from './synonyms.json' with { type: 'json' };

const file = new URL('../../../public/catalog.json', import.meta.url);
const parsed = parseCatalog(JSON.parse(readFileSync(file, 'utf8')));
if (!parsed.ok) throw new Error('public/catalog.json is no catalog.');
const index = createInvertedIndex(createCatalog(parsed.data));

/** Each phrase that people say with each of its meanings, by their stems. */
const pairsOf = (said: string, meant: string): readonly string[] =>
  parseSynonymSide(said).flatMap((one) =>
    parseSynonymSide(meant)
      .filter((other) => phraseKey(one) !== phraseKey(other))
      .map((other) => `${phraseKey(one)}: ${phraseKey(other)}`),
  );

describe('the data', () => {
  const lines = Object.entries(SYNONYMS);

  test('uses plain words', () => {
    expect(lines.flat().filter((side) => !/^[a-z0-9]+(?:,? [a-z0-9]+)*$/.test(side))).toEqual([]);
  });

  test('names words of the catalog', () => {
    const isKnown = (word: string) => index.terms.has(stem(word));
    const meant = lines.flatMap(([, side]) => parseSynonymSide(side));
    expect(meant.filter((phrase) => !phrase.every(isKnown))).toEqual([]);
  });

  test('has no phrase that is too long to be looked up', () => {
    const said = lines.flatMap(([side]) => parseSynonymSide(side));
    expect(said.filter((phrase) => phrase.length > MAX_PHRASE_LENGTH)).toEqual([]);
  });

  test('has no word that adds nothing', () => {
    const told = groupBy(
      lines.flatMap(([said, meant]) => pairsOf(said, meant)),
      String,
    );
    const isIdle = (said: string, meant: string) =>
      pairsOf(said, meant).every((pair) => (told.get(pair)?.length ?? 0) > 1);
    const idle = lines.flatMap(([said, meant]) => [
      ...said.split(', ').filter((one) => isIdle(one, meant)),
      ...meant.split(', ').filter((one) => isIdle(said, one)),
    ]);
    expect(idle).toEqual([]);
  });
});

test('synonyms for words that a catalog lacks are left out', () => {
  const library = createInvertedIndex(LIBRARY);
  const thesaurus = createThesaurus(LIBRARY, library);
  expect(thesaurus.meanings.get('phon')?.length).toBeGreaterThan(0);
  expect(thesaurus.meanings.get('voucher')).toBeUndefined();
});
