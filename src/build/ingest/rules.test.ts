import { expect, test } from 'vitest';
import { catalogConfig } from '../catalog.config.ts';
import type { SourceDocument } from './document.ts';
import { sampleDocument, sampleRow } from './fixtures/sample-document.ts';
import { mergeDocuments } from './merge.ts';
import { applyRules, findNotices, type RuleInput } from './rules.ts';

function inputOf(
  documents: readonly SourceDocument[],
  changes: Partial<RuleInput> = {},
): RuleInput {
  const catalog = mergeDocuments(documents, catalogConfig);
  return { documents, catalog, config: catalogConfig, ...changes };
}

/** Places and problems of all violations as one text. */
const told = (input: RuleInput): string =>
  applyRules(input)
    .map(({ place, problem }) => `${place}: ${problem}`)
    .join('\n');

const ofRow = (row: Parameters<typeof sampleRow>[0]) =>
  told(inputOf([sampleDocument({ rows: [sampleRow(row)] })]));

test('valid documents violate no rule', () => {
  const rows = [
    sampleRow({ code: '1008/ 1038' }),
    sampleRow({ messages: ['{x} and {0} of {field_1}.'], line: 5 }),
  ];
  expect(told(inputOf([sampleDocument({ rows })]))).toBe('');
});

test('every violation names a place, a problem and what to do', () => {
  const rows = [sampleRow({ resource: 'ghost', messages: ['{ x`'] })];
  const violations = applyRules(inputOf([sampleDocument({ rows, version: 'v9' })]));
  expect(violations.length).toBeGreaterThan(3);
  for (const { place, problem, todo } of violations) {
    expect([place, problem, todo].every((text) => text.length > 3)).toBe(true);
  }
});

test('an invalid address for reports is reported with the expected form', () => {
  const config = { ...catalogConfig, reportAt: 'codes@example.org' };
  const documents = [sampleDocument()];
  expect(told({ documents, catalog: mergeDocuments(documents, config), config })).toContain(
    'catalog.json, reportAt: Expected an address such as https://example.org/new or mailto:',
  );
});

test('two documents with one id are reported', () => {
  expect(told(inputOf([sampleDocument(), sampleDocument()]))).toContain(
    'catalog.json, documents[1]: "sample" is listed twice.',
  );
});

test('an entry that the catalog lists twice is reported', () => {
  const input = inputOf([sampleDocument()]);
  const entries = [...input.catalog.entries, ...input.catalog.entries];
  expect(told({ ...input, catalog: { ...input.catalog, entries } })).toContain(
    'catalog.json, entries[1] (sample, line 4): "customer:1101" is listed twice.',
  );
});

test('a version, resource or category that the configuration lacks is reported with its place', () => {
  expect(told(inputOf([sampleDocument({ version: 'v9' })]))).toContain(
    'catalog.json, documents[0].version: "v9" is not declared.',
  );
  expect(ofRow({ resource: 'ghost' })).toContain(
    'catalog.json, entries[0].resource (sample, line 4): "ghost" is not declared.',
  );
  expect(ofRow({ category: 'ghost' })).toContain('(sample, line 4): "ghost" is not declared.');
});

test('a name shared by two categories is reported', () => {
  const [first, ...others] = catalogConfig.categories;
  if (!first) throw new Error('The settings list no category.');
  const categories = [{ ...first, also: ['Errors'] }, ...others];
  const config = { ...catalogConfig, categories };
  expect(told(inputOf([sampleDocument()], { config }))).toContain(
    'catalog.config.ts: Two have the label "error".',
  );
});

test.each(['{x', 'x}', '}{', '{{x}', '{"x"}', '{a} b}'])(
  'the brace in "%s" belongs to no placeholder',
  (text) => {
    expect(ofRow({ messages: [`Invalid ${text}.`] })).toContain('belongs to no placeholder');
  },
);

test.each([
  ['a `span`', 'backtick'],
  ['a <code>tag</code>', 'HTML tag'],
])('%j is not clean: %s', (text, problem) => {
  expect(ofRow({ messages: [text] })).toContain(problem);
});

test('words in angle brackets and backslashes in paths are clean', () => {
  expect(ofRow({ messages: ['The <field> of C:\\temp is 1 < 2.'] })).toBe('');
});

test('a catalog that the app would refuse is reported with the path of the fault', () => {
  const input = inputOf([sampleDocument()]);
  const catalog = { ...input.catalog, versions: [{ id: 'v9', label: 'V9' }] };
  expect(told({ ...input, catalog })).toContain('catalog.json, documents[0].version:');
});

test('the time of notices grows linearly with the rows that share one message', () => {
  const timeOf = (count: number, times: number) => {
    const rows = Array.from({ length: count }, (_, at) => sampleRow({ code: `${at + 1}` }));
    const runs = Array.from({ length: 2 }, () => {
      const before = process.cpuUsage();
      for (let time = 0; time < times; time++) findNotices(inputOf([sampleDocument({ rows })]));
      return process.cpuUsage(before).user;
    });
    return Math.min(...runs);
  };
  // The larger one has more garbage collection; quadratic growth would give a ratio above five.
  expect(timeOf(2000, 1) / timeOf(250, 8)).toBeLessThan(4);
});
