import { type Catalog, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import type { Emission } from '../../domain/catalog/emissions.ts';
import { entryHref } from '../../domain/catalog/entry-href.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import type { Change, Comparison } from '../../domain/compare/compare-versions.ts';
import { CHANGE_COLUMNS, type ChangeSort } from '../../domain/compare/sort-changes.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SortHeader } from '../../ui/sort-header.tsx';
import { ChangeWordings } from './change-wordings.tsx';
import { KINDS } from './kinds.ts';

const COLUMN_LABELS = { code: 'Code', resource: 'Resource' } as const;

/** One row an entry. `hrefOf` gives the address of this page in another order. */
export function ChangeTable({
  catalog,
  comparison,
  changes,
  sort,
  hrefOf,
}: {
  catalog: Catalog;
  comparison: Comparison;
  changes: readonly Change[];
  sort: ChangeSort;
  hrefOf: (sort: ChangeSort) => string;
}) {
  const { from, to } = comparison;
  return (
    <table className="changes w-full">
      <caption className="sr-only">{`Changes from ${from.label} to ${to.label}`}</caption>
      <thead>
        <tr>
          {CHANGE_COLUMNS.map((column) => (
            <SortHeader
              key={column}
              column={column}
              label={COLUMN_LABELS[column]}
              direction={
                sort.column !== column ? undefined : sort.descending ? 'descending' : 'ascending'
              }
              href={hrefOf({ column, descending: sort.column === column && !sort.descending })}
            />
          ))}
          <th scope="col" data-column="change">
            Change
          </th>
          <th scope="col" data-column="category">
            {`Category, ${from.label} to ${to.label}`}
          </th>
          <th scope="col" data-column="wording">
            Wording
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr
            key={entryId(change.entry)}
            data-entry={entryId(change.entry)}
            data-change={change.kind}
          >
            <th scope="row" data-column="code">
              <CodeLink catalog={catalog} entry={change.entry} />
            </th>
            <td data-column="resource" className="text-quiet">
              {getById(catalog.resourcesById, change.entry.resource).label}
            </td>
            <td data-column="change">
              <Kind change={change} />
            </td>
            <td data-column="category">
              <Categories catalog={catalog} change={change} />
            </td>
            <td data-column="wording">
              <ChangeWordings catalog={catalog} change={change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CodeLink({ catalog, entry }: { catalog: Catalog; entry: Entry }) {
  return (
    <a
      href={entryHref(catalog, entry)}
      className="code text-base font-bold text-ink no-underline hover:text-accent hover:underline"
    >
      {entry.code}
    </a>
  );
}

function Kind({ change: { kind, isReworded } }: { change: Change }) {
  return (
    <>
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
        <Icon name={KINDS[kind].icon} className="text-quiet" />
        {KINDS[kind].label}
      </span>
      {kind === 'recategorised' && isReworded && (
        <span className="text-xs text-quiet lg:block"> and reworded</span>
      )}
    </>
  );
}

/** One badge where nothing changes, else the old and the new one. */
function Categories({ catalog, change }: { catalog: Catalog; change: Change }) {
  const badges = ({ categories }: Emission) =>
    categories.map((id) => <CategoryBadge key={id} {...getById(catalog.categoriesById, id)} />);
  const { from, to, isRecategorised } = change;
  return (
    <span className="flex flex-wrap items-center gap-1">
      {badges(from.emits ? from : to)}
      {isRecategorised && (
        <>
          <Icon name="next" className="text-quiet" />
          <span className="sr-only">becomes</span>
          {badges(to)}
        </>
      )}
    </span>
  );
}
