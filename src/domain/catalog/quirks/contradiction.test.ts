import { expect, test } from 'vitest';
import { type SampleRow, sampleEntry } from '../fixtures/sample-catalog.ts';
import { NO_MESSAGE } from '../messages.ts';
import { findContradiction } from './contradiction.ts';

const found = (rows: readonly Omit<SampleRow, 'code'>[]) => {
  const { catalog, entry } = sampleEntry(rows);
  return findContradiction(catalog, entry).map(({ sentence }) => sentence);
};

test('documents of one version without a common word contradict each other', () => {
  expect(
    found([
      { in: 'guide-v1', says: 'Points processing failed' },
      { in: 'list-v1', says: 'Unable to fetch the tracker.' },
    ]),
  ).toEqual([
    'The documents of V1 contradict each other: “Points processing failed” in Guide (V1) and ' +
      '“Unable to fetch the tracker.” in List (V1).',
  ]);
});

test('a similar wording, or another version, is not a contradiction', () => {
  expect(
    found([
      { in: 'guide-v1', says: 'Failed to populate store' },
      { in: 'list-v1', says: 'The store is not populated' },
      { in: 'guide-v2', says: 'Unable to fetch the tracker.' },
    ]),
  ).toEqual([]);
});

test('lists that share a message do not contradict each other', () => {
  expect(
    found([
      { in: 'guide-v1', says: ['Card added', 'Coupon sent'] },
      { in: 'list-v1', says: ['Friend invited', 'Card added'] },
    ]),
  ).toEqual([]);
});

test('a row without a message contradicts nothing', () => {
  expect(
    found([
      { in: 'guide-v1', says: NO_MESSAGE },
      { in: 'list-v1', says: 'Coupon expired.' },
    ]),
  ).toEqual([]);
});

test('a message without significant words does not contradict itself', () => {
  expect(found([{ in: 'guide-v1', says: '{0}' }])).toEqual([]);
  expect(
    found([
      { in: 'guide-v1', says: '{0}' },
      { in: 'list-v1', says: '{0}.' },
    ]),
  ).toEqual([]);
});
