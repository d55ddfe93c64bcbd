import type { Table } from './table.ts';

/** Marks that mean something anywhere, an underscore outside a word, and what reads as an entity. */
const MARKS = /[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?[A-Za-z0-9]{1,32};)/gu;

/** What makes a heading or a list at the start of a line. */
const LINE_START = /^(\s*\d{0,9})([#+.)-])/;

const escaped = (line: string): string => line.replace(MARKS, '\\$&').replace(LINE_START, '$1\\$2');

/**
 * Text as one line of Markdown that shows it as it is, with no meaning of its own; lines of
 * the text become line breaks. Takes any string.
 */
export function markdownLine(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(escaped)
    .join('<br>');
}

/** An address as a link. What would end it early is encoded; the rest stays as it is. */
export function linkLine(address: string): string {
  return `<${address.replace(/[\s<>]/g, encodeURIComponent)}>`;
}

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table as Markdown (GitHub's tables), every cell as plain text. Never throws. */
export function toMarkdownTable({ columns, rows }: Table): string {
  const lines = [
    rowOf(columns.map(markdownLine)),
    rowOf(columns.map(() => '---')),
    ...rows.map((cells) => rowOf(cells.map(markdownLine))),
  ];
  return `${lines.join('\n')}\n`;
}
