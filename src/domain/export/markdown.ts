import type { Table } from './tables.ts';

/** Escaped with a backslash; a final `{0}` is an attribute list in Python-Markdown. */
const ESCAPED = /[\\`*[\]]|\{(?=[^{}]*\}\s*$)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Characters that not every parser lets a backslash escape, and the start of an entity. */
const REFERENCED = /[<>|~]|&(?=#?[A-Za-z0-9]{1,32};)/g;

/** The start of a heading or a list item: "- ", "12. ". */
const LINE_START = /^(\s*(?:\d{1,9}(?=[.)])|(?=[#+-])))(.)/;

const reference = (character: string): string => `&#${character.codePointAt(0)};`;

const escaped = (line: string): string =>
  line.replace(ESCAPED, '\\$&').replace(REFERENCED, reference).replace(LINE_START, '$1\\$2');

/** Escapes text as one line of Markdown; line breaks become `<br>`. */
export const markdownLine = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(escaped)
    .join('<br>');

/**
 * Markdown in ASCII, with character references for everything else: many hosts send `.md` files
 * without a charset, and browsers then read UTF-8 as Windows-1252. Not for code spans.
 */
export const asciiMarkdown = (markdown: string): string =>
  markdown.replace(/[^\0-\x7f]/gu, reference);

/** A URL without characters that would end a link, in Markdown or Jira. */
export const linkable = (address: string): string =>
  address.replace(
    /[\s<>()\\|[\]{}^]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );

/** A link to an absolute or relative URL. */
export const markdownLink = (text: string, address: string): string =>
  `[${markdownLine(text)}](${linkable(address)})`;

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

/** Text as a code span on one line, without any escapes (CommonMark 6.1). */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return line === '' ? '' : `${fence}${pad}${line}${pad}${fence}`;
}
