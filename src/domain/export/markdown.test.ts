import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANY_CHARACTER } from '../text/fixtures/any-character.ts';
import {
  asciiMarkdown,
  codeSpan,
  markdownLine,
  markdownLink,
  toMarkdownTable,
} from './markdown.ts';

test('a table has a header, a rule and its rows', () => {
  const table = { columns: ['Code', 'Wording'], rows: [['1101', 'Invalid scope.']] };
  expect(toMarkdownTable(table)).toBe(
    '| Code | Wording |\n| --- | --- |\n| 1101 | Invalid scope. |\n',
  );
});

test.each([
  ['a | b', 'a &#124; b'],
  ['<img src=x>', '&#60;img src=x&#62;'],
  ['{x} of {0}', '{x} of \\{0}'],
  ['*bold* `code` [link](x)', '\\*bold\\* \\`code\\` \\[link\\](x)'],
  ['_quiet_ but WEB_ENGAGE', '\\_quiet\\_ but WEB_ENGAGE'],
  ['C:\\x', 'C:\\\\x'],
  ['Test & Control', 'Test & Control'],
  ['&lt;', '&#38;lt;'],
  ['# heading', '\\# heading'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['2026-11-21', '2026-11-21'],
  ['e-mail, 1.5', 'e-mail, 1.5'],
  ['two\r\nlines', 'two<br>lines'],
  ['three\rold\nlines', 'three<br>old<br>lines'],
])('%j is written as %j', (text, expected) => {
  expect(markdownLine(text)).toBe(expected);
});

/** The cells between unescaped pipes. */
const cellsOf = (line: string) => line.replace(/\\[\s\S]/g, '').split('|').length - 2;

test('every line of a table has one cell per column', () => {
  const cell = fc.oneof(
    fc.string({ unit: ANY_CHARACTER }),
    fc.array(fc.constantFrom('|', '\\', '\n', '\r', '`', 'a')).map((all) => all.join('')),
  );
  const tables = fc.integer({ min: 1, max: 4 }).chain((width) => {
    const row = fc.array(cell, { minLength: width, maxLength: width });
    return fc.record({ columns: row, rows: fc.array(row, { maxLength: 5 }) });
  });
  fc.assert(
    fc.property(tables, (table) => {
      const lines = toMarkdownTable(table).split('\n');
      expect(lines).toHaveLength(table.rows.length + 3);
      expect(lines.pop()).toBe('');
      for (const line of lines) expect(cellsOf(line)).toBe(table.columns.length);
    }),
  );
});

test.each([
  ['transaction[0]', '`transaction[0]`'],
  ['a\n  b', '`a b`'],
  ['with `one` in it', '`` with `one` in it ``'],
  ['``', '``` `` ```'],
  ['', ''],
])('%j becomes %j', (text, span) => {
  expect(codeSpan(text)).toBe(span);
});

test.each([
  ['/codes/1101', '[Code 1](/codes/1101)'],
  ['https://codes.test/a (b)\\>c', '[Code 1](https://codes.test/a%20%28b%29%5C%3Ec)'],
])('the link to %j is %j', (address, link) => {
  expect(markdownLink('Code 1', address)).toBe(link);
});

test('characters outside ASCII become references, those outside the BMP a single one', () => {
  expect(asciiMarkdown('customer’s \u{1F600}')).toBe('customer&#8217;s &#128512;');
});
