import { ListIcon } from './list-icon.tsx';

const ICONS = { ascending: 'up', descending: 'down' } as const;

interface SortHeaderProps {
  readonly column: string;
  readonly label: string;
  /** Undefined: the table is not sorted by this column. */
  readonly direction: keyof typeof ICONS | undefined;
  readonly href: string;
  /** Called on press for the current `href`, which may have changed since rendering. */
  readonly hrefNow?: () => string;
}

/** A header cell with a link to the same table in another order. */
export function SortHeader({ column, label, direction, href, hrefNow }: SortHeaderProps) {
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
