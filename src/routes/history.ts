/**
 * The address bar as a store. Everything a link should carry is read from here on every render.
 * Five paths do not need a router's 20 KB; what they need is below: steps, typing, keys.
 */
export interface Place {
  readonly path: string;
  readonly search: string;
  readonly hash: string;
  /** Names this step of the history, so that scroll and focus can be found again. */
  readonly key: string;
  readonly arrival: 'load' | 'push' | 'replace' | 'pop';
}

/** Typing is written to the address bar after a pause: Safari allows 100 writes in 30 seconds. */
const TYPING_PAUSE_MS = 250;

let place: Place | undefined;
let prerendered: Place | undefined;
/** The address before typing began, until the typing counts as a step of its own. */
let beforeTyping: string | undefined;
let pendingWrite: number | undefined;
const listeners = new Set<() => void>();
const leaving = new Set<(key: string) => void>();

const newKey = () => Math.random().toString(36).slice(2, 10);

function readKey(): string {
  const { key } = (history.state ?? {}) as { key?: unknown };
  if (typeof key === 'string') return key;
  const fresh = newKey();
  history.replaceState({ key: fresh }, '');
  return fresh;
}

/** With the origin: a path that begins with two slashes would else name another host. */
const hrefOf = ({ path, search, hash }: Place) => location.origin + path + search + hash;

function set(next: Place): void {
  place = next;
  for (const listener of listeners) listener();
}

function placeAt(href: string, key: string, arrival: Place['arrival']): Place {
  const url = new URL(href, location.href);
  return { path: url.pathname, search: url.search, hash: url.hash, key, arrival };
}

/** Writes what was typed to the address bar now. */
function flush(): void {
  if (pendingWrite === undefined) return;
  clearTimeout(pendingWrite);
  pendingWrite = undefined;
  if (place) history.replaceState({ key: place.key }, '', hrefOf(place));
}

export function currentPlace(): Place {
  place ??= placeAt(location.href, readKey(), 'load');
  return place;
}

/** Tells which page a prerendered file shows, before it is drawn or taken over. */
export function setPrerenderedPath(path: string): void {
  prerendered = { path, search: '', hash: '', key: '', arrival: 'load' };
}

/**
 * The place that the first drawing must agree with: what a file knows of its address is the
 * path alone. The present place itself where it is no more than that, so that nothing is
 * drawn twice.
 */
export function prerenderedPlace(): Place {
  if (!prerendered) throw new Error('This page was not prerendered.');
  const isAll = place?.path === prerendered.path && place.search === '' && place.hash === '';
  return place && isAll ? place : prerendered;
}

export function subscribeToPlace(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Runs with the key of a step just before another takes over, while the page still shows it. */
export function onLeave(action: (key: string) => void): () => void {
  leaving.add(action);
  return () => leaving.delete(action);
}

function leave(): void {
  for (const action of leaving) action(currentPlace().key);
}

/** Shows a state that is still being typed; it takes the place of the present step. */
export function replaceWhileTyping(href: string): void {
  const { key } = currentPlace();
  beforeTyping ??= hrefOf(currentPlace());
  clearTimeout(pendingWrite);
  pendingWrite = window.setTimeout(flush, TYPING_PAUSE_MS);
  set(placeAt(href, key, 'replace'));
}

/**
 * Makes what was typed a step of its own, so that Back leads to what was there before it.
 * Does nothing when nothing was typed since the last step.
 */
export function settleTyping(): void {
  const before = beforeTyping;
  beforeTyping = undefined;
  if (before === undefined || before === hrefOf(currentPlace())) {
    flush();
    return;
  }
  clearTimeout(pendingWrite);
  pendingWrite = undefined;
  const { key, path, search, hash } = currentPlace();
  history.replaceState({ key }, '', before);
  const settled = { path, search, hash, key: newKey(), arrival: 'replace' } as const;
  history.pushState({ key: settled.key }, '', hrefOf(settled));
  set(settled);
}

/** Goes to an address of this site as a new step. */
export function goTo(href: string): void {
  settleTyping();
  leave();
  const next = placeAt(href, newKey(), 'push');
  history.pushState({ key: next.key }, '', hrefOf(next));
  set(next);
}

/** Follows the browser's own Back, Forward and `#` steps. Returns the way to stop. */
export function followBrowser(): () => void {
  const onPopState = () => {
    // What was typed in the step just left can no longer be written to it.
    clearTimeout(pendingWrite);
    pendingWrite = undefined;
    beforeTyping = undefined;
    leave();
    set(placeAt(location.href, readKey(), 'pop'));
  };
  const onPageHide = () => {
    flush();
    leave();
  };
  window.addEventListener('popstate', onPopState);
  window.addEventListener('pagehide', onPageHide);
  return () => {
    window.removeEventListener('popstate', onPopState);
    window.removeEventListener('pagehide', onPageHide);
  };
}
