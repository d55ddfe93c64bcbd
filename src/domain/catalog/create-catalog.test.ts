import { expect, test } from 'vitest';
import { createCatalog, entryId, getById } from './create-catalog.ts';
import { sampleCatalog } from './fixtures/sample-catalog.ts';

const catalog = sampleCatalog([
  { in: 'guide-v1', code: 20, says: 'Twenty' },
  { in: 'guide-v1', code: 3, says: 'Three' },
  { in: 'guide-v1', code: 3, says: 'Three too', of: 'transaction' },
]);

test('codes are distinct numbers in ascending order', () => {
  expect(catalog.codes).toEqual([3, 20]);
});

test('a number that two resources use has an entry for each', () => {
  expect(catalog.entriesByCode.get(3)?.map(entryId)).toEqual(['customer:3', 'transaction:3']);
});

test('an entry is found by its id, but not by part of it', () => {
  expect(catalog.entriesById.get('transaction:3')?.occurrences[0]?.messages).toEqual(['Three too']);
  expect(catalog.entriesById.get('transaction:20')).toBeUndefined();
});

test('versions, resources and other items are found by id', () => {
  expect(getById(catalog.documentsById, 'guide-v1').title).toBe('Guide (V1)');
  expect(getById(catalog.versionsById, 'v2').label).toBe('V2');
  expect(getById(catalog.resourcesById, 'customer').label).toBe('Customer');
  expect(getById(catalog.categoriesById, 'error').label).toBe('Error');
});

test('an unknown id is an error of the caller', () => {
  expect(() => getById(catalog.versionsById, 'v9')).toThrow('"v9"');
});

test('a catalog without entries has no codes', () => {
  const none = createCatalog({ ...catalog, entries: [] });
  expect([none.codes, none.entriesByCode.size]).toEqual([[], 0]);
});

test('the catalog cannot be modified', () => {
  expect(Object.isFrozen(catalog)).toBe(true);
});
