import { lengthAt } from '../read/sticky.ts';
import type { Span } from '../span.ts';

const QUOTED_CELL = /[ \t]*"(?:[^"]|""){0,500}"[ \t]*/y;

/** The cells of a line, between marks that are in no quotation marks; `from` is where it begins. */
export function cellsOf(line: string, mark: string, from: number): readonly Span[] {
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
export function findMark(heading: string, nameEnd: number): string | undefined {
  const after = /[,;|\t]/.exec(heading.slice(nameEnd));
  return (after ?? /[,;|\t](?=[^,;|\t]*$)/.exec(heading))?.[0];
}
