import { expect, test } from 'vitest';
import { entryId } from './create-catalog.ts';
import { documentedFirst, emissionsOf, lackingVersions, wordingsByCategory } from './emissions.ts';
import { type SampleRow, sampleCatalog, sampleEntry } from './fixtures/sample-catalog.ts';

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

/** The emission of V1, with only the texts of its wordings. */
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
  return wordingsByCategory(emission).map(bare);
}

test('each wording is listed under its own category', () => {
  const byCategory = inV1([
    { in: 'guide-v1', says: 'User id already used', as: 'error' },
    { in: 'guide-v1', says: 'Merge already done', as: 'warning' },
  ]);
  expect(byCategory).toEqual([
    { category: 'error', wordings: ['User id already used'] },
    { category: 'warning', wordings: ['Merge already done'] },
  ]);
});

test('a wording with two categories is listed under both', () => {
  expect(
    inV1([
      { in: 'guide-v1', says: 'Status get failed', as: 'error' },
      { in: 'guide-v1', says: 'Status get failed.', as: 'warning' },
    ]),
  ).toEqual([
    { category: 'error', wordings: ['Status get failed.'] },
    { category: 'warning', wordings: ['Status get failed.'] },
  ]);
});

test('a version that does not document the entry has no wordings', () => {
  expect(inV1([{ in: 'guide-v2', says: 'Elsewhere' }])).toEqual([]);
});

test('entries that a version documents come first; an unknown version keeps the order', () => {
  const catalog = sampleCatalog([
    { in: 'guide-v1', code: 7, says: 'Lamp is broken.' },
    { in: 'guide-v2', code: 7, says: 'Lamp is broken.', of: 'transaction' },
  ]);
  const sorted = (version: string) =>
    documentedFirst(catalog, catalog.entries, version, (entry) => entry).map(entryId);
  expect(sorted('v2')).toEqual(['transaction:7', 'customer:7']);
  expect(sorted('v9')).toEqual(['customer:7', 'transaction:7']);
});

test('an entry lists the versions that lack it', () => {
  const { catalog, entry } = sampleEntry([{ in: 'guide-v2', says: 'Lamp is broken.' }]);
  expect(lackingVersions(catalog, entry)).toBe('v1 v3');
});
