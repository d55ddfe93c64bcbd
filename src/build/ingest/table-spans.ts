import type { Cell } from './blocks.ts';

/** Most columns or rows that one cell may cover; more is taken for this many. */
const MOST = 100;

export interface SpanningCell {
  readonly cell: Cell;
  /** How many columns and rows it covers, from 1. */
  readonly across: number;
  readonly down: number;
}

/** The number of a `colspan` or `rowspan` attribute, also as JSX: `{2}`. */
export function readSpan(value: string | undefined): number {
  const number = Number(/\d+/.exec(value ?? '')?.[0] ?? 1);
  return Math.min(Math.max(number, 1), MOST);
}

/**
 * Puts the cells of each row into their columns: a cell that covers several columns or rows
 * holds its text in the first, and the others are empty. Never throws.
 */
export function spreadSpans(rows: readonly (readonly SpanningCell[])[]): readonly Cell[][] {
  const covered: number[] = [];
  return rows.map((row) => {
    const cells: Cell[] = [];
    const passCovered = () => {
      for (let rest = covered[cells.length] ?? 0; rest > 0; rest = covered[cells.length] ?? 0) {
        covered[cells.length] = rest - 1;
        cells.push([]);
      }
    };
    for (const { cell, across, down } of row) {
      passCovered();
      for (let column = 0; column < across; column++) {
        covered[cells.length] = down - 1;
        cells.push(column === 0 ? cell : []);
      }
    }
    passCovered();
    return cells;
  });
}
