import { BASE, FILES, SHELL, VERSION } from 'virtual:offline-files';

/** Other sites on the same host have caches too. */
const PREFIX = `status-codes ${BASE} `;
const NAME = PREFIX + VERSION;

async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', body);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Records that the host changes HTML in transit, for example by adding a script, so that no page
 * ever has its hash; pages check this before they register a worker. Ignores a page of another
 * version, as during an update, which names other scripts.
 */
async function refuseIfChanged(body: ArrayBuffer): Promise<void> {
  const paths = new Set(FILES.map(([path]) => path));
  const scripts = new TextDecoder().decode(body).match(/[^"]*\/assets\/[\w.-]+\.js/g) ?? [];
  if (scripts.length === 0 || !scripts.every((path) => paths.has(path))) return;
  const cache = await caches.open(`${PREFIX}refused`);
  await cache.put(`${BASE}.refused`, new Response(String(Date.now())));
}

/** Fetches a file; throws unless it is the one of this version. */
async function fetchExact(path: string, hash: string, signal: AbortSignal): Promise<Response> {
  // A file with a hash in its name may come from the browser's cache.
  const cache = path.startsWith(`${BASE}assets/`) ? 'default' : 'no-cache';
  const response = await fetch(path, { cache, signal });
  const body = await response.arrayBuffer();
  if (!response.ok || (await hashOf(body)) !== hash) {
    if (response.ok && path === SHELL) await refuseIfChanged(body);
    throw new Error(`${path} is another version.`);
  }
  // A new response, because a redirected one must not answer a navigation.
  return new Response(body, { headers: response.headers });
}

/**
 * Stores every file of this version, or fails and stores none. The shell comes first, and the first
 * mismatch aborts the rest.
 */
export async function precache(): Promise<void> {
  const isFirst = !(await caches.has(NAME));
  const cache = await caches.open(NAME);
  const stop = new AbortController();
  const store = async ([path, hash]: (typeof FILES)[number]) =>
    cache.put(path, await fetchExact(path, hash, stop.signal));
  try {
    await Promise.all(FILES.filter(([path]) => path === SHELL).map(store));
    await Promise.all(FILES.filter(([path]) => path !== SHELL).map(store));
  } catch (error) {
    stop.abort();
    if (isFirst) await caches.delete(NAME);
    throw error;
  }
}

/** In each cache: since when it has answered requests. A cache that only waited has none. */
const IN_USE_SINCE = `${BASE}.in-use-since`;

async function inUseSince(name: string): Promise<number> {
  const answer = await (await caches.open(name)).match(IN_USE_SINCE);
  return Number((await answer?.text()) ?? 0);
}

/**
 * Activates this version and deletes all others but the last one used, whose pages may still be
 * open and request their scripts.
 */
export async function activateVersion(): Promise<void> {
  const own = await caches.open(NAME);
  await own.put(IN_USE_SINCE, new Response(String(Date.now())));
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  const stores = await Promise.all(
    names.map(async (name) => ({ name, since: await inUseSince(name) })),
  );
  const [last, ...others] = stores.toSorted((a, b) => b.since - a.since);
  const useless = last?.since ? others : stores;
  await Promise.all(useless.map(({ name }) => caches.delete(name)));
}

/** A file of this version. */
export const fromStore = async (path: string): Promise<Response | undefined> =>
  (await caches.open(NAME)).match(path);
