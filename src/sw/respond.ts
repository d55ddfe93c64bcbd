import { BASE, CATALOG, FILES, SHELL } from 'virtual:offline-files';
import { fromNetwork } from './network.ts';
import { fromAnyStore, fromStore } from './store.ts';

const STORED = new Set(FILES.map(([path]) => path));

/** Pages have no extension but their own; anything else is a file to be had from the network. */
const isPage = (path: string) => !/\.(?!html$)[a-z]+$/.test(path);

/** The newest there is, and without a network what was stored. */
async function newest(request: Request, stored: string): Promise<Response> {
  return (await fromNetwork(request)) ?? (await fromStore(stored)) ?? fetch(request);
}

/**
 * The answer to a request; undefined for those that are not ours to answer. Pages and the
 * catalog are of one version when they come from the network, and so they are from the store.
 */
export function respond(request: Request): Promise<Response> | undefined {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(BASE)) {
    return undefined;
  }
  if (request.mode === 'navigate') return isPage(pathname) ? newest(request, SHELL) : undefined;
  if (pathname === CATALOG) return newest(request, CATALOG);
  if (STORED.has(pathname)) return fromStore(pathname).then((file) => file ?? fetch(request));
  if (!pathname.startsWith(`${BASE}assets/`)) return undefined;
  return fromAnyStore(pathname).then((file) => file ?? fetch(request));
}
