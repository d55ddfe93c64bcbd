import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogConfig } from '../catalog.config.ts';
import { runCheck, runGenerate } from '../check-command.ts';
import { runImport } from './import-command.ts';

const PAGE = `### Error Codes

| Code | Description |
| ---- | ----------- |
| 11   | One thing.  |
|      | Two things. |
| 12   | Three.      |
`;

const ARGUMENTS = [
  '--id',
  'page',
  '--title',
  'A page',
  '--version',
  'v1',
  '--resource',
  'customer',
];

let root: string;
let documentsFolder: string;
let publicFolder: string;
let originalsFolder: string;
let printed: string;
let file: string;

const print = (line: string) => {
  printed += `${line}\n`;
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'catalog-'));
  [documentsFolder, publicFolder, originalsFolder] = ['documents', 'public', 'originals'].map(
    (name) => mkdtempSync(join(root, name)),
  ) as [string, string, string];
  file = join(originalsFolder, 'page.md');
  writeFileSync(file, PAGE);
  printed = '';
});

afterEach(() => rmSync(root, { recursive: true }));

const environment = { config: catalogConfig, print };

const importPage = (args: readonly string[] = ARGUMENTS, today = '2024-12-31') =>
  runImport([file, ...args], { ...environment, documentsFolder, today });

const generate = () => runGenerate({ ...environment, documentsFolder, publicFolder });

const check = (originals: string | undefined = originalsFolder) =>
  runCheck({ ...environment, documentsFolder, publicFolder, originalsFolder: originals });

const pageFile = () => join(documentsFolder, 'page.json');

const editDocument = (from: string, to: string) =>
  writeFileSync(pageFile(), readFileSync(pageFile(), 'utf8').replace(from, to));

test('an import writes the document and prints what it found', () => {
  expect(importPage([...ARGUMENTS, '--inferred', 'It looks like it.'])).toBe(0);
  expect(printed).toContain(
    'page: shape markdown (detected); tables 1, rows 2, entries 2, codes 2',
  );
  expect(JSON.parse(readFileSync(pageFile(), 'utf8'))).toEqual({
    id: 'page',
    title: 'A page',
    version: 'v1',
    inferred: 'It looks like it.',
    shape: 'markdown',
    resource: 'customer',
    source: 'page.md',
    collected: '2024-12-31',
    counts: { rows: 2, entries: 2, codes: 2 },
    rows: [
      {
        resource: 'customer',
        category: 'error',
        code: '11',
        messages: ['One thing.', 'Two things.'],
        line: 5,
        lines: [5, 6],
      },
      { resource: 'customer', category: 'error', code: '12', messages: ['Three.'], line: 7 },
    ],
    tables: PAGE.split('\n')
      .map((text, index) => [index + 1, text])
      .slice(2, 7),
  });
});

test('importing again on another day changes nothing unless --collected is given', () => {
  importPage();
  const before = readFileSync(pageFile(), 'utf8');
  importPage(ARGUMENTS, '2025-06-30');
  expect(readFileSync(pageFile(), 'utf8')).toBe(before);
  importPage([...ARGUMENTS, '--collected', '2025-06-01']);
  expect(readFileSync(pageFile(), 'utf8')).toBe(before.replace('2024-12-31', '2025-06-01'));
});

test('an unreadable line fails the import with its position, and nothing is written', () => {
  writeFileSync(file, `${PAGE}A stray line.\n`);
  expect(importPage()).toBe(1);
  expect(printed).toContain('page, line 8:');
  expect(printed).toContain('"A stray line."');
  expect(readdirSync(documentsFolder)).toEqual([]);
});

test.each([
  ['no id', ['--title', 'T', '--version', 'v1'], '--id is missing'],
  ['no title', ['--id', 'a', '--version', 'v1'], '--title is missing'],
  ['an empty title', ['--id', 'a', '--title', ' ', '--version', 'v1'], '--title is missing'],
  ['a tab in the title', ['--id', 'a', '--title', 'A\tB', '--version', 'v1'], 'control characters'],
  ['no version', ['--id', 'a', '--title', 'T'], '--version is missing'],
  ['an id that is a path', ['--id', '../a', '--title', 'T', '--version', 'v1'], '--id'],
  ['an unknown version', [...ARGUMENTS, '--version', 'v9'], 'write one of v1, v2'],
  [
    'an unknown resource',
    [...ARGUMENTS, '--resource', 'gift'],
    'write one of customer, transaction',
  ],
  [
    'an unknown shape',
    [...ARGUMENTS, '--shape', 'papyrus'],
    '--shape: Invalid type: Expected ("html"',
  ],
  ['a date that is none', [...ARGUMENTS, '--collected', 'today'], '--collected'],
  ['an unknown option', [...ARGUMENTS, '--colour', 'red'], '--colour'],
  ['two files', [...ARGUMENTS, 'another.md'], 'another.md'],
])('a command with %s is refused with the usage', (_name, args, problem) => {
  expect(importPage(args)).toBe(2);
  expect(printed).toContain(problem);
  expect(printed).toContain('Usage: npm run catalog:import');
  expect(readdirSync(documentsFolder)).toEqual([]);
});

test('a missing file or file argument is refused with the usage', () => {
  const command = { ...environment, documentsFolder, today: '2024-12-31' };
  expect(runImport(ARGUMENTS, command)).toBe(2);
  expect(runImport([join(originalsFolder, 'nothing.md'), ...ARGUMENTS], command)).toBe(2);
  expect(printed).toContain('The file to import is missing.');
  expect(printed).toContain('no such file or directory');
});

test('a stated shape is used instead of the detected one', () => {
  expect(importPage([...ARGUMENTS, '--shape', 'markdown'])).toBe(0);
  expect(printed).toContain('shape markdown (stated)');
});

test('after import and generation, every stage of the check passes', () => {
  importPage();
  expect(generate()).toBe(0);
  printed = '';
  expect(check()).toBe(0);
  expect(printed.match(/^ok /gm)).toHaveLength(3);
  expect(printed).toContain('documents 1, rows 2, entries 2, codes 2');
});

test('notices are counted, and listed on request', () => {
  writeFileSync(file, `${PAGE}| 12   | Four.       |\n`);
  importPage();
  generate();
  printed = '';
  expect(check()).toBe(0);
  expect(printed).toContain(
    'note  Worth a look: listed twice 1; npm run catalog:check -- --notices',
  );
  printed = '';
  const asked = { ...environment, documentsFolder, publicFolder, listNotices: true };
  expect(runCheck({ ...asked, originalsFolder: undefined })).toBe(0);
  expect(printed).toContain(
    'customer:12 (page lines 7 and 8): A page lists this code twice as error, with different wordings.',
  );
});

test('an outdated catalog is a fault', () => {
  importPage();
  generate();
  editDocument('Three.', 'Four.');
  expect(check(undefined)).toBe(1);
  expect(printed).toContain('catalog.json: It is not current. Run npm run catalog');
});

test('a catalog or schema that is missing or edited by hand is a fault', () => {
  importPage();
  generate();
  rmSync(join(publicFolder, 'catalog.json'));
  writeFileSync(join(publicFolder, 'catalog.schema.json'), '{}\n');
  expect(check(undefined)).toBe(1);
  expect(printed).toContain('catalog.json: It is missing.');
  expect(printed).toContain('catalog.schema.json: It is not current.');
});

test('nothing is generated from documents that violate a rule', () => {
  importPage();
  editDocument('Three.', 'Invalid {x.');
  expect(generate()).toBe(1);
  expect(printed).toContain(
    'row of line 7: "Invalid {x." has a brace that belongs to no placeholder',
  );
  editDocument('"rows":2', '"rows":"two"');
  expect(generate()).toBe(1);
  expect(printed).toContain('documents/page.json: At "counts.rows"');
  expect(readdirSync(publicFolder)).toEqual([]);
});

test('a changed original is a fault that names the row', () => {
  importPage();
  generate();
  writeFileSync(file, PAGE.replace('Three.', 'Threefold.'));
  expect(check()).toBe(1);
  expect(printed).toContain(
    '~ changed: customer 12 (line 7): error, "Threefold."; was error, "Three."',
  );
});

test('a change outside the rows is a fault too, and an import resolves it', () => {
  importPage();
  generate();
  writeFileSync(file, PAGE.replace('| ---- | ----------- |', '| :--- | ----------- |'));
  expect(check()).toBe(1);
  expect(printed).toContain('other lines of its tables');
  expect(importPage()).toBe(0);
  expect(check()).toBe(0);
});

test('a row that moved to another line of its original is a fault', () => {
  importPage();
  editDocument('"line":7', '"line":6');
  generate();
  expect(check()).toBe(1);
  expect(printed).toContain(
    '= 1 row on other lines, and otherwise the same. Import the document again',
  );
});

test('an original that can no longer be read is a fault with its line', () => {
  importPage();
  generate();
  writeFileSync(file, `${PAGE}A stray line.\n`);
  expect(check()).toBe(1);
  expect(printed).toContain('page, line 8:');
});

test('a missing original or folder of originals is a fault', () => {
  importPage();
  generate();
  renameSync(file, `${file}.old`);
  expect(check()).toBe(1);
  expect(printed).toContain(`Its original page.md is not in the folder ${originalsFolder} (`);
  expect(check(`${originalsFolder}-elsewhere`)).toBe(1);
  expect(printed).toContain('-elsewhere (CATALOG_SOURCES).');
});

test('without a folder of originals, the check says that it compared none', () => {
  importPage();
  generate();
  printed = '';
  expect(check(undefined)).toBe(check(''));
  expect(printed).toContain('skip  Originals: not compared, CATALOG_SOURCES names no folder.');
});
