import type { Span } from '../source-map.ts';
import { readTokens, type Tokens } from './line-tokens.ts';
import { lineAround, lineBeside } from './text-lines.ts';

/** A number of a line, of which is asked whether it is in a place where codes stand. */
export interface LineNumber extends Span {
  readonly code: number;
  readonly line: Span;
  readonly isNearTopic: boolean;
  /** What makes it a code all the same: a message like its own beside it, or a word after all. */
  readonly by: 'message' | 'word' | undefined;
  /** The tokens of its line, and which of them it is. */
  readonly classes: string;
  readonly at: number;
  readonly place: Place | undefined;
}

/** A cell of a table, or a member of a list: numbers in the same place of lines that are alike. */
export interface Place {
  readonly key: string;
  /** What divides the cells of the line, and which of them it is; without in a list. */
  readonly mark?: string;
  readonly column?: number;
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

/** What is before a member of a list: a sign, a bracket, a bullet, `case`, the name of a key. */
const MEMBER = /(?:[=:] ?|\( ?"[A-Za-z ]*"?, ?|k ?|^ *[-(] *|^ *[A-Za-z_]+\(|[EC][._-])"?$/;
/** A branch by value, or an entry of a map: `1011 | 1012 => …`, `815: true,`. */
const ARM_BEGINS = /^\s*(?:8 ?[|,] ?)*"?$/;
const ARM_ENDS = /^ ?(?:[|,] ?8 ?)*"? ?[=-]>/;
const ENTRY_ENDS = /^"?: (?:[A-Za-z_]+|"[^"]*")[,;]?$/;
/** An entry with any text, which may as well be the number of a line. */
const ENTRY = ':';
/** What must be right above the first of these. */
const ENTRIES = /(?:P|[EPSi][ _.-]?C)["' ]{0,2}[:=]?[ {[]*\s*$/;
/** A file with a line, `Till.java:816`. */
const LINE_OF_FILE = /\w\.[A-Za-z]+:$/;

/** A member that is of another thing by all of its name. */
const OTHER = /(?<![A-Za-z_.])[NnHhcXO](?:[_.]?[NnHhcXO\d])*\.?(?: I\.?)?[\s"([#:=.-]*$/;

/** The place of a number in a line, given as classes of its tokens. */
export function placeOf(classes: string, at: number): Place | undefined {
  const before = classes.slice(0, at);
  const after = classes.slice(at + 1);
  if (ARM_BEGINS.test(before)) {
    if (ARM_ENDS.test(after)) return { key: '=>' };
    if (/^"?: ["\w]/.test(after)) return { key: ENTRY };
  }
  if (OTHER.test(before)) return undefined;
  // Without what differs from line to line.
  if (MEMBER.test(before) && !LINE_OF_FILE.test(before))
    return { key: before.trimStart().replace(/[A-Za-z\d_.]+/g, 'w') };
  const [begins, ends] = [CELL_BEGINS.exec(before), CELL_ENDS.exec(after)];
  if (!begins || !ends) return undefined;
  const found = begins[1] ?? begins[2] ?? ends[1] ?? ends[2] ?? ' ';
  const mark = found === ' ' ? '  ' : found;
  const column = cellsOf(classes, mark).findIndex(({ end }) => end > at);
  return { key: mark + column, mark, column };
}

/**
 * A cell that names a column of status codes. `Code` and `cap_code` may be of anything, but
 * where all numbers of the column are in the catalog.
 */
const NAME = /(?:[ESPQi][ _.-]?C|i[ _.-]?S)(?: \(?[A-Za-z]{1,2}\)?){0,2}["*:]* *$/;
const MAYBE = /^["* ]*(?:[A-MO-Za-mo-z]{1,2}[ _.-])?[CEP]["*: ]*$/;
const CODE = /^["* ]*C["* ]*$/;
/** A cell right before a mere `Code`, which makes it the code of that: `Store | Code`. */
const OWNER = /(?:^|[,;|\t]| {2})["* ]*[Nn]["* ]*(?:[,;|\t]| {2})$/;

/** What a test wanted and what it got: `expected: 8002`, and below it `actual: 8013`. */
const COMPARED = /\b(?:expected|actual|received|got|want(?:ed)?)\W{0,4}$/i;

/** What a list says in the line in which it begins, or one above it. */
const TOPIC = /P|E|(?<![Nniw][ _.-]?)C|i_C/;
/** One member is enough below the name of such a list: `ERROR_CODES = {`, `enum PointsError {`. */
const LIST_NAME = /[EPSi][ _.-]?C(?![A-Za-z_] ?[=:])|w [A-Za-z]+[EC](?:: w)? ?\{/;
/** A member that is a measure by the end of its name. */
const MEASURE = /[nhcXP]\.?(?: I\.?)?[\s"([#:=.-]*$/;

/** How many numbers a place must have, and from which on they are no chance. */
const [FEWEST, MANY] = [2, 4];
/** How many lines may be between two members of a list, and between its name and the first. */
const MOST_BETWEEN = 2;
/** How far apart they may be at most, so that finding them takes linear time. */
const NEAR = 1_000;
/** How many rows are looked at to find the name of a column, or what it has. */
const MOST_ROWS = 30;

/**
 * Finds numbers that are in a place where codes stand: the cells of a column that is named after
 * status codes (of CSV, TSV, tables drawn with `|` or `│`, or with gaps alone), and the members of a
 * list of codes, as in source code, settings and translations.
 */
export function findPlaced<One extends LineNumber>(
  text: string,
  stretch: Span,
  numbers: readonly One[],
  isCode: (code: number) => boolean,
): readonly One[] {
  const tokensOf = ({ start, end }: Span) => readTokens(text, start, end, isCode);
  /** The row above or below another; undefined at the end of the table. */
  const rowBeside = (row: Span, isBelow: boolean): Span | undefined => {
    const beside = lineBeside(text, row, isBelow, stretch);
    return beside && text.slice(beside.start, beside.end).trim() !== '' ? beside : undefined;
  };

  /** The cell of a row that is in a column, or, where cells are aligned, below or above another. */
  const cellIn = ({ classes, starts }: Tokens, line: Span, one: LineNumber, place: Place) => {
    const { mark = '', column = 0 } = place;
    const cells = cellsOf(classes, mark);
    const isAligned = mark === '  ' && cells.length > 1;
    if (!isAligned) return cells[column];
    const [from, to] = [one.start - one.line.start, one.end - one.line.start];
    const offset = (at: number) => (starts[at] ?? line.end) - line.start;
    return cells.find(({ start, end }) => from < offset(end) && to > offset(start));
  };

  /** Whether all numbers of a column below its name, and at least two, are in the catalog. */
  const isOfCatalog = (heading: Span, one: LineNumber, place: Place): boolean => {
    let known = 0;
    let row = rowBeside(heading, true);
    for (let count = 0; count < MOST_ROWS && row; count++, row = rowBeside(row, true)) {
      const tokens = tokensOf(row);
      const cell = cellIn(tokens, row, one, place);
      const written = cell ? tokens.classes.slice(cell.start, cell.end) : '';
      if (/^["* ]*8(?: ?[,/] ?8)*["* ]*$/.test(written)) known++;
      else if (/\d/.test(written)) return false;
    }
    return known >= FEWEST;
  };

  const isColumnOfCodes = (one: LineNumber, place: Place): boolean => {
    let row = rowBeside(one.line, false);
    for (let count = 0; count < MOST_ROWS && row; count++, row = rowBeside(row, false)) {
      const tokens = tokensOf(row);
      const cell = cellIn(tokens, row, one, place);
      if (!cell) continue;
      const name = tokens.classes.slice(cell.start, cell.end);
      if (NAME.test(name)) return true;
      const [from = 0, to = 0] = [tokens.starts[cell.start], tokens.starts[cell.end]];
      const isCompared = one.isNearTopic && COMPARED.test(text.slice(from, to));
      if (!isCompared && !MAYBE.test(name)) continue;
      const isOwned = CODE.test(name) && OWNER.test(tokens.classes.slice(0, cell.start));
      return !isOwned && isOfCatalog(row, one, place);
    }
    return false;
  };

  const listed = (members: readonly One[], key: string): readonly One[] => {
    const [first] = members;
    if (!first) return [];
    let { start } = first.line;
    for (let count = 0; count < MOST_BETWEEN && start > stretch.start; count++)
      start = lineAround(text, start - 1, stretch).start;
    const { classes } = tokensOf({ start, end: first.line.start });
    const isNamed = LIST_NAME.test(classes);
    const codes = members.filter((one) => {
      if (one.by === 'word') return false;
      const before = one.classes.slice(0, one.at);
      return isNamed || !MEASURE.test(before);
    });
    if (isNamed || (key === ENTRY && ENTRIES.test(classes))) return codes;
    if (key === ENTRY && !codes.every((one) => ENTRY_ENDS.test(one.classes.slice(one.at + 1))))
      return [];
    const different = new Set(codes.map(({ code }) => code)).size;
    const about = classes + first.classes.slice(0, first.at);
    const isList =
      TOPIC.test(about) ||
      (different >= MANY && about.includes('S')) ||
      codes.every(({ line, start: at }) => COMPARED.test(text.slice(line.start, at)));
    return different >= FEWEST && isList ? codes : [];
  };

  const places: { readonly place: Place; readonly members: One[] }[] = [];
  const open = new Map<string, One[]>();
  for (const one of numbers) {
    const { place } = one;
    if (!place) continue;
    const last = open.get(place.key)?.at(-1);
    const between = last ? text.slice(last.line.end, one.line.start) : '';
    const isNear =
      last &&
      (place.mark
        ? !/\n\s*\n/.test(between)
        : between.length < NEAR && between.split('\n').length - 2 <= MOST_BETWEEN);
    const members = isNear ? (open.get(place.key) ?? []) : [];
    if (!isNear) places.push({ place, members });
    members.push(one);
    open.set(place.key, members);
  }
  return places.flatMap(({ place, members }) => {
    // Numbers that are in the place of codes with their messages are codes too.
    if (members.filter(({ by }) => by === 'message').length >= FEWEST) return members;
    if (!place.mark) return listed(members, place.key);
    return members[0] && isColumnOfCodes(members[0], place) ? members : [];
  });
}
