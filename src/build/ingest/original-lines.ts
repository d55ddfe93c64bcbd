import { lowerBound } from '../../domain/text/lower-bound.ts';
import { looseCodes, plainDigits } from './codes.ts';
import type { Row } from './document.ts';
import { markUnclosed, UNCLOSED } from './readers/cell-words.ts';
import type { SourceLine } from './tables.ts';

/** Letters and digits alone: markup, entities and white space are no part of a message. */
const wordsOf = (text: string): string =>
  text.replace(/<[^<>]*>|&#?\w+;/g, '').replace(/[^\p{L}\p{N}]+/gu, '');

/** A message that goes on over the next line is known by its beginning. */
const BEGINNING = 24;

/** So far below a message the next one is looked for, which bounds the search for a lost one. */
const MOST_LINES_BETWEEN = 200;

/**
 * Makes a function that moves a row of a document to the line of its code, and adds the line on
 * which each message starts, where that is another. Searched in the original from row to row, so
 * that no reader has to keep positions inside its cells; what is not found stays on the line before
 * it.
 */
export function createLineFinder(rows: readonly Row[], original: readonly string[]) {
  const words: string[] = [];
  /** All rows of a page may be on one line, of which only the last goes on below it. */
  const lastOn = new Map(rows.map((row) => [row.line, row]));
  const starts = [...lastOn.keys()].sort((a, b) => a - b);
  return (row: Row): Row => {
    const end = starts[lowerBound(starts, row.line + 1)] ?? original.length + 1;
    if (end <= row.line + 1 || lastOn.get(row.line) !== row) return row;
    let at = row.line;
    const find = (isThere: (line: number) => boolean | undefined) => {
      const last = Math.min(end, at + MOST_LINES_BETWEEN);
      for (let line = at; line < last; line++) if (isThere(line - 1)) return line;
      return undefined;
    };
    const code = new RegExp(`(?<!\\d)${Number.parseInt(row.code, 10)}(?!\\d)`);
    const line = find((index) => code.test(original[index]?.replace(TAG, '') ?? '')) ?? at;
    at = line;
    const lines = row.messages.map((message) => {
      const own = wordsOf(message);
      const holds = (part: string) =>
        find((index) => {
          words[index] ??= wordsOf(original[index] ?? '');
          return part !== '' && words[index].includes(part);
        });
      at = holds(own) ?? holds(own.slice(0, BEGINNING)) ?? at;
      return at;
    });
    return { ...row, line, ...(lines.some((own) => own !== line) && { lines }) };
  };
}

const lastLineOf = ({ line, lines = [] }: Row): number => Math.max(line, ...lines);

/** The lines of tables as they stand, from the start of each to the end of its last row. */
export function linesOfTables(
  tables: readonly { readonly line: number; readonly rows: readonly Row[] }[],
  original: readonly string[],
): [number, string][] {
  return tables.flatMap(({ line: first, rows }) => {
    const last = rows.reduce((end, row) => Math.max(end, lastLineOf(row)), first);
    const lines = original.slice(first - 1, last);
    return lines.map((text, index): [number, string] => [first + index, text.trimEnd()]);
  });
}

/** They are not read at all. */
const SCRIPTS = /<(script|style)\b.*?<\/\1\s*>/gis;
const TAG = /<[a-z][^<>]*>/gi;
/** Attributes of tags whose numbers are lengths, places and addresses. */
const LAYOUT =
  /(?<=\s)(?:[\w-]*(?:width|height|span|length|index|size)|border|cell\w+|class|cols|d|href|max|min|points|r|[rcd]?[xy]\d?|rows|src|srcset|step|style|transform|viewBox)=(?:"[^"]*"|'[^']*'|[^\s>"']+)/gis;

/** The numbers on some lines of an original that may be codes and are in no row there. */
export function findLooseCodes(
  original: readonly string[],
  lines: ReadonlySet<number>,
  rows: readonly Row[],
): readonly SourceLine[] {
  const next = rows.toSorted((a, b) => a.line - b.line).values();
  let row = next.next().value;
  /** The last line of the rows so far that hold a number. */
  const lastLines = new Map<string, number>();
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const read = markUnclosed(original.join('\n'))
    .replace(SCRIPTS, blank)
    .replaceAll(UNCLOSED, '<')
    .replace(TAG, (tag) => tag.replace(LAYOUT, blank));
  return read.split('\n').flatMap((part, index) => {
    const line = index + 1;
    for (; row && row.line <= line; row = next.next().value) {
      const last = lastLineOf(row);
      const numbers = plainDigits([row.code, ...row.messages].join('\n')).match(/\d+/g);
      for (const number of numbers ?? []) {
        lastLines.set(number, Math.max(last, lastLines.get(number) ?? 0));
      }
    }
    const found = lines.has(line) ? looseCodes(part) : [];
    const loose = found.filter((code) => (lastLines.get(code) ?? 0) < line);
    return loose.map((text) => ({ text, line }));
  });
}
