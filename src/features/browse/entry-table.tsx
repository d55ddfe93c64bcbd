import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { Fragment, memo, type ReactNode, useEffect, useRef } from 'react';
import { SORT_COLUMNS, type Sort } from '../../domain/filters/browse-state.ts';
import { capitalised } from '../../domain/text/english.ts';
import { Button } from '../../ui/button.tsx';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import { SortHeader, TableBodies } from '../../ui/listing.tsx';
import { useOneTabStop } from '../../ui/use-one-tab-stop.ts';
import { VersionSlots } from '../../ui/version-slots.tsx';
import { openRow, walkRows } from './row-focus.ts';
import type { BrowseRow } from './rows.ts';
import type { RowLimit } from './use-row-limit.ts';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

const helper = createColumnHelper<typeof features, BrowseRow>();

const categoriesOf = (row: BrowseRow) => row.facts().categories.map(({ id }) => id);

/** Those with an accessor can be sorted by; their ids are `SORT_COLUMNS`. */
const columns = helper.columns([
  helper.accessor((row) => row.entry.code, { id: 'code' }),
  helper.accessor((row) => row.resource, { id: 'resource' }),
  helper.accessor((row) => categoriesOf(row).join(' '), { id: 'category' }),
  helper.display({ id: 'versions' }),
  helper.accessor((row) => row.text().wording.toLowerCase(), { id: 'wording' }),
]);

/** What a row has in each column, without an object or a component for each of thousands of cells. */
const CELLS: Readonly<Record<string, (row: BrowseRow) => ReactNode>> = {
  code: (row) => (
    <a href={row.href} className="code">
      <Highlight text={String(row.entry.code)} ranges={row.codeRanges} />
    </a>
  ),
  resource: (row) => row.resource,
  category: (row) =>
    row.facts().categories.map(({ id, label }, index, all) => (
      <Fragment key={id}>
        {index > 0 && ' '}
        <CategoryBadge id={id} label={label} compact={all.length > 1} />
      </Fragment>
    )),
  versions: (row) => <VersionSlots slots={row.facts().slots} />,
  wording: wordingOf,
};

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

type EntryTableModel = ReturnType<typeof useEntryTable>;

/** Rendered again only when what it shows has changed; most rows stay the same while typing. */
const EntryRow = memo(
  function EntryRow({ row, isBest }: { row: BrowseRow; isBest: boolean }) {
    return (
      <tr data-entry={row.id} data-lacks={row.facts().lacks}>
        {Object.entries(CELLS).map(([column, cell]) => {
          const isHeader = column === 'code';
          const Tag = isHeader ? 'th' : 'td';
          return (
            <Tag
              key={column}
              scope={isHeader ? 'row' : undefined}
              data-column={column}
              data-best={(column === 'wording' && isBest) || undefined}
            >
              {cell(row)}
            </Tag>
          );
        })}
      </tr>
    );
  },
  ({ row: before, isBest: wasBest }, { row: after, isBest }) =>
    wasBest === isBest &&
    before.facts === after.facts &&
    before.text() === after.text() &&
    before.codeRanges[0]?.[1] === after.codeRanges[0]?.[1],
);

const BY_CODE: Sort = { column: 'code', descending: false };

interface EntryTableProps {
  readonly table: EntryTableModel;
  /** Labels of the API versions, in the order of the slots. */
  readonly versions: readonly string[];
  /** Undefined: the best hit first, and without a query by code. */
  readonly sort: Sort | undefined;
  readonly hasQuery: boolean;
  readonly limit: RowLimit;
  readonly onMore: () => void;
  /** The address of this page with another sort: when a link is pressed, of the current query. */
  readonly hrefOf: (sort: Sort | undefined, isPressed: boolean) => string;
}

/** The rows as a table; on narrow screens each row is two lines of the same cells. */
export function EntryTable(props: EntryTableProps) {
  const { table, sort, hasQuery, limit } = props;
  const head = useRef<HTMLTableRowElement>(null);
  const oneTabStop = useOneTabStop(head);
  const { rows } = table.getRowModel();
  const best = hasQuery && !sort ? rows[0] : undefined;
  return (
    <>
      <table className="entries w-full" onKeyDown={walkRows} onClick={openRow} onAuxClick={openRow}>
        <caption className="sr-only">Status codes</caption>
        <thead>
          <tr ref={head} {...oneTabStop}>
            {table.getAllColumns().map(({ id }) => {
              const sortable = SORT_COLUMNS.find((name) => name === id);
              const label = capitalised(id);
              return sortable ? (
                <SortHeader
                  key={id}
                  column={sortable}
                  label={label}
                  sort={sort ?? (hasQuery ? undefined : BY_CODE)}
                  hrefOf={props.hrefOf}
                />
              ) : (
                <th key={id} scope="col" data-column={id}>
                  <span className="sr-only">{label}</span>{' '}
                  <span className="slots">
                    {props.versions.map((version) => (
                      <span key={version}>{`${version} `}</span>
                    ))}
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <TableBodies rows={rows.slice(0, limit.count)}>
          {(row) => <EntryRow key={row.id} row={row.original} isBest={row === best} />}
        </TableBodies>
      </table>
      {rows.length > limit.count && limit.count >= limit.max && (
        <MoreRows shown={limit.count} total={rows.length} onMore={props.onMore} />
      )}
    </>
  );
}

/** Rows are there before the reader comes to the end of those that are shown. */
const AHEAD = '1500px';

/**
 * The end of a list of which only the beginning is rendered. More rows follow when the reader
 * comes near or presses the button; it says how many there are, since the browser's own search
 * sees only those rendered.
 */
function MoreRows(props: { shown: number; total: number; onMore: () => void }) {
  const { shown, total, onMore } = props;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ([entry]: readonly IntersectionObserverEntry[]) =>
      entry?.isIntersecting && onMore();
    const observer = new IntersectionObserver(follow, { rootMargin: AHEAD });
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, [onMore]);
  return (
    <div ref={end} className="flex flex-wrap items-center gap-4 border-t border-line py-4">
      <p className="text-quiet">{`Showing the first ${shown} of ${total}.`}</p>
      <Button onClick={onMore}>Show more</Button>
    </div>
  );
}
