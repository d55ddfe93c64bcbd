import { expect, test } from 'vitest';
import { entryOf, type SampleRow, sampleCatalog } from '../fixtures/sample-catalog.ts';
import { findSharedCell } from './shared-cell.ts';

const found = (rows: readonly SampleRow[], id: string) => {
  const catalog = sampleCatalog(rows);
  return findSharedCell(catalog, entryOf(catalog, id));
};

test('the codes of one cell name each other', () => {
  const rows: readonly SampleRow[] = [8, 38].flatMap((code) => [
    { in: 'guide-v1', code, says: 'Failed', cell: '8/ 38' },
    { in: 'list-v1', code, says: 'Failed', cell: '8/ 38' },
  ]);
  expect(found(rows, 'customer:8')).toMatchObject([
    {
      sentence: 'Guide (V1) and List (V1) list it in one cell with 38, as “8/ 38”.',
      entries: [{ code: 38 }],
    },
  ]);
  expect(found(rows, 'customer:38')).toMatchObject([{ entries: [{ code: 8 }] }]);
});

test('of three codes in a cell, the other two are named', () => {
  const rows: readonly SampleRow[] = [1, 2, 3].map((code) => {
    return { in: 'guide-v1', code, says: 'Failed', cell: '1, 2, 3' };
  });
  expect(found(rows, 'customer:2')).toMatchObject([
    { sentence: 'Guide (V1) lists it in one cell with 1 and 3, as “1, 2, 3”.' },
  ]);
});

test('a code alone in its cell is not a quirk, nor is a code of another resource', () => {
  const rows: readonly SampleRow[] = [
    { in: 'guide-v1', code: 8, says: 'Failed', cell: '8/ 38' },
    { in: 'guide-v1', code: 38, says: 'Failed', of: 'transaction' },
  ];
  expect(found(rows, 'customer:8')).toMatchObject([{ entries: [] }]);
  expect(found(rows, 'transaction:38')).toEqual([]);
});
