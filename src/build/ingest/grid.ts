import { parseCodeCell } from './code-cell.ts';

/** A table as words: its header, and its cells without markup. Empty cells are `''`. */
export interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The cells of a column that say something. */
export const filled = ({ rows }: Grid, column: number): readonly string[] =>
  rows.map((row) => row[column] ?? '').filter(Boolean);

/** Whether a column holds a code at all. */
export const hasCodes = (grid: Grid, column: number): boolean =>
  filled(grid, column).some((text) => parseCodeCell(text));

/** Whether a column holds codes and nothing else. */
export const isAllCodes = (grid: Grid, column: number): boolean =>
  hasCodes(grid, column) && filled(grid, column).every((text) => parseCodeCell(text));

/** The indexes of all columns. */
export function indexes({ header, rows }: Grid): readonly number[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  return Array.from({ length: width }, (_, index) => index);
}

/** Numbers from 100 on are codes of HTTP or of an API; small ones may count anything. */
const LOWEST_SURE_CODE = 100;

/** Whether a column holds nothing but numbers that are hardly anything else than codes. */
export const isAllSureCodes = (grid: Grid, column: number): boolean =>
  isAllCodes(grid, column) &&
  filled(grid, column).every((text) => parseCodeCell(text)?.every((n) => n >= LOWEST_SURE_CODE));

/** The columns of the lowest rank. */
export function best(
  columns: readonly number[],
  rank: (column: number) => number | undefined,
): readonly number[] {
  const ranks = columns.map(rank);
  const lowest = Math.min(...ranks.filter((value) => value !== undefined));
  return columns.filter((_, index) => ranks[index] === lowest);
}
