import { findCodeColumns, isUnknownCode } from './code-column.ts';
import { isCategoryName, isResourceName, rankMessageName, speaksOfStatus } from './column-names.ts';
import { best, filled, type Grid, hasCodes, indexes, isAllCodes } from './grid.ts';
import { readHeading } from './headings.ts';
import type { Context } from './source.ts';

/** Indexes of the columns of a table of codes. */
export interface Columns {
  readonly code: number;
  readonly message: number;
  /** Columns that name the category or resource of each row. */
  readonly category?: number | undefined;
  readonly resource?: number | undefined;
  /** Columns that are named and filled, but not transcribed. */
  readonly leftOut: readonly number[];
}

export type TableMeaning =
  | { readonly kind: 'codes'; readonly columns: Columns }
  /** Something else than a table of codes, and what tells. */
  | { readonly kind: 'other'; readonly why: string }
  /** It looks like a table of codes, but cannot be read. */
  | { readonly kind: 'unclear'; readonly problem: string };

/**
 * Of some columns called for it, the first all of whose values name something, else the first one
 * with such a value; its other values are refused, for a row must not fall to the heading.
 */
function findNaming(
  grid: Grid,
  columns: readonly number[],
  isNamed: (name: string) => boolean,
  names: (value: string) => boolean,
): number | undefined {
  const valuesOf = (column: number) => [...new Set(filled(grid, column))];
  const naming = columns.filter(
    (column) => isNamed(grid.header[column] ?? '') && valuesOf(column).some(names),
  );
  return naming.find((column) => valuesOf(column).every(names)) ?? naming[0];
}

function nameless(grid: Grid, speaksOfCodes: boolean): TableMeaning {
  const isOfTwo = indexes(grid).length === 2 && isAllCodes(grid, 0);
  if (isOfTwo || (speaksOfCodes && hasCodes(grid, 0))) {
    return { kind: 'codes', columns: { code: 0, message: 1, leftOut: [] } };
  }
  return { kind: 'other', why: 'it has no header and its first column holds no codes' };
}

function withoutCodeName(grid: Grid, speaksOfCodes: boolean): TableMeaning {
  if (speaksOfCodes && isAllCodes(grid, 0)) {
    const problem = 'This table holds numbers under a heading of codes, but names no code column.';
    return { kind: 'unclear', problem };
  }
  const unknown = grid.header.find((_, column) => isUnknownCode(grid, column));
  if (unknown && grid.header.some((name) => rankMessageName(name) !== undefined)) {
    const problem = `"${unknown}" may name status codes; if it does, state their category by --category.`;
    return { kind: 'unclear', problem };
  }
  return { kind: 'other', why: 'its header names no codes' };
}

const NO_MESSAGES =
  'This table names a column of codes, but none of messages. Call it Message or Description.';

const severalCodes = (one: string, other: string): string =>
  `This table has two columns of codes, "${one}" and "${other}"; ` +
  'part it into two tables, or take out the column that is none of its own.';

/** The column that can only be that of messages, under a heading of codes. */
function onlyOther(grid: Grid, columns: readonly number[]): number | undefined {
  const [first, ...others] = columns.filter((column) => filled(grid, column).length > 0);
  return others.length === 0 ? first : undefined;
}

/**
 * Says whether a table lists status codes, and which of its columns are what: by their names,
 * by what they hold, and by whether the heading above speaks of codes. Never throws.
 */
export function understandTable(
  grid: Grid,
  speaksOfCodes: boolean,
  context: Context,
): TableMeaning {
  const { header, rows } = grid;
  const all = indexes(grid);
  const nameOf = (column: number) => header[column] ?? '';
  if (rows.length === 0) return { kind: 'other', why: 'it has no rows' };
  if (!header.some(Boolean)) return nameless(grid, speaksOfCodes);

  const [code, rival] = findCodeColumns(grid, speaksOfCodes, context);
  if (code === undefined) return withoutCodeName(grid, speaksOfCodes);
  if (rival !== undefined) {
    return { kind: 'unclear', problem: severalCodes(nameOf(code), nameOf(rival)) };
  }
  const isOfStatus =
    speaksOfCodes ||
    speaksOfStatus(nameOf(code)) ||
    readHeading(nameOf(code), context.config).category !== undefined;
  if (!hasCodes(grid, code) && !isOfStatus) {
    return { kind: 'other', why: `its column "${nameOf(code)}" holds no numbers` };
  }

  const others = all.filter((column) => column !== code);
  const unworded = others.filter((column) => rankMessageName(nameOf(column)) === undefined);
  const category = findNaming(grid, unworded, isCategoryName, (text) => {
    const heading = readHeading(text, context.config);
    return heading.plain && heading.category !== undefined;
  });
  const resource = findNaming(
    grid,
    unworded.filter((column) => column !== category),
    isResourceName,
    (text) => readHeading(text, context.config).resource !== undefined,
  );
  const rest = others.filter((column) => column !== category && column !== resource);
  const message =
    best(rest, (column) => rankMessageName(nameOf(column)))[0] ??
    (isOfStatus ? onlyOther(grid, rest) : undefined);
  if (message === undefined) {
    return isOfStatus
      ? { kind: 'unclear', problem: NO_MESSAGES }
      : { kind: 'other', why: 'its header names no messages' };
  }
  const leftOut = rest.filter(
    (column) => column !== message && nameOf(column) !== '' && filled(grid, column).length > 0,
  );
  return { kind: 'codes', columns: { code, message, category, resource, leftOut } };
}
