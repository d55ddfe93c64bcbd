import type { Block } from './blocks.ts';
import { readCellLines, showsCellLines } from './cell-lines.ts';
import { namesCodes } from './column-names.ts';
import { firstRecord, readDelimited } from './delimited.ts';
import { readHtml } from './html.ts';
import { cleanHtml } from './html-text.ts';
import { cleanMarkdown } from './inline.ts';
import { startsJsxTable } from './jsx-table.ts';
import { readMarkdown } from './markdown.ts';
import { isMarkedHeading } from './markdown-heading.ts';
import { opensFence } from './markdown-skips.ts';
import { hasPipe } from './pipe-row.ts';
import { startsPipeTable } from './pipe-table.ts';
import { type Clean, cleanPlainText } from './plain-text.ts';
import { startsReadmeBlock } from './readme-block.ts';
import { type Context, isBlank, type SourceLine, splitLines } from './source.ts';
import { readTabText, showsTabText } from './tab-text.ts';
import { isHeaderLine } from './web-line.ts';
import { readWebText } from './web-text.ts';

/** In the order in which they are tried on a text. */
export const shapeIds = [
  'csv',
  'tsv',
  'html',
  'jsx-markdown',
  'web-text',
  'markdown',
  'tab-text',
  'cell-lines',
] as const;

export type ShapeId = (typeof shapeIds)[number];

/** How documents of one shape are recognised and read. */
export interface Shape {
  /** Whether a text has this shape, when it has none of those above it. Never throws. */
  readonly shows: (lines: readonly SourceLine[], context: Context) => boolean;
  /** Throws only a DocumentError. */
  readonly read: (text: string, context: Context) => readonly Block[];
  readonly clean: Clean;
}

const isTableHeader = (names: readonly string[] | undefined, context: Context): boolean =>
  names !== undefined && namesCodes(names, context);

/** Text of a page may hold a row that starts with the sign of a heading or fence. */
const hasMarkup = (lines: readonly SourceLine[]): boolean =>
  lines.some(
    (line) => (opensFence(line) || /^ {0,3}#{1,6}\s/.test(line.text)) && !hasPipe(line.text),
  );

/** Programs write lists parted by semicolons where a comma is the decimal sign. */
const csvDelimiter = (lines: readonly SourceLine[], context: Context): string =>
  isTableHeader(firstRecord(lines, ';'), context) ? ';' : ',';

/** Lines of a list without the first, `sep=;`, by which programs tell the delimiter. */
const withoutSeparator = (lines: readonly SourceLine[]): readonly SourceLine[] =>
  lines.map((line, index) =>
    index === 0 && /^sep=.?$/i.test(line.text) ? { ...line, text: '' } : line,
  );

function showsDelimited(lines: readonly SourceLine[], delimiter: string, context: Context) {
  const first = lines.find((line) => !isBlank(line));
  return (
    first !== undefined &&
    !hasPipe(first.text) &&
    isTableHeader(firstRecord(lines, delimiter), context)
  );
}

function showsHtml(lines: readonly SourceLine[]): boolean {
  const first = lines.find((line) => !isBlank(line));
  if (/^\s*<(?:!doctype html|html|head|body)\b/i.test(first?.text ?? '')) return true;
  const has = (pattern: RegExp) => lines.some(({ text }) => pattern.test(text));
  const isMarkdown = first?.text.trimEnd() === '---' || hasMarkup(lines);
  return !isMarkdown && has(/<table[\s>]/i) && has(/<h[1-6][\s>]/i);
}

export const shapes: Readonly<Record<ShapeId, Shape>> = {
  csv: {
    shows: (lines, context) =>
      [',', ';'].some((delimiter) => showsDelimited(withoutSeparator(lines), delimiter, context)),
    read: (text, context) => {
      const lines = withoutSeparator(splitLines(text));
      return readDelimited(lines, csvDelimiter(lines, context));
    },
    clean: cleanPlainText,
  },
  tsv: {
    shows: (lines, context) => showsDelimited(lines, '\t', context),
    read: (text) => readDelimited(splitLines(text), '\t'),
    clean: cleanPlainText,
  },
  html: { shows: showsHtml, read: readHtml, clean: cleanHtml },
  'jsx-markdown': {
    shows: (lines) => lines.some(startsJsxTable),
    read: readMarkdown,
    clean: cleanMarkdown,
  },
  'web-text': {
    shows: (lines, context) =>
      !hasMarkup(lines) && lines.some(({ text }) => isHeaderLine(text, context)),
    read: readWebText,
    clean: cleanPlainText,
  },
  markdown: {
    shows: (lines) =>
      lines.some(
        (line, index) =>
          isMarkedHeading(line) ||
          startsReadmeBlock(line) ||
          startsPipeTable(line, lines[index + 1]) ||
          line.text.trimStart().startsWith('|'),
      ),
    read: readMarkdown,
    clean: cleanMarkdown,
  },
  'tab-text': { shows: showsTabText, read: readTabText, clean: cleanPlainText },
  'cell-lines': { shows: showsCellLines, read: readCellLines, clean: cleanPlainText },
};

/** The shape of a text, or undefined when it looks like none. Never throws. */
export function findShape(text: string, context: Context): ShapeId | undefined {
  const lines = splitLines(text);
  return shapeIds.find((id) => shapes[id].shows(lines, context));
}
