import { expect, test } from 'vitest';
import { sampleEntry } from '../catalog/sample-catalog.ts';
import { wordingsOf } from '../catalog/wordings.ts';
import { NO_SELECTION, type Selection } from './facets.ts';
import { fittingWordings } from './row-fit.ts';

const { catalog, entry } = sampleEntry([
  { in: 'guide-v1', says: 'Validation failed', as: 'error' },
  { in: 'guide-v2', says: ['Failed to validate', 'Or stop'], as: 'warning' },
  { in: 'list-v3', says: 'Failed to validate.', as: 'error' },
]);

const fitting = (selection: Partial<Selection>) =>
  fittingWordings(catalog, entry, wordingsOf(catalog, entry), {
    ...NO_SELECTION,
    ...selection,
  }).map(({ text }) => text);

test('a wording fits by the rows that use it', () => {
  expect(fitting({ category: ['error'], version: ['v1'] })).toEqual(['Validation failed']);
  expect(fitting({ category: ['warning'] })).toEqual(['Failed to validate.', 'Or stop']);
  expect(fitting({ version: ['v3'] })).toEqual(['Failed to validate.']);
});

test('facets ask for one and the same row', () => {
  expect(fitting({ category: ['warning'], version: ['v1', 'v3'] })).toEqual([]);
});

test('without a choice every wording fits', () => {
  expect(fitting({})).toHaveLength(3);
});
