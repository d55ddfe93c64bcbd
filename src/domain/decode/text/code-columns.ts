import { isHttpStatus } from '../api-shapes.ts';
import { lengthAt } from '../characters.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../span.ts';
import type { CodeLabel } from './code-labels.ts';
import { lineAround } from './text-lines.ts';

const QUOTED_CELL = /[ \t]*"(?:[^"]|""){0,500}"[ \t]*/y;

/** The cells of a line, between marks that are in no quotation marks; `from` is where it begins. */
function cellsOf(line: string, mark: string, from: number): readonly Span[] {
  const cells: Span[] = [];
  for (let at = 0; at <= line.length; ) {
    const next = line.indexOf(mark, at + lengthAt(QUOTED_CELL, line, at));
    const end = next < 0 ? line.length : next;
    cells.push({ start: from + at, end: from + end });
    at = end + 1;
  }
  return cells;
}

/** What parts the cells of a heading, of whose names one ends at `nameEnd`. */
function findMark(heading: string, nameEnd: number): string | undefined {
  const after = /[,;|\t]/.exec(heading.slice(nameEnd));
  return (after ?? /[,;|\t](?=[^,;|\t]*$)/.exec(heading))?.[0];
}

type IsCode = Reading['isCode'];

/** The name of a column that holds status codes and nothing else; `code` may be of anything. */
const NAME = /(?:status|err(?:or)?|warning|response)[ _.-]?code$/i;
const NAME_ENDS = /["'`*]{0,2}[ \t]*(?:[,;|│\t\r\n]|$)/y;

/** A line of pairs is no heading. */
const NO_HEADING = /[{}=:]/;
const RULE = /^[\s|+:=-]+$/;
const CELL = /^[ \t"'`*]*([1-9]\d{2,8})[ \t"'`*]*$/;

/** A documented code that is all there is in a cell; undefined for anything else. */
function findCode(text: string, cell: Span, isCode: IsCode): CodeLabel | undefined {
  const written = CELL.exec(text.slice(cell.start, cell.end))?.[1];
  const code = Number(written);
  if (!written || !isCode(code) || isHttpStatus(code)) return undefined;
  const start = text.indexOf(written, cell.start);
  return { code, written, start, end: start + written.length, label: start, strength: 'sure' };
}

/**
 * The documented codes of a stretch in columns that are named after them, in order: of CSV, TSV
 * and tables drawn with `|`. `codeWords` are where words that may be such names end.
 */
export function findColumnCodes(
  text: string,
  stretch: Span,
  codeWords: readonly number[],
  isCode: IsCode,
): readonly CodeLabel[] {
  const labels: CodeLabel[] = [];
  let read = stretch.start;
  for (const nameEnd of codeWords) {
    NAME_ENDS.lastIndex = nameEnd;
    if (nameEnd <= read || !NAME_ENDS.test(text)) continue;
    if (!NAME.test(text.slice(Math.max(stretch.start, nameEnd - 16), nameEnd))) continue;
    const line = lineAround(text, nameEnd, stretch);
    read = Math.max(nameEnd, line.end);
    const heading = text.slice(line.start, line.end);
    const mark = findMark(heading, nameEnd - line.start);
    if (mark === undefined || NO_HEADING.test(heading)) continue;
    const columns = cellsOf(heading, mark, line.start);
    const column = columns.findIndex(({ end }) => end >= nameEnd);
    while (read < stretch.end) {
      const from = text.startsWith('\r\n', read) ? read + 2 : read + 1;
      const row = lineAround(text, from, stretch);
      const content = text.slice(from, row.end);
      const cells = cellsOf(content, mark, from);
      const cell = cells[column];
      const isRow = cell !== undefined && cells.length === columns.length;
      if (!isRow && !RULE.test(content)) break;
      const label = isRow ? findCode(text, cell, isCode) : undefined;
      if (label) labels.push(label);
      read = row.end;
    }
  }
  return labels;
}
