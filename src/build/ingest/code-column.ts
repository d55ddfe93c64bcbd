import { isMaybeCodeName, isUnknownCodeName, rankCodeName } from './column-names.ts';
import { best, type Grid, hasCodes, indexes, isAllCodes, isAllSureCodes } from './grid.ts';
import type { Context } from './source.ts';

/** Whether a column holds codes of a kind that is not known: "Exception code". */
export const isUnknownCode = (grid: Grid, column: number): boolean =>
  isUnknownCodeName(grid.header[column] ?? '') && isAllCodes(grid, column);

/**
 * The columns that may be the one of status codes, by their names and what they hold: none where
 * a table lists something else, several where it cannot be told. Never throws.
 */
export function findCodeColumns(
  grid: Grid,
  speaksOfCodes: boolean,
  context: Context,
): readonly number[] {
  const all = indexes(grid);
  const nameOf = (column: number) => grid.header[column] ?? '';
  const named = best(all, (column) => rankCodeName(nameOf(column), context));
  const filled = named.filter((column) => hasCodes(grid, column));
  if (named.length > 0) return filled.length > 0 ? filled : named.slice(0, 1);
  const holdsCodes = speaksOfCodes ? isAllCodes : isAllSureCodes;
  const maybe = all.filter((column) => isMaybeCodeName(nameOf(column)) && holdsCodes(grid, column));
  if (maybe.length > 0) return maybe;
  const mayBeUnknown = speaksOfCodes || context.category !== undefined;
  return mayBeUnknown ? all.filter((column) => isUnknownCode(grid, column)) : [];
}
