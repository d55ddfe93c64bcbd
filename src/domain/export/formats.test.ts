import { expect, test } from 'vitest';
import { catalogOf, sampleCatalog } from '../catalog/sample-catalog.ts';
import { compareVersions } from '../compare/compare-versions.ts';
import { exportChanges, exportEntries } from './formats.ts';

const catalog = sampleCatalog([
  { in: 'guide-v1', code: 1, says: 'Validation failed', as: 'error' },
  { in: 'guide-v2', code: 1, says: ['Failed to validate | retry', 'Or stop'], as: 'warning' },
  { in: 'guide-v1', code: 2, says: '-{x} "is" too long', as: 'error' },
  { in: 'guide-v2', code: 3, says: "It's `new` {x} */", as: 'success' },
  { in: 'guide-v1', code: 2, says: 'Sold', of: 'transaction', as: 'success' },
]);
const [first, second, sold, third] = catalog.entries;
if (!first || !second || !third || !sold) throw new Error('The sample has four entries.');

test('entries as CSV tell the category per version and the wordings, newest first', () => {
  expect(exportEntries(catalog, [first, sold], 'csv')).toBe(
    [
      '\uFEFFCode,Resource,V1,V2,V3,Wording,Other wordings',
      '1,Customer,error,warning,,"Failed to validate | retry\nOr stop",Validation failed',
      '2,Transaction,success,,,Sold,',
      '',
    ].join('\r\n'),
  );
});

test('a message that would run in a spreadsheet is made text', () => {
  expect(exportEntries(catalog, [second], 'csv')).toContain(`"'-{x} ""is"" too long"`);
});

test('entries as Markdown are one row each', () => {
  expect(exportEntries(catalog, [first], 'markdown').split('\n')[2]).toBe(
    '| 1 | Customer | error | warning |  | Failed to validate \\| retry<br>Or stop | Validation failed |',
  );
});

test('entries as JSON are a catalog of exactly these entries', () => {
  const parsed = catalogOf(JSON.parse(exportEntries(catalog, [third, first], 'json')));
  expect(parsed.entries).toEqual([third, first]);
  expect(parsed.documents).toEqual(catalog.documents);
});

/** What stands between `=` and `as const` is JSON, so that it can be read without running it. */
const readMap = (source: string): unknown =>
  JSON.parse(source.replace(/^[\s\S]*?STATUS_CODES = /, '').replace(/ as const;\n$/, ''));

test('entries as TypeScript are a constant by resource and code', () => {
  const source = exportEntries(catalog, [first, third, sold], 'typescript');
  expect(source).toMatch(/^\/\*\* Sample codes: 3 codes\. \*\/\nexport const STATUS_CODES = \{\n/);
  expect(readMap(source)).toEqual({
    customer: {
      1: {
        categories: { v1: ['error'], v2: ['warning'] },
        messages: ['Failed to validate | retry', 'Or stop', 'Validation failed'],
      },
      3: { categories: { v2: ['success'] }, messages: ["It's `new` {x} */"] },
    },
    transaction: { 2: { categories: { v1: ['success'] }, messages: ['Sold'] } },
  });
});

test('the title of a catalog cannot end the comment', () => {
  const hostile = { ...catalog, title: 'x */ process.exit(); /*' };
  expect(exportEntries(hostile, [first], 'typescript').split('\n')[0]).toBe(
    '/** x * / process.exit(); /*: 1 code. */',
  );
});

test('nothing exported is still a file of its kind', () => {
  expect(exportEntries(catalog, [], 'csv').split('\r\n')).toHaveLength(2);
  expect(catalogOf(JSON.parse(exportEntries(catalog, [], 'json'))).entries).toEqual([]);
  expect(readMap(exportEntries(catalog, [], 'typescript'))).toEqual({});
});

const comparison = compareVersions(catalog, 'v1', 'v2');

test('changes as CSV have both sides, empty where a version does not document the entry', () => {
  expect(exportChanges(catalog, comparison, comparison.changes, 'csv')).toBe(
    [
      '\uFEFFChange,Code,Resource,Category in V1,Category in V2,Reworded,Wording in V1,Wording in V2',
      'recategorised,1,Customer,error,warning,yes,Validation failed,"Failed to validate | retry\nOr stop"',
      `removed,2,Customer,error,,,"'-{x} ""is"" too long",`,
      "added,3,Customer,,success,,,It's `new` {x} */",
      '',
    ].join('\r\n'),
  );
});

test('changes as Markdown are one row each', () => {
  const lines = exportChanges(catalog, comparison, comparison.changes.slice(1, 2), 'markdown');
  expect(lines.split('\n')[2]).toBe(
    '| removed | 2 | Customer | error |  |  | \\-{x} "is" too long |  |',
  );
});

test('changes as JSON are those shown, with null for a side that has nothing', () => {
  const text = exportChanges(catalog, comparison, comparison.changes.slice(0, 2), 'json');
  expect(JSON.parse(text)).toEqual({
    from: 'v1',
    to: 'v2',
    changes: [
      {
        change: 'recategorised',
        code: 1,
        resource: 'customer',
        reworded: true,
        recategorised: true,
        from: { categories: ['error'], wordings: ['Validation failed'], documents: ['guide-v1'] },
        to: {
          categories: ['warning'],
          wordings: ['Failed to validate | retry', 'Or stop'],
          documents: ['guide-v2'],
        },
      },
      {
        change: 'removed',
        code: 2,
        resource: 'customer',
        reworded: false,
        recategorised: false,
        from: { categories: ['error'], wordings: ['-{x} "is" too long'], documents: ['guide-v1'] },
        to: null,
      },
    ],
  });
});
