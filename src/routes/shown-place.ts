import { useEffect, useState } from 'react';
import { type Page, parsePath } from '../domain/links.ts';
import { type CatalogState, loadSearch } from './catalog-store.ts';
import type { Place } from './history.ts';
import { loadPage, usePage } from './page-loaders.ts';

const SEARCHED: ReadonlySet<Page['kind']> = new Set(['browse', 'compare']);

/** Whether the address asks for what only the search engine can tell. */
export function asksSearch({ path, search }: Pick<Place, 'path' | 'search'>): boolean {
  const q = new URLSearchParams(search).get('q') ?? '';
  return q.trim() !== '' && SEARCHED.has(parsePath(path).kind);
}

/**
 * The place whose page can be drawn: the present one, and while parts of that are on their way,
 * the one before. Undefined while there is none yet. A page that is there already goes on with
 * the present place while the search engine is fetched: what a reader does next builds on it.
 */
export function useShownPlace(place: Place, state: CatalogState): Place | undefined {
  const { kind } = parsePath(place.path);
  const isReady = state.status === 'ready';
  const lacksPage = usePage(kind) === undefined;
  const lacksSearch = asksSearch(place) && isReady && typeof state.tools !== 'object';
  const [last, setLast] = useState<Place>();

  useEffect(() => {
    if (lacksPage) void loadPage(kind);
  }, [kind, lacksPage]);
  useEffect(() => {
    if (lacksSearch) void loadSearch();
  }, [lacksSearch]);

  const isThere = last !== undefined && parsePath(last.path).kind === kind;
  const isShown = isReady && !lacksPage && (!lacksSearch || isThere);
  if (isShown && last !== place) setLast(place);
  return isShown ? place : last;
}
