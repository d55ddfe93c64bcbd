import { expect, test } from 'vitest';
import { entryOf, type SampleRow, sampleCatalog } from '../fixtures/sample-catalog.ts';
import { findMovedMessage } from './moved-message.ts';

const found = (rows: readonly SampleRow[], id: string) => {
  const catalog = sampleCatalog(rows);
  return findMovedMessage(catalog, entryOf(catalog, id));
};

const MOVED: readonly SampleRow[] = [
  { in: 'guide-v1', code: 10, says: ['Card added.', 'Friend invited.'] },
  { in: 'guide-v1', code: 14, says: 'Id changed.' },
  { in: 'guide-v2', code: 10, says: 'Card added.' },
  { in: 'guide-v2', code: 14, says: ['Id changed.', 'Friend invited'] },
];

test('a message under another code in another document is noted on both pages', () => {
  expect(found(MOVED, 'customer:10')).toMatchObject([
    {
      sentence: '“Friend invited.” is listed here in Guide (V1), but under 14 in Guide (V2).',
      entries: [{ code: 14 }],
    },
  ]);
  expect(found(MOVED, 'customer:14')).toMatchObject([
    {
      sentence: '“Friend invited” is listed here in Guide (V2), but under 10 in Guide (V1).',
      entries: [{ code: 10 }],
    },
  ]);
});

test('a message that one document has under both codes has not moved', () => {
  const rows: readonly SampleRow[] = [
    ...MOVED,
    { in: 'guide-v1', code: 14, says: 'Friend invited' },
  ];
  expect(found(rows, 'customer:10')).toEqual([]);
  expect(found(rows, 'customer:14')).toEqual([]);
});

test('a document that lacks the other code is no evidence of a move', () => {
  const rows: readonly SampleRow[] = [
    { in: 'guide-v1', code: 86, says: 'Processing failed' },
    { in: 'guide-v1', code: 99, says: 'No tracker' },
    { in: 'guide-v2', code: 99, says: 'Processing failed' },
  ];
  expect(found(rows, 'customer:86')).toEqual([]);
  expect(found(rows, 'customer:99')).toEqual([]);
});

test('the same message under another resource has not moved', () => {
  const rows = MOVED.map((row) =>
    row.code === 14 ? ({ ...row, of: 'transaction' } as const) : row,
  );
  expect(found(rows, 'customer:10')).toEqual([]);
});
