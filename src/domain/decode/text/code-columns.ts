import { isHttpStatus } from '../api-shapes.ts';
import { lengthAt } from '../characters.ts';
import type { Span } from '../span.ts';
import type { CodeLabel } from './number-rules.ts';
import { lineAround, lineBelow } from './text-lines.ts';

/** The name of a column that holds status codes and nothing else; `code` may be of anything. */
const NAME = /(?:status|err(?:or)?|warning|response)[ _.-]?code$/i;

const RULE = /^[\s|+:=│├┼┤╪─═-]+$/;
const CELL = /^[ \t"'`*]*([1-9]\d{2,8})[ \t"'`*]*$/;
const QUOTED_CELL = / *"(?:[^"]|""){0,500}" */y;

/** The cells of a line, between marks that are in no quotation marks. */
function cellsOf(text: string, { start, end }: Span, mark: string): readonly Span[] {
  const cells: Span[] = [];
  for (let at = start; at <= end; ) {
    const next = text.indexOf(mark, at + lengthAt(QUOTED_CELL, text, at));
    const cellEnd = next < 0 || next > end ? end : next;
    cells.push({ start: at, end: cellEnd });
    at = cellEnd + 1;
  }
  return cells;
}

/**
 * The documented codes of a stretch in columns that are named after them, in order: of CSV, TSV
 * and tables drawn with `|` or `│`. `codeWords` are where words that may be such names end.
 */
export function findColumnCodes(
  text: string,
  stretch: Span,
  codeWords: readonly number[],
  isCode: (code: number) => boolean,
): readonly CodeLabel[] {
  const labels: CodeLabel[] = [];
  let read = stretch.start;
  for (const nameEnd of codeWords) {
    if (nameEnd <= read) continue;
    if (!NAME.test(text.slice(Math.max(stretch.start, nameEnd - 16), nameEnd))) continue;
    const line = lineAround(text, nameEnd, stretch);
    read = Math.max(nameEnd, line.end);
    const mark = /[,;|│\t]/.exec(text.slice(line.start, line.end))?.[0];
    if (mark === undefined) continue;
    const columns = cellsOf(text, line, mark);
    const column = columns.findIndex(({ end }) => end >= nameEnd);
    while (read < stretch.end) {
      const row = lineBelow(text, read, stretch);
      const cells = cellsOf(text, row, mark);
      const cell = cells[column];
      const isRow = cell !== undefined && cells.length === columns.length;
      if (!isRow && !RULE.test(text.slice(row.start, row.end))) break;
      read = row.end;
      const written = isRow && CELL.exec(text.slice(cell.start, cell.end))?.[1];
      const code = Number(written);
      if (!written || !isCode(code) || isHttpStatus(code)) continue;
      const start = text.indexOf(written, cell.start);
      const end = start + written.length;
      labels.push({ code, start, end, label: start, strength: 'sure', says: undefined });
    }
  }
  return labels;
}
