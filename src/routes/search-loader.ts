import { useEffect } from 'react';
import type { Catalog } from '../domain/catalog/create-catalog.ts';
import { links } from '../domain/links.ts';
import type { CompiledParaphrases } from '../domain/search/paraphrases.ts';
import { createResource } from '../ui/create-resource.ts';
import { useStore } from '../ui/create-store.ts';
import { catalogFile } from './catalog-store.ts';
import type { SiteLocation } from './page-module.ts';
import type { SearchTools } from './search-tools.ts';

const ignore = () => undefined;

/** Resolves once the catalog is loaded, regardless of earlier failures. */
const readyCatalog = new Promise<Catalog>((resolve) => {
  catalogFile.store.subscribe(() => {
    const loaded = catalogFile.store.get();
    if (loaded) resolve(loaded.catalog);
  });
});

const bundle = createResource(async () => {
  const catalog = await readyCatalog;
  // Preloads the empty state of Browse.
  void import('../features/browse/no-match.tsx').catch(ignore);
  const { createSearchTools } = await import('./search-tools.ts');
  return createSearchTools(catalog);
});

const paraphrases = createResource(async () => {
  const response = await fetch(links.paraphrases(), { priority: 'low' });
  if (!response.ok) throw new Error(`paraphrases: ${response.status}`);
  return (await response.json()) as CompiledParaphrases;
});

/** The search with paraphrases. Until they have loaded, or if they fail, `bundle` is used. */
const fullTools = createResource(async () => {
  const [{ withParaphrases }, data] = await Promise.all([bundle.load(), paraphrases.load()]);
  return withParaphrases(data);
});

/** Fetches the paraphrases after the next paint. */
export function prefetchParaphrases(): void {
  requestAnimationFrame(() => setTimeout(() => void paraphrases.load().catch(ignore)));
}

export async function loadSearch(): Promise<SearchTools> {
  const { tools } = await bundle.load();
  return fullTools.store.get() ?? tools;
}

/** Prefetches the search. Failures are reported where the search is read. */
export const prefetchSearch = () => void fullTools.load().catch(ignore);

/** Undefined until loaded. */
export function useSearchTools(): SearchTools | undefined {
  const full = useStore(fullTools.store);
  const plain = useStore(bundle.store);
  return full ?? plain?.tools;
}

/** Longer than the paraphrases take on most connections. */
const MAX_WAIT_MS = 1000;

/**
 * For a query in the opened URL: waits for paraphrases unless they take too long, because rows
 * would move if they arrived later.
 */
const firstTools = createResource(async () => {
  const { tools } = await bundle.load();
  const late = new Promise<SearchTools>((resolve) => setTimeout(resolve, MAX_WAIT_MS, tools));
  return Promise.race([fullTools.load().catch(() => tools), late]);
});

/** Suspends until a query in the URL can be answered. */
export function useSearch({ search, action }: SiteLocation): SearchTools | undefined {
  const isAsked = (new URLSearchParams(search).get('q') ?? '').trim() !== '';
  const full = useStore(fullTools.store);
  useEffect(() => {
    if (isAsked) prefetchSearch();
  }, [isAsked]);
  if (!isAsked) return undefined;
  const tools = action === 'replace' ? bundle.read().tools : firstTools.read();
  return full ?? tools;
}
