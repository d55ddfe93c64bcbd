import { useMemo } from 'react';
import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { versionLabel } from '../../domain/catalog/labels.ts';
import {
  asksRewordedAlone,
  type CompareState,
  isFiltered,
  serialiseCompareState,
  UNFILTERED,
} from '../../domain/compare/compare-state.ts';
import {
  CHANGE_KINDS,
  type Change,
  type Comparison,
  changeLabels,
  compareVersions,
  comparisonTitle,
} from '../../domain/compare/compare-versions.ts';
import {
  type FilteredChanges,
  filterChanges,
  sortChanges,
} from '../../domain/compare/filter-changes.ts';
import {
  type ChangeFormat,
  exportChanges,
  exportFileName,
  FORMATS,
} from '../../domain/export/formats.ts';
import { changeTable, toTsv } from '../../domain/export/tables.ts';
import { links } from '../../domain/links.ts';
import type { Search } from '../../domain/search/search.ts';
import { counted } from '../../domain/text/english.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { CalmStatus } from '../../ui/calm-status.tsx';
import { CheckList } from '../../ui/check-list.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DownloadBar } from '../../ui/download-bar.tsx';
import { FacetSheet } from '../../ui/facet-sheet.tsx';
import { IgnoredValues } from '../../ui/ignored-values.tsx';
import { ChangeTable } from './change-table.tsx';
import { CompareControls } from './compare-controls.tsx';
import { CompareNotes, ComparisonList } from './compare-notes.tsx';
import { OverlapFigure } from './overlap-figure.tsx';
import '../../ui/listing.css';
import './changes.css';

const hrefOf = (state: CompareState) => links.compare(serialiseCompareState(state));

/**
 * What changes between two versions. `onGo` takes the address of a chosen state, `onType` of one
 * that is still being typed; `onSettle` is called when typing ends.
 */
export function ComparePage({
  catalog,
  search,
  state,
  ignored,
  onGo,
  onType,
  onSettle,
}: {
  catalog: Catalog;
  search: Search | undefined;
  state: CompareState;
  /** Values of the address that the catalog does not know. */
  ignored: readonly string[];
  onGo: (href: string) => void;
  onType: (href: string) => void;
  onSettle: () => void;
}) {
  const comparison = useMemo(
    () => compareVersions(catalog, state.from, state.to),
    [catalog, state.from, state.to],
  );
  const found = useMemo(
    () =>
      search && state.q.trim() !== ''
        ? new Set(search(state.q).hits.map(({ entry }) => entry))
        : undefined,
    [search, state.q],
  );
  const searched = comparison.changes.filter(({ entry }) => found?.has(entry) ?? true);
  const filtered = filterChanges(catalog, searched, state);
  const changes = sortChanges(catalog, filtered.shown, state.sort);
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-3">
        <h1 tabIndex={-1} className="text-lg font-semibold">
          {comparisonTitle(catalog, comparison)}
        </h1>
        <CompareControls
          versions={catalog.versions.map(({ id }) => ({ id, label: versionLabel(catalog, id) }))}
          state={state}
          hrefOf={hrefOf}
          onGo={onGo}
          onType={onType}
          onSettle={onSettle}
        />
        <IgnoredValues values={ignored} />
        <CompareNotes comparison={comparison} />
        <OverlapFigure catalog={catalog} comparison={comparison} />
      </header>
      <noscript>
        <p>
          Versions and filters in links need JavaScript. Every comparison also has its own page:
        </p>
      </noscript>
      <ComparisonList catalog={catalog} shown={state} />
      <div className="listing">
        <ChangeFacets
          catalog={catalog}
          comparison={comparison}
          state={state}
          filtered={filtered}
          onChange={(next) => onGo(hrefOf(next))}
        />
        <CalmStatus
          strong={changes.length === 0 ? 'No entries' : counted(changes.length, 'entry')}
          text={unchangedText(state, filtered)}
        />
        <div className="listing-table">
          <RewordedToo state={state} count={filtered.rewordedToo} comparison={comparison} />
          {changes.length > 0 ? (
            <ChangeTable
              catalog={catalog}
              comparison={comparison}
              changes={changes}
              sort={state.sort}
              hrefOf={(sort) => hrefOf({ ...state, sort })}
            />
          ) : (
            <NoChange state={state} />
          )}
        </div>
        {changes.length > 0 && (
          <div className="listing-downloads flex flex-wrap items-center gap-x-4">
            <ChangeDownloads
              catalog={catalog}
              comparison={comparison}
              changes={changes}
              state={state}
            />
            <CopyButton
              label="Copy link"
              icon="link"
              isCompact
              text={() => location.origin + hrefOf(state)}
            />
          </div>
        )}
      </div>
    </article>
  );
}

/** How many unchanged entries are left out when no kind is chosen. */
function unchangedText({ kinds }: CompareState, filtered: FilteredChanges): string {
  const same = filtered.kinds.get('same') ?? 0;
  if (kinds.length > 0 || same === 0) return '';
  return `, ${same} unchanged`;
}

function NoChange({ state }: { state: CompareState }) {
  const isOneVersion = state.from === state.to;
  return (
    <div className="grid justify-items-start gap-3 border-t border-line py-8">
      <p className="text-base">
        {isOneVersion
          ? 'Both sides are the same version. Choose two different ones.'
          : 'No changes match the search and filters.'}
      </p>
      {isFiltered(state) && (
        <ButtonLink href={hrefOf({ ...state, ...UNFILTERED })}>Clear search and filters</ButtonLink>
      )}
    </div>
  );
}

interface RewordedTooProps {
  readonly state: CompareState;
  readonly count: number;
  readonly comparison: Comparison;
}

/** Offers recategorised entries that are also reworded when only rewordings are shown. */
function RewordedToo({ state, count, comparison }: RewordedTooProps) {
  if (count === 0 || !asksRewordedAlone(state.kinds)) return null;
  const labels = changeLabels(comparison);
  return (
    <p className="mb-2 text-quiet">
      {`${labels.recategorised}: ${count} also ${labels.reworded.toLowerCase()}. `}
      <a href={hrefOf({ ...state, rewordedToo: !state.rewordedToo })}>
        {state.rewordedToo ? 'Hide' : 'Show too'}
      </a>
    </p>
  );
}

const OFFERED = ['csv', 'json', 'markdown'] as const satisfies readonly ChangeFormat[];

interface ChangeDownloadsProps {
  readonly catalog: Catalog;
  readonly comparison: Comparison;
  readonly changes: readonly Change[];
  readonly state: CompareState;
}

/** Downloads of exactly the changes that are shown. */
function ChangeDownloads({ catalog, comparison, changes, state }: ChangeDownloadsProps) {
  const sides = [state.from, state.to].map((id) => getById(catalog.versionsById, id).label);
  const categories = state.categories.map((id) => getById(catalog.categoriesById, id).label);
  const parts = [catalog.title, sides.join(' to '), ...state.kinds, ...categories, state.q];
  const downloads = OFFERED.map((format) => ({
    ...FORMATS[format],
    fileName: exportFileName(parts, FORMATS[format].extension),
    text: () => exportChanges(catalog, comparison, changes, format),
  }));
  return (
    <DownloadBar
      downloads={downloads}
      table={() => toTsv(changeTable(catalog, comparison, changes))}
    />
  );
}

interface ChangeFacetsProps {
  readonly catalog: Catalog;
  readonly comparison: Comparison;
  readonly state: CompareState;
  readonly filtered: FilteredChanges;
  readonly onChange: (state: CompareState) => void;
}

/** Filters by kind of change and category, with counts. */
function ChangeFacets({ catalog, comparison, state, filtered, onChange }: ChangeFacetsProps) {
  const { kinds, categories, rewordedToo } = filtered;
  const labels = changeLabels(comparison);
  return (
    <FacetSheet
      chosen={state.kinds.length + state.categories.length}
      shown={counted(filtered.shown.length, 'entry')}
      onClear={() => onChange({ ...state, ...UNFILTERED, q: state.q })}
    >
      <div>
        <CheckList
          name="change"
          label="Change"
          options={CHANGE_KINDS.map((id) => ({ id, label: labels[id] }))}
          chosen={state.kinds}
          counts={kinds}
          onChange={(chosen) => onChange({ ...state, kinds: chosen })}
        />
        {rewordedToo > 0 && (
          <p className="mt-1 text-xs text-quiet">
            {`${labels.recategorised}: ${kinds.get('recategorised')}, of which ${rewordedToo} also ${labels.reworded.toLowerCase()}`}
          </p>
        )}
      </div>
      <CheckList
        name="category"
        label="Category"
        options={catalog.categories}
        chosen={state.categories}
        counts={categories}
        onChange={(chosen) => onChange({ ...state, categories: chosen })}
      />
    </FacetSheet>
  );
}
