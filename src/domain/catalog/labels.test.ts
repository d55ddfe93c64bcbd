import { expect, test } from 'vitest';
import { emissionsOf } from './emissions.ts';
import { catalogOf, entryOf, sampleCatalog, sampleEntry } from './fixtures/sample-catalog.ts';
import {
  absenceInWords,
  categorySentence,
  citationOf,
  entrySummary,
  versionLabels,
} from './labels.ts';
import { wordingKey } from './messages.ts';
import { documentTitles } from './quirks/quirk.ts';

test('a title with a comma is quoted so that it does not read as two', () => {
  const { title, versions, resources, categories, documents } = sampleCatalog([]);
  const renamed = documents.map((document) =>
    document.id === 'list-v1' ? { ...document, title: 'List (V1), web page' } : document,
  );
  const data = { title, versions, resources, categories, documents: renamed, entries: [] };
  expect(documentTitles(catalogOf(data), ['guide-v1', 'list-v1', 'guide-v2'])).toBe(
    'Guide (V1), “List (V1), web page” and Guide (V2)',
  );
});

test('a document that does not state its version is marked next to its lines', () => {
  const catalog = sampleCatalog(
    [
      { in: 'guide-v1', code: 7, says: 'Failed' },
      { in: 'list-v1', code: 7, says: 'Failed' },
    ],
    { inferred: ['list-v1'] },
  );
  expect(
    entryOf(catalog, 'customer:7').occurrences.map((row) => citationOf(catalog, [row])),
  ).toEqual(['Guide (V1), line 1', 'List (V1, inferred), line 2']);
});

test('a category that all versions share needs no sentence', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: 'Failed' },
    { in: 'guide-v3', says: 'failed.' },
  ]);
  expect(categorySentence(catalog, entry)).toBeUndefined();
  expect(entrySummary(catalog, entry)).toBeUndefined();
});

test('versions that agree are named together', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: 'Failed', as: 'error' },
    { in: 'guide-v2', says: 'Failed', as: 'warning' },
    { in: 'guide-v3', says: 'Failed', as: 'warning' },
  ]);
  expect(categorySentence(catalog, entry)).toBe('Error in V1; warning in V2 and V3');
  expect(entrySummary(catalog, entry)).toBe('error in V1, warning in V2 and V3');
});

test('versions that agree are named together, even with another between them', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: 'Failed', as: 'error' },
    { in: 'guide-v2', says: 'Failed', as: 'error' },
    { in: 'guide-v2', says: 'Ignored', as: 'warning' },
    { in: 'guide-v3', says: 'Failed', as: 'error' },
  ]);
  expect(categorySentence(catalog, entry)).toBe('Error in V1 and V3; error and warning in V2');
  expect(entrySummary(catalog, entry)).toBe(
    '2 wordings, error in V1 and V3, error and warning in V2',
  );
});

test('a version with two categories disagrees with itself', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v2', says: 'Failed', as: 'error' },
    { in: 'guide-v2', says: 'Failed', as: 'warning' },
  ]);
  expect(categorySentence(catalog, entry)).toBe('Error and warning in V2');
});

test('several wordings get a line of their own', () => {
  const { catalog, entry } = sampleEntry([{ in: 'guide-v1', says: ['Added', 'Shown', 'Gone'] }]);
  expect(entrySummary(catalog, entry)).toBe('3 wordings');
});

test('a version is not said to lack an entry if no document covers its resource', () => {
  const catalog = sampleCatalog([
    { in: 'guide-v1', code: 1, says: 'Sold', of: 'transaction' },
    { in: 'guide-v1', code: 2, says: 'Failed' },
    { in: 'guide-v2', code: 3, says: 'Failed' },
  ]);
  const absences = (id: string) => {
    const entry = entryOf(catalog, id);
    return emissionsOf(catalog, entry)
      .filter(({ emits }) => !emits)
      .map((emission) => absenceInWords(catalog, entry, emission));
  };
  expect(absences('transaction:1')).toEqual([
    'No V2 document on transactions',
    'No V3 document on transactions',
  ]);
  expect(absences('customer:2')).toEqual(['Not documented for V2', 'No V3 document on customers']);
});

test('a version is marked as inferred if none of its documents states it', () => {
  const catalog = sampleCatalog(
    [
      { in: 'guide-v1', code: 1, says: 'Failed' },
      { in: 'list-v1', code: 1, says: 'Failed' },
      { in: 'list-v1', code: 2, says: 'Ignored', as: 'warning' },
      { in: 'guide-v2', code: 2, says: 'Ignored' },
    ],
    { inferred: ['list-v1', 'guide-v2'] },
  );
  const labelsOf = (id: string) => versionLabels(catalog, ['v1', 'v2'], entryOf(catalog, id));
  expect(labelsOf('customer:1')).toBe('V1 and V2 (inferred)');
  expect(labelsOf('customer:2')).toBe('V1 (inferred) and V2 (inferred)');
  expect(versionLabels(catalog, ['v1', 'v2', 'v3'])).toBe('V1, V2 (inferred) and V3');
  expect(categorySentence(catalog, entryOf(catalog, 'customer:2'))).toBe(
    'Warning in V1 (inferred); error in V2 (inferred)',
  );
});

test('lines are those of the messages, not the start of the row', () => {
  const { catalog, entry } = sampleEntry([{ in: 'guide-v1', says: 'One.' }]);
  const rows = entry.occurrences.map((row) => {
    return { ...row, line: 43, messages: ['One.', 'Two.'], lines: [47, 48] };
  });
  expect(citationOf(catalog, rows)).toBe('Guide (V1), lines 47 and 48');
  expect(citationOf(catalog, rows, [wordingKey('Two.')])).toBe('Guide (V1), line 48');
});
