import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANY_CHARACTER } from '../text/fixtures/any-character.ts';
import { neutralised, type Table, toCsv, toTsv } from './tables.ts';

/** A strict parser for RFC 4180, or the same with tabs: every line ends with CRLF. */
function parseLines(rest: string, separator: ',' | '\t'): readonly (readonly string[])[] {
  const lines: string[][] = [];
  const cell =
    separator === ','
      ? /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
      : /(?:"((?:[^"]|"")*)"|([^"\t\r\n]*))(\t|\r\n)/y;
  let line: string[] = [];
  while (cell.lastIndex < rest.length) {
    const at = cell.lastIndex;
    const match = cell.exec(rest);
    if (!match) throw new Error(`no cell at ${at}`);
    line.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      lines.push(line);
      line = [];
    }
  }
  if (line.length > 0) throw new Error('no CRLF at the end');
  return lines;
}

/** CSV after a byte order mark. */
function parse(csv: string): readonly (readonly string[])[] {
  if (!csv.startsWith('\uFEFF')) throw new Error('no byte order mark');
  return parseLines(csv.slice(1), ',');
}

test('cells are quoted only if necessary', () => {
  const rows = [['1101', 'Invalid, or "old"', 'two\nlines', 'plain text; {x}']];
  expect(toCsv({ columns: ['Code', 'a', 'b', 'c'], rows })).toBe(
    '\uFEFFCode,a,b,c\r\n1101,"Invalid, or ""old""","two\nlines",plain text; {x}\r\n',
  );
});

test('for the clipboard, tabs separate cells, and line breaks stay inside their cell', () => {
  const rows = [['1101', 'Invalid, or old', 'two\nlines']];
  expect(toTsv({ columns: ['Code', 'a\tb', 'c'], rows })).toBe(
    'Code\t"a\tb"\tc\r\n1101\t"Invalid, or old"\t"two\nlines"\r\n',
  );
});

test.each(['=1+1', '+1', '-{x}', '@SUM(A1)', '\tx', '\r=1', '\n=1', '＝1'])(
  'a cell that a spreadsheet would evaluate is made text: %j',
  (cell) => {
    expect(neutralised(cell)).toBe(`'${cell}`);
    expect(parse(toCsv({ columns: [cell], rows: [] }))).toEqual([[`'${cell}`]]);
  },
);

test.each(['1101', '{x} is', 'a=b', 'e-mail', "'quoted'", ''])('"%s" is left as it is', (cell) => {
  expect(neutralised(cell)).toBe(cell);
});

const cells = fc.oneof(
  fc.string({ unit: ANY_CHARACTER }),
  fc
    .array(fc.constantFrom('"', ',', '\t', '\r', '\n', '=', '-', 'a', ' '))
    .map((all) => all.join('')),
);
const tables: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 4 }).chain((width) => {
  const row = fc.array(cells, { minLength: width, maxLength: width });
  return fc.record({ columns: row, rows: fc.array(row, { maxLength: 5 }) });
});

test('a written table is read back cell by cell', () => {
  fc.assert(
    fc.property(tables, ({ columns, rows }) => {
      const expected = [columns, ...rows].map((line) => line.map(neutralised));
      expect(parse(toCsv({ columns, rows }))).toEqual(expected);
      expect(parseLines(toTsv({ columns, rows }), '\t')).toEqual(expected);
    }),
  );
});

test('no cell that is read back can be evaluated', () => {
  fc.assert(
    fc.property(tables, (table) => {
      for (const cell of parse(toCsv(table)).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});
