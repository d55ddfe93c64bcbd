import { useSyncExternalStore } from 'react';
import { type Catalog, createCatalog } from '../domain/catalog/create-catalog.ts';
import type { CatalogData } from '../domain/catalog/schema.ts';
import { links } from '../domain/links.ts';
import type { Failure } from '../features/states/failure.ts';
import { fingerprint } from './fingerprint.ts';
import type { SearchTools } from './search-tools.ts';

export type CatalogState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'ready';
      readonly catalog: Catalog;
      /** Of the text the catalog was read from. */
      readonly fingerprint: string;
      /** Undefined until `loadSearch` was called, since many readers never search. */
      readonly tools: SearchTools | 'failed' | undefined;
    };

const LOADING: CatalogState = { status: 'loading' };
let state: CatalogState = LOADING;
const listeners = new Set<() => void>();

function set(next: CatalogState): CatalogState {
  state = next;
  for (const listener of listeners) listener();
  if (isSearchAwaited && next.status === 'ready') void loadSearch();
  return next;
}

const failed = (failure: Failure): CatalogState => ({ status: 'failed', failure });

const ready = (data: CatalogData, found: string): CatalogState => ({
  status: 'ready',
  catalog: createCatalog(data),
  fingerprint: found,
  tools: undefined,
});

/** Of the text that the build has checked, as the files of the site tell it. */
let checked: string | undefined;

export function trustFingerprint(fingerprintOfBuild: string | undefined): void {
  checked = fingerprintOfBuild;
}

/** Makes the text of a catalog the catalog of the site; never throws. */
export async function readCatalog(text: string): Promise<CatalogState> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return set(failed({ kind: 'not-json' }));
  }
  const found = fingerprint(text);
  // What the build has checked need not be checked again, nor the code for it be fetched.
  if (found === checked) return set(ready(json as CatalogData, found));
  try {
    const { parseCatalog } = await import('../domain/catalog/parse-catalog.ts');
    const parsed = parseCatalog(json);
    if (!parsed.ok) return set(failed({ kind: 'not-a-catalog', faults: parsed.faults }));
    return set(ready(parsed.data, found));
  } catch {
    return set(failed({ kind: 'page-unreachable' }));
  }
}

/** Fetches the catalog, again when it failed before; never throws. */
export async function loadCatalog(): Promise<CatalogState> {
  set(LOADING);
  let text: string;
  try {
    const response = await fetch(links.catalog());
    if (!response.ok) return set(failed({ kind: 'refused', status: response.status }));
    text = await response.text();
  } catch {
    return set(failed({ kind: 'unreachable' }));
  }
  return readCatalog(text);
}

/** Somebody searches already, before there is a catalog. */
let isSearchAwaited = false;

/** Fetches what searching takes, once a catalog is there, and again when it failed; never throws. */
export async function loadSearch(): Promise<void> {
  isSearchAwaited = state.status !== 'ready';
  if (state.status !== 'ready' || typeof state.tools === 'object') return;
  const { catalog } = state;
  let tools: SearchTools | 'failed' = 'failed';
  try {
    const { createSearchTools } = await import('./search-tools.ts');
    tools = await createSearchTools(catalog);
  } catch {
    // Told by what is put.
  }
  if (state.status !== 'ready' || state.catalog !== catalog) return;
  // It may have been asked for twice meanwhile.
  if (state.tools !== tools && typeof state.tools !== 'object') set({ ...state, tools });
}

/** What searching takes, if it is there. */
export function searchToolsOf(current: CatalogState): SearchTools | undefined {
  return current.status === 'ready' && typeof current.tools === 'object'
    ? current.tools
    : undefined;
}

/** Whether what searching takes is there, or cannot be had. */
export function isSearchSettled(current: CatalogState): boolean {
  return current.status === 'ready' && current.tools !== undefined;
}

const read = () => state;

export function useCatalog(): CatalogState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
    read,
  );
}
