import type { Sort, SortColumn } from '../../domain/filters/browse-state.ts';
import { SortHeader } from '../../ui/sort-header.tsx';

/** The sort that is in force when the address names none. */
const unnamed = (hasQuery: boolean): Sort | undefined =>
  hasQuery ? undefined : { column: 'code', descending: false };

/**
 * A header cell. Pressing goes from ascending to descending and back to the order of hits. The
 * list may be behind what was typed: its address is asked for again when it is pressed.
 */
export function SortLink({
  column,
  label,
  sort,
  hasQuery,
  hrefOf,
  hrefNow,
}: {
  column: SortColumn;
  label: string;
  sort: Sort | undefined;
  hasQuery: boolean;
  hrefOf: (sort: Sort | undefined) => string;
  /** The same for the current query. */
  hrefNow: (sort: Sort | undefined) => string;
}) {
  const current = sort ?? unnamed(hasQuery);
  const direction =
    current?.column !== column ? undefined : current.descending ? 'descending' : 'ascending';
  const next = {
    none: { column, descending: false },
    ascending: { column, descending: true },
    descending: undefined,
  }[direction ?? 'none'];
  return (
    <SortHeader
      column={column}
      label={label}
      direction={direction}
      href={hrefOf(next)}
      hrefNow={() => hrefNow(next)}
    />
  );
}
