export const SORT_COLUMNS = ['code', 'resource', 'category', 'wording'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** Reads `code` or `-code`; anything else is no sort. Never throws. */
export function parseSort(text: string): Sort | undefined {
  const descending = text.startsWith('-');
  const column = SORT_COLUMNS.find((name) => name === text.slice(descending ? 1 : 0));
  return column && { column, descending };
}

export function serialiseSort(sort: Sort | undefined): string {
  return sort ? `${sort.descending ? '-' : ''}${sort.column}` : '';
}
