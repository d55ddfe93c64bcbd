import type { Sort, SortColumn } from '../../domain/filters/sort.ts';
import { Icon } from '../../ui/icon.tsx';

/** The sort that is in force when the address names none. */
const unnamed = (hasQuery: boolean): Sort | undefined =>
  hasQuery ? undefined : { column: 'code', descending: false };

/** A header cell. Pressing goes from ascending to descending and back to the order of hits. */
export function SortLink({
  column,
  label,
  sort,
  hasQuery,
  hrefOf,
}: {
  column: SortColumn;
  label: string;
  sort: Sort | undefined;
  hasQuery: boolean;
  hrefOf: (sort: Sort | undefined) => string;
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
    <th scope="col" data-column={column} aria-sort={direction}>
      <a
        href={hrefOf(next)}
        className="inline-flex items-center gap-0.5 text-inherit no-underline hover:text-ink"
      >
        {label}
        <Icon
          name={
            direction ? ({ ascending: 'up', descending: 'down' } as const)[direction] : 'sortable'
          }
          className={direction ? 'size-3.5 text-accent' : 'size-3.5'}
        />
      </a>
    </th>
  );
}
