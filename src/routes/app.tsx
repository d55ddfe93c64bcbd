import { Suspense, useEffect, useSyncExternalStore } from 'react';
import { parsePath } from '../domain/links.ts';
import { everything } from '../domain/search/everything.ts';
import { Failed } from '../features/states/failed.tsx';
import { Loading } from '../features/states/loading.tsx';
import { PageBoundary } from '../features/states/page-boundary.tsx';
import { loadCatalog, loadSearch, searchToolsOf, useCatalog } from './catalog-store.ts';
import { HeaderSearch } from './header-search.tsx';
import { currentPlace, followBrowser, prerenderedPlace, subscribeToPlace } from './history.ts';
import { PageHead } from './page-head.tsx';
import { PageView } from './page-view.tsx';
import { Shell } from './shell.tsx';
import { asksSearch, useShownPlace } from './shown-place.ts';

/** Stands beside a page: a file is taken over once both are. */
function TakenOver({ onTakenOver }: { onTakenOver: (() => void) | undefined }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it happens once.
  useEffect(() => onTakenOver?.(), []);
  return null;
}

/** The whole site: one address, one catalog, one page. */
export function App({ onTakenOver }: { onTakenOver?: (() => void) | undefined }) {
  const place = useSyncExternalStore(subscribeToPlace, currentPlace, prerenderedPlace);
  const state = useCatalog();
  const shown = useShownPlace(place, state);
  const page = parsePath((shown ?? place).path);

  useEffect(followBrowser, []);

  return (
    <>
      <PageHead
        page={page}
        place={shown ?? place}
        catalog={state.status === 'ready' ? state.catalog : undefined}
      />
      <Shell
        page={page}
        isBusy={shown !== undefined && shown !== place}
        search={<HeaderSearch place={place} state={state} />}
      >
        {state.status === 'failed' ? (
          <Failed failure={state.failure} onRetry={loadCatalog} />
        ) : state.status === 'ready' && state.tools === 'failed' && asksSearch(place) ? (
          <Failed failure={{ kind: 'page-unreachable' }} onRetry={loadSearch} />
        ) : state.status === 'loading' || !shown ? (
          <Loading />
        ) : (
          // Has a file taken over in slices, so that a long page does not block the reader.
          <Suspense>
            <PageBoundary subject={shown}>
              <PageView
                kind={page.kind}
                place={shown}
                catalog={state.catalog}
                search={searchToolsOf(state)?.search ?? (() => everything(state.catalog))}
              />
            </PageBoundary>
            <TakenOver onTakenOver={onTakenOver} />
          </Suspense>
        )}
      </Shell>
    </>
  );
}
