import { expect, test } from 'vitest';
import { emissionsOf, wordingsByCategory, wordingsByDocuments } from './emissions.ts';
import { type SampleRow, sampleEntry } from './fixtures/sample-catalog.ts';

test('there is one emission per version, documented or not', () => {
  const { catalog, entry } = sampleEntry([{ in: 'guide-v2', says: 'Only here' }]);
  expect(emissionsOf(catalog, entry)).toMatchObject([
    { version: { id: 'v1' }, emits: false, categories: [], wordings: [], documents: [] },
    { version: { id: 'v2' }, emits: true, categories: ['error'], documents: ['guide-v2'] },
    { version: { id: 'v3' }, emits: false },
  ]);
});

test('a version whose documents disagree has both categories and both wordings', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'list-v1', says: 'Store is unknown', as: 'warning' },
    { in: 'guide-v1', says: 'Failed to find store', as: 'error' },
    { in: 'guide-v2', says: 'Failed to find store', as: 'error' },
  ]);
  const [first, second] = emissionsOf(catalog, entry);
  expect(first?.categories).toEqual(['error', 'warning']);
  expect(first?.documents).toEqual(['guide-v1', 'list-v1']);
  expect(first?.wordings.map(({ text }) => text)).toEqual([
    'Failed to find store',
    'Store is unknown',
  ]);
  expect(second?.wordings.map(({ text }) => text)).toEqual(['Failed to find store']);
});

/** What V1 says, with the texts alone. */
function inV1(rows: readonly Omit<SampleRow, 'code'>[]) {
  const { catalog, entry } = sampleEntry(rows);
  const [emission] = emissionsOf(catalog, entry);
  if (!emission) throw new Error('The sample has three versions.');
  const bare = <T extends { readonly wordings: readonly { readonly text: string }[] }>(
    said: T,
  ) => ({
    ...said,
    wordings: said.wordings.map(({ text }) => text),
  });
  return {
    sayings: wordingsByDocuments(emission).map(bare),
    byCategory: wordingsByCategory(emission).map(bare),
  };
}

test('documents that agree make one row', () => {
  expect(
    inV1([
      { in: 'guide-v1', says: ['Added', 'Updated'], as: 'success' },
      { in: 'list-v1', says: ['Added', 'Updated'], as: 'success' },
      { in: 'guide-v2', says: 'Other', as: 'error' },
    ]).sayings,
  ).toEqual([
    { category: 'success', documents: ['guide-v1', 'list-v1'], wordings: ['Added', 'Updated'] },
  ]);
});

test('a document with a wording of its own makes a row of its own', () => {
  expect(
    inV1([
      { in: 'guide-v1', says: 'Points processing failed' },
      { in: 'list-v1', says: 'Unable to fetch' },
    ]).sayings,
  ).toEqual([
    { category: 'error', documents: ['guide-v1'], wordings: ['Points processing failed'] },
    { category: 'error', documents: ['list-v1'], wordings: ['Unable to fetch'] },
  ]);
});

test('each wording is listed under its own category', () => {
  const { sayings, byCategory } = inV1([
    { in: 'guide-v1', says: 'User id already used', as: 'error' },
    { in: 'guide-v1', says: 'Merge already done', as: 'warning' },
  ]);
  expect(byCategory).toEqual([
    { category: 'error', wordings: ['User id already used'] },
    { category: 'warning', wordings: ['Merge already done'] },
  ]);
  expect(sayings.map(({ category }) => category)).toEqual(['error', 'warning']);
});

test('a wording of two categories is listed under both', () => {
  expect(
    inV1([
      { in: 'guide-v1', says: 'Status get failed', as: 'error' },
      { in: 'guide-v1', says: 'Status get failed.', as: 'warning' },
    ]).byCategory,
  ).toEqual([
    { category: 'error', wordings: ['Status get failed.'] },
    { category: 'warning', wordings: ['Status get failed.'] },
  ]);
});

test('a version that does not document the entry has no wordings', () => {
  expect(inV1([{ in: 'guide-v2', says: 'Elsewhere' }])).toEqual({ sayings: [], byCategory: [] });
});
