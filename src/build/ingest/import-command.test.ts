import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogConfig } from '../catalog.config.ts';
import { checkOriginals } from '../check-command.ts';
import { readDocuments } from './document.ts';
import { runImport } from './import-command.ts';

const PAGE = `# Status codes

### Error Codes

| Code | Since | Description       |
| ---- | ----- | ----------------- |
| 11   | 1.0   | Invalid {x}       |
| 12   | 1.0   | Two things.       |
|      |       | Three things.     |
| 13   | 1.1   | Gone soon.        |

### Parameters

| Parameter | Type |
| --------- | ---- |
| id        | text |
`;

let root: string;
let folder: string;
let file: string;
let printed: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'import-'));
  folder = join(root, 'documents');
  file = join(root, 'page.md');
  writeFileSync(file, PAGE);
  printed = '';
});

afterEach(() => rmSync(root, { recursive: true }));

const STATED = ['--id', 'page', '--title', 'Page', '--version', 'v1', '--resource', 'customer'];

function run(...more: readonly string[]) {
  printed = '';
  return runImport([file, ...STATED, ...more], {
    config: catalogConfig,
    documentsFolder: folder,
    today: '2024-12-31',
    print: (line) => {
      printed += `${line}\n`;
    },
  });
}

const edit = (from: string, to: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

const written = () => readFileSync(join(folder, 'page.json'), 'utf8');

test('the report lists what was found, where it comes from and what was skipped', () => {
  expect(run()).toBe(0);
  expect(printed.split('\n')).toEqual([
    'page: shape markdown (detected); tables 1, rows 3, entries 3, codes 3.',
    'Tables of codes:',
    '  line 5: error (from the heading "Error Codes" on line 3), customer (from the option --resource); ' +
      '3 rows, 3 codes, columns "Code" and "Description"',
    'Skipped:',
    '  line 5: left out of this table: "Since"',
    '  line 14: its header names no codes: "Parameter | Type"',
    'Wrote documents/page.json. Now run npm run catalog, and review both.',
    '',
  ]);
});

test('importing the same file again changes nothing and says so', () => {
  run();
  const before = written();
  expect(run()).toBe(0);
  expect(printed).toContain('Nothing has changed since the last import');
  expect(written()).toBe(before);
});

test('changed rows are reported one by one and not written without --write', () => {
  run();
  const before = written();
  edit('Invalid {x} ', 'Invalid     ');
  edit('Two things.', 'Two things!');
  edit('| 13   | 1.1   | Gone soon.        |\n', '| 14   | 1.1   | Three things      |\n');
  edit('|      |       | Three things.     |\n', '');
  expect(run()).toBe(3);
  expect(printed).toContain('added 1, changed 2, removed 1.');
  expect(printed).toContain(
    '~ changed: customer 11 (line 7): error, "Invalid"; was error, "Invalid {x}" (a placeholder is lost)',
  );
  expect(printed).toContain(
    '~ changed: customer 12 (line 8): error, "Two things!"; ' +
      'was error, "Two things." "Three things."; "Three things." is under 14 now',
  );
  expect(printed).toContain('+ added: customer 14 (line 9): error, "Three things"');
  expect(printed).toContain('- removed: customer 13 (line 10): was error, "Gone soon."');
  expect(printed).toContain('run the same command with --write');
  expect(written()).toBe(before);
  expect(run('--write')).toBe(0);
  expect(written()).not.toBe(before);
  expect(run()).toBe(0);
});

test.each(['Gone, soon.', 'It is gone soon.'])(
  'a message that its code still has as "%s" has not moved',
  (wording) => {
    run();
    edit('Gone soon.', wording);
    edit('| 13   |', '| 14   | 1.1   | Gone soon.        |\n| 13   |');
    expect(run()).toBe(3);
    expect(printed).toContain(`customer 13 (line 11): error, "${wording}"`);
    expect(printed).not.toContain('is under 14 now');
  },
);

test('another document is named if the reason for its inferred version depends on a change', () => {
  run('--id', 'other', '--inferred', 'It has 13 and the 2xxx codes.');
  run('--id', 'third', '--inferred', 'Its title says so.');
  run();
  edit('Gone soon.', 'Gone.');
  expect(run()).toBe(3);
  expect(printed).toContain(
    'The version of other is inferred from what may have changed here: "It has 13 and the 2xxx codes."',
  );
  expect(printed).not.toContain('third');
});

test('a category that flips is reported', () => {
  run();
  edit('### Error Codes', '### Warning Codes');
  expect(run()).toBe(3);
  expect(printed).toContain(
    '~ changed: customer 13 (line 10): warning, "Gone soon."; was error, "Gone soon."',
  );
});

test('a change of punctuation only is reported as such', () => {
  run();
  edit('Gone soon.', 'Gone, soon.');
  expect(run()).toBe(3);
  expect(printed).toContain('was error, "Gone soon." (punctuation or capitals only)');
});

test('rows that only moved to other lines are counted, not listed', () => {
  run();
  edit('# Status codes\n', '# Status codes\n\nA word before.\n');
  expect(run()).toBe(3);
  expect(printed).toContain('added 0, changed 0, removed 0.');
  expect(printed).toContain('= 3 rows on other lines, and otherwise the same');
});

test('a change of title only is written, because no row changes', () => {
  run();
  expect(run('--title', 'A better title')).toBe(0);
  expect(printed).toContain('title: A better title, was Page');
  expect(JSON.parse(written()).title).toBe('A better title');
});

test('a change of version only needs --write, because it affects every row', () => {
  run();
  const before = written();
  expect(run('--version', 'v2')).toBe(3);
  expect(printed).toContain('version: v2, was v1');
  expect(written()).toBe(before);
});

test('an unreadable extracted document is not overwritten without --write', () => {
  run();
  writeFileSync(join(folder, 'page.json'), '{"id": "page"');
  expect(run()).toBe(3);
  expect(printed).toContain('The last import cannot be read. documents/page.json:');
  expect(written()).toBe('{"id": "page"');
  expect(run('--write')).toBe(0);
  expect(readDocuments(folder).violations).toEqual([]);
});

test('everything unreadable is reported with its lines, beside what was read', () => {
  edit('| 13 ', '| E3 ');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n## Warnings\n\n| 21 | A stray row. |\n`);
  expect(run()).toBe(1);
  expect(printed).toContain('Cannot be read:');
  expect(printed).toContain('page, line 10: "E3" is not a code.');
  expect(printed).toContain('page, line 20: This looks like a status code, but is in no table.');
  expect(printed).toContain('line 14: its header names no codes: "Parameter | Type"');
  expect(printed).toContain('Nothing was written.');
});

test('a stated category is stored, so that the check of originals reads the same', () => {
  edit('### Error Codes\n', '');
  expect(run()).toBe(1);
  expect(printed).toContain('state it by --category');
  expect(run('--category', 'warning')).toBe(0);
  expect(printed).toContain('warning (from the option --category)');
  const { documents } = readDocuments(folder);
  expect(documents[0]?.category).toBe('warning');
  expect(checkOriginals(documents, catalogConfig, root)).toEqual([]);
});

test('an update keeps the resource and category that were stated before', () => {
  edit('### Error Codes\n', '');
  expect(run('--category', 'warning')).toBe(0);
  edit('Gone soon.', 'Gone.');
  const others = STATED.slice(0, -2);
  const environment = { config: catalogConfig, documentsFolder: folder, today: '2025-01-01' };
  expect(runImport([file, ...others, '--write'], { ...environment, print: () => {} })).toBe(0);
  const [document] = readDocuments(folder).documents;
  expect(document).toMatchObject({ resource: 'customer', category: 'warning' });
  expect(document?.rows.at(-1)?.messages).toEqual(['Gone.']);
});

test('codes outside tables are refused with their lines, and left out where --skip names them', () => {
  edit('### Parameters', '701 Lamp is off.\n\n* **702** Lamp is dark.\n\n### Parameters');
  expect(run()).toBe(1);
  expect(printed).toContain('in no row: 701 (line 12), 702 (line 14)');
  expect(printed).toContain('--skip 12,14');
  expect(run('--skip', '12,14')).toBe(0);
  expect(printed).toContain('701 (line 12), 702 (line 14)');
  const { documents } = readDocuments(folder);
  expect(checkOriginals(documents, catalogConfig, root)).toEqual([]);
  expect(run('--skip', 'twelve')).toBe(2);
});

test('of very many numbers outside rows, the first are named, the rest by line', () => {
  const items = Array.from({ length: 200 }, (_, index) => `* ${701 + index} Lamp is off.`);
  edit('### Parameters', `${items.join('\n')}\n\n### Parameters`);
  expect(run()).toBe(1);
  expect(printed).toContain('800 (line 111), 100 others (lines 112-211)');
});

test('a row that violates a data rule is reported on import', () => {
  edit('Gone soon.', 'Gone {soon');
  expect(run()).toBe(1);
  expect(printed).toContain('Rows that break a data rule:');
  expect(printed).toContain(
    'row of line 10: "Gone {soon" has a brace that belongs to no placeholder',
  );
});

test('a code listed twice with different wordings is reported', () => {
  edit('| 13 ', '| 12 ');
  expect(run()).toBe(0);
  expect(printed).toContain(
    'customer:12 (page lines 8 and 10): Page lists this code twice as error',
  );
});

test.each([
  ['--version', 'v9', 'v1, v2, v2-lookup, or add it to versions'],
  ['--resource', 'gift-card', 'customer, transaction, points, coupons, or add it to resources'],
  ['--category', 'Error', 'success, error, warning, or add it to categories'],
])('an unknown %s is reported with the known ones and the list to extend', (option, id, advice) => {
  expect(run(option, id)).toBe(2);
  expect(printed).toContain(`${option} ${id} is unknown; write one of ${advice} in src/build/`);
});

test.each(['2024-02-30', '2024-2-3', '31.12.2024'])('the day %s is refused', (day) => {
  expect(run('--collected', day)).toBe(2);
  expect(printed).toContain('--collected: Expected a day like 2024-12-31.');
});

test('help is printed without any other argument', () => {
  const lines: string[] = [];
  const environment = { config: catalogConfig, documentsFolder: folder, today: '2024-12-31' };
  expect(runImport(['--help'], { ...environment, print: (line) => lines.push(line) })).toBe(0);
  expect(lines.join('\n')).toContain('Exit codes: 0 written');
});

test('faults come first, and other tables are summarised', () => {
  const other = '\n| Field | Type |\n| --- | --- |\n| id | text |\n';
  writeFileSync(file, `${PAGE.replace('| 13 ', '| E3 ')}${other.repeat(30)}`);
  expect(run()).toBe(1);
  expect(printed.indexOf('Cannot be read:')).toBeLessThan(printed.indexOf('Skipped:'));
  expect(printed).toContain('its header names no codes: "Parameter | Type", "Field | Type"');
  expect(printed.split('\n').length).toBeLessThan(15);
});

test('a success among errors gets a notice', () => {
  edit('Gone soon.', 'Updated successfully.');
  expect(run()).toBe(0);
  expect(printed).toContain('row of line 10: 13 "Updated successfully." is listed as error.');
});

test('a file that is not UTF-8 text is refused', () => {
  writeFileSync(file, Buffer.from('| Code | D\xe9scription |\n', 'latin1'));
  expect(run()).toBe(1);
  expect(printed).toContain('is not UTF-8 text');
});

test('a UTF-16 or binary file is refused as such', () => {
  writeFileSync(file, Buffer.from(PAGE, 'utf16le'));
  expect(run()).toBe(1);
  expect(printed).toContain('is not UTF-8 text');
});

test('an id that is a property of every object is refused', () => {
  expect(run('--id', 'constructor')).toBe(2);
  expect(printed).toContain('--id: Expected no name that every object has.');
});
