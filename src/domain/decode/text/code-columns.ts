import { isHttpStatus } from '../api-shapes.ts';
import type { IsCode, PossibleCode } from '../candidate.ts';
import type { Span } from '../source-map.ts';
import { readTokens } from './line-tokens.ts';
import { SURE, scoreIn } from './number-score.ts';
import { lineBeside } from './text-lines.ts';

/** What divides the cells of a line, and which of them a number is. */
export interface Cell {
  readonly mark: string;
  readonly column: number;
}

/** A number that is alone in a cell, or before its message. */
export interface CellNumber extends PossibleCode, Cell {
  readonly line: Span;
  /** Whether a message like its own is beside it. */
  readonly hasMessage: boolean;
}

/** What is right before and behind a number that is alone in a cell. */
const CELL_BEGINS = /(?:^|([,;|\t])| ( ))[" *]*$/;
const CELL_ENDS = /^[" *]*(?:$|([,;|\t])|( ) )/;

/** The cells of a line, between marks that are in no quotation marks, as places in its tokens. */
function cellsOf(classes: string, mark: string): readonly Span[] {
  const cells: Span[] = [];
  let start = mark === '  ' ? classes.length - classes.trimStart().length : 0;
  let quoted = false;
  for (let at = start; at <= classes.length; at++) {
    if (classes.charAt(at) === '"') quoted = !quoted;
    if (at < classes.length && (quoted || !classes.startsWith(mark, at))) continue;
    // Headings of Jira have two marks.
    if (mark !== '|' || at > start || at === 0) cells.push({ start, end: at });
    start = at + mark.length;
  }
  return cells;
}

/** The cell that a number of a line is, given as classes of its tokens. */
export function cellOf(classes: string, at: number): Cell | undefined {
  const after = classes.slice(at + 1);
  const [begins, ends] = [CELL_BEGINS.exec(classes.slice(0, at)), CELL_ENDS.exec(after)];
  // Behind a gap a number may be in one cell with its message: "A-1  600 Added".
  if (!begins || !(ends || (begins[2] && /^ \w/.test(after)))) return undefined;
  const found = begins[1] ?? begins[2] ?? ends?.[1] ?? ends?.[2] ?? ' ';
  const mark = found === ' ' ? '  ' : found;
  return { mark, column: cellsOf(classes, mark).findIndex(({ end }) => end > at) };
}

/** A cell that names a column of status codes, whether they are in the catalog or not. */
const NAME = /(?:[ESPQOi][ _.-]?C|i[ _.-]?S)(?: \(?[A-Za-z]{1,2}\)?){0,2}["*:]* *$/;
const LONGEST_HEADING = 12;

/** Whether numbers below a cell would be codes if they were right behind it: `cap_code: 8015`. */
function isHeading(content: string): boolean {
  // Where only gaps divide columns, the next name may be in the same cell: "code message".
  const label = `${content.replace(/["*:]| Q\W*$/g, ' ').trim()}: `;
  const isName = /[A-Za-z]/.test(label) && label.length < LONGEST_HEADING;
  return isName && scoreIn(`${label}8`, label.length) > SURE;
}

/** What a test wanted and what it got, in a text that is about codes or calls: `customer/get`. */
const COMPARED = /\b(?:expect(?:ed)?|actual|received|got|want(?:ed)?|was)\W{0,4}(?:is\W{0,2})?$/i;
const CODE = /code|\bapi\b|[a-z]{3}\/[a-z]{3}/i;
const NEAR = 1_000;

/** How many numbers a column must have, so that they are no chance. */
const FEWEST = 2;
/** How many rows are looked at to find the name of a column, or what it has. */
const MOST_ROWS = 30;

/**
 * Finds numbers in a column of status codes: one that is named after them (of CSV, TSV, tables with
 * `|` or `│`, or with gaps alone), in the catalog or not, or has codes beside their messages.
 */
export function findInColumns(
  text: string,
  stretch: Span,
  numbers: readonly CellNumber[],
  isCode: IsCode,
): readonly PossibleCode[] {
  /** What the rows above or below a line, up to the end of the table, have in a column. */
  function* cellsBeside(line: Span, isBelow: boolean, { mark, column }: Cell, most = MOST_ROWS) {
    let row = lineBeside(text, line, isBelow, stretch);
    for (let count = 0; row && count < most; count++) {
      if (text.slice(row.start, row.end).trim() === '') return;
      const { classes, starts } = readTokens(text, row.start, row.end, isCode);
      const cell = cellsOf(classes, mark)[column];
      if (cell) {
        const { start, end } = cell;
        const from = row.start + (starts[start] ?? 0);
        const written = text.slice(from, row.start + (starts[end] ?? 0));
        yield { row, start: from, written, content: classes.slice(start, end) };
      }
      row = lineBeside(text, row, isBelow, stretch);
    }
  }

  /** Whether all numbers of a column below its name, and at least two, are in the catalog. */
  const isOfCatalog = (heading: Span, cell: Cell): boolean => {
    let known = 0;
    for (const { content } of cellsBeside(heading, true, cell)) {
      if (/^["* ]*8(?: ?[,/] ?8)*["* ]*(?:$| [A-Za-z])/.test(content)) known++;
      else if (/^\W*\d\W*$/.test(content)) return false;
    }
    return known >= FEWEST;
  };

  /** The numbers below a name, or a row, that are not in the catalog. */
  function* unknownBelow(row: Span, cell: Cell, most = stretch.end) {
    for (const { written, start } of cellsBeside(row, true, cell, most)) {
      const digits = /^\W*([1-9]\d{2,5})\W*$/.exec(written)?.[1] ?? '';
      const at = start + written.indexOf(digits);
      const code = Number(digits);
      if (digits !== '' && !isCode(code) && !isHttpStatus(code))
        yield { code, start: at, end: at + digits.length };
    }
  }

  const codesOf = (members: readonly CellNumber[]): readonly PossibleCode[] => {
    const [first] = members;
    if (!first) return [];
    if (members.filter(({ hasMessage }) => hasMessage).length >= FEWEST)
      return [...members, ...unknownBelow(first.line, first, members.length + MOST_ROWS)];
    for (const { row, written, content } of cellsBeside(first.line, false, first)) {
      if (NAME.test(content)) return [...members, ...unknownBelow(row, first)];
      const isNamed = COMPARED.test(written)
        ? CODE.test(text.slice(Math.max(stretch.start, row.start - NEAR), row.end + NEAR))
        : isHeading(content);
      if (isNamed) return isOfCatalog(row, first) ? members : [];
    }
    return [];
  };

  const columns: CellNumber[][] = [];
  const open = new Map<string, CellNumber[]>();
  for (const one of numbers) {
    const key = one.mark + one.column;
    const members = open.get(key) ?? [];
    const last = members.at(-1);
    // A blank line ends a table.
    if (last && !/\n\s*\n/.test(text.slice(last.line.end, one.line.start))) members.push(one);
    else {
      columns.push([one]);
      open.set(key, columns.at(-1) ?? []);
    }
  }
  return columns.flatMap(codesOf);
}
