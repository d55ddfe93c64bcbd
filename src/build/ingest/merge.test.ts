import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCatalog } from '../../domain/catalog/parse-catalog.ts';
import { catalogConfig } from '../catalog.config.ts';
import { sampleDocument, sampleRow } from './fixtures/sample-document.ts';
import { makeCatalogFiles, mergeDocuments } from './merge.ts';

test('a cell with two codes is an occurrence of both entries', () => {
  const rows = [sampleRow({ code: '1008/ 1038', messages: ['Unable to register.'], line: 7 })];
  const { entries } = mergeDocuments([sampleDocument({ rows })], catalogConfig);
  const occurrence = {
    document: 'sample',
    category: 'error',
    line: 7,
    cell: '1008/ 1038',
    messages: ['Unable to register.'],
  };
  expect(entries).toEqual([
    { code: 1008, resource: 'customer', occurrences: [occurrence] },
    { code: 1038, resource: 'customer', occurrences: [occurrence] },
  ]);
});

test('a row without a message is in the catalog, and says so', () => {
  const { entries } = mergeDocuments(
    [sampleDocument({ rows: [sampleRow({ messages: [] })] })],
    catalogConfig,
  );
  expect(entries[0]?.occurrences[0]?.messages).toEqual(['(no message documented)']);
});

test('a cell that repeats a code is one occurrence', () => {
  const rows = [sampleRow({ code: '7/7', line: 7 })];
  const { entries } = mergeDocuments([sampleDocument({ rows })], catalogConfig);
  expect(entries.map(({ code, occurrences }) => [code, occurrences.length])).toEqual([[7, 1]]);
  expect(entries[0]?.occurrences[0]?.cell).toBeUndefined();
});

test('a number used by two resources has two entries, in the order of the configuration', () => {
  const rows = [
    sampleRow({ resource: 'points', line: 3 }),
    sampleRow({ resource: 'transaction', line: 4 }),
    sampleRow({ resource: 'customer', line: 5 }),
  ];
  const { entries } = mergeDocuments([sampleDocument({ rows })], catalogConfig);
  expect(entries.map(({ resource }) => resource)).toEqual(['customer', 'transaction', 'points']);
});

test('codes are sorted as numbers', () => {
  const rows = ['10001', '400', '91001'].map((code, index) => sampleRow({ code, line: index + 1 }));
  const { entries } = mergeDocuments([sampleDocument({ rows })], catalogConfig);
  expect(entries.map(({ code }) => code)).toEqual([400, 10001, 91001]);
});

test('documents and occurrences are sorted by version, then by id, then by line', () => {
  const rows = [sampleRow({ line: 9 }), sampleRow({ line: 4 })];
  const documents = [
    sampleDocument({ id: 'b', version: 'v2-lookup', rows }),
    sampleDocument({ id: 'c', version: 'v1', rows }),
    sampleDocument({ id: 'a', version: 'v2', rows }),
    sampleDocument({ id: 'b-web', version: 'v1', rows }),
  ];
  const catalog = mergeDocuments(documents, catalogConfig);
  expect(catalog.documents.map(({ id }) => id)).toEqual(['b-web', 'c', 'a', 'b']);
  const places = catalog.entries[0]?.occurrences.map(({ document, line }) => `${document} ${line}`);
  expect(places).toEqual(['b-web 4', 'b-web 9', 'c 4', 'c 9', 'a 4', 'a 9', 'b 4', 'b 9']);
});

test('damaged markup and the reason for an inferred version are carried over', () => {
  const rows = [sampleRow({ damaged: true })];
  const catalog = mergeDocuments([sampleDocument({ rows, inferred: 'Why.' })], catalogConfig);
  expect(catalog.documents[0]?.inferred).toBe('Why.');
  expect(catalog.entries[0]?.occurrences[0]?.damaged).toBe(true);
});

const documents = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c-d', 'e'),
    version: fc.constantFrom(...catalogConfig.versions.map(({ id }) => id)),
    rows: fc.array(
      fc.record({
        resource: fc.constantFrom(...catalogConfig.resources.map(({ id }) => id)),
        category: fc.constantFrom(...catalogConfig.categories.map(({ id }) => id)),
        code: fc.constantFrom('1', '2', '1/ 2', '30, 1', '1/1'),
        line: fc.integer({ min: 1, max: 50 }),
      }),
      { maxLength: 8 },
    ),
  }),
  { selector: ({ id }) => id, maxLength: 4 },
);

test('every row is an occurrence of each of its codes, and nothing else is', () => {
  fc.assert(
    fc.property(documents, (drafts) => {
      const made = drafts.map((draft) =>
        sampleDocument({ ...draft, rows: draft.rows.map(sampleRow) }),
      );
      const inRows = made.flatMap(({ id, rows }) =>
        rows.flatMap(({ resource, category, code, line }) =>
          [...new Set(code.match(/\d+/g))].map((one) => [id, resource, one, category, line].join()),
        ),
      );
      const inCatalog = mergeDocuments(made, catalogConfig).entries.flatMap((entry) =>
        entry.occurrences.map(({ document, category, line }) =>
          [document, entry.resource, entry.code, category, line].join(),
        ),
      );
      expect(inCatalog.toSorted()).toEqual(inRows.toSorted());
    }),
  );
});

test('documents in any order give the same catalog, which the app accepts', () => {
  fc.assert(
    fc.property(documents, (drafts) => {
      const made = drafts.map((draft) =>
        sampleDocument({ ...draft, rows: draft.rows.map(sampleRow) }),
      );
      const files = makeCatalogFiles(made, catalogConfig);
      expect(makeCatalogFiles(made.toReversed(), catalogConfig)).toEqual(files);
      const catalog = JSON.parse(files['catalog.json']);
      expect(catalog).toEqual(mergeDocuments(made, catalogConfig));
      expect(parseCatalog(catalog)).toMatchObject({ ok: true });
    }),
  );
});

test('the catalog file has one entry per line and names its schema', () => {
  const rows = ['1', '2', '3'].map((code, index) => sampleRow({ code, line: index + 1 }));
  const files = makeCatalogFiles([sampleDocument({ rows })], catalogConfig);
  const lines = files['catalog.json'].split('\n');
  expect(lines.filter((line) => line.includes('"occurrences"'))).toHaveLength(3);
  expect(JSON.parse(files['catalog.json']).$schema).toBe('./catalog.schema.json');
  expect(JSON.parse(files['catalog.schema.json'])).toMatchObject({
    type: 'object',
    properties: { entries: { type: 'array' } },
  });
});
