import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogOf, sampleCatalog, sampleEntry } from '../catalog/fixtures/sample-catalog.ts';
import { compareVersions } from '../compare/compare-versions.ts';
import { ANY_CHARACTER } from '../text/fixtures/any-character.ts';
import { exportChanges, exportEntries, exportFileName } from './formats.ts';

const catalog = sampleCatalog([
  { in: 'guide-v1', code: 1, says: 'Validation failed', as: 'error' },
  { in: 'guide-v2', code: 1, says: ['Failed to validate | retry', 'Or stop'], as: 'warning' },
  { in: 'guide-v1', code: 2, says: '-{x} "is" too long', as: 'error' },
  { in: 'guide-v2', code: 3, says: "It's `new` {x} */", as: 'success' },
  { in: 'guide-v1', code: 2, says: 'Sold', of: 'transaction', as: 'success' },
]);
const [first, second, sold, third] = catalog.entries;
if (!first || !second || !third || !sold) throw new Error('The sample has four entries.');

test('entries as CSV have the category and wordings of each version side by side', () => {
  expect(exportEntries(catalog, [first, sold], 'csv')).toBe(
    [
      '\uFEFFCode,Resource,Category in V1,Wording in V1,Category in V2,Wording in V2,Category in V3,Wording in V3,Inferred versions,Collected on',
      '1,Customer,error,Validation failed,warning,"Failed to validate | retry\nOr stop",No V3 document on customers,,,',
      '2,Transaction,success,Sold,No V2 document on transactions,,No V3 document on transactions,,,',
      '',
    ].join('\r\n'),
  );
});

test('if a version has two categories, each line of its cell names its own', () => {
  const both = sampleEntry([
    { in: 'guide-v2', says: 'Used', as: 'error' },
    { in: 'guide-v2', says: 'Merged', as: 'warning' },
  ]);
  expect(exportEntries(both.catalog, [both.entry], 'csv')).toContain(
    ',error and warning,"error: Used\nwarning: Merged",',
  );
});

test('a message that a spreadsheet would evaluate is made text', () => {
  expect(exportEntries(catalog, [second], 'csv')).toContain(`"'-{x} ""is"" too long"`);
});

test('entries as Markdown have one row each', () => {
  expect(exportEntries(catalog, [first], 'markdown').split('\n')[2]).toBe(
    '| 1 | Customer | error | Validation failed | warning | Failed to validate &#124; retry<br>Or stop | No V3 document on customers |  |  |  |',
  );
});

test('entries as JSON are a catalog of exactly these entries', () => {
  const parsed = catalogOf(JSON.parse(exportEntries(catalog, [third, first], 'json')));
  expect(parsed.entries).toEqual([third, first]);
  expect(parsed.documents).toEqual(catalog.documents);
});

/** The text between `=` and `as const` is JSON, so it can be parsed without running it. */
const readMap = (source: string): unknown =>
  JSON.parse(source.replace(/^[\s\S]*?STATUS_CODES = /, '').replace(/ as const;\n$/, ''));

test('entries as TypeScript are a constant by resource and code', () => {
  const source = exportEntries(catalog, [first, third, sold], 'typescript');
  expect(source).toMatch(
    /^\/\*\*\n \* Sample codes: 3 entries\.\n.*\n \*\/\nexport const STATUS_CODES = \{\n/,
  );
  expect(readMap(source)).toEqual({
    customer: {
      1: {
        v1: { error: ['Validation failed'] },
        v2: { warning: ['Failed to validate | retry', 'Or stop'] },
      },
      3: { v2: { success: ["It's `new` {x} */"] } },
    },
    transaction: { 2: { v1: { success: ['Sold'] } } },
  });
});

test('the title of a catalog cannot end the comment', () => {
  const hostile = { ...catalog, title: 'x */ process.exit(); /*' };
  expect(exportEntries(hostile, [first], 'typescript').split('\n')[1]).toBe(
    ' * x * / process.exit(); /*: 1 entry.',
  );
});

test('an empty export is still a valid file', () => {
  expect(exportEntries(catalog, [], 'csv').split('\r\n')).toHaveLength(2);
  expect(catalogOf(JSON.parse(exportEntries(catalog, [], 'json'))).entries).toEqual([]);
  expect(readMap(exportEntries(catalog, [], 'typescript'))).toEqual({});
});

const comparison = compareVersions(catalog, 'v1', 'v2');

test('changes as CSV have both sides, and say if a version does not document the entry', () => {
  expect(exportChanges(catalog, comparison, comparison.changes, 'csv')).toBe(
    [
      '\uFEFFChange,Code,Resource,Reworded,Category in V1,Wording in V1,Category in V2,Wording in V2,Inferred versions,Collected on',
      'Recategorised,1,Customer,yes,error,Validation failed,warning,"Failed to validate | retry\nOr stop",,',
      `Not in V2,2,Customer,,error,"'-{x} ""is"" too long",Not documented for V2,,,`,
      "Added,3,Customer,,Not documented for V1,,success,It's `new` {x} */,,",
      '',
    ].join('\r\n'),
  );
});

test('changes as Markdown have one row each', () => {
  const lines = exportChanges(catalog, comparison, comparison.changes.slice(1, 2), 'markdown');
  expect(lines.split('\n')[2]).toBe(
    '| Not in V2 | 2 | Customer |  | error | \\-{x} "is" too long | Not documented for V2 |  |  |  |',
  );
});

test('changes as JSON are those shown, with null for an undocumented side', () => {
  const text = exportChanges(catalog, comparison, comparison.changes.slice(0, 2), 'json');
  expect(JSON.parse(text)).toEqual({
    from: 'v1',
    to: 'v2',
    documents: catalog.documents,
    changes: [
      {
        change: 'recategorised',
        code: 1,
        resource: 'customer',
        reworded: true,
        recategorised: true,
        from: {
          messages: { error: ['Validation failed'] },
          documents: ['guide-v1'],
          inferred: false,
        },
        to: {
          messages: { warning: ['Failed to validate | retry', 'Or stop'] },
          documents: ['guide-v2'],
          inferred: false,
        },
      },
      {
        change: 'removed',
        code: 2,
        resource: 'customer',
        reworded: false,
        recategorised: false,
        from: {
          messages: { error: ['-{x} "is" too long'] },
          documents: ['guide-v1'],
          inferred: false,
        },
        to: null,
      },
    ],
  });
});

test('the file name contains the filter labels', () => {
  expect(exportFileName(['API status codes', 'Customer', 'V1'], 'csv')).toBe(
    'api-status-codes-customer-v1.csv',
  );
  expect(exportFileName(['Codes', 'V1', 'to', 'V2 Lookup'], 'md')).toBe('codes-v1-to-v2-lookup.md');
});

test.each([
  [['../../etc/passwd'], 'etc-passwd.csv'],
  [['“Élan”  &  Söhne'], 'elan-sohne.csv'],
  [['Codes', '***'], 'codes.csv'],
  [[], 'codes.csv'],
])('the parts %j give %s', (parts, expected) => {
  expect(exportFileName(parts, 'csv')).toBe(expected);
});

test('a very long filter is truncated', () => {
  expect(exportFileName(['x'.repeat(500)], 'csv')).toBe(`${'x'.repeat(100)}.csv`);
});

test('any label gives a short name of letters, digits and single hyphens', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: ANY_CHARACTER })), (labels) => {
      const name = exportFileName(['codes', ...labels], 'csv');
      expect(name).toMatch(/^codes(?:-[\p{L}\p{N}]+)*\.csv$/u);
      expect([...name].length).toBeLessThanOrEqual(104);
    }),
  );
});
