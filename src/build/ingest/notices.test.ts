import { expect, test } from 'vitest';
import { type CatalogConfig, catalogConfig } from '../catalog.config.ts';
import type { Row } from './document.ts';
import { sampleDocument, sampleRow } from './fixtures/sample-document.ts';
import { mergeDocuments } from './merge.ts';
import { applyRules, notices } from './rules.ts';

type Name = keyof typeof notices;

/** The violations that a rule finds in rows of two documents, one of V1 and one of V2. */
function told(
  name: Name,
  older: readonly Partial<Row>[],
  newer: readonly Partial<Row>[] = [],
): readonly string[] {
  const toRows = (rows: readonly Partial<Row>[]) =>
    rows.map((row, index) => sampleRow({ line: index + 1, ...row }));
  const documents = [
    sampleDocument({ id: 'older', title: 'Older', rows: toRows(older) }),
    sampleDocument({ id: 'newer', title: 'Newer', version: 'v2', rows: toRows(newer) }),
  ];
  const catalog = mergeDocuments(documents, catalogConfig);
  expect(applyRules({ documents, catalog, config: catalogConfig })).toEqual([]);
  return notices[name]({ documents, catalog, config: catalogConfig }).map(
    ({ place, problem }) => `${place}: ${problem}`,
  );
}

test('a code listed twice in one table is reported with both lines, worded as on the site', () => {
  expect(told('listed twice', [{ messages: ['One.'] }, { messages: ['Two.'] }])).toEqual([
    'customer:1101 (older lines 1 and 2): Older lists this code twice as error, with different wordings.',
  ]);
  expect(told('listed twice', [{}, { category: 'warning' }, { resource: 'points' }])).toEqual([]);
});

test('a category that flips is reported with both places', () => {
  expect(told('category differs', [{}], [{ category: 'warning', line: 7 }])).toEqual([
    'customer:1101 (older line 1; newer line 7): The category depends on the ' +
      'version: error in V1, according to Older; warning in V2, according to Newer.',
  ]);
  expect(told('category differs', [{}], [{}])).toEqual([]);
});

test('a message under different codes in two documents is reported at both', () => {
  const older = [{ code: '1', messages: ['Invited.', 'Added.'] }, { code: '2' }];
  const newer = [
    { code: '1', messages: ['Added.'] },
    { code: '2', messages: ['Invited.'] },
  ];
  expect(told('message moved', older, newer)).toEqual([
    expect.stringContaining('“Invited.” is listed here in Older, but under 2 in Newer.'),
    expect.stringContaining('“Invited.” is listed here in Newer, but under 1 in Older.'),
  ]);
});

test('a missing value is reported', () => {
  expect(told('value lost', [{ messages: ['It is a multiple of .'] }])).toHaveLength(1);
});

/** The violations that the rules find in the settings. */
const toldOf = (change: Partial<CatalogConfig>): readonly string[] => {
  const config = { ...catalogConfig, ...change };
  const documents = [sampleDocument()];
  const catalog = mergeDocuments(documents, config);
  return applyRules({ documents, catalog, config }).map(
    ({ place, problem }) => `${place}: ${problem}`,
  );
};

test('labels with the same words are reported, because headings could not distinguish them', () => {
  const resources = [...catalogConfig.resources, { id: 'client', label: 'CUSTOMERS' }];
  expect(toldOf({ resources })).toEqual(['catalog.config.ts: Two have the label "customer".']);
});
