import { describe, expect, test } from 'vitest';
import { createCatalog, entryId } from '../../domain/catalog/create-catalog.ts';
import { createSearch } from '../../domain/search/create-search.ts';
import { readParaphrases } from '../paraphrases.ts';
import { readCatalog } from '../read-catalog.ts';
import { type GeneratedKind, generateQueries } from './generated-queries.ts';
import { ALL_JUDGED, judged } from './judged-queries.ts';
import { allInOrder, measure } from './relevance-figures.ts';

const catalog = createCatalog(readCatalog());
// As on the pages: with paraphrases.
const search = createSearch(catalog, { paraphrases: readParaphrases() });
const ids = (query: string) => search(query).hits.map(({ entry }) => entryId(entry));

describe('the judged queries', () => {
  test('name entries of the catalog', () => {
    const named = ALL_JUDGED.flatMap(({ right }) => right);
    expect(named.filter((id) => !catalog.entriesById.has(id))).toEqual([]);
  });

  test('of all kinds have a right answer first for 97 %, among the first five for 99 %', () => {
    const { figures, misses } = measure(ids, ALL_JUDGED);
    expect(figures.first, JSON.stringify(misses, null, 1)).toBeGreaterThanOrEqual(0.97);
    expect(figures.firstFive).toBeGreaterThanOrEqual(0.99);
  });

  test('for several codes find them all, in order', () => {
    expect(measure(ids, judged('several'), allInOrder).misses).toEqual([]);
  });

  test('that are an identifier find the wording that has it as it is written', () => {
    expect(measure(ids, judged('identifiers')).misses).toEqual([]);
  });

  test('that are abbreviated find it first for 92 %, and among the first five for 97 %', () => {
    const { figures, misses } = measure(ids, judged('abbreviations'));
    expect(figures.first, JSON.stringify(misses, null, 1)).toBeGreaterThanOrEqual(0.92);
    expect(figures.firstFive).toBeGreaterThanOrEqual(0.97);
  });

  // Whole situations, the hardest kind: asked before anything was done for them, 71 % and 84 %.
  test('in people’s own words find it first for 92 %, and among the first five for 98 %', () => {
    const { figures, misses } = measure(ids, judged('own-words'));
    expect(figures.first, JSON.stringify(misses, null, 1)).toBeGreaterThanOrEqual(0.92);
    expect(figures.firstFive).toBeGreaterThanOrEqual(0.98);
  });

  test('that no entry answers find nothing, for at least 99 % of them', () => {
    const { figures, misses } = measure(ids, judged('junk'));
    expect(figures.first, JSON.stringify(misses)).toBeGreaterThanOrEqual(0.99);
  });

  // Some share two words with a message, as "rate limit header" does.
  test('about other domains find nothing, for at least 90 % of them', () => {
    const { figures, misses } = measure(ids, judged('other-domains'));
    expect(figures.first, JSON.stringify(misses)).toBeGreaterThanOrEqual(0.9);
  });

  test('in the English of other languages find it first for 90 %, among the first five for 98 %', () => {
    const { figures, misses } = measure(ids, judged('second-language'));
    expect(figures.first, JSON.stringify(misses, null, 1)).toBeGreaterThanOrEqual(0.9);
    expect(figures.firstFive).toBeGreaterThanOrEqual(0.98);
  });
});

const FLOORS: Readonly<Record<GeneratedKind, number>> = {
  'every code': 1,
  'every message': 0.99,
  'every template': 0.99,
  'every typo': 0.95,
};

const generated = generateQueries(catalog);

test.each(Object.entries(FLOORS))('%s is found first for a share of at least %d', (kind, floor) => {
  const { figures, misses } = measure(ids, generated[kind as GeneratedKind]);
  expect(figures.queries).toBeGreaterThan(100);
  expect(figures.first, JSON.stringify(misses.slice(0, 20), null, 1)).toBeGreaterThanOrEqual(floor);
});
