import { expect, test } from 'vitest';
import { emissionsOf } from './emissions.ts';
import { sampleEntry } from './sample-catalog.ts';

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
