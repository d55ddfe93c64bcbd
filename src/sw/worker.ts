import { BASE, FILES, SHELL } from 'virtual:offline-files';
import { parsePath } from '../domain/links.ts';
import { activateVersion, fromStore, precache } from './store.ts';

declare const self: ServiceWorkerGlobalScope;

const STORED = new Set(FILES.map(([path]) => path));

/** Pages have no extension other than `.html`; anything else is a file that is not stored. */
const isFile = (path: string) => /\.(?!html$)[a-z]+$/.test(path);

/** Falls back to the network if the browser has evicted the cache. */
const stored = async (path: string, request: Request) => (await fromStore(path)) ?? fetch(request);

/** Answers for a file that is not stored. Only the twins of a code have a page offline. */
function notStored(path: string): Response {
  const isTwin = parsePath(path).kind === 'code';
  return new Response(`Offline: this file isn't saved${isTwin ? ', but its page is' : ''}.`, {
    status: 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

/**
 * The response to a request; undefined for requests that the browser should handle. Pages, scripts
 * and the catalog come from the store even when online, so that they are of one version until the
 * reader updates, whatever the host serves.
 */
function respond(request: Request): Promise<Response> | undefined {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(BASE)) {
    return undefined;
  }
  if (STORED.has(pathname)) return stored(pathname, request);
  if (request.mode === 'navigate') {
    if (isFile(pathname)) return fetch(request).catch(() => notStored(pathname));
    if (parsePath(pathname).kind !== 'unknown') return stored(SHELL, request);
    // Another site may live below this site's path, so the host answers for unknown pages.
    return fetch(request).catch(() => stored(SHELL, request));
  }
  if (!pathname.startsWith(`${BASE}assets/`)) return undefined;
  // Files with a hash in their name, of any version that is still stored.
  return caches.match(pathname).then((file) => file ?? fetch(request));
}

self.addEventListener('install', (event) => event.waitUntil(precache()));

self.addEventListener('activate', (event) =>
  event.waitUntil(activateVersion().then(() => self.clients.claim())),
);

// A new version waits until all pages of the old one are closed or the reader asks for it.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const response = respond(event.request);
  if (response) event.respondWith(response);
});
