import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogConfig } from '../catalog.config.ts';
import { compareRows } from './changes.ts';
import { startsWithCode } from './codes.ts';
import { readSample } from './fixtures/sample-document.ts';
import type { ShapeId } from './shapes.ts';

interface PrintedRow {
  readonly code: string;
  readonly messages: readonly string[];
}

interface PrintedTable {
  readonly category: string;
  readonly rows: readonly PrintedRow[];
}

const categories = catalogConfig.categories.map(({ id }) => id);

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Words of printable characters, including markup, as the catalog would store them. */
const message = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'ab {}_`*|<>&\\#-.é’'), minLength: 1, maxLength: 20 }),
    fc.constantFrom('Invalid {x}.', 'a multiple of .', 'WEB_ENGAGE', '{0} is <field>', '--- |'),
  )
  .map(collapse)
  .filter((text) => text !== '' && !/^[-–—]$/.test(text) && !startsWithCode(text));

const number = fc.integer({ min: 0, max: 99_999 }).map(String);
const code = fc.oneof(
  number,
  fc.tuple(number, fc.constantFrom('/', '/ ', ', '), number).map((parts) => parts.join('')),
);

const tablesOf = (text: fc.Arbitrary<string>): fc.Arbitrary<readonly PrintedTable[]> =>
  fc.array(
    fc.record({
      category: fc.constantFrom(...categories),
      rows: fc.array(
        fc.record({ code, messages: fc.array(text, { minLength: 1, maxLength: 4 }) }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );

const escapeMarkdown = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

const printMarkdown = (
  tables: readonly PrintedTable[],
  printTable: (rows: readonly PrintedRow[]) => string,
) =>
  tables.map(({ category, rows }) => `### ${category} codes\n\n${printTable(rows)}\n`).join('\n');

const HEADER = '| Code | Description |\n| --- | --- |\n';

const printContinuationRows = (rows: readonly PrintedRow[]) =>
  HEADER +
  rows
    .flatMap((row) =>
      row.messages.map(
        (text, index) => `| ${index === 0 ? row.code : ''} | ${escapeMarkdown(text)} |\n`,
      ),
    )
    .join('');

const printCellsOverLines = (rows: readonly PrintedRow[]) =>
  HEADER +
  rows
    .map((row) => `| ${row.code} | ${row.messages.map(escapeMarkdown).join('  \n')} |\n`)
    .join('');

const printJsxTable = (rows: readonly PrintedRow[]) => {
  const cell = (text: string) => `      <td>\n        ${text}\n      </td>\n`;
  const body = rows.map(({ code: codes, messages }) => {
    return `    <tr>\n${cell(codes)}${cell(messages.map(escapeMarkdown).join('\\\n        '))}    </tr>\n`;
  });
  return `<Table align={["left","left"]}>\n  <tbody>\n${body.join('')}  </tbody>\n</Table>\n`;
};

const printWebText = (tables: readonly PrintedTable[]) =>
  tables
    .map(({ category, rows }) => {
      const lines = rows.flatMap(({ code: codes, messages }) =>
        messages.map((text, index) => (index === 0 ? `${codes} | ${text} |` : `${text} | |`)),
      );
      return [`${category} Codes`, 'Code | Description |', ...lines].join('\n');
    })
    .join('\n');

const printTabText = (tables: readonly PrintedTable[]) =>
  tables
    .map(({ category, rows }) => {
      const lines = rows.flatMap(({ code: codes, messages }) =>
        messages.map((text, index) => `${index === 0 ? codes : ''}\t${text}`),
      );
      return [`${category} Codes`, 'Code\tDescription', ...lines].join('\n');
    })
    .join('\n');

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const printHtml = (tables: readonly PrintedTable[]) => {
  const table = (rows: readonly PrintedRow[]) =>
    rows.map(
      ({ code: codes, messages }) =>
        `<tr>\n<td>${codes}</td>\n<td>${messages.map(escapeHtml).join('<br>\n')}</td>\n</tr>\n`,
    );
  const parts = tables.map(
    ({ category, rows }) =>
      `<h2>${category} codes</h2>\n<table><thead><tr><th>Code</th><th>Description</th></tr></thead>\n` +
      `<tbody>\n${table(rows).join('')}</tbody></table>\n`,
  );
  return `<!doctype html>\n<html><body>\n${parts.join('<p>Words between.</p>\n')}</body></html>\n`;
};

const printReordered = (rows: readonly PrintedRow[]) =>
  '| Description | Notes | Status code |\n| --- | --- | --- |\n' +
  rows
    .flatMap((row) =>
      row.messages.map(
        (text, index) => `| ${escapeMarkdown(text)} | n/a | ${index === 0 ? row.code : ''} |\n`,
      ),
    )
    .join('');

const printWithoutPipes = (rows: readonly PrintedRow[]) =>
  'Code | Description\n--- | ---\n' +
  rows
    .flatMap((row) =>
      row.messages.map(
        (text, index) => `${index === 0 ? row.code : ''} | ${escapeMarkdown(text)}\n`,
      ),
    )
    .join('');

const printReadmeBlock = (rows: readonly PrintedRow[]) => {
  const cells = rows.flatMap(({ code: codes, messages }, row) => [
    [`${row}-0`, codes],
    [`${row}-1`, messages.map(escapeMarkdown).join('\n')],
  ]);
  const data = Object.fromEntries([['h-0', 'Code'], ['h-1', 'Description'], ...cells]);
  const block = { data, cols: 2, rows: rows.length };
  return `[block:parameters]\n${JSON.stringify(block, null, 2)}\n[/block]\n`;
};

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

const printDelimited = (delimiter: string) => (tables: readonly PrintedTable[]) =>
  [['code', 'category', 'message'].join(delimiter)]
    .concat(
      tables.flatMap(({ category, rows }) =>
        rows.map((row) => [row.code, category, row.messages.join('\n')].map(quote).join(delimiter)),
      ),
    )
    .join('\n');

const withoutLines = (tables: readonly PrintedTable[]) =>
  tables.flatMap(({ category, rows }) =>
    rows.map((row) => ({ ...row, code: collapse(row.code), category })),
  );

/** Read once, the rows equal the printed ones; read twice, they are identical. */
function expectReadsBack(shape: ShapeId, text: string, tables: readonly PrintedTable[]) {
  const { document, faults, shape: found } = readSample(text, catalogConfig);
  expect(faults).toEqual([]);
  expect(found).toBe(shape);
  const read = document?.rows.map(({ code: codes, messages, category }) => ({
    code: codes,
    messages,
    category,
  }));
  expect(read).toEqual(withoutLines(tables));
  const again = readSample(text, catalogConfig, document).document;
  expect(again).toEqual(document);
  expect(compareRows(document?.rows ?? [], again?.rows ?? [])).toEqual([]);
}

const plainMessage = message
  .map((text) => collapse(text.replaceAll('|', ' ').replaceAll('\\', ' ')))
  .filter(
    (text) =>
      text !== '' && !startsWithCode(text) && !/^[\d/, ]+$/.test(text) && !/^[:-]+$/.test(text),
  );

type Print = (tables: readonly PrintedTable[]) => string;

const inMarkdown =
  (print: (rows: readonly PrintedRow[]) => string): Print =>
  (tables) =>
    printMarkdown(tables, print);

const PRINTERS: readonly (readonly [string, ShapeId, Print, fc.Arbitrary<string>])[] = [
  ['continued by rows without a code', 'markdown', inMarkdown(printContinuationRows), message],
  ['cells over several lines', 'markdown', inMarkdown(printCellsOverLines), message],
  ['columns in another order', 'markdown', inMarkdown(printReordered), message],
  ['rows without outer pipes', 'markdown', inMarkdown(printWithoutPipes), message],
  ['blocks of readme.io', 'markdown', inMarkdown(printReadmeBlock), message],
  ['JSX tables', 'markdown', inMarkdown(printJsxTable), message],
  ['an HTML page', 'html', printHtml, message],
  ['comma-separated values', 'csv', printDelimited(','), message],
  ['values parted by semicolons', 'csv', printDelimited(';'), message],
  ['values parted by tabs', 'csv', printDelimited('\t'), message],
  ['the text of a web page', 'web-text', printWebText, plainMessage],
  ['the text of a web page with tabs', 'tab-text', printTabText, plainMessage],
];

test.each(PRINTERS)('rows printed as %s read back the same', (_name, shape, print, text) => {
  fc.assert(
    fc.property(tablesOf(text), (tables) => {
      expectReadsBack(shape, print(tables), tables);
    }),
    { numRuns: 60 },
  );
});
