import { memo, type ReactNode, useRef } from 'react';
import { SORT_COLUMNS, type Sort } from '../../domain/filters/browse-state.ts';
import { useOneTabStop } from '../../ui/use-one-tab-stop.ts';
import { VersionSlotLabels } from '../../ui/version-slots.tsx';
import type { EntryRowModel, EntryTableModel } from './columns.tsx';
import { MoreRows } from './more-rows.tsx';
import { openRow, walkRows } from './row-events.ts';
import { SortLink } from './sort-link.tsx';
import type { RowLimit } from './use-row-limit.ts';

type EntryCell = ReturnType<EntryRowModel['getAllCells']>[number];

/** The column's content, without a component around each of thousands of cells. */
function renderCell(cell: EntryCell): ReactNode {
  const { cell: render } = cell.column.columnDef;
  return typeof render === 'function' ? render(cell.getContext()) : render;
}

/** Rendered again only when what it shows has changed; most rows stay the same while typing. */
const EntryRow = memo(
  function EntryRow({ row }: { row: EntryRowModel }) {
    return (
      <tr data-entry={row.id} data-lacks={row.original.facts().lacks}>
        {row.getAllCells().map((cell) => {
          const isHeader = cell.column.id === 'code';
          const Tag = isHeader ? 'th' : 'td';
          return (
            <Tag key={cell.id} scope={isHeader ? 'row' : undefined} data-column={cell.column.id}>
              {renderCell(cell)}
            </Tag>
          );
        })}
      </tr>
    );
  },
  ({ row: { original: before } }, { row: { original: after } }) =>
    before.facts === after.facts &&
    before.text() === after.text() &&
    before.codeRanges[0]?.[1] === after.codeRanges[0]?.[1],
);

/** Rows of one body of the table, which comes and goes in one piece. */
const BODY = 40;

/**
 * The rows as a table; on narrow screens each row is two lines of the same cells.
 * `hrefOf` gives the address of this page with another sort.
 */
export function EntryTable({
  table,
  versions,
  sort,
  hasQuery,
  limit: { count, max },
  onMore,
  hrefOf,
  hrefNow,
}: {
  table: EntryTableModel;
  /** Labels of the API versions, in the order of the slots. */
  versions: readonly string[];
  sort: Sort | undefined;
  hasQuery: boolean;
  limit: RowLimit;
  onMore: () => void;
  hrefOf: (sort: Sort | undefined) => string;
  /** The same for the current query. */
  hrefNow: (sort: Sort | undefined) => string;
}) {
  const head = useRef<HTMLTableRowElement>(null);
  const oneTabStop = useOneTabStop(head);
  const { rows } = table.getRowModel();
  const shown = rows.length > count ? rows.slice(0, count) : rows;
  const bodies = Array.from({ length: Math.ceil(shown.length / BODY) }, (_, at) => at * BODY);
  return (
    <>
      <table
        className="entries w-full"
        data-best={hasQuery && !sort ? '' : undefined}
        onKeyDown={walkRows}
        onClick={openRow}
        onAuxClick={openRow}
      >
        <caption className="sr-only">Status codes</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} ref={head} {...oneTabStop}>
              {group.headers.map(({ id, column }) => {
                const sortable = SORT_COLUMNS.find((name) => name === column.id);
                return sortable ? (
                  <SortLink
                    key={id}
                    column={sortable}
                    label={String(column.columnDef.header)}
                    sort={sort}
                    hasQuery={hasQuery}
                    hrefOf={hrefOf}
                    hrefNow={hrefNow}
                  />
                ) : (
                  <th key={id} scope="col" data-column={column.id}>
                    <span className="sr-only">{String(column.columnDef.header)}</span>{' '}
                    <VersionSlotLabels labels={versions} />
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        {bodies.map((body) => (
          <tbody key={body}>
            {shown.slice(body, body + BODY).map((row) => (
              <EntryRow key={row.id} row={row} />
            ))}
          </tbody>
        ))}
      </table>
      {rows.length > count && count >= max && (
        <MoreRows shown={shown.length} total={rows.length} onMore={onMore} />
      )}
    </>
  );
}
