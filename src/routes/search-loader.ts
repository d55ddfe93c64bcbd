import { createResource } from '../ui/create-resource.ts';
import { useStore } from '../ui/create-store.ts';
import { readyCatalog } from './catalog-store.ts';
import type { SearchTools } from './search-tools.ts';
import type { SiteLocation } from './site-location.ts';

/** The search bundle and its index. Readers who never search never fetch it. */
const searchTools = createResource(async () => {
  const catalog = await readyCatalog;
  const { createSearchTools } = await import('./search-tools.ts');
  return createSearchTools(catalog);
});

export const loadSearch = searchTools.load;

/** Somebody is about to search. Failures are reported where the search is read. */
export const prefetchSearch = () => void searchTools.load().catch(() => undefined);

/** Undefined until they are there. */
export const useSearchTools = (): SearchTools | undefined => useStore(searchTools.store);

/** For components: suspends where the address has a query, until it can be answered. */
export function readSearch({ search }: SiteLocation): SearchTools | undefined {
  const q = new URLSearchParams(search).get('q') ?? '';
  return q.trim() === '' ? undefined : searchTools.read();
}
