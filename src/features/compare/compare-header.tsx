import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { versionLabel } from '../../domain/catalog/labels.ts';
import { areSiblings, changeLabels } from '../../domain/compare/change-labels.ts';
import { type CompareState, serialiseCompareState } from '../../domain/compare/compare-state.ts';
import { type Comparison, comparisonPairs } from '../../domain/compare/compare-versions.ts';
import { links, type VersionPair } from '../../domain/links.ts';
import { counted } from '../../domain/text/english.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** The URL of a state. */
export const hrefOf = (state: CompareState) => links.compare(serialiseCompareState(state));

/** Navigation events; each receives the target URL. */
export interface CompareEvents {
  readonly onGo: (href: string) => void;
  /** While the reader types. */
  readonly onType: (href: string) => void;
  /** When typing has ended. */
  readonly onSettle: () => void;
}

/** The two versions, in one row also on phones. */
export function CompareControls(props: CompareEvents & { catalog: Catalog; state: CompareState }) {
  const { catalog, state, onGo } = props;
  const select = (side: 'from' | 'to', label: string) => (
    <label className="grid gap-1">
      {label}
      <select
        value={state[side]}
        onChange={({ target }) => onGo(hrefOf({ ...state, [side]: target.value }))}
        className="compare-field"
      >
        {catalog.versions.map((version) => (
          <option key={version.id} value={version.id}>
            {versionLabel(catalog, version.id)}
          </option>
        ))}
      </select>{' '}
    </label>
  );
  return (
    <div className="compare-controls text-xs text-quiet">
      {select('from', 'From')}
      <ButtonLink href={hrefOf({ ...state, from: state.to, to: state.from })}>
        <Icon name="swap" />
        <span className="max-sm:sr-only">Swap</span>
      </ButtonLink>
      {select('to', 'To')}
    </div>
  );
}

/** Search field above the list of changes. */
export const changeSearch = (state: CompareState, { onType, onSettle }: CompareEvents) => (
  <label className="compare-search grid gap-1 text-xs text-quiet">
    Search in these changes
    <input
      type="text"
      value={state.q}
      autoComplete="off"
      spellCheck={false}
      onChange={({ target }) => onType(hrefOf({ ...state, q: target.value }))}
      onBlur={onSettle}
      className="compare-field"
    />
  </label>
);

type Uncompared = Comparison['resourcesOnlyInFrom'];

const listed = (uncompared: Uncompared) =>
  uncompared
    .map(({ resource, entries }) => `${resource.label} (${counted(entries, 'entry')})`)
    .join(', ');

/** A longer list is collapsed. */
const MAX_LISTED = 3;

/** The resources that only one version documents. */
function onlyIn(label: string, uncompared: Uncompared) {
  if (uncompared.length === 0) return null;
  const start = `Documented for ${label} only, so not compared:`;
  if (uncompared.length <= MAX_LISTED) return <p>{`${start} ${listed(uncompared)}.`}</p>;
  const entries = uncompared.reduce((sum, one) => sum + one.entries, 0);
  return (
    <details>
      <summary>
        {`${start} ${counted(uncompared.length, 'resource')} (${counted(entries, 'entry')})`}
      </summary>
      <p>{`${listed(uncompared)}.`}</p>
    </details>
  );
}

/** Explains the kinds of change and lists resources that only one version documents. */
export function compareNotes(catalog: Catalog, comparison: Comparison) {
  const { from, to, counts, resourcesOnlyInFrom, resourcesOnlyInTo } = comparison;
  const labels = changeLabels(catalog, comparison);
  const [one, other] = [versionLabel(catalog, from.id), versionLabel(catalog, to.id)];
  const isBeside = areSiblings(from, to);
  const kinds = [
    from === to && 'Both sides are the same version. Choose two different ones.',
    isBeside && `${one} and ${other} are siblings: neither replaced the other.`,
    !isBeside && counts.added > 0 && `${labels.added}: not documented for ${one}.`,
    counts.removed > 0 && `${labels.removed}: no document says that it was removed.`,
  ].filter((sentence) => sentence !== false);
  return (
    <div className="max-w-reading text-quiet">
      {kinds.length > 0 && <p>{kinds.join(' ')}</p>}
      {onlyIn(one, resourcesOnlyInFrom)}
      {onlyIn(other, resourcesOnlyInTo)}
    </div>
  );
}

/** Links to the pages of all version pairs, which work without JavaScript. */
export function comparisonList(catalog: Catalog, shown: VersionPair) {
  const label = (id: string) => versionLabel(catalog, id);
  return (
    <nav aria-labelledby="comparisons" className="text-xs text-quiet">
      <details className="open-if-wide">
        <summary id="comparisons" className="font-semibold">
          All comparisons
        </summary>
        <ul className="flex flex-wrap gap-x-4">
          {comparisonPairs(catalog).map(({ from, to }) => (
            <li key={`${from} ${to}`}>
              <a
                href={links.comparison({ from, to })}
                aria-current={from === shown.from && to === shown.to ? 'page' : undefined}
                className="inline-flex min-h-6 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline pointer-coarse:min-h-11"
              >
                {`${label(from)} to ${label(to)}`}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
