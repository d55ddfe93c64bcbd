import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SampleRow, sampleCatalog } from '../catalog/fixtures/sample-catalog.ts';
import { countRanges } from './range-counts.ts';

const ROWS: readonly SampleRow[] = [
  { in: 'guide-v1', code: 199, says: 'Failed', as: 'error' },
  { in: 'guide-v2', code: 199, says: 'Failed', as: 'warning' },
  { in: 'guide-v1', code: 200, says: 'Done', as: 'success' },
  { in: 'guide-v1', code: 200, says: 'Done', as: 'success', of: 'transaction' },
];
const catalog = sampleCatalog(ROWS);

test('entries are counted by resource and hundred, and by category', () => {
  const { starts, rows } = countRanges(catalog, catalog.entries);
  expect(starts).toEqual([100, 200]);
  const [customer, transaction] = rows.map(({ ranges }) => ranges);
  expect(customer?.map(({ from, to, count }) => [from, to, count])).toEqual([
    [100, 199, 1],
    [200, 299, 1],
  ]);
  expect(customer?.[0]?.categories.map(({ category, count }) => [category.id, count])).toEqual([
    ['error', 1],
    ['warning', 1],
  ]);
  expect(transaction?.map(({ count }) => count)).toEqual([0, 1]);
});

test('the ranges stay the same if only some entries are shown', () => {
  const { starts, rows } = countRanges(catalog, []);
  expect(starts).toEqual([100, 200]);
  expect(rows.flatMap(({ ranges }) => ranges.map(({ count }) => count))).toEqual([0, 0, 0, 0]);
});

test('every entry is in exactly one range', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99_999 })), (codes) => {
      const some = sampleCatalog(
        codes.map((code) => ({ in: 'guide-v1', code, says: 'Failed', as: 'error' })),
      );
      const { rows } = countRanges(some, some.entries);
      const counts = rows.flatMap(({ ranges }) => ranges.map(({ count }) => count));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(codes.length);
    }),
  );
});
