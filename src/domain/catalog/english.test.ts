import { expect, test } from 'vitest';
import {
  capitalised,
  counted,
  documentTitles,
  inWords,
  timesInWords,
  withArticle,
} from './english.ts';
import { catalogOf, sampleCatalog } from './sample-catalog.ts';

test('a list is joined as it is spoken', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(inWords)).toEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ]);
});

test('counts agree with their nouns', () => {
  expect([timesInWords(2), timesInWords(3)]).toEqual(['twice', '3 times']);
  expect([0, 1, 2].map((count) => counted(count, 'code'))).toEqual([
    '0 codes',
    '1 code',
    '2 codes',
  ]);
  expect([withArticle('error'), withArticle('success')]).toEqual(['an error', 'a success']);
});

test('a sentence starts with a capital, if with a letter at all', () => {
  expect([capitalised('error'), capitalised('{x} is'), capitalised('')]).toEqual([
    'Error',
    '{x} is',
    '',
  ]);
});

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
