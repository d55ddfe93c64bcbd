import { namesCodes, rankCodeName } from './columns.ts';
import type { Names } from './headings.ts';
import { hasCellLines, readCellLines, readTabText, readWebText } from './readers/copied-text.ts';
import { readDelimited } from './readers/delimited.ts';
import { readHtml } from './readers/html.ts';
import { readMarkdown } from './readers/markdown.ts';
import { type Block, hasPipe, isDelimiterRow, splitLines, splitPipes } from './tables.ts';

interface Shape {
  /** Whether a text has this shape, when it has none of those above it. */
  readonly matches: (text: string, names: Names, lines: readonly string[]) => boolean;
  readonly read: (text: string, names: Names) => readonly Block[];
}

const FENCE = /^\s*(?:`{3,}[^`]*|~{3,}.*)$/;
const JSX_TABLE = /^\s*(?:<\/?[a-z][^<>]*>\s*)*<table[\s>]/i;

/** Headings and fences; copied text may hold a row that starts with such a sign. */
const isMarkup = (line: string): boolean =>
  (FENCE.test(line) || /^ {0,3}#{1,6}\s/.test(line)) && !hasPipe(line);

/** What begins a page, or what a browser puts on the clipboard. */
const HTML_START = /^\s*(?:<!doctype html|<html|<head|<body|<meta|<!--StartFragment)\b/i;

/** Lines of a spreadsheet that may be above its header. */
const MOST_TITLES = 5;

/**
 * Whether a line, the first or below lines of as many columns, names columns and a later one has a
 * code where it should: the first line of some prose has commas, too.
 */
function isDelimited(lines: readonly string[], delimiter: string, names: Names): boolean {
  const records = lines
    .slice(0, 200)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(delimiter).map((field) => field.trim().replace(/^"|"$/g, '')));
  const start = records.slice(0, MOST_TITLES).findIndex((fields) => namesCodes(fields, names));
  const header = records[start] ?? [];
  const isOfText = header.some((name) => /[.!?]$/.test(name) || hasPipe(name));
  if (isOfText || records.slice(0, start).some(({ length }) => length < 2)) return false;
  const column = header.findIndex((name) => rankCodeName(name, names) !== undefined);
  return start >= 0 && records.slice(start + 1).some((record) => /\d/.test(record[column] ?? ''));
}

const isMarkdownLine = (line: string, next: string): boolean =>
  /^ {0,3}(?:#{1,6}(?![#\d])|<h[1-6][\s>])|^\s*\||^\s*\[block:[a-z-]+\]\s*$/i.test(line) ||
  JSX_TABLE.test(line) ||
  (hasPipe(line) && isDelimiterRow(next));

/** In the order in which they are tried. */
export const shapes = {
  html: {
    matches: (text, _, lines) =>
      HTML_START.test(text.trim()) ||
      (/<table[\s>]/i.test(text) &&
        /^\s*<[a-z]|<h[1-6][\s>]/.test(text) &&
        !text.trim().startsWith('---') &&
        !lines.some(isMarkup)),
    read: (text) => readHtml(splitLines(text).join('\n')),
  },
  csv: {
    matches: (_, names, lines) => [',', ';'].some((sign) => isDelimited(lines, sign, names)),
    // Programs write lists with semicolons where a comma is the decimal sign.
    read: (text, names) =>
      readDelimited(text, isDelimited(splitLines(text), ';', names) ? ';' : ','),
  },
  tsv: {
    matches: (_, names, lines) => isDelimited(lines, '\t', names),
    read: (text) => readDelimited(text, '\t'),
  },
  'web-text': {
    matches: (_, names, lines) => {
      const isHeader = (line: string) =>
        /^[^|].*\|$/.test(line.trim()) && namesCodes(splitPipes(line), names);
      return !lines.some((line) => isMarkup(line) || JSX_TABLE.test(line)) && lines.some(isHeader);
    },
    read: readWebText,
  },
  markdown: {
    matches: (_text, _names, lines) =>
      lines.some((line, index) => isMarkdownLine(line, lines[index + 1] ?? '')),
    read: readMarkdown,
  },
  'tab-text': {
    matches: (_, names, lines) =>
      lines.some((line) => line.trim().includes('\t') && namesCodes(line.split('\t'), names)),
    read: readTabText,
  },
  'cell-lines': { matches: hasCellLines, read: readCellLines },
} as const satisfies Readonly<Record<string, Shape>>;

export type ShapeId = keyof typeof shapes;

export const shapeIds = Object.keys(shapes) as [ShapeId, ...ShapeId[]];

/** The shape of a text, or undefined when it looks like none. */
export function findShape(text: string, names: Names): ShapeId | undefined {
  const lines = splitLines(text);
  return shapeIds.find((id) => (shapes[id] as Shape).matches(text, names, lines));
}
