import { useMemo } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import {
  type CompareState,
  isFiltered,
  serialiseCompareState,
  UNFILTERED,
} from '../../domain/compare/compare-state.ts';
import { compareVersions } from '../../domain/compare/compare-versions.ts';
import { filterChanges } from '../../domain/compare/filter-changes.ts';
import { sortChanges } from '../../domain/compare/sort-changes.ts';
import { links } from '../../domain/links.ts';
import type { Search } from '../../domain/search/search.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ChangeDownloads } from './change-downloads.tsx';
import { ChangeFacets } from './change-facets.tsx';
import { ChangeTable } from './change-table.tsx';
import { CompareControls } from './compare-controls.tsx';
import { CompareNotes } from './compare-notes.tsx';
import { ResultLine, RewordedToo } from './result-line.tsx';

const hrefOf = (state: CompareState) => links.compare(serialiseCompareState(state));

/**
 * What changes between two versions. `onGo` is told the address of a state that was chosen,
 * `onType` of one that is still being typed, `onSettle` that typing has ended.
 */
export function ComparePage({
  catalog,
  search,
  state,
  onGo,
  onType,
  onSettle,
}: {
  catalog: Catalog;
  search: Search;
  state: CompareState;
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
      state.q.trim() === '' ? undefined : new Set(search(state.q).hits.map(({ entry }) => entry)),
    [search, state.q],
  );
  const searched = comparison.changes.filter(({ entry }) => found?.has(entry) ?? true);
  const filtered = filterChanges(catalog, searched, state);
  const changes = sortChanges(catalog, filtered.shown, state.sort);
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-3">
        <h1 tabIndex={-1} className="text-lg font-semibold">
          {`What changes from ${comparison.from.label} to ${comparison.to.label}`}
        </h1>
        <CompareControls
          versions={catalog.versions}
          state={state}
          hrefOf={hrefOf}
          onGo={onGo}
          onType={onType}
          onSettle={onSettle}
        />
        <CompareNotes comparison={comparison} />
      </header>
      <div className="grid gap-x-10 gap-y-3 lg:grid-cols-[11rem_minmax(0,1fr)]">
        <ChangeFacets
          catalog={catalog}
          state={state}
          filtered={filtered}
          onChange={(next) => onGo(hrefOf(next))}
        />
        <div>
          <div className="mb-1 flex flex-wrap items-center justify-between gap-x-6">
            <ResultLine state={state} filtered={filtered} />
            {changes.length > 0 && (
              <ChangeDownloads
                catalog={catalog}
                comparison={comparison}
                changes={changes}
                state={state}
              />
            )}
          </div>
          <RewordedToo state={state} count={filtered.rewordedToo} hrefOf={hrefOf} />
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
      </div>
    </article>
  );
}

function NoChange({ state }: { state: CompareState }) {
  const isOneVersion = state.from === state.to;
  return (
    <div className="grid justify-items-start gap-3 border-t border-line py-8">
      <p className="text-base">
        {isOneVersion
          ? 'Both sides are the same version. Choose two different ones.'
          : 'No change fits what was chosen and searched.'}
      </p>
      {isFiltered(state) && (
        <ButtonLink href={hrefOf({ ...state, ...UNFILTERED })}>Clear search and filters</ButtonLink>
      )}
    </div>
  );
}
