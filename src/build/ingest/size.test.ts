import { expect, test } from 'vitest';
import { catalogConfig } from '../catalog.config.ts';
import { describeDifference } from './changes.ts';
import { readSample } from './fixtures/sample-document.ts';
import { mergeDocuments } from './merge.ts';
import { applyRules } from './rules.ts';

/** Over thirty times the rows of the catalog; more than a call accepts as arguments. */
const ROWS = 33_000;

test('a document of very many rows is imported, compared and merged', () => {
  const lines = Array.from({ length: ROWS }, (_, code) => `${code},error,Message ${code % 997}.`);
  const text = ['code,category,message', ...lines].join('\n');
  const { document } = readSample(text, catalogConfig);
  if (!document) throw new Error('The document is refused.');
  expect(document.counts).toEqual({ rows: ROWS, entries: ROWS, codes: ROWS });

  expect(() => Math.max(...document.rows.map(({ line }) => line))).toThrow(RangeError);

  const rows = document.rows.map((row) => ({ ...row, messages: [`${row.messages[0]}!`] }));
  const { lines: told } = describeDifference(document, { ...document, rows });
  expect(told[0]).toContain(`changed ${ROWS}`);
  expect(told.length).toBeLessThan(300);

  const catalog = mergeDocuments([document], catalogConfig);
  expect(applyRules({ documents: [document], catalog, config: catalogConfig })).toEqual([]);
});
