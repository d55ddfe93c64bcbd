import { SORT_COLUMNS, type Sort } from '../../domain/filters/browse-state.ts';
import { VersionSlotLabels } from '../../ui/version-slots.tsx';
import type { Drawn } from './drawn.ts';
import { EntryRow } from './entry-row.tsx';
import { MoreRows } from './more-rows.tsx';
import { openRow } from './open-row.ts';
import { SortLink } from './sort-link.tsx';
import type { EntryTableModel } from './use-entry-table.ts';
import { useRowFocus } from './use-row-focus.ts';
import { walkRows } from './walk-rows.ts';

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
  drawn,
  onMore,
  hrefOf,
  hrefNow,
}: {
  table: EntryTableModel;
  /** Labels of the API versions, in the order of the slots. */
  versions: readonly string[];
  sort: Sort | undefined;
  hasQuery: boolean;
  drawn: Drawn;
  onMore: () => void;
  hrefOf: (sort: Sort | undefined) => string;
  /** The same for what stands in the search box now. */
  hrefNow: (sort: Sort | undefined) => string;
}) {
  const { rows } = table.getRowModel();
  const focus = useRowFocus();
  const shown = rows.length > drawn.count ? rows.slice(0, drawn.count) : rows;
  const bodies = Array.from({ length: Math.ceil(shown.length / BODY) }, (_, at) => at * BODY);
  return (
    <>
      <table
        {...focus}
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
                    hrefNow={hrefNow}
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
          <tbody key={body}>
            {shown.slice(body, body + BODY).map((row) => (
              <EntryRow key={row.id} row={row} />
            ))}
          </tbody>
        ))}
      </table>
      {rows.length > drawn.count && drawn.count >= drawn.most && (
        <MoreRows shown={shown.length} total={rows.length} onMore={onMore} />
      )}
    </>
  );
}
