import { useMemo } from 'react';
import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { CHANGE_KINDS, changeLabels, comparisonTitle } from '../../domain/compare/change-labels.ts';
import {
  asksRewordedAlone,
  BY_CODE,
  type CompareState,
  isFiltered,
  UNFILTERED,
} from '../../domain/compare/compare-state.ts';
import { compareVersions } from '../../domain/compare/compare-versions.ts';
import { filterChanges, sortChanges } from '../../domain/compare/filter-changes.ts';
import { CHANGE_FORMATS, exportChanges, filesOf } from '../../domain/export/formats.ts';
import { changeTable, toTsv } from '../../domain/export/tables.ts';
import { isForDecode, type Search } from '../../domain/search/search.ts';
import { counted } from '../../domain/text/english.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Listing } from '../../ui/listing.tsx';
import { ChangeTable } from './change-table.tsx';
import {
  CompareControls,
  type CompareEvents,
  changeSearch,
  compareNotes,
  comparisonList,
  hrefOf,
} from './compare-header.tsx';
import { OverlapFigure } from './overlap-figure.tsx';
import './changes.css';

interface ComparePageProps extends CompareEvents {
  readonly catalog: Catalog;
  readonly search: Search | undefined;
  readonly state: CompareState;
}

/** What changes between two versions. */
export function ComparePage({ catalog, search, state, ...events }: ComparePageProps) {
  const { from, to, kinds, categories } = state;
  const comparison = useMemo(() => compareVersions(catalog, from, to), [catalog, from, to]);
  const found = useMemo(
    () =>
      search && state.q.trim() !== ''
        ? new Map(search(state.q).hits.map((hit) => [hit.entry, hit]))
        : undefined,
    [search, state.q],
  );
  const searched = comparison.changes.filter(({ entry }) => found?.has(entry) ?? true);
  const filtered = filterChanges(catalog, searched, state);
  const { rewordedToo } = filtered;
  const changes = sortChanges(catalog, filtered.shown, state.sort);
  const labels = changeLabels(catalog, comparison);
  const reworded = labels.reworded.toLowerCase();
  const alsoReworded =
    rewordedToo > 0
      ? `${labels.recategorised}: ${filtered.kinds.get('recategorised')} (${reworded} in ${rewordedToo} of them)`
      : undefined;
  const unchanged = kinds.length > 0 ? 0 : (filtered.kinds.get('same') ?? 0);
  // The query may be a pasted response, which must not get into links.
  const shared = isForDecode(state.q) ? { ...state, q: '' } : state;
  const fileParts = [
    catalog.title,
    `${comparison.from.label} to ${comparison.to.label}`,
    ...kinds,
    ...categories.map((id) => getById(catalog.categoriesById, id).label),
    shared.q,
  ];
  const go = (next: Partial<CompareState>) => events.onGo(hrefOf({ ...state, ...next }));
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-3">
        <h1 tabIndex={-1}>{comparisonTitle(catalog, comparison)}</h1>
        <CompareControls catalog={catalog} state={state} {...events} />
        {compareNotes(catalog, comparison)}
        <OverlapFigure catalog={catalog} comparison={comparison} />
      </header>
      <noscript>
        <p>
          Versions and filters in links need JavaScript. Every comparison also has its own page:
        </p>
      </noscript>
      <div className="comparisons">
        {comparisonList(catalog, state)}
        {changeSearch(state, events)}
      </div>
      <Listing
        shown={counted(changes.length, 'entry')}
        isEmpty={changes.length === 0}
        status={unchanged > 0 ? `, ${unchanged} unchanged` : ''}
        onClear={() => go({ ...UNFILTERED, q: state.q })}
        facets={[
          {
            name: 'change',
            label: 'Change',
            options: CHANGE_KINDS.map((id) => ({ id, label: labels[id] })),
            chosen: kinds,
            counts: filtered.kinds,
            note: alsoReworded,
            onChange: (chosen: typeof kinds) => go({ kinds: chosen }),
          },
          {
            name: 'category',
            label: 'Category',
            options: catalog.categories,
            chosen: categories,
            counts: filtered.categories,
            onChange: (chosen) => go({ categories: chosen }),
          },
        ]}
        downloads={filesOf(CHANGE_FORMATS, fileParts, (format) =>
          exportChanges(catalog, comparison, changes, format),
        )}
        toTsv={() => toTsv(changeTable(catalog, comparison, changes))}
        toLink={() => hrefOf(shared)}
      >
        {rewordedToo > 0 && asksRewordedAlone(kinds) && (
          <p className="mb-2 text-quiet">
            {`${counted(rewordedToo, 'entry')} under “${labels.recategorised}”: ${labels.alsoReworded}. `}
            <a href={hrefOf({ ...state, rewordedToo: !state.rewordedToo })}>
              {state.rewordedToo ? 'Hide' : 'Show too'}
            </a>
          </p>
        )}
        {changes.length > 0 ? (
          <ChangeTable
            catalog={catalog}
            comparison={comparison}
            changes={changes}
            hits={found}
            sort={state.sort}
            hrefOf={shared === state ? (sort = BY_CODE) => hrefOf({ ...state, sort }) : undefined}
          />
        ) : (
          <div className="grid justify-items-start gap-3 border-t border-line py-8">
            <p className="text-base">
              {from === to ? 'Nothing differs.' : 'No changes match the search and filters.'}
            </p>
            {isFiltered(state) && (
              <ButtonLink href={hrefOf({ ...state, ...UNFILTERED })}>
                Clear search and filters
              </ButtonLink>
            )}
          </div>
        )}
      </Listing>
    </article>
  );
}
