/** A piece of text with its first line in the source document, from 1. */
export interface SourceLine {
  readonly text: string;
  readonly line: number;
}

/** Something that cannot be read: where, and what to do about it. */
export interface Fault extends SourceLine {
  readonly problem: string;
}

export interface Cell {
  /** Its non-blank lines, with white space collapsed. */
  readonly lines: readonly string[];
  /** Whether its markup was broken. */
  readonly damaged?: boolean | undefined;
  /** Whether it repeats a cell above that spans several rows. */
  readonly spanned?: boolean | undefined;
}

export interface TableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'table';
  readonly line: number;
  /** Names of the columns; empty where the table has none. */
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface Heading extends SourceLine {
  readonly kind: 'heading';
  /** 0 is the title of the page, 1 its highest heading. */
  readonly level: number;
}

export interface Text extends SourceLine {
  readonly kind: 'text';
  /** Whether it is a paragraph of one line; a heading if it only names a category or resource. */
  readonly alone?: boolean | undefined;
  readonly verbatim?: boolean | undefined;
  /** Whether it is inside or right below a table and may belong to one of its rows. */
  readonly loose?: boolean | undefined;
}

/** What every reader turns a document into, in order. */
export type Block = Heading | Table | Text | (Fault & { readonly kind: 'unreadable' });

/** Level of a heading without markup. */
export const LOWEST_LEVEL = 7;

export const wordsOfCell = (cell: Cell | undefined): string => cell?.lines.join(' ') ?? '';

export const rowText = ({ cells }: TableRow): string => cells.map(wordsOfCell).join(' | ');

/** A table as one line for messages: its header, else its first row. */
export const tableText = ({ header, rows }: Table): string =>
  header.some(Boolean) ? header.join(' | ') : rows[0] ? rowText(rows[0]) : '';

/** Splits a text into lines, with any line endings and with or without a byte order mark. */
export const splitLines = (text: string): readonly string[] =>
  text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);

export const countLines = (text: string): number => text.match(/\n/g)?.length ?? 0;

/** Zero-width characters and direction marks; not joiners, which emoji and scripts need. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** The non-blank lines of a text, with white space collapsed. */
export const collapseLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => withoutInvisible(line).replace(/\s+/g, ' ').trim())
    .filter(Boolean);

export const plainRow = (line: number, cells: readonly string[]): TableRow => ({
  line,
  cells: cells.map((text) => ({ lines: collapseLines(text) })),
});

/** Splits a line at unescaped pipes. Cells are trimmed; outer pipes are optional. */
export function splitPipes(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '');
  // The last match is the empty one at the end.
  const cells = [...inner.matchAll(/((?:\\.|[^|\\]|\\$)*)(?:\||$)/gs)].slice(0, -1);
  return cells.map(([, cell = '']) => cell.trim());
}

export const hasPipe = (line: string): boolean => /(?:^|[^\\])(?:\\\\)*\|/.test(line);

/** Whether a line is the delimiter row below a header: `|---|:--:|`. */
export const isDelimiterRow = (line: string): boolean =>
  hasPipe(line) && splitPipes(line).every((cell) => /^:?-+:?$/.test(cell));

/** Format of line ranges: `14-20,33`. */
export const LINES = /^\d{1,7}(-\d{1,7})?(,\d{1,7}(-\d{1,7})?)*$/;

/** Parses line ranges such as `14-20,33`. */
export function parseLines(text: string | undefined): readonly number[] {
  return (text?.split(',') ?? []).flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  });
}

/** Formats lines as ranges: `14-20,33`. */
export function formatLines(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of [...new Set(lines)].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}
