import { useCallback, useMemo } from 'react';
import { parseBrowseState, serialiseBrowseState } from '../domain/filters/browse-state.ts';
import type { Selection } from '../domain/filters/facets.ts';
import { links } from '../domain/links.ts';
import { everything } from '../domain/search/everything.ts';
import { BrowsePage } from '../features/browse/browse-page.tsx';
import { drawnFurther } from '../features/browse/drawn.ts';
import { useDrawing, useDrawn } from '../features/browse/use-drawn.ts';
import { currentPlace, goTo } from './history.ts';
import type { RouteProps } from './route-props.ts';

export function Route({ place, catalog, search }: RouteProps) {
  // While typing, the box comes first and the page follows as soon as there is time. After
  // Back, Forward and links it is there at once, so that the scroll position is, too.
  const [drawn, setDrawn] = useDrawn(place.search, place.arrival === 'replace');
  const state = useMemo(
    () => parseBrowseState(catalog, new URLSearchParams(drawn.search)),
    [catalog, drawn.search],
  );
  // The page may be behind what was typed; the address is not.
  const stateNow = useCallback(
    () => parseBrowseState(catalog, new URLSearchParams(currentPlace().search)),
    [catalog],
  );
  const select = useCallback(
    (selection: Selection) =>
      goTo(links.browse(serialiseBrowseState({ ...stateNow(), selection }))),
    [stateNow],
  );
  const all = useMemo(() => everything(catalog), [catalog]);
  const answer = useMemo(
    () => (search && state.q.trim() !== '' ? search(state.q) : all),
    [all, search, state.q],
  );
  useDrawing([drawn, setDrawn], place.search, answer.hits.length);
  const showMore = useCallback(() => setDrawn(drawnFurther), [setDrawn]);
  return (
    <BrowsePage
      catalog={catalog}
      state={state}
      answer={answer}
      drawn={drawn}
      stateNow={stateNow}
      onSelect={select}
      onMore={showMore}
    />
  );
}
