import { expect, test } from 'vitest';
import { sampleEntry } from '../fixtures/sample-catalog.ts';
import { NO_MESSAGE } from '../messages.ts';
import { findListedTwice } from './listed-twice.ts';

type Rows = Parameters<typeof sampleEntry>[0];

const sentences = (rows: Rows) => {
  const { catalog, entry } = sampleEntry(rows);
  return findListedTwice(catalog, entry).map(({ sentence }) => sentence);
};

test('two rows of one table with the same wording', () => {
  const rows: Rows = [
    { in: 'guide-v1', says: 'Failed' },
    { in: 'guide-v1', says: 'failed.' },
  ];
  expect(sentences(rows)).toEqual([
    'Guide (V1) lists this code twice as error, with the same wording.',
  ]);
});

test('three rows of one table with two wordings', () => {
  const rows: Rows = [
    { in: 'guide-v1', says: 'Added', as: 'success' },
    { in: 'guide-v1', says: 'Added', as: 'success' },
    { in: 'guide-v1', says: ['Added', 'Shown'], as: 'success' },
  ];
  expect(sentences(rows)).toEqual([
    'Guide (V1) lists this code 3 times as success, with different wordings.',
  ]);
});

test('documents with the same repetition share one sentence', () => {
  const rows: Rows = (['guide-v1', 'list-v1', 'guide-v2'] as const).flatMap((document) => [
    { in: document, says: 'Failed' },
    { in: document, says: 'Failed' },
  ]);
  expect(sentences(rows)).toEqual([
    'Guide (V1), List (V1) and Guide (V2) list this code twice as error, with the same wording.',
  ]);
});

test('a document with a different repetition has its own sentence', () => {
  const rows: Rows = [
    { in: 'guide-v1', says: 'Failed' },
    { in: 'guide-v1', says: 'Failed' },
    { in: 'guide-v2', says: 'Failed' },
    { in: 'guide-v2', says: 'Not found' },
  ];
  expect(sentences(rows)).toHaveLength(2);
});

test('one row in each of two documents, or of two categories, is not a repetition', () => {
  const rows: Rows = [
    { in: 'guide-v1', says: 'Failed' },
    { in: 'guide-v2', says: 'Failed' },
    { in: 'guide-v2', says: 'Failed', as: 'warning' },
  ];
  expect(sentences(rows)).toEqual([]);
});

test('rows are not compared with one without a message', () => {
  const rows: Rows = [
    { in: 'guide-v1', says: 'Failed' },
    { in: 'guide-v1', says: NO_MESSAGE },
  ];
  expect(sentences(rows)).toEqual(['Guide (V1) lists this code twice as error.']);
});
