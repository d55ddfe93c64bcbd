import { useTable } from '@tanstack/react-table';
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { SORT_COLUMNS, type Sort } from '../../domain/filters/sort.ts';
import { VersionSlotLabels } from '../../ui/version-slots.tsx';
import type { BrowseRow } from './browse-row.ts';
import { columns, features } from './columns.tsx';
import type { Drawn } from './drawn.ts';
import { MoreRows } from './more-rows.tsx';
import { openRow } from './open-row.ts';
import { SortLink } from './sort-link.tsx';

/** Rows of one body of the table, which comes and goes in one piece. */
const BODY = 40;

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
type EntryCell = ReturnType<
  ReturnType<EntryTableModel['getRowModel']>['rows'][number]['getAllCells']
>[number];

/**
 * The rows as a table; on narrow screens each row is two lines of the same cells.
 * `hrefOf` gives the address of this page with another sort.
 */
export function EntryTable({
  table,
  versions,
  sort,
  hasQuery,
  drawn,
  onMore,
  hrefOf,
}: {
  table: EntryTableModel;
  /** Labels of the API versions, in the order of the slots. */
  versions: readonly string[];
  sort: Sort | undefined;
  hasQuery: boolean;
  drawn: Drawn;
  onMore: () => void;
  hrefOf: (sort: Sort | undefined) => string;
}) {
  const { rows } = table.getRowModel();
  const shown = rows.length > drawn.count ? rows.slice(0, drawn.count) : rows;
  const bodies = Array.from({ length: Math.ceil(shown.length / BODY) }, (_, at) => at * BODY);
  const drawRow = (row: (typeof shown)[number]) => (
    <Row
      key={row.id}
      data={row.original}
      draw={() =>
        row.getAllCells().map((cell) => (
          <td key={cell.id} data-column={cell.column.id}>
            {drawCell(cell)}
          </td>
        ))
      }
    />
  );
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
            <tr key={group.id}>
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
                  />
                ) : (
                  <th key={id} scope="col" data-column={column.id}>
                    <span className="sr-only">{String(column.columnDef.header)}</span>
                    <VersionSlotLabels labels={versions} />
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        {bodies.map((body) => (
          <tbody key={body}>{shown.slice(body, body + BODY).map(drawRow)}</tbody>
        ))}
      </table>
      {rows.length > drawn.count && drawn.count >= drawn.most && (
        <MoreRows shown={shown.length} total={rows.length} onMore={onMore} />
      )}
    </>
  );
}

/** What the column says, without a component of its own around each of thousands of cells. */
function drawCell(cell: EntryCell): ReactNode {
  const { cell: draw } = cell.column.columnDef;
  return typeof draw === 'function' ? draw(cell.getContext()) : draw;
}

interface RowProps {
  readonly data: BrowseRow;
  readonly draw: () => ReactNode;
}

/** Drawn again only when what it shows is another; most rows stay as they are while typing. */
const Row = memo(
  function Row({ data, draw }: RowProps) {
    return <tr data-entry={data.id}>{draw()}</tr>;
  },
  ({ data: before }, { data: after }) =>
    before.facts === after.facts &&
    before.text() === after.text() &&
    before.codeRanges[0]?.[1] === after.codeRanges[0]?.[1],
);

/** Arrow keys lead from row to row, and from the first back to the search box. */
function walkRows(event: KeyboardEvent<HTMLTableElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (!by || at === -1) return;
  event.preventDefault();
  const next = links[at + by];
  if (next) next.focus();
  else if (by === -1) document.querySelector<HTMLElement>('input[type=search]')?.focus();
}
