import { type ComponentProps, type ReactNode, useRef } from 'react';
import { Icon } from './icon.tsx';
import { useOneTabStop } from './use-one-tab-stop.ts';

export interface Column<Row> {
  readonly id: string;
  readonly label: ReactNode;
  readonly cell: (row: Row) => ReactNode;
}

/** The cells of a row; the code is the row header. */
export const cellsOf = <Row,>(columns: readonly Column<Row>[], row: Row) =>
  columns.map(({ id, cell }) => {
    const isHeader = id === 'code';
    const Tag = isHeader ? 'th' : 'td';
    return (
      <Tag key={id} scope={isHeader ? 'row' : undefined} data-column={id}>
        {cell(row)}
      </Tag>
    );
  });

interface Sort<Id> {
  readonly column: Id;
  readonly descending: boolean;
}

/** Rows per `tbody`: the browser lays out only those near the viewport. */
const BODY = 20;

interface ListingTableProps<Item, Id> extends Omit<ComponentProps<'table'>, 'children'> {
  readonly sort: Sort<Id> | undefined;
  /**
   * The current URL with another sort, or without one. If it is missing, the table cannot be
   * sorted.
   */
  readonly hrefOf: ((sort: Sort<Id> | undefined) => string) | undefined;
  readonly caption: string;
  readonly columns: readonly Pick<Column<never>, 'id' | 'label'>[];
  readonly sortable: readonly Id[];
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}

/** The table of a listing. Its rows are split into several `tbody` elements. */
export function ListingTable<Item, Id extends string>(props: ListingTableProps<Item, Id>) {
  const { caption, columns, sortable, sort, hrefOf, items, children, ...rest } = props;
  const head = useRef<HTMLTableRowElement>(null);
  const starts = Array.from({ length: Math.ceil(items.length / BODY) }, (_, at) => at * BODY);
  return (
    <table {...rest}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr ref={head} {...useOneTabStop(head)}>
          {columns.map(({ id, label }) => {
            const column = sortable.find((one) => one === id);
            const own = sort?.column === id && hrefOf ? sort : undefined;
            const direction = own && (own.descending ? 'descending' : 'ascending');
            // Cycles through ascending, descending and unsorted.
            const next =
              column && !own?.descending ? { column, descending: own !== undefined } : undefined;
            return (
              <th key={id} scope="col" data-column={id} aria-sort={direction}>
                {column && hrefOf ? (
                  <a
                    href={hrefOf(next)}
                    onClick={({ currentTarget }) => {
                      // Computes the URL on click, because the rows may lag behind the current one.
                      currentTarget.href = hrefOf(next);
                    }}
                    className="inline-flex min-h-6 items-center gap-0.5 text-inherit no-underline hover:text-ink"
                  >
                    {label}
                    <Icon
                      name={direction ?? 'sortable'}
                      className={direction ? 'size-3.5 text-accent' : 'size-3.5'}
                    />
                  </a>
                ) : (
                  label
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      {starts.map((start) => (
        <tbody key={start}>{items.slice(start, start + BODY).map(children)}</tbody>
      ))}
    </table>
  );
}
