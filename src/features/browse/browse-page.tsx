import { lazy, memo, Suspense, useMemo } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { versionLabel } from '../../domain/catalog/labels.ts';
import {
  type BrowseState,
  type Sort,
  serialiseBrowseState,
} from '../../domain/filters/browse-state.ts';
import { applyFacets, NO_SELECTION, type Selection } from '../../domain/filters/facets.ts';
import { links } from '../../domain/links.ts';
import type { SearchAnswer } from '../../domain/search/search.ts';
import { isForDecode } from '../../domain/search/search.ts';
import { counted, shorten } from '../../domain/text/english.ts';
import { CalmStatus } from '../../ui/calm-status.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { IgnoredValues } from '../../ui/ignored-values.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { createRows } from './browse-row.ts';
import { useEntryTable } from './columns.tsx';
import { EntryDownloads } from './entry-downloads.tsx';
import { EntryTable } from './entry-table.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { ListNotes } from './list-notes.tsx';
import { missingCodes } from './missing-codes.tsx';
import { RangeFigure } from './range-figure.tsx';
import { useFocusFallback } from './use-focus-fallback.ts';
import type { RowLimit } from './use-row-limit.ts';
import '../../ui/listing.css';
import './entries.css';
import './ranges.css';

/** Seldom seen, so it is a chunk of its own. */
const NoMatch = lazy(async () => ({ default: (await import('./no-match.tsx')).NoMatch }));

/** A long query is named by its beginning. */
const LONGEST_QUERY_SHOWN = 60;

const hrefOf = (state: BrowseState, api = '') =>
  links.browse([...serialiseBrowseState(state), ['api', api]]);

/**
 * Search answer, facets and table. Memoised: a key that is typed shows in the search box before
 * this page follows it, so `state` may be behind the address, which `currentState` reads.
 */
export const BrowsePage = memo(function BrowsePage({
  catalog,
  state,
  ignored,
  selection,
  answer,
  limit,
  currentState,
  onSelect,
  onMore,
  api,
  leading,
}: {
  catalog: Catalog;
  state: BrowseState;
  /** Values of the address that the catalog does not know. */
  ignored: readonly string[];
  /** What the check boxes show. */
  selection: Selection;
  answer: SearchAnswer;
  limit: RowLimit;
  currentState: () => BrowseState;
  onSelect: (selection: Selection) => void;
  onMore: () => void;
  /** Reads which API version the reader uses; empty for all. */
  api: () => string;
  /** Which one that is, if the catalog has it; the page is rendered again when it changes. */
  leading: string;
}) {
  const rowOf = useMemo(() => createRows(catalog), [catalog]);
  const { shown, counts } = useMemo(
    () => applyFacets(catalog, answer.hits, state.selection),
    [catalog, answer, state.selection],
  );
  const rows = useMemo(
    () => shown.map((hit) => rowOf(hit, state.selection)),
    [shown, rowOf, state.selection],
  );
  const entries = useMemo(() => shown.map(({ entry }) => entry), [shown]);
  const table = useEntryTable(rows, state.sort);
  const focusFallback = useFocusFallback();
  const sortedHref = (sort: Sort | undefined) => hrefOf({ ...state, sort });
  const sortedHrefNow = (sort: Sort | undefined) => hrefOf({ ...currentState(), sort });
  const missing = useMemo(() => missingCodes(catalog, answer), [catalog, answer]);
  const hidden = answer.hits.length - shown.length;
  const unfilteredHref = hrefOf({ ...state, selection: NO_SELECTION });
  // Of the query that is answered: until the search is there, that is none.
  const q = answer.query.trim();
  const isOfVersion = rows.length > 0 && state.selection.version.length === 0;
  const inLeading =
    isOfVersion && catalog.versionsById.has(leading)
      ? `, ${counts.version.get(leading) || 'none'} in ${versionLabel(catalog, leading)}`
      : '';
  const corrected = answer.corrections.map(({ read }) => `“${read}”`);
  return (
    <>
      <h1 tabIndex={-1} className="text-lg font-semibold">
        {catalog.title}
      </h1>
      <p className="mb-5 text-quiet">
        {`${counted(catalog.codes.length, 'code')} (${counted(catalog.entries.length, 'entry')} by resource) from ${counted(catalog.documents.length, 'public document')}. Dashed versions are inferred.`}
        <span className="max-lg:hidden"> “–”: not documented; blank: no document.</span>
        <span className="lg:hidden"> Struck through: not documented; “?”: no document.</span>
      </p>
      <RangeFigure catalog={catalog} entries={entries} />
      <div className="listing">
        <FacetPanel
          catalog={catalog}
          selection={selection}
          counts={counts}
          shown={rows.length}
          onChange={onSelect}
        />
        <CalmStatus
          strong={rows.length === 0 ? 'No entries' : counted(rows.length, 'entry')}
          text={
            (q === '' ? '' : ` for “${shorten(q, LONGEST_QUERY_SHOWN)}”`) +
            (corrected.length > 0 && rows.length > 0
              ? `, corrected to ${corrected.join(', ')}`
              : '') +
            inLeading +
            (q === '' && hidden > 0 && rows.length > 0 ? `, ${hidden} hidden by filters` : '')
          }
        />
        <div className="listing-table" {...focusFallback}>
          <ActiveFilters catalog={catalog} selection={selection} onChange={onSelect} />
          <IgnoredValues values={ignored} />
          {rows.length > 0 ? (
            <>
              <ListNotes
                query={q}
                unused={answer.unused}
                missing={missing}
                hidden={hidden}
                unfilteredHref={unfilteredHref}
              />
              <EntryTable
                table={table}
                versions={catalog.versions.map(({ id }) => versionLabel(catalog, id))}
                sort={state.sort}
                hasQuery={q !== ''}
                limit={limit}
                onMore={onMore}
                hrefOf={sortedHref}
                hrefNow={sortedHrefNow}
              />
            </>
          ) : (
            <Suspense>
              <NoMatch
                query={q}
                hidden={hidden}
                missing={missing}
                catalog={catalog}
                didYouMean={answer.didYouMean}
                hrefOfQuery={(other) => hrefOf({ ...state, q: other, sort: undefined })}
                unfilteredHref={unfilteredHref}
              />
            </Suspense>
          )}
        </div>
        {rows.length > 0 && (
          <div className="listing-downloads flex items-center gap-4">
            <EntryDownloads
              catalog={catalog}
              entries={() => table.getRowModel().rows.map(({ original }) => original.entry)}
              state={state}
            />
            <CopyButton
              label="Copy link"
              icon="link"
              isCompact
              text={() =>
                location.origin + hrefOf(isForDecode(q) ? { ...state, q: '' } : state, api())
              }
            />
          </div>
        )}
      </div>
    </>
  );
});
