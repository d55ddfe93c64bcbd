import { useTable } from '@tanstack/react-table';
import type { Sort } from '../../domain/filters/browse-state.ts';
import type { BrowseRow } from './browse-row.ts';
import { columns, features } from './columns.tsx';

/** The rows in the order that was asked for. */
export const useEntryTable = (rows: readonly BrowseRow[], sort: Sort | undefined) =>
  useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.id,
    state: { sorting: sort ? [{ id: sort.column, desc: sort.descending }] : [] },
  });

export type EntryTableModel = ReturnType<typeof useEntryTable>;
export type EntryRowModel = ReturnType<EntryTableModel['getRowModel']>['rows'][number];
