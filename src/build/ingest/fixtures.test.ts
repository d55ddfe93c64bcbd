import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalogConfig } from '../catalog.config.ts';
import type { Row } from './document.ts';
import { formatFault, readOriginal } from './import-document.ts';
import { findShape } from './shapes.ts';
import { DAMAGED, LEFT_OUT } from './transcribe.ts';

/** `expected.json` of a fixture: its shape, and either its rows or the refused line. */
interface Expected {
  readonly shape: string;
  /** As stated on the command line. */
  readonly resource?: string;
  readonly category?: string;
  readonly rows?: readonly Row[];
  /** Lines whose faults are accepted. */
  readonly skip?: string;
  /** Lines of what is skipped, and of numbers outside rows. */
  readonly skipped?: readonly number[];
  /** Names of the columns left out. */
  readonly leftOut?: readonly string[];
  readonly error?: { readonly line: number; readonly problem: string };
}

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));

function readFixture(name: string) {
  const files = readdirSync(`${folder}${name}`);
  const input = files.find((file) => file.startsWith('input.'));
  const expected: Expected = JSON.parse(readFileSync(`${folder}${name}/expected.json`, 'utf8'));
  return { text: readFileSync(`${folder}${name}/${input}`, 'utf8'), expected };
}

function read(text: string, { resource = null, category, skip }: ReadOptions) {
  const options = {
    ...{ id: 'fixture', title: 'Fixture', version: 'v1', inferred: null, source: 'input' },
    ...{ collected: '2024-12-31', resource, ...(category && { category }), ...(skip && { skip }) },
  };
  return readOriginal(text, options, catalogConfig);
}

type ReadOptions = Pick<Partial<Expected>, 'category' | 'skip'> & {
  readonly resource?: string | null;
};

test.each(readdirSync(folder).filter((name) => !name.includes('.')))(
  'the fixture %s reads as expected',
  (name) => {
    const { text, expected } = readFixture(name);
    expect(findShape(text, catalogConfig)).toBe(expected.shape);
    const { document, skipped, looseCodes, faults } = read(text, expected);
    if (expected.rows) {
      expect(faults).toEqual([]);
      expect(document?.rows).toEqual(expected.rows);
      const leftOut = skipped.filter(({ problem }) => problem === LEFT_OUT);
      const parts = skipped.filter(({ problem }) => problem !== LEFT_OUT && problem !== DAMAGED);
      const lines = new Set([...parts, ...looseCodes].map(({ line }) => line));
      expect([...lines].toSorted((a, b) => a - b)).toEqual(expected.skipped ?? []);
      expect(leftOut.map(({ text }) => text)).toEqual(expected.leftOut ?? []);
      return;
    }
    expect(document).toBeUndefined();
    const messages = faults.map((fault) => formatFault('fixture', fault));
    expect(messages[0]).toContain(`fixture, line ${expected.error?.line}:`);
    expect(messages[0]).toContain(expected.error?.problem);
  },
);

test('every unreadable table is reported, and the others are read', () => {
  const table = (code: string) => `| Code | Description |\n|---|---|\n| ${code} | Words. |\n\n`;
  const text = `## Error Codes\n\n${table('x1')}${table('12')}${table('x3')}`;
  const { tables, faults } = read(text, { resource: 'customer' });
  expect(faults.map(({ line }) => line)).toEqual([5, 13]);
  expect(tables.map(({ line }) => line)).toEqual([7]);
});

test('a text longer than a catalog allows is refused with its line', () => {
  const text = `## Error Codes\n\n| Code | Description |\n|---|---|\n| 1 | ${'long '.repeat(2001)}|\n`;
  const { faults } = read(text, { resource: 'customer' });
  expect(faults.map(({ line, problem }) => [line, problem.includes('<=10000')])).toEqual([
    [5, true],
  ]);
  expect(faults.map((fault) => formatFault('fixture', fault)).join('').length).toBeLessThan(400);
});
