import { lazy, Suspense } from 'react';
import type { Catalog } from '../domain/catalog/create-catalog.ts';
import { parsePath } from '../domain/links.ts';
import { createNeighbours } from '../domain/neighbours/create-neighbours.ts';
import { parseCodeParam } from '../domain/neighbours/parse-code-param.ts';
import { CodePage } from '../features/code/code-page.tsx';
import { Loading } from '../features/states/loading.tsx';
import type { RouteProps } from './route-props.ts';

/** Few readers see it, so it does not come along with the codes that there are. */
const UnknownCode = lazy(async () => ({
  default: (await import('../features/unknown/unknown-code.tsx')).UnknownCode,
}));

/** Built once per catalog: the build draws hundreds of pages of one. */
const finders = new WeakMap<Catalog, ReturnType<typeof createNeighbours>>();

function neighbourFinder(catalog: Catalog) {
  const finder = finders.get(catalog) ?? createNeighbours(catalog);
  finders.set(catalog, finder);
  return finder;
}

export function Route({ place, catalog }: RouteProps) {
  const page = parsePath(place.path);
  const asked = parseCodeParam(page.kind === 'code' ? page.param : '');
  const entries = asked.kind === 'code' ? catalog.entriesByCode.get(asked.code) : undefined;
  if (asked.kind === 'not-a-code' || !entries) {
    return (
      <Suspense fallback={<Loading />}>
        <UnknownCode catalog={catalog} asked={asked} />
      </Suspense>
    );
  }
  return (
    <CodePage
      catalog={catalog}
      code={asked.code}
      entries={entries}
      target={place.hash.slice(1)}
      neighboursOf={neighbourFinder(catalog)}
    />
  );
}
