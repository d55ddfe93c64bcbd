import { useMemo } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import {
  type CompareState,
  isFiltered,
  serialiseCompareState,
  UNFILTERED,
} from '../../domain/compare/compare-state.ts';
import { compareVersions } from '../../domain/compare/compare-versions.ts';
import {
  type FilteredChanges,
  filterChanges,
  sortChanges,
} from '../../domain/compare/filter-changes.ts';
import { links } from '../../domain/links.ts';
import type { Search } from '../../domain/search/search.ts';
import { counted } from '../../domain/text/english.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { CalmStatus } from '../../ui/calm-status.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ChangeDownloads } from './change-downloads.tsx';
import { ChangeFacets } from './change-facets.tsx';
import { ChangeTable } from './change-table.tsx';
import { CompareControls } from './compare-controls.tsx';
import { CompareNotes } from './compare-notes.tsx';
import { ComparisonList } from './comparison-list.tsx';
import { RewordedToo } from './reworded-too.tsx';

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
  search: Search | undefined;
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
      <noscript>
        <p>What an address asks for after “?” needs JavaScript. Each comparison has a page, too:</p>
      </noscript>
      <ComparisonList catalog={catalog} shown={state} />
      <div className="listing">
        <ChangeFacets
          catalog={catalog}
          state={state}
          filtered={filtered}
          onChange={(next) => onGo(hrefOf(next))}
        />
        <CalmStatus strong={counted(changes.length, 'code')} text={sameInWords(state, filtered)} />
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
              text={() => location.origin + hrefOf(state)}
              className="max-lg:hidden"
            />
          </div>
        )}
        <div className="listing-table">
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

/** What is left out when no kind is chosen. */
function sameInWords({ kinds }: CompareState, filtered: FilteredChanges): string {
  const same = filtered.kinds.get('same') ?? 0;
  if (kinds.length > 0 || same === 0) return '';
  return `, ${same} ${same === 1 ? 'is' : 'are'} the same in both`;
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
