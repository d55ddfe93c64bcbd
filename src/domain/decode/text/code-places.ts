import { isHttpStatus } from '../api-shapes.ts';
import type { IsCode, PossibleCode } from '../candidate.ts';
import type { Span } from '../source-map.ts';
import { readTokens } from './line-tokens.ts';
import { lineAround, lineBeside } from './text-lines.ts';

/** A number of a line that may be in a place of codes. */
export interface LineNumber extends PossibleCode {
  readonly line: Span;
  /** Whether a message like its own is beside it. */
  readonly hasMessage: boolean;
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
const MEMBER = /(?:[=:] {0,2}|\( ?"[A-Za-z ]*"?, ?|k ?|^ *[-•*(] *|^ *[A-Za-z_]+\(|[EC][._-])"?$/;
/**
 * A key before its text, `735 = "Not here"`, `• 712: too late`, `coupon.713=Too late`, and a count
 * before what is counted, as `uniq -c` prints it.
 */
const KEY = /^(?:[^\w"]*|[A-Za-z_.]+\.)"?§"? ?(?:[=-]>?|[:→]) ?["(:]?[A-Za-z_]|^ +\d §$/;
/** A file with a line, `Till.java:816`, and any number behind another, as in a line of a log. */
const NO_MEMBER = /\w\.[A-Za-z]+:$|\d/;

/** The place of a number in a line, given as classes of its tokens. */
export function placeOf(classes: string, at: number): Place | undefined {
  const before = classes.slice(0, at);
  const after = classes.slice(at + 1);
  const isKey = KEY.test(`${before}§${after}`);
  if (/^\w/.test(after)) return undefined;
  // Without what differs from line to line.
  if (isKey || (MEMBER.test(before) && !NO_MEMBER.test(before)))
    return { key: before.replace(/^[\s+-]+(?=\w)| (?= )/g, '').replace(/[A-Za-z\d_.]+/g, 'w') };
  const [begins, ends] = [CELL_BEGINS.exec(before), CELL_ENDS.exec(after)];
  // Behind a gap a number may be in one cell with its message: "A-1  600 Added".
  if (!begins || !(ends || (begins[2] && /^ \w/.test(after)))) return undefined;
  const found = begins[1] ?? begins[2] ?? ends?.[1] ?? ends?.[2] ?? ' ';
  const mark = found === ' ' ? '  ' : found;
  const column = cellsOf(classes, mark).findIndex(({ end }) => end > at);
  return { key: mark + column, mark, column };
}

/**
 * A cell that names a column of status codes. `Code` and `cap_code` may be of anything, but
 * where all numbers of the column are in the catalog.
 */
const NAME = /(?:[ESPQOi][ _.-]?C|i[ _.-]?S)(?: \(?[A-Za-z]{1,2}\)?){0,2}["*:]* *$/;
const MAYBE = /^["* ]*(?:[A-MO-Za-mo-z]{1,2}[ _.-])?[CEP](?: Q)?["*: ]*$/;

/** What a test wanted and what it got: `expected: 8002`, and below it `actual: 8013`. */
const COMPARED = /\b(?:expect(?:ed)?|actual|received|got|want(?:ed)?|was)\W{0,4}(?:is\W{0,2})?$/i;
/** What a text about codes has near such a column: the word, or what was called, `customer/get`. */
const CODE = /code|\bapi\b|[a-z]{3}\/[a-z]{3}/i;

/** What a text about codes has near them. */
export const ABOUT_CODES = /P|m E|i[ _]?S|(?<![Nniw][ _.-]?)C|i_C|k w_C|O (?:\w )?C/;

/** What a list of three or more numbers is about if they are codes: "the voucher is refused". */
const ABOUT_LOYALTY = /loyalty|capillary|coupon|voucher|messages/i;

/** One member is enough below the name of such a list: `ERROR_CODES = {`, `enum PointsError {`. */
const LIST_NAME = /(?:[EPSi][ _.-]?C(?![A-Za-z_] ?[=:])|w [A-Za-z]+[EC](?:: w)? ?\{)\D*$/;
/** A member that is a measure by the end of its name, unlike `INVALID_EMAIL`. */
const MEASURE = /(?<![QVE]_)[nhcXP]\.?(?: I\.?)?[\s"([#:=.-]*$/;

/** How many numbers a place must have, so that they are no chance. */
const FEWEST = 2;
/** How many lines may be between two members of a list, and between its name and the first. */
const MOST_BETWEEN = 2;
/** How far apart they may be at most, so that finding them takes linear time. */
const NEAR = 1_000;
/** How many rows are looked at to find the name of a column, or what it has. */
const MOST_ROWS = 30;

/**
 * Finds numbers that are in a place of codes: the cells of a column that is named after
 * status codes (of CSV, TSV, tables with `|` or `│`, or with gaps alone), in the catalog or not, and
 * the members of a list of codes, as in source code, settings and translations.
 */
export function findPlaced(
  text: string,
  stretch: Span,
  numbers: readonly LineNumber[],
  isCode: IsCode,
): readonly PossibleCode[] {
  const tokensOf = ({ start, end }: Span) => readTokens(text, start, end, isCode);

  /** What the rows above or below a line, up to the end of the table, have in a column. */
  function* cellsBeside(line: Span, isBelow: boolean, place: Place, most = MOST_ROWS) {
    const { mark = '', column = 0 } = place;
    let row = lineBeside(text, line, isBelow, stretch);
    for (let count = 0; row && count < most; count++) {
      if (text.slice(row.start, row.end).trim() === '') return;
      const { classes, starts } = tokensOf(row);
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
  const isOfCatalog = (heading: Span, place: Place): boolean => {
    let known = 0;
    for (const { content } of cellsBeside(heading, true, place)) {
      if (/^["* ]*8(?: ?[,/] ?8)*["* ]*(?:$| [A-Za-z])/.test(content)) known++;
      else if (/^\W*\d/.test(content)) return false;
    }
    return known >= FEWEST;
  };

  /** The numbers below a name, or a row, that are not in the catalog. */
  function* unknownBelow(row: Span, place: Place, most = stretch.end) {
    for (const { written, start } of cellsBeside(row, true, place, most)) {
      const digits = /^\W*([1-9]\d{2,5})\W*$/.exec(written)?.[1] ?? '';
      const at = start + written.indexOf(digits);
      const code = Number(digits);
      if (digits !== '' && !isCode(code) && !isHttpStatus(code))
        yield { code, start: at, end: at + digits.length };
    }
  }

  /** The codes of a column that is named so, or whose numbers are all in the catalog. */
  const codesOfColumn = (
    [first, ...more]: readonly LineNumber[],
    place: Place,
  ): readonly PossibleCode[] => {
    if (!first) return [];
    for (const { row, written, content } of cellsBeside(first.line, false, place)) {
      if (NAME.test(content)) return [first, ...more, ...unknownBelow(row, place)];
      const isCompared =
        COMPARED.test(written) &&
        CODE.test(text.slice(Math.max(stretch.start, row.start - NEAR), row.end + NEAR));
      if (isCompared || MAYBE.test(content)) return isOfCatalog(row, place) ? [first, ...more] : [];
    }
    return [];
  };

  const listed = (members: readonly LineNumber[]): readonly LineNumber[] => {
    const [first] = members;
    if (!first) return [];
    let { start } = first.line;
    for (let count = 0; count < MOST_BETWEEN && start > stretch.start; count++)
      start = lineAround(text, start - 1, stretch).start;
    const { classes } = tokensOf({ start, end: first.line.start });
    if (LIST_NAME.test(classes)) return members;
    const codes = members.filter((one) => !MEASURE.test(one.classes.slice(0, one.at)));
    const different = new Set(codes.map(({ code }) => code)).size;
    const above = classes + first.classes.slice(0, first.at);
    const isMap =
      different > FEWEST &&
      codes.some(({ code }) => code % 10 > 0) &&
      ABOUT_LOYALTY.test(text.slice(Math.max(stretch.start, start - NEAR), codes.at(-1)?.line.end));
    const isList =
      isMap ||
      above.includes('E') ||
      ABOUT_CODES.test(above) ||
      codes.every(({ line, start: at }) => COMPARED.test(text.slice(line.start, at)));
    return different >= FEWEST && isList ? codes : [];
  };

  const places: { readonly place: Place; readonly members: LineNumber[] }[] = [];
  const open = new Map<string, LineNumber[]>();
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
    const [first] = members;
    // Numbers that are in the place of codes with their messages are codes too.
    const haveMessages = members.filter(({ hasMessage }) => hasMessage).length >= FEWEST;
    if (first && haveMessages)
      return place.mark
        ? [...members, ...unknownBelow(first.line, place, members.length + MOST_ROWS)]
        : members;
    return place.mark ? codesOfColumn(members, place) : listed(members);
  });
}
