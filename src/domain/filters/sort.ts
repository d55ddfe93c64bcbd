/** The columns by which Browse sorts. */
export const SORT_COLUMNS = ['code', 'resource', 'category', 'wording'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface Sort<Column extends string = SortColumn> {
  readonly column: Column;
  readonly descending: boolean;
}

/** Reads `code` or `-code`; what is none of the columns is no sort. Never throws. */
export function parseSort<Column extends string>(
  columns: readonly Column[],
  text: string,
): Sort<Column> | undefined {
  const descending = text.startsWith('-');
  const column = columns.find((name) => name === text.slice(descending ? 1 : 0));
  return column && { column, descending };
}

/** What `parseSort` reads back to the same sort; empty for none. */
export function serialiseSort(sort: Sort<string> | undefined): string {
  return sort ? `${sort.descending ? '-' : ''}${sort.column}` : '';
}
