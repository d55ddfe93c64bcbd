import { expect, test } from 'vitest';
import { catalogOf, sampleCatalog, sampleEntry } from './fixtures/sample-catalog.ts';
import { categorySentence, documentTitles, entrySummary } from './labels.ts';

test('a title with a comma is quoted so that it does not read as two', () => {
  const { title, versions, resources, categories, documents } = sampleCatalog([]);
  const renamed = documents.map((document) =>
    document.id === 'list-v1' ? { ...document, title: 'List (V1), web page' } : document,
  );
  const data = { title, versions, resources, categories, documents: renamed, entries: [] };
  expect(documentTitles(catalogOf(data), ['guide-v1', 'list-v1', 'guide-v2'])).toBe(
    'Guide (V1), “List (V1), web page” and Guide (V2)',
  );
});

test('a category on which all versions agree needs no sentence', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: 'Failed' },
    { in: 'guide-v3', says: 'failed.' },
  ]);
  expect(categorySentence(catalog, entry)).toBeUndefined();
  expect(entrySummary(catalog, entry)).toBeUndefined();
});

test('versions that agree are named together', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: 'Failed', as: 'error' },
    { in: 'guide-v2', says: 'Failed', as: 'warning' },
    { in: 'guide-v3', says: 'Failed', as: 'warning' },
  ]);
  expect(categorySentence(catalog, entry)).toBe('Error in V1; warning in V2 and V3');
  expect(entrySummary(catalog, entry)).toBe('error in V1, warning in V2 and V3');
});

test('versions that agree are named together even with another between them', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: 'Failed', as: 'error' },
    { in: 'guide-v2', says: 'Failed', as: 'error' },
    { in: 'guide-v2', says: 'Ignored', as: 'warning' },
    { in: 'guide-v3', says: 'Failed', as: 'error' },
  ]);
  expect(categorySentence(catalog, entry)).toBe('Error in V1 and V3; error and warning in V2');
  expect(entrySummary(catalog, entry)).toBe(
    '2 wordings, error in V1 and V3, error and warning in V2',
  );
});

test('one version with two categories does not agree with itself', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v2', says: 'Failed', as: 'error' },
    { in: 'guide-v2', says: 'Failed', as: 'warning' },
  ]);
  expect(categorySentence(catalog, entry)).toBe('Error and warning in V2');
});

test('several wordings are worth a line of their own', () => {
  const { catalog, entry } = sampleEntry([{ in: 'guide-v1', says: ['Added', 'Shown', 'Gone'] }]);
  expect(entrySummary(catalog, entry)).toBe('3 wordings');
});
