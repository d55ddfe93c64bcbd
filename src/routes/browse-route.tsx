import { useDeferredValue, useMemo } from 'react';
import { parseBrowseState } from '../domain/filters/browse-state.ts';
import { everything } from '../domain/search/everything.ts';
import { BrowsePage } from '../features/browse/browse-page.tsx';
import { goTo } from './history.ts';
import type { RouteProps } from './page-loaders.ts';

export function BrowseRoute({ place, catalog, search }: RouteProps) {
  const state = useMemo(
    () => parseBrowseState(catalog, new URLSearchParams(place.search)),
    [catalog, place.search],
  );
  // While typing, the box comes first and the table follows as soon as there is time. After
  // Back, Forward and links the table is there at once, so that the scroll position is, too.
  const deferred = useDeferredValue(state.q);
  const isTyping = place.arrival === 'replace';
  const q = isTyping ? deferred : state.q;
  const all = useMemo(() => everything(catalog), [catalog]);
  const answer = useMemo(() => (q.trim() === '' ? all : search(q)), [all, search, q]);
  return (
    <BrowsePage catalog={catalog} state={state} answer={answer} isTyping={isTyping} onGo={goTo} />
  );
}
