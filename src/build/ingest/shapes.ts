import { looksLikeCode } from './codes.ts';
import { namesCodes, rankCodeName } from './columns.ts';
import type { Names } from './headings.ts';

import { hasCellLines, readCellLines, readTabText, readWebText } from './readers/copied-text.ts';
import { firstRecords, readDelimited } from './readers/delimited.ts';
import { readHtml } from './readers/html.ts';
import { readMarkdown } from './readers/markdown.ts';
import { hasPipe, isDelimiterRow, splitPipes } from './readers/pipes.ts';
import { type Block, isBlank, splitLines } from './tables.ts';

/** In the order in which they are tried on a text. */
export const shapeIds = [
  'html',
  'csv',
  'tsv',
  'web-text',
  'markdown',
  'tab-text',
  'cell-lines',
] as const;

export type ShapeId = (typeof shapeIds)[number];

/** How documents of one shape are recognised and read. */
interface Shape {
  /** Whether a text has this shape, when it has none of those above it. */
  readonly matches: (text: string, names: Names) => boolean;
  readonly read: (text: string, names: Names) => readonly Block[];
}

const FENCE = /^\s*(?:`{3,}[^`]*|~{3,}.*)$/;
const JSX_TABLE = /^\s*(?:<\/?[a-z][^<>]*>\s*)*<table[\s>]/i;

/** Headings and fences; copied text may hold a row that starts with such a sign. */
const hasMarkup = (text: string): boolean =>
  text
    .split(/\r\n?|\n/)
    .some((line) => (FENCE.test(line) || /^ {0,3}#{1,6}\s/.test(line)) && !hasPipe(line));

const firstLine = (text: string): string =>
  splitLines(text).find((line) => !isBlank(line))?.text ?? '';

/** What begins a page, or what a browser puts on the clipboard. */
const HTML_START = /^\s*(?:<!doctype html|<html|<head|<body|<meta|<!--StartFragment)\b/i;

function isHtml(text: string): boolean {
  const first = firstLine(text);
  if (HTML_START.test(first)) return true;
  const isMarkdown = first.trimEnd() === '---' || hasMarkup(text);
  return !isMarkdown && /<table[\s>]/i.test(text) && /^\s*<[a-z]|<h[1-6][\s>]/.test(text);
}

const LONGEST_NAME = 40;

/**
 * Whether the first record names columns and a later one has a code where it should: the first
 * line of some prose has commas, too.
 */
function isDelimited(text: string, delimiter: string, names: Names): boolean {
  if (hasPipe(firstLine(text))) return false;
  const [header, ...records] = firstRecords(text, delimiter);
  if (!header || header.length < 2 || !namesCodes(header, names)) return false;
  if (header.some((name) => name.length > LONGEST_NAME)) return false;
  const column = header.findIndex((name) => rankCodeName(name, names) !== undefined);
  return records.some(
    (record) => /\d/.test(record[column] ?? '') || looksLikeCode(record[column] ?? ''),
  );
}

/** Programs write lists with semicolons where a comma is the decimal sign. */
const csvDelimiter = (text: string, names: Names): string =>
  isDelimited(text, ';', names) ? ';' : ',';

const isWebHeader = (line: string, names: Names): boolean => {
  const text = line.trim();
  return text.endsWith('|') && !text.startsWith('|') && namesCodes(splitPipes(text), names);
};

const isMarkdownLine = (line: string, next: string): boolean =>
  /^ {0,3}(?:#{1,6}(?!#)|<h[1-6][\s>])|^\s*\||^\s*\[block:[a-z-]+\]\s*$/i.test(line) ||
  JSX_TABLE.test(line) ||
  (hasPipe(line) && isDelimiterRow(next));

export const shapes: Readonly<Record<ShapeId, Shape>> = {
  html: { matches: isHtml, read: readHtml },
  csv: {
    matches: (text, names) => [',', ';'].some((delimiter) => isDelimited(text, delimiter, names)),
    read: (text, names) => readDelimited(text, csvDelimiter(text, names)),
  },
  tsv: {
    matches: (text, names) => isDelimited(text, '\t', names),
    read: (text) => readDelimited(text, '\t'),
  },
  'web-text': {
    matches: (text, names) =>
      !hasMarkup(text) &&
      splitLines(text).every((line) => !JSX_TABLE.test(line.text)) &&
      splitLines(text).some((line) => isWebHeader(line.text, names)),
    read: readWebText,
  },
  markdown: {
    matches: (text) => {
      const lines = splitLines(text);
      return lines.some((line, index) => isMarkdownLine(line.text, lines[index + 1]?.text ?? ''));
    },
    read: readMarkdown,
  },
  'tab-text': {
    matches: (text, names) =>
      splitLines(text).some(
        (line) => line.text.trim().includes('\t') && namesCodes(line.text.split('\t'), names),
      ),
    read: readTabText,
  },
  'cell-lines': { matches: hasCellLines, read: readCellLines },
};

/** The shape of a text, or undefined when it looks like none. */
export const findShape = (text: string, names: Names): ShapeId | undefined =>
  shapeIds.find((id) => shapes[id].matches(text, names));
