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

let resolveReady: (catalog: Catalog) => void = () => {};
/** Resolves once there is a catalog, however often loading it failed before. */
export const readyCatalog = new Promise<Catalog>((resolve) => {
  resolveReady = resolve;
});

export const useCatalog = () => useStore(store);

function fail(failure: Failure): CatalogState {
  const state: CatalogState = { status: 'failed', failure };
  store.set(state);
  return state;
}

function succeed(data: CatalogData, found: string): CatalogState {
  const catalog = createCatalog(data);
  const state: CatalogState = { status: 'ready', catalog, fingerprint: found };
  store.set(state);
  resolveReady(catalog);
  return state;
}

/** Of the text that the build has checked. */
let trusted: string | undefined;

export function trustFingerprint(fingerprintOfBuild: string | undefined): void {
  trusted = fingerprintOfBuild;
}

/** Makes the text of a catalog the catalog of the site. Failures are a state, not an exception. */
export async function parseCatalogText(text: string): Promise<CatalogState> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail({ kind: 'not-json' });
  }
  const found = fingerprint(text);
  // What the build has checked need not be checked again, nor the code for it be fetched.
  if (found === trusted) return succeed(json as CatalogData, found);
  try {
    const { parseCatalog } = await import('../domain/catalog/parse-catalog.ts');
    const parsed = parseCatalog(json);
    if (!parsed.ok) return fail({ kind: 'not-a-catalog', faults: parsed.faults });
    return succeed(parsed.data, found);
  } catch {
    return fail({ kind: 'page-unreachable' });
  }
}

/** Fetches the catalog, again when it failed before. */
export async function loadCatalog(): Promise<CatalogState> {
  store.set(LOADING);
  let text: string;
  try {
    const response = await fetch(links.catalog());
    if (!response.ok) return fail({ kind: 'refused', status: response.status });
    text = await response.text();
  } catch {
    return fail({ kind: 'unreachable' });
  }
  return parseCatalogText(text);
}
