import { useEffect } from 'react';
import type { Page } from '../domain/links.ts';
import { Failed } from '../features/states/failed.tsx';
import { Loading } from '../features/states/loading.tsx';
import { useArrival } from './arrival.ts';
import { loadPage, usePage } from './page-loaders.ts';
import type { RouteProps } from './route-props.ts';

/** The feature that shows a page, once its code is there. */
export function PageView({ kind, ...props }: RouteProps & { kind: Page['kind'] }) {
  const Route = usePage(kind);
  useEffect(() => {
    void loadPage(kind);
  }, [kind]);
  // Choosing something at the address of a pair leads to one with a query: still the same view.
  const view = kind === 'compare' ? kind : `${props.place.path}${props.place.hash}`;
  useArrival(props.place, view, Route !== undefined);

  if (Route === undefined) return <Loading />;
  if (Route === 'failed') {
    return <Failed failure={{ kind: 'page-unreachable' }} onRetry={() => loadPage(kind)} />;
  }
  return <Route {...props} />;
}
