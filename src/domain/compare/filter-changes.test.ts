import { expect, test } from 'vitest';
import { sampleCatalog } from '../catalog/fixtures/sample-catalog.ts';
import { type CompareState, parseCompareState } from './compare-state.ts';
import { compareVersions } from './compare-versions.ts';
import { filterChanges, sortChanges } from './filter-changes.ts';

const catalog = sampleCatalog([
  { in: 'guide-v1', code: 1, says: 'Validation failed', as: 'error' },
  { in: 'guide-v2', code: 1, says: 'Failed to validate', as: 'warning' },
  { in: 'guide-v1', code: 2, says: 'No slab', as: 'error' },
  { in: 'guide-v2', code: 2, says: 'No slab', as: 'warning' },
  { in: 'guide-v1', code: 3, says: 'Failed to populate store', as: 'error' },
  { in: 'guide-v2', code: 3, says: 'Failed to populate the store', as: 'error' },
  { in: 'guide-v1', code: 4, says: 'Done', as: 'success' },
  { in: 'guide-v2', code: 4, says: 'Done', as: 'success' },
  { in: 'guide-v2', code: 4, says: 'Sold', as: 'success', of: 'transaction' },
  { in: 'guide-v1', code: 5, says: 'Returned', as: 'success', of: 'transaction' },
]);
const { changes } = compareVersions(catalog, 'v1', 'v2');
const start = parseCompareState(catalog, new URLSearchParams());

function filter(state: Partial<CompareState>) {
  const { shown, ...rest } = filterChanges(catalog, changes, { ...start, ...state });
  return { ...rest, shown: shown.map(({ entry }) => entry.code) };
}

test('without a chosen kind, all changes are shown, but not unchanged entries', () => {
  expect(filter({}).shown).toEqual([1, 2, 3, 4, 5]);
  expect(filter({ kinds: ['same'] }).shown).toEqual([4]);
});

test('a recategorised and reworded entry has one kind, and is also counted as reworded', () => {
  const { kinds, rewordedToo, shown } = filter({ kinds: ['reworded'] });
  expect(shown).toEqual([3]);
  expect([kinds.get('recategorised'), kinds.get('reworded'), rewordedToo]).toEqual([2, 1, 1]);
  expect(filter({ kinds: ['reworded'], rewordedToo: true }).shown).toEqual([1, 3]);
});

test('a category may be that of either version', () => {
  expect(filter({ categories: ['warning'] }).shown).toEqual([1, 2]);
  expect(filter({ categories: ['error'] }).shown).toEqual([1, 2, 3]);
});

test('the count of an option applies the other facet', () => {
  const { kinds, categories } = filter({ kinds: ['recategorised'], categories: ['success'] });
  expect([...kinds.values()]).toEqual([1, 1, 0, 0, 1]);
  expect([...categories]).toEqual([
    ['success', 0],
    ['error', 2],
    ['warning', 2],
  ]);
});

test('changes are sorted by code or by resource, in either direction', () => {
  const sorted = (column: 'code' | 'resource', descending: boolean) =>
    sortChanges(catalog, changes, { column, descending }).map(
      ({ entry }) => `${entry.resource.charAt(0)}${entry.code}`,
    );
  expect(sorted('code', false)).toEqual(['c1', 'c2', 'c3', 'c4', 't4', 't5']);
  expect(sorted('code', true)).toEqual(['t5', 'c4', 't4', 'c3', 'c2', 'c1']);
  expect(sorted('resource', true)).toEqual(['t4', 't5', 'c1', 'c2', 'c3', 'c4']);
});
