import { Fragment } from 'react';
import { type Catalog, entryHref, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import type { Emission } from '../../domain/catalog/emissions.ts';
import { versionLabel } from '../../domain/catalog/labels.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { CHANGE_COLUMNS, type ChangeSort } from '../../domain/compare/compare-state.ts';
import {
  type Change,
  type ChangeKind,
  type Comparison,
  changeLabels,
  comparisonTitle,
} from '../../domain/compare/compare-versions.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ListIcon, type ListIconName } from '../../ui/list-icon.tsx';
import { SortHeader } from '../../ui/sort-header.tsx';
import { ChangeWordings } from './change-wordings.tsx';

const ICONS = {
  added: 'plus',
  removed: 'minus',
  recategorised: 'swap',
  reworded: 'pencil',
  same: 'equal',
} as const satisfies Record<ChangeKind, ListIconName>;

const COLUMN_LABELS = { code: 'Code', resource: 'Resource' } as const;

/** One row per entry. `hrefOf` gives the link to this page in another order. */
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
  const labels = changeLabels(comparison);
  const [fromLabel, toLabel] = [from, to].map(({ id }) => versionLabel(catalog, id));
  return (
    <table className="changes w-full">
      <caption className="sr-only">{comparisonTitle(catalog, comparison)}</caption>
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
            {`Category, ${fromLabel} to ${toLabel}`}
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
              <Kind change={change} labels={labels} />
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

/** A message that moved to another code keeps its text, so that it is no rewording. */
const isMovedOnly = ({ kind, messages }: Change): boolean =>
  kind === 'reworded' &&
  messages.every((message) => message.kind === 'same' || ('isMoved' in message && message.isMoved));

function Kind({ change, labels }: { change: Change; labels: ReturnType<typeof changeLabels> }) {
  const { kind, isReworded } = change;
  const isMoved = isMovedOnly(change);
  return (
    <>
      <span className="whitespace-nowrap">
        <ListIcon
          name={isMoved ? 'swap' : ICONS[kind]}
          className="mr-1.5 inline-block align-[-3px] text-quiet"
        />
        {isMoved ? labels.moved : labels[kind]}
      </span>
      {isMoved && (
        <span className="text-xs text-quiet lg:block">
          {` counts as “${labels.reworded.toLowerCase()}”`}
        </span>
      )}
      {kind === 'recategorised' && isReworded && (
        <span className="text-xs text-quiet lg:block">
          {` and ${labels.reworded.toLowerCase()}`}
        </span>
      )}
    </>
  );
}

/** The badge if the category is unchanged, else the old and the new ones. */
function Categories({ catalog, change }: { catalog: Catalog; change: Change }) {
  const { from, to, isRecategorised } = change;
  if (!isRecategorised) return <Badges catalog={catalog} emission={from.emits ? from : to} />;
  return (
    <span className="inline-grid grid-cols-[auto_auto_auto] items-start gap-1">
      <Badges catalog={catalog} emission={from} />
      <span className="flex h-6 items-center">
        <Icon name="next" className="text-quiet" />
        <span className="sr-only"> to </span>
      </span>
      <Badges catalog={catalog} emission={to} />
    </span>
  );
}

function Badges({ catalog, emission }: { catalog: Catalog; emission: Emission }) {
  return (
    <span className="inline-grid justify-items-start gap-1">
      {emission.categories.map((id) => (
        <Fragment key={id}>
          <CategoryBadge {...getById(catalog.categoriesById, id)} />{' '}
        </Fragment>
      ))}
    </span>
  );
}
