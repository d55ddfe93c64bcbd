import { expect, test } from 'vitest';
import { documentTitles } from './labels.ts';
import { catalogOf, sampleCatalog } from './sample-catalog.ts';

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
