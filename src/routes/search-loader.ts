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

/** Resolves once there is a catalog, however often loading it fails before. */
const readyCatalog = new Promise<Catalog>((resolve) => {
  catalogFile.store.subscribe(() => {
    const loaded = catalogFile.store.get();
    if (loaded) resolve(loaded.catalog);
  });
});

const bundle = createResource(async () => {
  const catalog = await readyCatalog;
  // What Browse says when there is no hit is to be there by then.
  void import('../features/browse/no-match.tsx').catch(ignore);
  const { createSearchTools } = await import('./search-tools.ts');
  return createSearchTools(catalog);
});

const paraphrases = createResource(async () => {
  const response = await fetch(links.paraphrases(), { priority: 'low' });
  if (!response.ok) throw new Error(`paraphrases: ${response.status}`);
  return (await response.json()) as CompiledParaphrases;
});

/** The same tools with paraphrases. Until they are there, and without them, the others answer. */
const fullTools = createResource(async () => {
  const [{ withParaphrases }, data] = await Promise.all([bundle.load(), paraphrases.load()]);
  return withParaphrases(data);
});

/** Fetches the paraphrases, once the page is painted. */
export function prefetchParaphrases(): void {
  requestAnimationFrame(() => setTimeout(() => void paraphrases.load().catch(ignore)));
}

export async function loadSearch(): Promise<SearchTools> {
  const { tools } = await bundle.load();
  return fullTools.store.get() ?? tools;
}

/** Somebody is about to search. Failures are reported where the search is read. */
export const prefetchSearch = () => void fullTools.load().catch(ignore);

/** Undefined until they are there. */
export function useSearchTools(): SearchTools | undefined {
  const full = useStore(fullTools.store);
  const plain = useStore(bundle.store);
  return full ?? plain?.tools;
}

/** Longer than paraphrases take on most connections. */
const LONGEST_WAIT_MS = 1000;

/**
 * For the query of an address that was opened: the first answer is the whole one, or rows would
 * move when paraphrases arrive, unless these take too long.
 */
const firstTools = createResource(async () => {
  const { tools } = await bundle.load();
  const late = new Promise<SearchTools>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS, tools));
  return Promise.race([fullTools.load().catch(() => tools), late]);
});

/** Suspends where the address has a query, until it can be answered. */
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
