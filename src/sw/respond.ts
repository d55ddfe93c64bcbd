import { BASE, FILES, SHELL } from 'virtual:offline-files';
import { parsePath } from '../domain/links.ts';
import { fromAnyStore, fromStore } from './store.ts';

const STORED = new Set(FILES.map(([path]) => path));

/** Pages have no extension but their own; anything else is a file to be had from the network. */
const isFile = (path: string) => /\.(?!html$)[a-z]+$/.test(path);

/** Below the path of this site other sites can stand: what is no page of ours is the host's. */
const isOurs = (path: string) => parsePath(path).kind !== 'unknown';

/** From the network only where the browser has thrown the store away. */
const stored = async (path: string, request: Request) => (await fromStore(path)) ?? fetch(request);

const notStored = () =>
  new Response('There is no network, and this file is not kept on the device. Its page is.', {
    status: 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });

/**
 * The answer to a request; undefined for those that are not ours to answer. Pages, scripts and
 * catalog come from the store even where there is a network, so that they are of one version
 * until the reader asks for the next, whatever state the host is in.
 */
export function respond(request: Request): Promise<Response> | undefined {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(BASE)) {
    return undefined;
  }
  if (STORED.has(pathname)) return stored(pathname, request);
  if (request.mode === 'navigate') {
    if (isFile(pathname)) return fetch(request).catch(notStored);
    if (isOurs(pathname)) return stored(SHELL, request);
    return fetch(request).catch(() => stored(SHELL, request));
  }
  if (!pathname.startsWith(`${BASE}assets/`)) return undefined;
  return fromAnyStore(pathname).then((file) => file ?? fetch(request));
}
