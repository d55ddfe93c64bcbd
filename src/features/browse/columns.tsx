import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { Fragment } from 'react';
import type { Labelled } from '../../domain/catalog/schema.ts';
import type { Sort, SortColumn } from '../../domain/filters/browse-state.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import { VersionSlots } from '../../ui/version-slots.tsx';
import type { BrowseRow } from './browse-row.ts';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

const helper = createColumnHelper<typeof features, BrowseRow>();

/** Plain comparison: quick, and the same order on every machine. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Id of the columns that a reader can sort by; the others have ids of their own. */
const id = <T extends SortColumn>(column: T): T => column;

const columns = helper.columns([
  helper.accessor((row) => row.entry.code, {
    id: id('code'),
    header: 'Code',
    sortFn: (a, b) => a.original.entry.code - b.original.entry.code,
    cell: ({ row }) => (
      <a href={row.original.href} className="code">
        <Highlight text={String(row.original.entry.code)} ranges={row.original.codeRanges} />
      </a>
    ),
  }),
  helper.accessor('resource', {
    id: id('resource'),
    header: 'Resource',
    sortFn: (a, b) => compare(a.original.resource, b.original.resource),
    cell: ({ row }) => row.original.resource,
  }),
  helper.accessor(
    (row) =>
      row
        .facts()
        .categories.map(({ id }) => id)
        .join(' '),
    {
      id: id('category'),
      header: 'Category',
      sortFn: (a, b, column) => compare(a.getValue<string>(column), b.getValue<string>(column)),
      cell: ({ row }) => <Categories categories={row.original.facts().categories} />,
    },
  ),
  helper.display({
    id: 'versions',
    header: 'Versions',
    cell: ({ row }) => <VersionSlots slots={row.original.facts().slots} />,
  }),
  helper.accessor((row) => row.text().wording.toLowerCase(), {
    id: id('wording'),
    header: 'Wording',
    sortFn: (a, b, column) => compare(a.getValue<string>(column), b.getValue<string>(column)),
    cell: ({ row }) => <Wording row={row.original} />,
  }),
]);

const Categories = ({ categories }: { categories: readonly Labelled[] }) =>
  categories.map(({ id, label }, index) => (
    <Fragment key={id}>
      {index > 0 && ' '}
      <CategoryBadge id={id} label={label} compact={categories.length > 1} />
    </Fragment>
  ));

function Wording({ row }: { row: BrowseRow }) {
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
