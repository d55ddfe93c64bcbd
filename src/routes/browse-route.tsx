import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { Catalog } from '../domain/catalog/create-catalog.ts';
import {
  type BrowseState,
  ignoredByBrowse,
  parseBrowseState,
  serialiseBrowseState,
} from '../domain/filters/browse-state.ts';
import { links } from '../domain/links.ts';
import { everything, isForDecode } from '../domain/search/search.ts';
import { counted, shorten } from '../domain/text/english.ts';
import { BrowsePage, MAX_QUERY_SHOWN_LENGTH } from '../features/browse/browse-page.tsx';
import { currentLocation, navigate } from './navigation.ts';
import type { Head, HeadProps, RouteProps } from './page-module.ts';
import { useLeadingVersion } from './preferences.ts';
import { prefetchParaphrases, useSearch } from './search-loader.ts';

const stateOf = (catalog: Catalog, search: string) =>
  parseBrowseState(catalog, new URLSearchParams(search));

/** Smallest height of a row, in px. */
const ROW_HEIGHT = 40;

/** Longer than the pause between two key presses of a fast typist. */
const PAUSE_MS = 300;

/** Whether a value has been stable for a while; what depends on it renders in time slices. */
function useIsSettled(value: unknown): boolean {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(value)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled === value;
}

export function Route({ location, deferred, catalog }: RouteProps) {
  const state = useMemo(() => stateOf(catalog, deferred.search), [catalog, deferred.search]);
  // Checkboxes respond at once and the list follows. The object stays the same while only the query
  // changes, or each key press would render the whole page.
  const ticked = stateOf(catalog, location.search).selection;
  const isSame = JSON.stringify(ticked) === JSON.stringify(state.selection);
  // Takes the current URL, because the list may lag behind it.
  const hrefOf = useCallback(
    (change: Partial<BrowseState>, api = '') => {
      const next = { ...stateOf(catalog, currentLocation().search), ...change };
      return links.browse([...serialiseBrowseState(next), ['api', api]]);
    },
    [catalog],
  );
  useEffect(prefetchParaphrases, []);
  const all = useMemo(() => everything(catalog), [catalog]);
  const search = useSearch(deferred)?.search;
  const answer = useMemo(() => search?.(state.q) ?? all, [all, search, state.q]);
  // After a link, Back or Forward, renders all rows at once for scroll restoration. While the
  // reader types, renders one screen of rows; the rest follows once typing pauses.
  const isTyped = deferred.action === 'replace';
  const isSettled = useIsSettled(deferred.search);
  return (
    <BrowsePage
      catalog={catalog}
      state={state}
      selection={isSame ? state.selection : ticked}
      answer={answer}
      limit={isTyped && !isSettled ? Math.ceil(window.innerHeight / ROW_HEIGHT) : undefined}
      hrefOf={hrefOf}
      onGo={navigate}
      api={useLeadingVersion(catalog)}
    />
  );
}

export const ignored = ({ location, catalog }: HeadProps) =>
  ignoredByBrowse(catalog, new URLSearchParams(location.search));

export function head({ location, catalog }: HeadProps): Head {
  const q = (new URLSearchParams(location.search).get('q') ?? '').trim();
  return {
    // The browser history stores the title, so it must not hold personal data.
    title:
      q === '' || isForDecode(q)
        ? catalog.title
        : `${shorten(q, MAX_QUERY_SHOWN_LENGTH)} · ${catalog.title}`,
    description: `What each of ${counted(catalog.codes.length, 'code')} means, per resource and API version, from ${counted(catalog.documents.length, 'document')}. Search by code, message or words.`,
    address: links.browse(),
  };
}
