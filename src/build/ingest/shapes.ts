import { namesCodes } from './columns.ts';
import type { Names } from './headings.ts';
import { readCopiedText } from './readers/copied-text.ts';
import { readDelimited } from './readers/delimited.ts';
import { readHtml } from './readers/html.ts';
import { readMarkdown } from './readers/markdown.ts';
import { type Block, hasPipe, isDelimiterRow, splitLines, splitPipes } from './tables.ts';

interface Shape {
  /** Whether a text has this shape; asked only if no earlier shape matched. */
  readonly matches: (text: string, names: Names, lines: readonly string[]) => boolean;
  readonly read: (text: string, names: Names) => readonly Block[];
}

/** Start of a page, or of what a browser puts on the clipboard. */
const HTML_START = /^\s*(?:<!doctype html|<html|<head|<body|<meta|<!--StartFragment)\b/i;
/** Part of a page. */
const HTML_PART = /^\s*<[a-z]|<h[1-6][\s>]/;
const MARKDOWN =
  /^ {0,3}#{1,6}(?![#\d])|^\s*(?:<\/?[a-z][^<>]*>\s*)*<(?:table|h[1-6])[\s>]|^\s*\||^\s*\[block:/im;

/** Headings and fences, unless the line is a row of copied text. */
const isMarkup = (line: string): boolean =>
  /^\s*(?:`{3,}[^`]*|~{3,}.*)$|^ {0,3}#{1,6}\s/.test(line) && !hasPipe(line);

/** Lines with the same number of columns that a spreadsheet may have above its header. */
const MAX_TITLES = 5;

/** Where a comma is the decimal sign, programs delimit values with semicolons. */
function delimiterOf(lines: readonly string[], names: Names): string | undefined {
  const first = lines.filter((line) => line.trim() !== '').slice(0, MAX_TITLES);
  return [',', ';', '\t'].find((delimiter) => {
    const fieldsOf = (line: string) =>
      line.split(delimiter).map((field) => field.trim().replace(/^"|"$/g, ''));
    const records = first.map(fieldsOf);
    const header = records.findIndex((fields) => namesCodes(fields, names));
    return header >= 0 && records.slice(0, header).every(({ length }) => length > 1);
  });
}

/** Shapes, in the order in which they are tried. */
export const shapes = {
  html: {
    matches: (text, _, lines) =>
      HTML_START.test(text.trim()) ||
      (/<table[\s>]/i.test(text) && HTML_PART.test(text) && !lines.some(isMarkup)),
    read: (text) => readHtml(splitLines(text).join('\n')),
  },
  csv: {
    matches: (_, names, lines) => delimiterOf(lines, names) !== undefined,
    read: (text, names) => readDelimited(text, delimiterOf(splitLines(text), names) ?? ','),
  },
  'web-text': {
    matches: (_, names, lines) =>
      !lines.some(isMarkup) &&
      lines.some((line) => /^[^|].*\|$/.test(line.trim()) && namesCodes(splitPipes(line), names)),
    read: (text, names) => readCopiedText(text, names, '|'),
  },
  markdown: {
    matches: (text, _, lines) => MARKDOWN.test(text) || lines.some(isDelimiterRow),
    read: readMarkdown,
  },
  /** The fallback: reads tables split by tabs and reports other codes. */
  'tab-text': {
    matches: () => true,
    read: (text, names) => readCopiedText(text, names, '\t'),
  },
} as const satisfies Readonly<Record<string, Shape>>;

export type ShapeId = keyof typeof shapes;

export const shapeIds = Object.keys(shapes) as [ShapeId, ...ShapeId[]];

/** Detects the shape of a text. */
export function findShape(text: string, names: Names): ShapeId {
  const lines = splitLines(text);
  const found = shapeIds.find((id) => (shapes[id] as Shape).matches(text, names, lines));
  return found ?? 'tab-text';
}
