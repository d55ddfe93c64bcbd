import { expect, test } from 'vitest';
import { type SampleRow, sampleCatalog } from '../catalog/fixtures/sample-catalog.ts';
import { versionOverlaps } from './compare-versions.ts';

const ROWS: readonly SampleRow[] = [
  { in: 'guide-v1', code: 1, says: 'Failed', as: 'error' },
  { in: 'guide-v2', code: 1, says: 'Failed', as: 'error' },
  { in: 'guide-v1', code: 2, says: 'Gone', as: 'error' },
  { in: 'guide-v1', code: 3, says: 'Lost', as: 'error' },
  { in: 'guide-v2', code: 4, says: 'Done', as: 'success' },
  { in: 'guide-v1', code: 5, says: 'Done', as: 'success', of: 'transaction' },
];
const catalog = sampleCatalog(ROWS);
const overlaps = (...resources: string[]) =>
  versionOverlaps(
    catalog,
    resources.map((id) => ({ id })),
  ).map(({ versions, count }) => [versions.map(({ id }) => id).join(' '), count]);

test('every entry counts once, for the versions that list it', () => {
  expect(overlaps('customer')).toEqual([
    ['v1 v2', 1],
    ['v1', 2],
    ['v2', 1],
  ]);
  expect(overlaps('customer', 'transaction')).toContainEqual(['v1', 3]);
});

test('without resources there is no overlap', () => {
  expect(overlaps()).toEqual([]);
});
