import { memo, useMemo } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { categoriesIn } from '../../domain/catalog/emissions.ts';
import { versionLabel } from '../../domain/catalog/labels.ts';
import { ENTRY_FORMATS, exportEntries, filesOf } from '../../domain/export/formats.ts';
import { entryTable, toTsv } from '../../domain/export/tables.ts';
import type { BrowseState } from '../../domain/filters/browse-state.ts';
import {
  applyFacets,
  FACET_NAMES,
  FACETS,
  NO_SELECTION,
  type Selection,
} from '../../domain/filters/facets.ts';
import { isForDecode, type SearchAnswer } from '../../domain/search/search.ts';
import { counted, shorten } from '../../domain/text/english.ts';
import { createResource } from '../../ui/create-resource.ts';
import { Listing } from '../../ui/listing.tsx';
import { EntryTable } from './entry-table.tsx';
import { listNotes } from './list-notes.tsx';
import { RangeFigure } from './range-figure.tsx';
import { useFocusFallback } from './row-focus.ts';
import { rowOf, useSortedRows } from './rows.ts';
import './entries.css';
import './ranges.css';

/** Rarely needed, so it has its own chunk. */
const noMatch = createResource(() => import('./no-match.tsx'));

/** A longer query is cut in the status. */
export const MAX_QUERY_SHOWN_LENGTH = 60;

/**
 * Codes in the query that neither start a code of the catalog nor are in a message, as a value or
 * as a matched number of its wording.
 */
function missingCodes(catalog: Catalog, { searched, hits: [best] }: SearchAnswer) {
  const values = Object.values(best?.values ?? {});
  const matched = best?.ranges.flatMap(([start, end]) =>
    best.wording.slice(start, end).split(/\D+/),
  );
  return searched.codes.filter(
    (digits) =>
      !catalog.codes.some((code) => String(code).startsWith(digits)) &&
      !matched?.includes(digits) &&
      !values.some((value) => value.includes(digits)),
  );
}

interface BrowsePageProps {
  readonly catalog: Catalog;
  readonly state: BrowseState;
  /** State of the facet checkboxes. */
  readonly selection: Selection;
  readonly answer: SearchAnswer;
  /** How many rows to render while the reader types; undefined for all. */
  readonly limit: number | undefined;
  /** The current URL with parts of its state changed. */
  readonly hrefOf: (change: Partial<BrowseState>, api?: string) => string;
  readonly onGo: (href: string) => void;
  /** Id of the reader's API version; empty for all. */
  readonly api: string;
}

/**
 * Search results, facets and table. Memoised: the search box updates before this page, so `state`
 * may lag behind the current URL.
 */
export const BrowsePage = memo(function BrowsePage(props: BrowsePageProps) {
  const { catalog, state, selection, answer, api, hrefOf } = props;
  const onSelect = (chosen: Selection) => props.onGo(hrefOf({ selection: chosen }));
  const { shown, counts } = useMemo(
    () => applyFacets(catalog, answer.hits, state.selection),
    [catalog, answer, state.selection],
  );
  const rows = useMemo(
    () => shown.map((hit) => rowOf(catalog, hit, state.selection)),
    [catalog, shown, state.selection],
  );
  const entries = useMemo(() => shown.map(({ entry }) => entry), [shown]);
  const sorted = useSortedRows(rows, state.sort);
  const focusFallback = useFocusFallback();
  const missing = useMemo(() => missingCodes(catalog, answer), [catalog, answer]);
  const hidden = answer.hits.length - shown.length;
  // The query may be a pasted response, which must not get into links.
  const isPrivate = isForDecode(state.q);
  // The query of the current answer; empty until the search has loaded.
  const q = answer.query.trim();
  const notes = {
    query: q,
    missing: isPrivate ? [] : missing,
    hidden,
    unused: answer.unused,
    unfilteredHref: isPrivate ? undefined : hrefOf({ selection: NO_SELECTION }),
  };
  const corrected = answer.corrections.map(({ read }) => `“${read}”`).join(', ');
  const isOfVersion = state.selection.version.length === 0 && api !== '';
  const status = [
    q !== '' && ` for “${shorten(q, MAX_QUERY_SHOWN_LENGTH)}”`,
    rows.length > 0 && corrected !== '' && `, corrected to ${corrected}`,
    rows.length > 0 &&
      isOfVersion &&
      `, ${counts.version.get(api) || 'none'} in ${versionLabel(catalog, api)}`,
    rows.length > 0 && q === '' && hidden > 0 && `, ${hidden} hidden by filters`,
    isPrivate && ', not put in the URL, because it may hold personal data',
  ];
  const NoMatch = rows.length === 0 && noMatch.read().NoMatch;
  const hasSeveral = useMemo(
    () => catalog.entries.some((entry) => categoriesIn(catalog, entry.occurrences).length > 1),
    [catalog],
  );
  const listed = () => sorted.map(({ original }) => original.entry);
  const fileParts = [
    catalog.title,
    ...FACET_NAMES.flatMap((name) => state.selection[name]),
    isPrivate ? '' : state.q,
  ];
  return (
    <>
      <h1 tabIndex={-1}>{catalog.title}</h1>
      <p className="mb-5 text-quiet">
        {`${counted(catalog.codes.length, 'code')} (${counted(catalog.entries.length, 'entry')} by resource) from ${counted(catalog.documents.length, 'public document')}. Dashed versions are inferred. “–”: not documented; “?”: no document.`}
      </p>
      <RangeFigure catalog={catalog} entries={entries} />
      <Listing
        shown={counted(rows.length, 'entry')}
        isEmpty={rows.length === 0}
        status={status.filter(Boolean).join('')}
        onClear={() => onSelect(NO_SELECTION)}
        facets={FACET_NAMES.map((name) => ({
          name,
          label: FACETS[name].label,
          options: FACETS[name].options(catalog),
          chosen: selection[name],
          counts: counts[name],
          note: name === 'category' && hasSeveral ? 'An entry can have several.' : undefined,
          onChange: (ids) => onSelect({ ...selection, [name]: ids }),
        }))}
        downloads={filesOf(ENTRY_FORMATS, fileParts, (format) =>
          exportEntries(catalog, listed(), format),
        )}
        toTsv={() => toTsv(entryTable(catalog, listed()))}
        toLink={() => hrefOf(isPrivate ? { q: '' } : {}, api)}
        table={focusFallback}
      >
        {NoMatch ? (
          <NoMatch
            {...notes}
            catalog={catalog}
            didYouMean={isPrivate ? undefined : answer.didYouMean}
            hrefOfQuery={(other) => hrefOf({ q: other, sort: undefined })}
          />
        ) : (
          <>
            {listNotes(notes)}
            <EntryTable
              rows={sorted}
              versions={catalog.versions.map(({ id }) => versionLabel(catalog, id))}
              sort={state.sort}
              hasQuery={q !== ''}
              limit={props.limit}
              hrefOf={isPrivate ? undefined : (sort) => hrefOf({ sort })}
            />
          </>
        )}
      </Listing>
    </>
  );
});
