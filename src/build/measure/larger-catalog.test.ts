import { expect, test } from 'vitest';
import { parseCatalog } from '../../domain/catalog/parse-catalog.ts';
import { LIBRARY } from '../../domain/search/fixtures/library.ts';
import { largerCatalog } from './larger-catalog.ts';

const { title, versions, resources, categories, documents, entries } = LIBRARY;
const data = { title, versions, resources, categories, documents, entries };
const larger = largerCatalog(data, 20);

test('a larger catalog is one, of as many entries as asked for, those of the first among them', () => {
  const parsed = parseCatalog(larger);
  expect(parsed.ok ? [] : parsed.faults).toEqual([]);
  expect(larger.entries.length).toBe(data.entries.length * 20);
  expect(data.entries.filter((entry) => !larger.entries.includes(entry))).toEqual([]);
});

test('it is the same every time', () => {
  expect(largerCatalog(data, 20)).toEqual(larger);
});

test('its entries are no copies: most of their texts are new', () => {
  const texts = (list: typeof entries) =>
    new Set(list.flatMap(({ occurrences }) => occurrences.flatMap(({ messages }) => messages)));
  expect(texts(larger.entries).size).toBeGreaterThan(texts(data.entries).size * 8);
});
