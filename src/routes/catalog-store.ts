import { type Catalog, createCatalog } from '../domain/catalog/create-catalog.ts';
import type { CatalogData } from '../domain/catalog/schema.ts';
import { links } from '../domain/links.ts';
import type { Failure } from '../features/states/states.tsx';
import { createStore, useStore } from '../ui/create-store.ts';

/**
 * A number for a text, as text, that differs for texts that differ, but for one pair in four
 * thousand million. No protection against texts made to agree. FNV-1a, over UTF-16 units.
 */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

type CatalogState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'ready';
      readonly catalog: Catalog;
      /** Of the text the catalog was parsed from. */
      readonly fingerprint: string;
    };

const LOADING: CatalogState = { status: 'loading' };
const store = createStore<CatalogState>(LOADING);

/** Resolves once there is a catalog, however often loading it failed before. */
export const readyCatalog = new Promise<Catalog>((resolve) => {
  store.subscribe(() => {
    const state = store.get();
    if (state.status === 'ready') resolve(state.catalog);
  });
});

export const useCatalog = () => useStore(store);

const failed = (failure: Failure): CatalogState => ({ status: 'failed', failure });

/** The catalog of a text. What the build has checked is not checked again, nor its code fetched. */
async function parseText(text: string, checked: string | undefined): Promise<CatalogState> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed({ kind: 'not-json' });
  }
  const found = fingerprint(text);
  const ready = (data: CatalogData): CatalogState => ({
    status: 'ready',
    catalog: createCatalog(data),
    fingerprint: found,
  });
  if (found === checked) return ready(json as CatalogData);
  try {
    const { parseCatalog } = await import('../domain/catalog/parse-catalog.ts');
    const parsed = parseCatalog(json);
    if (parsed.ok) return ready(parsed.data);
    return failed({ kind: 'not-a-catalog', faults: parsed.faults });
  } catch {
    return failed({ kind: 'page-unreachable' });
  }
}

async function fetchCatalog(checked: string | undefined): Promise<CatalogState> {
  try {
    const response = await fetch(links.catalog());
    if (response.ok) return parseText(await response.text(), checked);
    return failed({ kind: 'refused', status: response.status });
  } catch {
    return failed({ kind: 'unreachable' });
  }
}

async function settle(pending: Promise<CatalogState>): Promise<CatalogState> {
  const state = await pending;
  store.set(state);
  return state;
}

/** Makes the text of a catalog the catalog of the site. Failures are a state, not an exception. */
export const parseCatalogText = (text: string) => settle(parseText(text, undefined));

/** Fetches the catalog, again when it failed before. */
export function loadCatalog(): Promise<CatalogState> {
  store.set(LOADING);
  // The fingerprint of the text that the build has checked.
  return settle(fetchCatalog(document.getElementById('root')?.dataset.catalog));
}
