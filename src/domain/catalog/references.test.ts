import { expect, test } from 'vitest';
import { findBrokenReferences } from './references.ts';
import { sampleCatalog } from './sample-catalog.ts';
import type { CatalogData } from './schema.ts';

const data: CatalogData = sampleCatalog([{ in: 'guide-v1', code: 7, says: 'Seven' }]);
const [entry] = data.entries;
const [row] = entry?.occurrences ?? [];
if (!entry || !row) throw new Error('The sample has one row.');

test('a catalog that declares all it uses has no fault', () => {
  expect(findBrokenReferences(data, 20)).toEqual([]);
});

test.each([
  ['resource', { ...entry, resource: 'points' }, 'entries[0].resource', 'points'],
  [
    'document',
    { ...entry, occurrences: [{ ...row, document: 'lost' }] },
    'entries[0].occurrences[0].document',
    'lost',
  ],
  [
    'category',
    { ...entry, occurrences: [row, { ...row, category: 'hint' }] },
    'entries[0].occurrences[1].category',
    'hint',
  ],
])('a %s that nothing declares is named with its place', (_, broken, path, id) => {
  const faults = findBrokenReferences({ ...data, entries: [broken] }, 20);
  expect(faults).toEqual([{ path, problem: `"${id}" is not declared` }]);
});

test('a document of an unknown version is named', () => {
  const documents = data.documents.map((document) => ({ ...document, version: 'v9' }));
  expect(findBrokenReferences({ ...data, documents }, 20)).toContainEqual({
    path: 'documents[2].version',
    problem: '"v9" is not declared',
  });
});

test.each(['versions', 'resources', 'categories', 'documents'] as const)(
  'an id listed twice in %s is named at its second place',
  (list) => {
    const items = [...data[list], data[list][0]];
    const faults = findBrokenReferences({ ...data, [list]: items }, 20);
    expect(faults).toEqual([
      { path: `${list}[${items.length - 1}]`, problem: `"${items[0]?.id}" is listed twice` },
    ]);
  },
);

test('two entries of one resource and code are one too many', () => {
  expect(findBrokenReferences({ ...data, entries: [entry, entry] }, 20)).toEqual([
    { path: 'entries[1]', problem: '"customer:7" is listed twice' },
  ]);
});

test('the same code of another resource is another entry', () => {
  const entries = [entry, { ...entry, resource: 'transaction' }];
  expect(findBrokenReferences({ ...data, entries }, 20)).toEqual([]);
});

test('no more faults are named than asked for', () => {
  const entries = Array.from({ length: 50 }, () => ({ ...entry, resource: 'lost' }));
  expect(findBrokenReferences({ ...data, entries }, 20)).toHaveLength(20);
});
