import { type Catalog, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import type { Emission } from '../../domain/catalog/emissions.ts';
import { entryHref } from '../../domain/catalog/entry-href.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import type { Change, Comparison } from '../../domain/compare/compare-versions.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ChangeWordings } from './change-wordings.tsx';
import { KINDS } from './kinds.ts';

/** One row an entry. */
export function ChangeTable({
  catalog,
  comparison,
  changes,
}: {
  catalog: Catalog;
  comparison: Comparison;
  changes: readonly Change[];
}) {
  return (
    <table className="changes w-full">
      <caption className="sr-only">
        {`Changes from ${comparison.from.label} to ${comparison.to.label}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Change</th>
          <th scope="col">{`Category, ${comparison.from.label} to ${comparison.to.label}`}</th>
          <th scope="col">Wording</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr
            key={entryId(change.entry)}
            data-entry={entryId(change.entry)}
            data-change={change.kind}
          >
            <CodeCell catalog={catalog} entry={change.entry} />
            <KindCell change={change} />
            <td>
              <Categories catalog={catalog} change={change} />
            </td>
            <td>
              <ChangeWordings catalog={catalog} change={change} to={comparison.to.label} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CodeCell({ catalog, entry }: { catalog: Catalog; entry: Entry }) {
  return (
    <th scope="row">
      <a
        href={entryHref(catalog, entry)}
        className="code text-base font-bold text-ink no-underline hover:text-accent hover:underline"
      >
        {entry.code}
      </a>
      <span className="block text-xs font-normal text-quiet">
        {getById(catalog.resourcesById, entry.resource).label}
      </span>
    </th>
  );
}

function KindCell({ change: { kind, isReworded } }: { change: Change }) {
  return (
    <td>
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
        <Icon name={KINDS[kind].icon} className="text-quiet" />
        {KINDS[kind].label}
      </span>
      {kind === 'recategorised' && isReworded && (
        <span className="block text-xs text-quiet">and reworded</span>
      )}
    </td>
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
