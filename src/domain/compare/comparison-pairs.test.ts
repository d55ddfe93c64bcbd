import { expect, test } from 'vitest';
import { sampleCatalog } from '../catalog/sample-catalog.ts';
import { comparisonPairs } from './comparison-pairs.ts';

test('every version is compared with every other, both ways round', () => {
  const pairs = comparisonPairs(sampleCatalog([])).map(({ from, to }) => `${from} ${to}`);
  expect(pairs).toEqual(['v1 v2', 'v1 v3', 'v2 v1', 'v2 v3', 'v3 v1', 'v3 v2']);
});

test('a single version has nothing to be compared with', () => {
  expect(comparisonPairs({ versions: [{ id: 'v1', label: 'V1' }] })).toEqual([]);
});
