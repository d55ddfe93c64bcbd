import { ListIcon } from './list-icon.tsx';

const ICONS = { ascending: 'up', descending: 'down' } as const;

/** A header cell that leads to the same table in another order. */
export function SortHeader({
  column,
  label,
  direction,
  href,
  hrefNow,
}: {
  column: string;
  label: string;
  /** Undefined: the table is not sorted by this column. */
  direction: keyof typeof ICONS | undefined;
  href: string;
  /** Where it leads when it is pressed, if that may have changed since it was drawn. */
  hrefNow?: () => string;
}) {
  return (
    <th scope="col" data-column={column} aria-sort={direction}>
      <a
        href={href}
        onClick={({ currentTarget }) => {
          if (hrefNow) currentTarget.href = hrefNow();
        }}
        className="inline-flex items-center gap-0.5 text-inherit no-underline hover:text-ink"
      >
        {label}
        <ListIcon
          name={direction ? ICONS[direction] : 'sortable'}
          className={direction ? 'size-3.5 text-accent' : 'size-3.5'}
        />
      </a>
    </th>
  );
}
