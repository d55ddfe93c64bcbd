import { fitsAt } from '../characters.ts';
import type { Span } from '../source-map.ts';
import { readTokens, type Tokens } from './line-tokens.ts';
import { lineAround } from './text-lines.ts';

/**
 * A cell that names a column of status codes. `Code` and `cap_code` may be of anything, but beside
 * columns of errors, and where all numbers of the column are in the catalog.
 */
const NAME = /(?:[ESPQi][ _.-]?C|i[ _.-]?S)(?: \(?[A-Za-z]{1,2}\)?){0,2}["*:]* *$/;
const CODE = /^["* ]*C["* ]*$/;
const MAYBE = /^["* ]*(?:[A-MO-Za-mo-z]{1,2}[ _.-])?C["*: ]*$/;
const KNOWN = /^["* ]*8(?: ?[,/] ?8)*["* ]*$/;
const BESIDE = /^["* ]*[XQ]["* ]*$/;

/** What is behind such a name. */
const CELL_END = /s?(?: \(?[\p{L}\d]{1,12}\)?){0,2}["'`*:]{0,2}(?: ?[,;|│\t\r\n]| {2}|$)/uy;

const MARK = /[,;|\t]| {2}/;

/** The cells of a line, between marks that are in no quotation marks, as places in its tokens. */
function cellsOf(classes: string, mark: string): readonly Span[] {
  const cells: Span[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= classes.length; at++) {
    if (classes.charAt(at) === '"') quoted = !quoted;
    if (at < classes.length && (quoted || !classes.startsWith(mark, at))) continue;
    cells.push({ start, end: at });
    start = at + mark.length;
  }
  return cells;
}

interface Heading {
  readonly mark: string;
  /** Which of how many columns it is, and where its name begins and ends in its line. */
  readonly column: number;
  readonly columns: number;
  readonly place: Span;
  /** Whether its name says so, or the numbers below must. */
  readonly isSure: boolean;
  /** How far the table is read. */
  end: number;
}

function readHeading({ classes, starts }: Tokens, line: Span): Heading | undefined {
  const mark = MARK.exec(classes.trim())?.[0] ?? '  ';
  const cells = cellsOf(classes, mark);
  const texts = cells.map(({ start, end }) => classes.slice(start, end));
  const isBeside = texts.some((one) => BESIDE.test(one));
  const named = texts.findIndex((one) => NAME.test(one) || (isBeside && CODE.test(one)));
  const column = named < 0 ? texts.findIndex((one) => MAYBE.test(one)) : named;
  const cell = cells[column];
  if (!cell) return undefined;
  const offset = (at: number) => (starts[at] ?? line.end) - line.start;
  const place = { start: offset(cell.start), end: offset(cell.end) };
  return { mark, column, columns: cells.length, place, isSure: named >= 0, end: line.end };
}

/** How many rows are looked at to learn what a column has, and how many must have a number. */
const [MOST_ROWS, FEWEST_ROWS] = [30, 2];

/** Whether all numbers of a column, and at least two, are codes of the catalog. */
function hasKnownCodes(
  text: string,
  stretch: Span,
  { mark, column, end }: Heading,
  isCode: (code: number) => boolean,
): boolean {
  let known = 0;
  let at = end;
  for (let row = 0; row < MOST_ROWS && at < stretch.end; row++) {
    const line = lineAround(text, at + (text.startsWith('\r\n', at) ? 2 : 1), stretch);
    if (line.end <= at || line.start === line.end) break;
    const { classes } = readTokens(text, line.start, line.end, isCode);
    const cell = cellsOf(classes, mark)[column];
    const written = cell ? classes.slice(cell.start, cell.end) : '';
    if (KNOWN.test(written)) known++;
    else if (/\d/.test(written)) return false;
    at = line.end;
  }
  return known >= FEWEST_ROWS;
}

/**
 * Makes what tells whether a number of a line is alone in a column that is named after status
 * codes: of CSV, TSV, tables drawn with `|` or `│`, or with gaps alone. `codeWords` are where
 * words end that may be such names.
 */
export function createColumns(
  text: string,
  stretch: Span,
  codeWords: readonly number[],
  isCode: (code: number) => boolean,
) {
  let word = 0;
  let heading: Heading | undefined;
  return (line: Span, classes: string, starts: readonly number[], at: number): boolean => {
    for (; (codeWords[word] ?? line.start) < line.start; word++) {
      const end = codeWords[word] ?? 0;
      if (!fitsAt(CELL_END, text, end)) continue;
      const around = lineAround(text, end - 1, stretch);
      const found = readHeading(readTokens(text, around.start, around.end, isCode), around);
      const isOfCodes = found && (found.isSure || hasKnownCodes(text, stretch, found, isCode));
      if (isOfCodes) heading = found;
    }
    if (!heading || heading.end > line.start) return false;
    if (/\n\s*\n/.test(text.slice(heading.end, line.start))) {
      heading = undefined;
      return false;
    }
    heading.end = line.start;
    const cells = cellsOf(classes, heading.mark);
    const column = cells.findIndex(({ end }) => end >= at);
    const cell = cells[column];
    if (!cell) return false;
    const isAligned = heading.mark === '  ' && heading.columns > 1;
    if (!isAligned || cells.length === heading.columns) return column === heading.column;
    const start = (starts[at] ?? 0) - line.start;
    return start < heading.place.end && (starts[at + 1] ?? 0) - line.start > heading.place.start;
  };
}
