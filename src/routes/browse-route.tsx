import { useDeferredValue, useMemo } from 'react';
import { parseBrowseState } from '../domain/filters/browse-state.ts';
import { everything } from '../domain/search/everything.ts';
import { BrowsePage } from '../features/browse/browse-page.tsx';
import { goTo } from './history.ts';
import type { RouteProps } from './page-loaders.ts';

export function BrowseRoute({ place, catalog, search }: RouteProps) {
  // While typing, the box comes first and the page follows as soon as there is time. After
  // Back, Forward and links it is there at once, so that the scroll position is, too.
  const deferred = useDeferredValue(place.search);
  const isTyping = place.arrival === 'replace';
  const parameters = isTyping ? deferred : place.search;
  const state = useMemo(
    () => parseBrowseState(catalog, new URLSearchParams(parameters)),
    [catalog, parameters],
  );
  const all = useMemo(() => everything(catalog), [catalog]);
  const answer = useMemo(
    () => (state.q.trim() === '' ? all : search(state.q)),
    [all, search, state.q],
  );
  return (
    <BrowsePage catalog={catalog} state={state} answer={answer} isTyping={isTyping} onGo={goTo} />
  );
}
