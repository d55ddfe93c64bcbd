import { expect, test } from 'vitest';
import { sampleEntry } from '../fixtures/sample-catalog.ts';
import { findCategoryDiffers } from './category-differs.ts';

type Rows = Parameters<typeof sampleEntry>[0];

const sentences = (rows: Rows) => {
  const { catalog, entry } = sampleEntry(rows);
  return findCategoryDiffers(catalog, entry).map(({ sentence }) => sentence);
};

test('versions with different categories are named with their documents', () => {
  const rows: Rows = [
    { in: 'guide-v1', says: 'Failed', as: 'error' },
    { in: 'list-v1', says: 'Failed', as: 'error' },
    { in: 'guide-v2', says: 'Failed', as: 'warning' },
  ];
  expect(sentences(rows)).toEqual([
    'The category depends on the version: error in V1, according to Guide (V1) and List (V1); ' +
      'warning in V2, according to Guide (V2).',
  ]);
});

test('two categories in one document are noted even if it is the only one', () => {
  const rows: Rows = [
    { in: 'guide-v2', says: 'Failed', as: 'warning' },
    { in: 'guide-v2', says: 'Failed', as: 'error' },
  ];
  expect(sentences(rows)).toEqual(['Guide (V2) lists it both as an error and a warning.']);
});

test('two documents of one version that disagree are named', () => {
  const rows: Rows = [
    { in: 'guide-v1', says: 'Failed', as: 'error' },
    { in: 'list-v1', says: 'Failed', as: 'warning' },
  ];
  expect(sentences(rows)).toEqual([
    'The documents of V1 disagree: error in Guide (V1) and warning in List (V1).',
  ]);
});

test('a category can differ by version and within one document', () => {
  const rows: Rows = [
    { in: 'guide-v1', says: 'Failed', as: 'error' },
    { in: 'guide-v2', says: 'Failed', as: 'error' },
    { in: 'guide-v2', says: 'Ignored', as: 'warning' },
  ];
  expect(sentences(rows)).toEqual([
    'The category depends on the version: error in V1, according to Guide (V1); ' +
      'error and warning in V2, according to Guide (V2).',
    'Guide (V2) lists it both as an error and a warning.',
  ]);
});

test('a category that all documents share is not a quirk', () => {
  const rows: Rows = [
    { in: 'guide-v1', says: 'Failed', as: 'warning' },
    { in: 'guide-v3', says: 'Ignored', as: 'warning' },
  ];
  expect(sentences(rows)).toEqual([]);
});
