import { type ComponentType, useSyncExternalStore } from 'react';
import type { Page } from '../domain/links.ts';
import { Route as CodeRoute } from './code-route.tsx';
import type { RouteProps } from './route-props.ts';

type Kind = Page['kind'];
type Route = ComponentType<RouteProps>;

/**
 * The code of each page is a file of its own, so that a reader waits only for the page asked.
 * The page of a code is next to every other, and comes along.
 */
const LOADERS: Readonly<Record<Kind, () => Promise<{ readonly Route: Route }>>> = {
  browse: () => import('./browse-route.tsx'),
  code: async () => ({ Route: CodeRoute }),
  compare: () => import('./compare-route.tsx'),
  decode: () => import('./decode-route.tsx'),
  about: () => import('./about-route.tsx'),
  unknown: () => import('./unknown-route.tsx'),
};

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
    loaded.set(kind, (await LOADERS[kind]()).Route);
  } catch {
    failed.add(kind);
  }
  announce();
  return loaded.has(kind);
}

/** Fetches the code of all pages, so that going from one to another needs no network. */
export async function loadAllPages(): Promise<void> {
  for (const kind of Object.keys(LOADERS)) await loadPage(kind as Kind);
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
