import type { IsCode, PossibleCode } from '../candidate.ts';
import type { Span } from '../source-map.ts';
import { readTokens } from './line-tokens.ts';
import { SURE, scoreOfHeading } from './number-score.ts';
import { lineBeside } from './text-lines.ts';

/** The separator of the cells of a line, and the column of a number. */
export interface Cell {
  readonly mark: string;
  readonly column: number;
}

/** A number that is alone in a cell, or before its message. */
export interface CellNumber extends PossibleCode, Cell {
  readonly line: Span;
  /** Whether a message like the documented one is beside it. */
  readonly hasMessage: boolean;
}

/** What is right before and after a number that is alone in a cell. */
const CELL_BEGINS = /(?:^|([,;|\t])| ( ))[" *]*$/;
const CELL_ENDS = /^[" *]*(?:$|([,;|\t])|( ) )/;

/** The cells of a line, split at separators outside quotation marks, as offsets in its tokens. */
function cellsOf(classes: string, mark: string): readonly Span[] {
  const cells: Span[] = [];
  let start = mark === '  ' ? classes.length - classes.trimStart().length : 0;
  let quoted = false;
  for (let at = start; at <= classes.length; at++) {
    if (classes.charAt(at) === '"') quoted = !quoted;
    if (at < classes.length && (quoted || !classes.startsWith(mark, at))) continue;
    // Jira writes heading cells with two separators.
    if (mark !== '|' || at > start || at === 0) cells.push({ start, end: at });
    start = at + mark.length;
  }
  return cells;
}

/** The cell of a number in a line, given as token classes. */
export function cellOf(classes: string, at: number): Cell | undefined {
  const after = classes.slice(at + 1);
  const [begins, ends] = [CELL_BEGINS.exec(classes.slice(0, at)), CELL_ENDS.exec(after)];
  // After a gap, a number and its message may share a cell: "A-1  600 Added".
  if (!begins || !(ends || (begins[2] && /^ \w/.test(after)))) return undefined;
  const found = begins[1] ?? begins[2] ?? ends?.[1] ?? ends?.[2] ?? ' ';
  const mark = found === ' ' ? '  ' : found;
  return { mark, column: cellsOf(classes, mark).findIndex(({ end }) => end > at) };
}

/** The name of a column of status codes, whether these are in the catalog or not. */
const NAME = /(?:[ESPQOi][ _.-]?C|i[ _.-]?S)(?: \(?[A-Za-z]{1,2}\)?){0,2}["*:]* *$/;
/** What a test expected and got, in a text about codes or calls: `customer/get`. */
const COMPARED = /\b(?:expect(?:ed)?|actual|received|got|want(?:ed)?|was)\W{0,4}(?:is\W{0,2})?$/i;
const CODE = /code|\bapi\b|[a-z]{3}\/[a-z]{3}/i;
const NEAR = 1_000;

/** The fewest numbers in a column that are no coincidence. */
const MIN_CODES = 2;
/** How many rows to search for the name or the contents of a column. */
const MAX_ROWS = 30;

/**
 * Finds codes in the columns of tables (CSV, TSV, `|`, `│` or only gaps): a column counts if it is
 * named after codes, or has messages beside its codes. Some need not be in the catalog.
 */
export function findInColumns(
  text: string,
  stretch: Span,
  numbers: readonly CellNumber[],
  isCode: IsCode,
): readonly PossibleCode[] {
  /** The cells of a column in the rows above or below a line, up to the end of the table. */
  function* cellsBeside(line: Span, isBelow: boolean, { mark, column }: Cell, most = MAX_ROWS) {
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

  /** Whether all numbers below the name of a column, and at least two, are in the catalog. */
  const isOfCatalog = (heading: Span, cell: Cell): boolean => {
    let known = 0;
    for (const { content } of cellsBeside(heading, true, cell)) {
      if (/^["* ]*8(?: ?[,/] ?8)*["* ]*(?:$| [A-Za-z])/.test(content)) known++;
      else if (/^\W*\d\W*$/.test(content)) return false;
    }
    return known >= MIN_CODES;
  };

  /** The numbers below a name, or a row, that are not in the catalog. */
  function* unknownBelow(row: Span, cell: Cell, most = stretch.end) {
    for (const { written, start, content } of cellsBeside(row, true, cell, most)) {
      const digits = /\d+/.exec(written)?.[0] ?? '';
      const at = start + written.indexOf(digits);
      if (/^\W*4\W*$/.test(content))
        yield { code: Number(digits), start: at, end: at + digits.length };
    }
  }

  const codesOf = (members: readonly CellNumber[]): readonly PossibleCode[] => {
    const [first] = members;
    if (!first) return [];
    if (members.filter(({ hasMessage }) => hasMessage).length >= MIN_CODES)
      return [...members, ...unknownBelow(first.line, first, members.length + MAX_ROWS)];
    for (const { row, written, content } of cellsBeside(first.line, false, first)) {
      if (NAME.test(content)) return [...members, ...unknownBelow(row, first)];
      const isNamed = COMPARED.test(written)
        ? CODE.test(text.slice(Math.max(stretch.start, row.start - NEAR), row.end + NEAR))
        : scoreOfHeading(content) > SURE;
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
