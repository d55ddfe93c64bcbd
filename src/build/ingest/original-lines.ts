import { lowerBound } from '../../domain/text/lower-bound.ts';
import { looseCodes, plainDigits } from './codes.ts';
import type { Row } from './document.ts';
import { markUnclosed, UNCLOSED } from './readers/cell-words.ts';
import type { SourceLine } from './tables.ts';

/** Keeps letters and digits only, without markup, entities and white space. */
const wordsOf = (text: string): string =>
  text.replace(/<[^<>]*>|&#?\w+;/g, '').replace(/[^\p{L}\p{N}]+/gu, '');

/** A message that continues on the next line is found by its first characters. */
const BEGINNING = 24;

/** Search at most this many lines below the previous message, which bounds a failed search. */
const MAX_LINES_BETWEEN = 200;

/**
 * Creates a function that moves a row to the line of its code and adds the first lines of messages
 * that are elsewhere. It searches the original row by row, so that readers need not track positions
 * inside cells. What is not found keeps the line before it.
 */
export function createLineFinder(rows: readonly Row[], original: readonly string[]) {
  const words: string[] = [];
  /** Several rows may share a line; only the last of them continues below it. */
  const lastOn = new Map(rows.map((row) => [row.line, row]));
  const starts = [...lastOn.keys()].sort((a, b) => a - b);
  return (row: Row): Row => {
    const end = starts[lowerBound(starts, row.line + 1)] ?? original.length + 1;
    if (end <= row.line + 1 || lastOn.get(row.line) !== row) return row;
    let at = row.line;
    const find = (isThere: (line: number) => boolean | undefined) => {
      const last = Math.min(end, at + MAX_LINES_BETWEEN);
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

/** The original lines of tables, from the start of each to the end of its last row. */
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

/** Never read. */
const SCRIPTS = /<(script|style)\b.*?<\/\1\s*>/gis;
const TAG = /<[a-z][^<>]*>/gi;
/** Attributes whose numbers are lengths, positions or URLs. */
const LAYOUT =
  /(?<=\s)(?:[\w-]*(?:width|height|span|length|index|size)|border|cell\w+|class|cols|d|href|max|min|points|r|[rcd]?[xy]\d?|rows|src|srcset|step|style|transform|viewBox)=(?:"[^"]*"|'[^']*'|[^\s>"']+)/gis;

/** Numbers on the given lines of an original that may be codes but are in no row there. */
export function findLooseCodes(
  original: readonly string[],
  lines: ReadonlySet<number>,
  rows: readonly Row[],
): readonly SourceLine[] {
  const next = rows.toSorted((a, b) => a.line - b.line).values();
  let row = next.next().value;
  /** For each number in the rows so far, the last line of a row that holds it. */
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
