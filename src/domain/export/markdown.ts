import type { Table } from './tables.ts';

/** Marks with a meaning anywhere, an underscore outside a word, and the start of an entity. */
const MARKS = /[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?[A-Za-z0-9]{1,32};)/gu;

/** The start of a heading or a list item. */
const LINE_START = /^(\s*\d{0,9})([#+.)-])/;

const escaped = (line: string): string => line.replace(MARKS, '\\$&').replace(LINE_START, '$1\\$2');

/** Text as one line of Markdown, escaped; line ends become `<br>`. */
export function markdownLine(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(escaped)
    .join('<br>');
}

/** A full address as an autolink; characters that would end it are percent-encoded. */
export function linkLine(address: string): string {
  return `<${address.replace(/[\s<>]/g, encodeURIComponent)}>`;
}

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table of GitHub Flavored Markdown; every cell is escaped text. */
export function toMarkdownTable({ columns, rows }: Table): string {
  const lines = [
    rowOf(columns.map(markdownLine)),
    rowOf(columns.map(() => '---')),
    ...rows.map((cells) => rowOf(cells.map(markdownLine))),
  ];
  return `${lines.join('\n')}\n`;
}

/** Text as a code span on one line, in which nothing needs to be escaped (CommonMark 6.1). */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return line === '' ? '' : `${fence}${pad}${line}${pad}${fence}`;
}
