import { BASE, FILES, VERSION } from 'virtual:offline-files';

/** Other sites of the same host have caches, too. */
const PREFIX = `status-codes ${BASE} `;
const NAME = PREFIX + VERSION;

async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', body);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fetches a file and refuses it unless it is the one of this version. */
async function fetchExact(path: string, hash: string): Promise<Response> {
  // What has a hash in its name may come from the browser's cache, where the page has put it.
  const cache = path.startsWith(`${BASE}assets/`) ? 'default' : 'no-cache';
  const response = await fetch(path, { cache });
  const body = await response.arrayBuffer();
  if (!response.ok || (await hashOf(body)) !== hash) throw new Error(`${path} is another version.`);
  // A new response: one that was redirected may not answer for a page.
  return new Response(body, { headers: response.headers });
}

/** Stores every file of this version, or none and fails: half an update is no update. */
export async function fillStore(): Promise<void> {
  const isFirst = !(await caches.has(NAME));
  const cache = await caches.open(NAME);
  try {
    await Promise.all(
      FILES.map(async ([path, hash]) => cache.put(path, await fetchExact(path, hash))),
    );
  } catch (error) {
    if (isFirst) await caches.delete(NAME);
    throw error;
  }
}

/** Says in a store since when pages were answered from it. A store that only waited has none. */
const IN_USE_SINCE = `${BASE}.in-use-since`;

async function inUseSince(name: string): Promise<number> {
  const answer = await (await caches.open(name)).match(IN_USE_SINCE);
  return Number((await answer?.text()) ?? 0);
}

/**
 * Takes this version into use and deletes the others, but the one that was in use last: its
 * pages may still be open and ask for their parts.
 */
export async function takeIntoUse(): Promise<void> {
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
export async function fromStore(path: string): Promise<Response | undefined> {
  return (await caches.open(NAME)).match(path);
}

/** A file of any version that is still there: for files with a hash in their name. */
export function fromAnyStore(path: string): Promise<Response | undefined> {
  return caches.match(path);
}
