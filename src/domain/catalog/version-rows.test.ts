import { expect, test } from 'vitest';
import { versionRows } from './emissions.ts';
import { fiveDocuments as catalog } from './fixtures/five-documents.ts';
import { entryOf, type SampleRow, sampleEntry } from './fixtures/sample-catalog.ts';

/** The rows of each version: "v1 error: A, B (guide-v1 1)"; repeated wordings in lower case. */
function rowsOf(rows: readonly Omit<SampleRow, 'code'>[]): readonly string[] {
  const { catalog, entry } = sampleEntry(rows);
  return versionRows(catalog, entry).flatMap(({ emission, rows: own }) =>
    own.map(({ category, wordings, newWordings, occurrences, sameAs }) => {
      const texts = wordings.map((one) =>
        newWordings.includes(one) ? one.text : one.text.toLowerCase(),
      );
      const said = sameAs ? `as ${sameAs.version.id}` : texts.join(', ');
      const places = occurrences.map(({ document, line }) => `${document} ${line}`).join(', ');
      return `${emission.version.id} ${category}: ${said} (${places})`;
    }),
  );
}

test('documents that agree share a row', () => {
  expect(
    rowsOf([
      { in: 'guide-v1', says: ['Added', 'Updated'], as: 'success' },
      { in: 'list-v1', says: ['Added', 'Updated'], as: 'success' },
      { in: 'guide-v2', says: 'Other', as: 'error' },
    ]),
  ).toEqual(['v1 success: Added, Updated (guide-v1 1, list-v1 2)', 'v2 error: Other (guide-v2 3)']);
});

test('wordings of other rows get rows of their own, even within one document', () => {
  expect(
    rowsOf([
      { in: 'guide-v1', says: 'Points processing failed' },
      { in: 'guide-v1', says: 'Unable to fetch' },
      { in: 'list-v1', says: 'No tracker' },
    ]),
  ).toEqual([
    'v1 error: Points processing failed (guide-v1 1)',
    'v1 error: Unable to fetch (guide-v1 2)',
    'v1 error: No tracker (list-v1 3)',
  ]);
});

test('a version that repeats an earlier one is not written out', () => {
  expect(
    rowsOf([
      { in: 'guide-v1', says: 'Failed' },
      { in: 'guide-v2', says: 'Failed at once' },
      { in: 'guide-v3', says: 'failed.', as: 'warning' },
    ]),
  ).toEqual([
    'v1 error: Failed (guide-v1 1)'.replace('Failed', 'failed.'),
    'v2 error: Failed at once (guide-v2 2)',
    'v3 warning: as v1 (guide-v3 3)',
  ]);
});

test('most of a long list is not repeated, but one of two messages is', () => {
  const list = ['One', 'Two', 'Three', 'Four'];
  expect(
    rowsOf([
      { in: 'guide-v1', says: list },
      { in: 'guide-v2', says: list.slice(1) },
      { in: 'guide-v3', says: list.slice(2) },
    ]),
  ).toEqual([
    'v1 error: Three, Four, Two, One (guide-v1 1)',
    'v2 error: as v1 (guide-v2 2)',
    'v3 error: three, four (guide-v3 3)',
  ]);
});

test('in the five documents, each wording of an entry is new in one row', () => {
  const rows = versionRows(catalog, entryOf(catalog, 'customer:1000')).flatMap(
    ({ rows: own }) => own,
  );
  expect(rows.map(({ wordings, newWordings }) => [wordings.length, newWordings.length])).toEqual([
    [10, 10],
    [2, 2],
    [11, 0],
    [12, 0],
  ]);
  for (const entry of catalog.entries) {
    const told = versionRows(catalog, entry).flatMap(({ rows: own }) =>
      own.flatMap(({ newWordings, sameAs }) => {
        expect(sameAs && newWordings.length > 0).toBeFalsy();
        return newWordings.map(({ key }) => key);
      }),
    );
    expect(new Set(told).size).toBe(told.length);
  }
});
