import type { MouseEvent } from 'react';
import { links } from '../domain/links.ts';
import { isForDecode } from '../domain/search/search.ts';
import { createStore, useStore } from '../ui/create-store.ts';
import type { SiteLocation } from './page-module.ts';
import { savePosition } from './scroll-restoration.ts';

/*
 * The History API as a store: navigation, the query while it is being typed, and a key for each
 * history entry. A router would add 20 KB, too much for six kinds of page.
 */

/** Debounce for the address bar while typing: Safari allows 100 writes in 30 seconds. */
const TYPING_PAUSE_MS = 250;

const NOWHERE: SiteLocation = { path: '', search: '', hash: '', key: '', action: 'load' };
const store = createStore(NOWHERE);
let prerendered = NOWHERE;
/** The URL before typing began, until the typed query gets its own history entry. */
let beforeTyping: string | undefined;
let pendingWrite: number | undefined;

function locationAt(href: string, key: string, action: SiteLocation['action']): SiteLocation {
  const url = new URL(href, location.href);
  // Ids are lower-case; accepts `#Transaction` too.
  const hash = url.hash.toLowerCase();
  return { path: url.pathname, search: url.search, hash, key, action };
}

/** With the origin, because a path that begins with two slashes would name another host. */
const hrefOf = ({ path, search, hash }: SiteLocation): string =>
  location.origin + path + search + hash;

const newKey = () => Math.random().toString(36).slice(2, 10);

/** Removes a query that may be personal: the page uses it, but URLs and history must not. */
function publicHref(href: string): string {
  const url = new URL(href, location.href);
  if (!isForDecode(url.searchParams.get('q') ?? '')) return href;
  url.searchParams.delete('q');
  return url.href;
}

/** WebKit throws at the 101st call within ten seconds. Returns whether the call was allowed. */
function write(method: 'pushState' | 'replaceState', key: string, href: string): boolean {
  try {
    history[method]({ key }, '', publicHref(href));
    return true;
  } catch {
    return false;
  }
}

/** The key of the current history entry; adds a missing one and removes a personal query. */
function readKey(): string {
  const { key } = (history.state ?? {}) as { key?: unknown };
  const known = typeof key === 'string' ? key : newKey();
  write('replaceState', known, location.href);
  return known;
}

function cancelPendingWrite(): void {
  clearTimeout(pendingWrite);
  pendingWrite = undefined;
}

function flushTyping(): void {
  if (pendingWrite === undefined) return;
  cancelPendingWrite();
  write('replaceState', store.get().key, hrefOf(store.get()));
}

export const currentLocation = store.get;

/** The current location; while hydrating, the one for which the HTML was prerendered. */
export const useLocation = (): SiteLocation => useStore(store, prerenderedLocation);

/**
 * The location for the first render of prerendered HTML, which has only a path. Returns the current
 * location if it is equal, to avoid a second render.
 */
function prerenderedLocation(): SiteLocation {
  const current = store.get();
  const isSame = current.path === prerendered.path && current.search === '' && current.hash === '';
  return isSame ? current : prerendered;
}

/** Sets the path of the prerendered HTML; call it before rendering or hydrating. */
export function setPrerenderedPath(path: string): void {
  prerendered = { ...NOWHERE, path };
}

/** Reads the location and follows the browser's Back, Forward and `#` navigation. */
export function startNavigation(): void {
  history.scrollRestoration = 'manual';
  store.set(locationAt(location.href, readKey(), 'load'));
  window.addEventListener('popstate', () => {
    // The history entry that the reader typed in is no longer current.
    cancelPendingWrite();
    beforeTyping = undefined;
    savePosition(store.get().key);
    store.set(locationAt(location.href, readKey(), 'pop'));
  });
  window.addEventListener('pagehide', () => {
    flushTyping();
    savePosition(store.get().key);
  });
}

/** Shows a query that is still being typed; replaces the current history entry. */
export function navigateWhileTyping(href: string): void {
  const current = store.get();
  beforeTyping ??= hrefOf(current);
  clearTimeout(pendingWrite);
  pendingWrite = window.setTimeout(flushTyping, TYPING_PAUSE_MS);
  store.set(locationAt(href, current.key, 'replace'));
}

/**
 * Gives the typed query its own history entry, so that Back returns to the state before it. Does
 * nothing if nothing was typed since the last navigation.
 */
export function commitTyping(): void {
  const before = beforeTyping;
  beforeTyping = undefined;
  const current = store.get();
  const typed = hrefOf(current);
  if (before === undefined || before === typed) {
    flushTyping();
    return;
  }
  cancelPendingWrite();
  const key = newKey();
  write('replaceState', current.key, before);
  if (write('pushState', key, typed)) store.set({ ...current, key, action: 'replace' });
}

/** Removes an outdated parameter from the URL. */
export function dropParameter(name: string): void {
  const current = store.get();
  const parameters = new URLSearchParams(current.search);
  if (!parameters.has(name)) return;
  parameters.delete(name);
  const search = `?${parameters}`.replace(/^\?$/, '');
  const next: SiteLocation = { ...current, search, action: 'replace' };
  if (write('replaceState', current.key, hrefOf(next))) store.set(next);
}

/** Navigates to a URL of this site with a new history entry. */
export function navigate(href: string): void {
  commitTyping();
  savePosition(store.get().key);
  const next = locationAt(href, newKey(), 'push');
  if (write('pushState', next.key, hrefOf(next))) store.set(next);
  else location.assign(publicHref(hrefOf(next)));
}

/**
 * Client-side navigation for plain `<a href>`. Leaves to the browser: new tabs, downloads, other
 * sites, files, and `#` links within the page.
 */
export function followLink(event: MouseEvent<HTMLElement>): void {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button !== 0 || modified) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.target || link.hasAttribute('download')) return;
  const url = new URL(link.href);
  const isPage =
    url.origin === location.origin &&
    url.pathname.startsWith(links.browse()) &&
    !/\.(json|csv|md|txt|xml|png)$/.test(url.pathname);
  const { path, search } = currentLocation();
  const isSamePage = url.pathname === path && url.search === search && url.hash !== '';
  if (!isPage || isSamePage) return;
  event.preventDefault();
  navigate(link.href);
}
