import { memo, Suspense, useDeferredValue, useEffect } from 'react';
import { type Page as PageOfPath, parsePath, unknownValues } from '../domain/links.ts';
import { Loading, PageBoundary } from '../features/states/states.tsx';
import { createResource, type Resource } from '../ui/create-resource.ts';
import { catalogFile } from './catalog-store.ts';
import { head, Route } from './code-route.tsx';
import { DocumentHead } from './document-head.tsx';
import { useLocation } from './navigation.ts';
import { kindOf, type PageModule, type SiteLocation } from './page-module.ts';
import { ALL_VERSIONS } from './preferences.ts';
import { useScrollRestoration } from './scroll-restoration.ts';
import { Shell } from './shell.tsx';

/**
 * Each page is a separate chunk with its head, so that a reader waits only for the page asked for.
 * The code page comes with the app, because every other page links to it.
 */
export const PAGE_MODULES: Readonly<Record<PageOfPath['kind'], Resource<PageModule>>> = {
  browse: createResource(() => import('./browse-route.tsx')),
  code: createResource(async () => ({ Route, head })),
  compare: createResource(() => import('./compare-route.tsx')),
  decode: createResource(() => import('./decode-route.tsx')),
  about: createResource(() => import('./about-route.tsx')),
  unknown: createResource(() => import('./unknown-route.tsx')),
};

/**
 * The whole site. The page gets a deferred location: a key press shows in the search box first, and
 * React keeps the old page while the chunk of the next one loads.
 */
export function App() {
  const location = useLocation();
  const deferred = useDeferredValue(location);
  return (
    <Shell page={parsePath(deferred.path)} isBusy={kindOf(deferred) !== kindOf(location)}>
      <Page deferred={deferred} />
    </Shell>
  );
}

/**
 * `Suspense` lets React hydrate a prerendered page in time slices. Memoised, with the deferred
 * location as its only prop: an urgent update from outside would make React hydrate the rest
 * synchronously.
 */
const Page = memo(function Page({ deferred }: { deferred: SiteLocation }) {
  return (
    <Suspense fallback={<Loading />}>
      <PageBoundary subject={deferred}>
        <CurrentPage deferred={deferred} />
      </PageBoundary>
      <Hydrated />
    </Suspense>
  );
});

function CurrentPage({ deferred }: { deferred: SiteLocation }) {
  const current = useLocation();
  const { catalog } = catalogFile.read();
  const kind = kindOf(deferred);
  const { Route, head, ignored } = PAGE_MODULES[kind].read();
  // While the next page is loading, the location no longer belongs to this page.
  const location = kindOf(current) === kind ? current : deferred;
  // Changing a setting on a `/compare/v1/v2` page leads to a URL with a query: the same view.
  useScrollRestoration(deferred, kind === 'compare' ? kind : deferred.path + deferred.hash);
  const known = { api: [ALL_VERSIONS, ...catalog.versionsById.keys()] };
  const unknown = [
    ...unknownValues(new URLSearchParams(deferred.search), known),
    ...(ignored?.({ location: deferred, catalog }) ?? []),
  ];
  return (
    <>
      <DocumentHead head={head} location={deferred} catalog={catalog} />
      {unknown.length > 0 && <p className="mb-2">{`Ignored in the URL: ${unknown.join(', ')}.`}</p>}
      <Route location={location} deferred={deferred} catalog={catalog} />
    </>
  );
}

let tellHydrated: () => void;

/** Resolves once the whole first page is hydrated. */
export const hydrated = new Promise<void>((resolve) => {
  tellHydrated = resolve;
});

/** Its effect runs once the whole boundary is hydrated. */
function Hydrated() {
  useEffect(() => tellHydrated(), []);
  return null;
}
