import { looksLikeCode, parseCodeCell } from './codes.ts';
import { type Names, readHeading, wordsOf } from './headings.ts';
import { type Table, wordsOfCell } from './tables.ts';

/** Indexes of the columns of a table of codes. */
export interface Columns {
  readonly code: number;
  readonly message: number;
  /** Columns that name the category or resource of each row. */
  readonly category?: number | undefined;
  readonly resource?: number | undefined;
  /** Columns that are named and filled, but not read. */
  readonly leftOut: readonly number[];
}

export type TableMeaning =
  | { readonly kind: 'codes'; readonly columns: Columns }
  /** Something else than a table of codes, and why. */
  | { readonly kind: 'other'; readonly why: string }
  /** It looks like a table of codes, but cannot be read. */
  | { readonly kind: 'unclear'; readonly problem: string };

const setOf = (words: string): ReadonlySet<string> => new Set(wordsOf(words));

/** Words that may stand beside "code" in the name of a column of status codes. */
const BESIDE_CODE = setOf(
  'code http api status response error return result exit number no numeric internal common',
);
/** Words before "code" in the names of codes that are no status codes. */
const FOREIGN_CODE = setOf(
  'area bar barcode brand campaign card city color colour country coupon currency dial dialing ' +
    'gift item language locale pin postal product promo promotion region series sku state store ' +
    'till voucher zip',
);
/** Names of columns that hold codes in some documents and words in others. */
const MAYBE_CODE = setOf('http api status response error');
/** "Error number", "Error no." */
const NUMBER_NAME = setOf('number no num id');

/** What columns of messages are called, the best name first. */
const MESSAGE_WORDS = wordsOf('message description meaning reason detail explanation text cause');
/** "Message type" is no column of messages. */
const NOT_MESSAGE = setOf('id type code length format count');

const CATEGORY_WORDS = setOf('category type kind severity level status class');
const RESOURCE_WORDS = setOf('resource entity api module object');

const isAmong = (words: readonly string[], known: ReadonlySet<string>): boolean =>
  words.length > 0 && words.every((word) => known.has(word));

/**
 * How surely a header names codes: 0 is "Code" or "Error code", then "Status code", then "HTTP
 * status code", then "Error number". Undefined when it does not; a coupon code is none.
 */
export function rankCodeName(name: string, names: Names): number | undefined {
  const words = wordsOf(name);
  const isNumber = NUMBER_NAME.has(words.at(-1) ?? '') && speaksOfStatus(name);
  if (!words.includes('code') && !isNumber) return undefined;
  const { category } = readHeading(name, names);
  const categoryWords = names.categories.flatMap(({ label, also = [] }) =>
    [label, ...also].flatMap(wordsOf),
  );
  if (!isAmong(words, new Set([...BESIDE_CODE, ...NUMBER_NAME, ...categoryWords])))
    return undefined;
  if (!words.includes('code')) return 3;
  if (words.length === 1) return 0;
  return words.includes('http') ? 2 : category ? 0 : 1;
}

/** How well a header names messages, 0 best. Undefined when it does not. */
export function rankMessageName(name: string): number | undefined {
  const words = wordsOf(name);
  if (NOT_MESSAGE.has(words.at(-1) ?? '')) return undefined;
  const rank = MESSAGE_WORDS.findIndex((word) => words.includes(word));
  return rank < 0 ? undefined : rank;
}

/** Whether a header says status or error, so that its numbers are codes of an API. */
const speaksOfStatus = (name: string): boolean =>
  wordsOf(name).some((word) => MAYBE_CODE.has(word));

/** Whether a header may name the categories or the resources of rows. */
export const isCategoryName = (name: string): boolean => isAmong(wordsOf(name), CATEGORY_WORDS);
export const isResourceName = (name: string): boolean => isAmong(wordsOf(name), RESOURCE_WORDS);

/** Whether some cells are the header of a table of codes: one names codes, another messages. */
export const namesCodes = (cells: readonly string[], names: Names): boolean =>
  cells.some((cell) => rankCodeName(cell, names) !== undefined) &&
  cells.some((cell) => rankMessageName(cell) !== undefined);

/** A table whose first row names codes and messages has that row as its header. */
export function withHeader(table: Table, names: Names): Table {
  const [first, ...rows] = table.rows;
  if (!first || table.header.some(Boolean)) return table;
  const header = first.cells.map(wordsOfCell);
  return namesCodes(header, names) ? { ...table, header, rows } : table;
}

/** Numbers from 100 on are codes of HTTP or of an API; small ones may count anything. */
const LOWEST_SURE_CODE = 100;

/** A table as words, with what is asked of its columns. */
class Grid {
  readonly header: readonly string[];
  readonly indexes: readonly number[];
  private readonly columns: readonly (readonly string[])[];

  constructor({ header, rows }: Table) {
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
    this.header = header;
    this.indexes = Array.from({ length: width }, (_, index) => index);
    this.columns = this.indexes.map((column) =>
      rows.map(({ cells }) => wordsOfCell(cells[column])).filter(Boolean),
    );
  }

  name = (column: number): string => this.header[column] ?? '';
  filled = (column: number): readonly string[] => this.columns[column] ?? [];
  hasCodes = (column: number): boolean => this.filled(column).some(looksLikeCode);
  isAllCodes = (column: number): boolean =>
    this.hasCodes(column) && this.filled(column).every(looksLikeCode);
  isAllSureCodes = (column: number): boolean =>
    this.hasCodes(column) &&
    this.filled(column).every((text) =>
      (parseCodeCell(text) ?? [0]).every((code) => code >= LOWEST_SURE_CODE),
    );
  /** Whether it holds codes of a kind that is not known: "Exception code". */
  isUnknownCode = (column: number): boolean => {
    const words = wordsOf(this.name(column));
    const isCode = words.includes('code') && !words.some((word) => FOREIGN_CODE.has(word));
    return isCode && this.isAllCodes(column);
  };
}

/** The columns of the lowest rank. */
function best(columns: readonly number[], rank: (column: number) => number | undefined) {
  const ranks = columns.map(rank);
  const lowest = Math.min(...ranks.filter((value) => value !== undefined));
  return columns.filter((_, index) => ranks[index] === lowest);
}

/**
 * The columns that may be the one of status codes, by their names and what they hold: none where
 * a table lists something else, several where it cannot be told.
 */
function findCodeColumns(grid: Grid, speaksOfCodes: boolean, names: Names, mayBeUnknown: boolean) {
  const { indexes, hasCodes, isAllCodes, isAllSureCodes } = grid;
  const rank = (column: number) => rankCodeName(grid.name(column), names);
  const named = best(indexes, rank);
  // "Code" may hold words, and "Error number" beside it the codes.
  const filled = named.some(hasCodes)
    ? named.filter(hasCodes)
    : best(indexes.filter(hasCodes), rank);
  if (filled.length > 0) return filled;
  if (named.length > 0) return named.slice(0, 1);
  const isMaybe = (column: number) => isAmong(wordsOf(grid.name(column)), MAYBE_CODE);
  const holdsCodes = speaksOfCodes ? isAllCodes : isAllSureCodes;
  const maybe = indexes.filter((column) => isMaybe(column) && holdsCodes(column));
  if (maybe.length > 0) return maybe;
  return mayBeUnknown || speaksOfCodes ? indexes.filter(grid.isUnknownCode) : [];
}

/**
 * Of some columns called for it, the first all of whose values name something, else the first one
 * with such a value; its other values are refused, for a row must not fall to the heading.
 */
function findNaming(
  grid: Grid,
  columns: readonly number[],
  isNamed: (name: string) => boolean,
  accepts: (value: string) => boolean,
): number | undefined {
  const valuesOf = (column: number) => [...new Set(grid.filled(column))];
  const naming = columns.filter(
    (column) => isNamed(grid.name(column)) && valuesOf(column).some(accepts),
  );
  return naming.find((column) => valuesOf(column).every(accepts)) ?? naming[0];
}

const other = (why: string): TableMeaning => ({ kind: 'other', why });
const unclear = (problem: string): TableMeaning => ({ kind: 'unclear', problem });

const NO_CODE_NAME =
  'This table holds numbers under a heading of codes, but names no code column. Call it Code.';
const NO_MESSAGES =
  'This table names a column of codes, but none of messages. Call it Message or Description.';
const CODE_IN_HEADER = 'The header of this table holds a code. Put a header above it.';

function withoutHeader(grid: Grid, speaksOfCodes: boolean): TableMeaning {
  const isOfTwo = grid.indexes.length === 2 && grid.isAllCodes(0);
  if (isOfTwo || (speaksOfCodes && grid.hasCodes(0))) {
    return { kind: 'codes', columns: { code: 0, message: 1, leftOut: [] } };
  }
  return speaksOfCodes && grid.indexes.some(grid.isAllSureCodes)
    ? unclear(NO_CODE_NAME)
    : other('it has no header and its first column holds no codes');
}

function withoutCodeName(grid: Grid, speaksOfCodes: boolean): TableMeaning {
  const isOfCodes = grid.isAllCodes(0) || grid.indexes.some(grid.isAllSureCodes);
  if (speaksOfCodes && isOfCodes) return unclear(NO_CODE_NAME);
  const unknown = grid.header.find((_, column) => grid.isUnknownCode(column));
  if (unknown && grid.header.some((name) => rankMessageName(name) !== undefined)) {
    return unclear(
      `"${unknown}" may name status codes; if it does, state their category by --category.`,
    );
  }
  return other('its header names no codes');
}

/**
 * Decides whether a table lists status codes, and which of its columns are what: by their names,
 * by what they hold, and by whether the heading above speaks of codes.
 */
export function understandTable(
  table: Table,
  speaksOfCodes: boolean,
  names: Names,
  mayBeUnknown: boolean,
): TableMeaning {
  if (table.rows.length === 0) return other('it has no rows');
  const grid = new Grid(table);
  const { name } = grid;
  if (speaksOfCodes && grid.header.some((cell) => /^\d{3,9}$/.test(cell))) {
    return unclear(CODE_IN_HEADER);
  }
  if (!grid.header.some(Boolean)) return withoutHeader(grid, speaksOfCodes);

  const [code, rival] = findCodeColumns(grid, speaksOfCodes, names, mayBeUnknown);
  if (code === undefined) return withoutCodeName(grid, speaksOfCodes);
  if (rival !== undefined) {
    return unclear(
      `This table has two columns of codes, "${name(code)}" and "${name(rival)}"; ` +
        'split it into two tables, or take out the column that is not the API’s own.',
    );
  }
  const isOfStatus =
    speaksOfCodes ||
    speaksOfStatus(name(code)) ||
    readHeading(name(code), names).category !== undefined;
  if (!grid.hasCodes(code) && !isOfStatus) {
    return other(`its column "${name(code)}" holds no numbers`);
  }

  const others = grid.indexes.filter((column) => column !== code);
  const unworded = others.filter((column) => rankMessageName(name(column)) === undefined);
  const category = findNaming(grid, unworded, isCategoryName, (text) => {
    const heading = readHeading(text, names);
    return heading.plain && heading.category !== undefined;
  });
  const resource = findNaming(
    grid,
    unworded.filter((column) => column !== category),
    isResourceName,
    (text) => readHeading(text, names).resource !== undefined,
  );
  const rest = others.filter((column) => column !== category && column !== resource);
  const filled = rest.filter((column) => grid.filled(column).length > 0);
  const message =
    best(rest, (column) => rankMessageName(name(column)))[0] ??
    (isOfStatus && filled.length === 1 ? filled[0] : undefined);
  if (message === undefined) {
    return isOfStatus ? unclear(NO_MESSAGES) : other('its header names no messages');
  }
  const leftOut = filled.filter((column) => column !== message && name(column) !== '');
  return { kind: 'codes', columns: { code, message, category, resource, leftOut } };
}
