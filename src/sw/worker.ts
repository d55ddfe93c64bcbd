import { BASE, FILES, SHELL } from 'virtual:offline-files';
import { parsePath } from '../domain/links.ts';
import { fillStore, fromStore, takeIntoUse } from './store.ts';

declare const self: ServiceWorkerGlobalScope;

const STORED = new Set(FILES.map(([path]) => path));

/** Pages have no extension but their own; anything else is a file to be had from the network. */
const isFile = (path: string) => /\.(?!html$)[a-z]+$/.test(path);

/** From the network only where the browser has evicted the cache. */
const stored = async (path: string, request: Request) => (await fromStore(path)) ?? fetch(request);

/** The JSON and Markdown of a code have a page that works offline; other files have none. */
function notStored(path: string): Response {
  const isTwin = parsePath(path).kind === 'code';
  return new Response(`Offline: this file isn't saved${isTwin ? ', but its page is' : ''}.`, {
    status: 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

/**
 * The answer to a request; undefined for those that are not ours to answer. Pages, scripts and
 * catalog come from the store even where there is a network, so that they are of one version
 * until the reader asks for the next, whatever state the host is in.
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
    // Other sites can live below the path of this one: the host answers for what is not our page.
    return fetch(request).catch(() => stored(SHELL, request));
  }
  if (!pathname.startsWith(`${BASE}assets/`)) return undefined;
  // Files with a hash in their name, which may be of any version that is still there.
  return caches.match(pathname).then((file) => file ?? fetch(request));
}

self.addEventListener('install', (event) => event.waitUntil(fillStore()));

self.addEventListener('activate', (event) =>
  event.waitUntil(takeIntoUse().then(() => self.clients.claim())),
);

// A new version waits until no page of the old one is open, or until a reader asks for it.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const response = respond(event.request);
  if (response) event.respondWith(response);
});
