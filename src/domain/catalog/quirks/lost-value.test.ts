import { expect, test } from 'vitest';
import { sampleEntry } from '../fixtures/sample-catalog.ts';
import { findLostValue } from './lost-value.ts';

const sentences = (says: string) => {
  const { catalog, entry } = sampleEntry([{ in: 'list-v1', says }]);
  return findLostValue(catalog, entry).map(({ sentence }) => sentence);
};

test('a value lost before a full stop is shown in its sentence', () => {
  expect(sentences('Unable. Choose an amount that is a multiple of . Check it first.')).toEqual([
    'A value is missing from the message in List (V1): “Choose an amount that is a multiple of […]”.',
  ]);
});

test('a value lost before a unit is shown in its sentence', () => {
  expect(sentences('Wait for days')).toEqual([
    'A value is missing from the message in List (V1): “Wait for […] days”.',
  ]);
});

test('every lost value is noted', () => {
  expect(sentences('Not more than , wait for hours')).toHaveLength(2);
});

test('a placeholder is not a lost value', () => {
  expect(sentences('Must be a multiple of {x}. Wait for {0} days')).toEqual([]);
});
