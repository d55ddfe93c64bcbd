import { isHttpStatus } from '../api-shapes.ts';
import type { Reading } from '../read/reading.ts';
import type { Span } from '../span.ts';
import type { CodeLabel } from './code-labels.ts';
import { cellsOf, findMark } from './table-cells.ts';
import { lineAround } from './text-lines.ts';

type IsCode = Reading['isCode'];

/** The name of a column that holds status codes and nothing else; `code` may be of anything. */
const NAME =
  /(?:status|err(?:or)?|warning|response)[ _.-]?code(?=["'`*]{0,2}[ \t]*(?:[,;|\t\r\n]|$))/gi;

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
 * and tables drawn with `|`. Never throws; takes time in proportion to the length.
 */
export function findColumnCodes(text: string, stretch: Span, isCode: IsCode): readonly CodeLabel[] {
  const labels: CodeLabel[] = [];
  let read = stretch.start;
  // Of the stretch alone: the next heading may be at the other end of the text.
  for (const { 0: name, index } of text.slice(stretch.start, stretch.end).matchAll(NAME)) {
    const nameEnd = stretch.start + index + name.length;
    if (nameEnd <= read) continue;
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
