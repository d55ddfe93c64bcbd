import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { Fragment } from 'react';
import type { Sort } from '../../domain/filters/browse-state.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import { VersionSlots } from '../../ui/version-slots.tsx';
import type { BrowseRow } from './rows.ts';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

const helper = createColumnHelper<typeof features, BrowseRow>();

/** Those with an accessor can be sorted by; their ids are `SORT_COLUMNS`. */
const columns = helper.columns([
  helper.accessor((row) => row.entry.code, {
    id: 'code',
    header: 'Code',
    cell: ({ row: { original } }) => (
      <a href={original.href} className="code">
        <Highlight text={String(original.entry.code)} ranges={original.codeRanges} />
      </a>
    ),
  }),
  helper.accessor('resource', { header: 'Resource', cell: ({ row }) => row.original.resource }),
  helper.accessor(
    (row) =>
      row
        .facts()
        .categories.map(({ id }) => id)
        .join(' '),
    {
      id: 'category',
      header: 'Category',
      cell: ({ row }) =>
        row.original.facts().categories.map(({ id, label }, index, all) => (
          <Fragment key={id}>
            {index > 0 && ' '}
            <CategoryBadge id={id} label={label} compact={all.length > 1} />
          </Fragment>
        )),
    },
  ),
  helper.display({
    id: 'versions',
    header: 'Versions',
    cell: ({ row }) => <VersionSlots slots={row.original.facts().slots} />,
  }),
  helper.accessor((row) => row.text().wording.toLowerCase(), {
    id: 'wording',
    header: 'Wording',
    cell: ({ row }) => wordingOf(row.original),
  }),
]);

function wordingOf(row: BrowseRow) {
  const { wording, ranges, elsewhere, values, paraphrase } = row.text();
  const { summary } = row.facts();
  return (
    <>
      <Highlight text={wording} ranges={ranges} />
      {elsewhere && (
        <span className="ml-1 text-xs text-quiet">
          {` found in ${elsewhere.versions}: `}
          <Highlight {...elsewhere} />
        </span>
      )}
      {paraphrase && (
        <span className="ml-1 text-xs text-quiet">{` People also say: “${paraphrase}”`}</span>
      )}
      {values && <span className="code ml-1 text-xs text-quiet">{` ${values}`}</span>}
      {summary && <span className="ml-1 text-xs text-quiet">{` ${summary}`}</span>}
    </>
  );
}

/** The rows in the order that was asked for, which is the same on every machine. */
export const useEntryTable = (rows: readonly BrowseRow[], sort: Sort | undefined) =>
  useTable({
    features,
    columns,
    defaultColumn: { sortFn: sortFn_basic },
    data: rows,
    getRowId: (row) => row.id,
    state: { sorting: sort ? [{ id: sort.column, desc: sort.descending }] : [] },
  });

export type EntryTableModel = ReturnType<typeof useEntryTable>;
export type EntryRowModel = ReturnType<EntryTableModel['getRowModel']>['rows'][number];
