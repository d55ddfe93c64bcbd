import { useCallback, useEffect, useMemo } from 'react';
import type { Catalog } from '../domain/catalog/create-catalog.ts';
import {
  ignoredByBrowse,
  parseBrowseState,
  serialiseBrowseState,
} from '../domain/filters/browse-state.ts';
import type { Selection } from '../domain/filters/facets.ts';
import { links } from '../domain/links.ts';
import { everything, isForDecode } from '../domain/search/search.ts';
import { counted, shorten } from '../domain/text/english.ts';
import { BrowsePage } from '../features/browse/browse-page.tsx';
import { useRowLimit } from '../features/browse/use-row-limit.ts';
import { currentLocation, navigate } from './navigation.ts';
import type { Head, HeadProps, RouteProps } from './page-module.ts';
import { useLeadingVersion } from './preferences.ts';
import { prefetchParaphrases, useSearch } from './search-loader.ts';

const stateOf = (catalog: Catalog, search: string) =>
  parseBrowseState(catalog, new URLSearchParams(search));

export function Route({ location, deferred, catalog }: RouteProps) {
  const state = useMemo(() => stateOf(catalog, deferred.search), [catalog, deferred.search]);
  // A box that is ticked shows it at once; the list follows. The same object while only the query
  // changes, or each key would render the whole page.
  const ticked = stateOf(catalog, location.search).selection;
  const isSame = JSON.stringify(ticked) === JSON.stringify(state.selection);
  const selection = isSame ? state.selection : ticked;
  // The list may be behind what was typed; the address is not.
  const currentState = useCallback(() => stateOf(catalog, currentLocation().search), [catalog]);
  const select = useCallback(
    (chosen: Selection) =>
      navigate(links.browse(serialiseBrowseState({ ...currentState(), selection: chosen }))),
    [currentState],
  );
  useEffect(prefetchParaphrases, []);
  const all = useMemo(() => everything(catalog), [catalog]);
  const search = useSearch(deferred)?.search;
  const answer = useMemo(() => search?.(state.q) ?? all, [all, search, state.q]);
  const [limit, showMore] = useRowLimit({
    list: deferred.search,
    isTyped: deferred.action === 'replace',
    isStale: deferred.search !== location.search,
    total: answer.hits.length,
  });
  return (
    <BrowsePage
      catalog={catalog}
      state={state}
      selection={selection}
      answer={answer}
      limit={limit}
      currentState={currentState}
      onSelect={select}
      onMore={showMore}
      api={useLeadingVersion(catalog)}
    />
  );
}

export const ignored = ({ location, catalog }: HeadProps) =>
  ignoredByBrowse(catalog, new URLSearchParams(location.search));

/** A long query is named by its beginning. */
const LONGEST_QUERY_SHOWN = 60;

export function head({ location, catalog }: HeadProps): Head {
  const q = (new URLSearchParams(location.search).get('q') ?? '').trim();
  return {
    // The title gets into the history.
    title:
      q === '' || isForDecode(q)
        ? catalog.title
        : `${shorten(q, LONGEST_QUERY_SHOWN)} · ${catalog.title}`,
    description: `What each of ${counted(catalog.codes.length, 'code')} means, per resource and API version, from ${counted(catalog.documents.length, 'document')}. Search by code, message or words.`,
    address: links.browse(),
  };
}
