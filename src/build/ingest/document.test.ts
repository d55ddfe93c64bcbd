import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseDocument, readDocuments, writeDocument } from './document.ts';
import { sampleDocument, sampleRow } from './fixtures/sample-document.ts';

const problemOf = (text: string, place = 'documents/sample.json'): string =>
  parseDocument(place, text).violation?.problem ?? '';

const changed = (change: object): string => JSON.stringify({ ...sampleDocument(), ...change });

test('a written document has one row per line and reads back the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const rows = [sampleRow({ damaged: true }), sampleRow({ code: '7', line: 9 })];
  const document = sampleDocument({ rows });
  writeDocument(folder, document);
  expect(readDocuments(folder)).toEqual({ documents: [document], violations: [] });
  const lines = readFileSync(join(folder, 'sample.json'), 'utf8').split('\n');
  expect(lines.filter((line) => line.includes('"messages"'))).toHaveLength(2);
});

test('a missing folder has no documents', () => {
  expect(readDocuments(join(tmpdir(), 'no-such-folder'))).toEqual({
    documents: [],
    violations: [],
  });
});

test('invalid JSON is reported', () => {
  expect(problemOf('{"id": "sam')).toContain('At "the top": ');
});

test.each([
  ['rows.0.line', { rows: [{ ...sampleRow(), line: '4' }] }],
  ['rows.0.line', { rows: [{ ...sampleRow(), line: 0 }] }],
  ['rows.0.messages', { rows: [{ ...sampleRow(), messages: 'none' }] }],
  ['rows.0.resource', { rows: [{ ...sampleRow(), resource: 'No Slug' }] }],
  ['rows.0.code', { rows: [{ ...sampleRow(), code: 'E12' }] }],
  ['rows.0.extra', { rows: [{ ...sampleRow(), extra: 1 }] }],
  ['rows.0.resource', { rows: [{ ...sampleRow(), resource: 'constructor' }] }],
  ['rows.0.messages.0', { rows: [{ ...sampleRow(), messages: ['a\u0000'] }] }],
  ['rows.0.messages.0', { rows: [{ ...sampleRow(), messages: ['a'.repeat(10_001)] }] }],
  [
    'rows.0.__proto__',
    { rows: [JSON.parse(JSON.stringify(sampleRow()).replace('{', '{"__proto__":1,'))] },
  ],
  ['category', { category: 'No Slug' }],
  ['shape', { shape: 'papyrus' }],
  ['collected', { collected: 'yesterday' }],
  ['counts.rows', { counts: { rows: -1, entries: 1, codes: 1 } }],
])('a fault at %s is reported with its path', (path, change) => {
  expect(problemOf(changed(change))).toContain(`At "${path}"`);
});

test('a fault is reported briefly, however long the invalid value', () => {
  expect(problemOf(changed({ id: 'x'.repeat(100_000) })).length).toBeLessThan(500);
});

test('an unreadable file is reported while the others are read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeDocument(folder, sampleDocument());
  writeFileSync(join(folder, 'other.json'), '[]');
  const { documents, violations } = readDocuments(folder);
  expect(documents).toEqual([sampleDocument()]);
  expect(violations.map(({ place }) => place)).toEqual(['documents/other.json']);
});

test('a document whose id is not its file name is reported', () => {
  expect(problemOf(changed({}), 'documents/other.json')).toContain('sample.json');
  expect(problemOf(changed({}), 'documents/an-sample.json')).toContain('sample.json');
});
