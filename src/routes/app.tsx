import { useEffect, useSyncExternalStore } from 'react';
import { parsePath } from '../domain/links.ts';
import { Failed } from '../features/states/failed.tsx';
import { Loading } from '../features/states/loading.tsx';
import { loadCatalog, loadSearch, searchToolsOf, useCatalog } from './catalog-store.ts';
import { HeaderSearch } from './header-search.tsx';
import { currentPlace, followBrowser, prerenderedPlace, subscribeToPlace } from './history.ts';
import { LivePage } from './live-page.tsx';
import { PageHead } from './page-head.tsx';
import { Shell } from './shell.tsx';
import { asksSearch, useShownPlace } from './shown-place.ts';

/** The whole site: one address, one catalog, one page. `onLive` is told that the page answers. */
export function App({ onLive }: { onLive?: (() => void) | undefined }) {
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
          <LivePage
            place={shown}
            catalog={state.catalog}
            search={searchToolsOf(state)?.search}
            onLive={onLive}
          />
        )}
      </Shell>
    </>
  );
}
