import { type ComponentType, useSyncExternalStore } from 'react';
import type { Page } from '../domain/links.ts';
import { CodeRoute } from './code-route.tsx';
import type { RouteProps } from './route-props.ts';

type Kind = Page['kind'];
type Route = ComponentType<RouteProps>;

/**
 * The code of each page is a file of its own, so that a reader waits only for the page asked.
 * The page of a code is next to every other, and comes along.
 */
const LOADERS: Readonly<Record<Kind, () => Promise<Route>>> = {
  browse: async () => (await import('./browse-route.tsx')).BrowseRoute,
  code: async () => CodeRoute,
  compare: async () => (await import('./compare-route.tsx')).CompareRoute,
  decode: async () => (await import('./decode-route.tsx')).DecodeRoute,
  about: async () => (await import('./about-route.tsx')).AboutRoute,
  unknown: async () => (await import('./unknown-route.tsx')).UnknownRoute,
};

const KINDS = Object.keys(LOADERS) as readonly Kind[];
const loaded = new Map<Kind, Route>();
const failed = new Set<Kind>();
const listeners = new Set<() => void>();

const announce = () => {
  for (const listener of listeners) listener();
};

/** Fetches the code of a page, once; again when it failed before. Tells whether it is there. */
export async function loadPage(kind: Kind): Promise<boolean> {
  if (loaded.has(kind)) return true;
  failed.delete(kind);
  try {
    loaded.set(kind, await LOADERS[kind]());
  } catch {
    failed.add(kind);
  }
  announce();
  return loaded.has(kind);
}

/** Fetches the code of all pages, so that going from one to another needs no network. */
export async function loadAllPages(): Promise<void> {
  for (const kind of KINDS) await loadPage(kind);
}

/** The component of a page: undefined until its code is there, `failed` when it cannot be had. */
export function usePage(kind: Kind): Route | 'failed' | undefined {
  const read = () => loaded.get(kind) ?? (failed.has(kind) ? 'failed' : undefined);
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
    read,
  );
}
