import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryId } from '../catalog/create-catalog.ts';
import { type SampleRow, sampleCatalog, sampleEntry } from '../catalog/fixtures/sample-catalog.ts';
import { wordingsOf } from '../catalog/wordings.ts';
import {
  applyFacets,
  FACET_NAMES,
  FACETS,
  matchingWordings,
  NO_SELECTION,
  type Selection,
} from './facets.ts';

const ROWS: readonly SampleRow[] = [
  { in: 'guide-v1', code: 1, says: 'Failed', as: 'error' },
  { in: 'guide-v2', code: 1, says: 'Failed', as: 'warning' },
  { in: 'guide-v1', code: 2, says: 'Done', as: 'success' },
  { in: 'guide-v1', code: 2, says: 'Done', as: 'success', of: 'transaction' },
];

const show = (rows: readonly SampleRow[], selection: Partial<Selection>) => {
  const catalog = sampleCatalog(rows);
  const items = catalog.entries.map((entry) => ({ entry }));
  const { shown, counts } = applyFacets(catalog, items, { ...NO_SELECTION, ...selection });
  return { ids: shown.map(({ entry }) => entryId(entry)), counts };
};

test('without a choice everything is shown', () => {
  expect(show(ROWS, {}).ids).toEqual(['customer:1', 'customer:2', 'transaction:2']);
});

test('within a facet any option matches, across facets all must', () => {
  expect(show(ROWS, { category: ['success', 'error'] }).ids).toHaveLength(3);
  expect(show(ROWS, { category: ['success'], resource: ['customer'] }).ids).toEqual(['customer:2']);
});

test('all facets must match in the same row', () => {
  expect(show(ROWS, { category: ['warning'], version: ['v1'] }).ids).toEqual([]);
  expect(show(ROWS, { category: ['warning'], version: ['v2'] }).ids).toEqual(['customer:1']);
});

test('an entry that is listed twice counts once', () => {
  const twice: readonly SampleRow[] = [
    { in: 'guide-v1', code: 1, says: 'A' },
    { in: 'list-v1', code: 1, says: 'B' },
  ];
  expect(show(twice, {}).counts.version.get('v1')).toBe(1);
});

const someRows: fc.Arbitrary<readonly SampleRow[]> = fc.array(
  fc.record({
    in: fc.constantFrom('guide-v1', 'guide-v2', 'guide-v3'),
    code: fc.integer({ min: 1, max: 5 }),
    says: fc.constant('Failed'),
    as: fc.constantFrom('success', 'error', 'warning'),
    of: fc.constantFrom('customer', 'transaction'),
  }),
  { maxLength: 15 },
);

test('the count of an option is what choosing only it in its facet shows', () => {
  const selections = fc.record({
    resource: fc.subarray(['customer', 'transaction']),
    category: fc.subarray(['success', 'error', 'warning']),
    version: fc.subarray(['v1', 'v2', 'v3']),
  });
  fc.assert(
    fc.property(someRows, selections, (rows, selection) => {
      const catalog = sampleCatalog(rows);
      const { counts } = show(rows, selection);
      for (const name of FACET_NAMES) {
        for (const { id } of FACETS[name].options(catalog)) {
          const chosen = show(rows, { ...selection, [name]: [id] });
          expect(counts[name].get(id)).toBe(chosen.ids.length);
        }
      }
    }),
  );
});

const { catalog, entry } = sampleEntry([
  { in: 'guide-v1', says: 'Validation failed', as: 'error' },
  { in: 'guide-v2', says: ['Failed to validate', 'Or stop'], as: 'warning' },
  { in: 'list-v3', says: 'Failed to validate.', as: 'error' },
]);

const fitting = (selection: Partial<Selection>) =>
  matchingWordings(catalog, entry, wordingsOf(catalog, entry), {
    ...NO_SELECTION,
    ...selection,
  }).map(({ text }) => text);

test('a wording matches by the rows that use it', () => {
  expect(fitting({ category: ['error'], version: ['v1'] })).toEqual(['Validation failed']);
  expect(fitting({ category: ['warning'] })).toEqual(['Failed to validate.', 'Or stop']);
  expect(fitting({ version: ['v3'] })).toEqual(['Failed to validate.']);
});

test('all facets must match in the same row', () => {
  expect(fitting({ category: ['warning'], version: ['v1', 'v3'] })).toEqual([]);
});

test('without a choice every wording matches', () => {
  expect(fitting({})).toHaveLength(3);
});
