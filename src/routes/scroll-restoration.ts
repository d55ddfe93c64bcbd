import { useLayoutEffect, useRef } from 'react';
import { links } from '../domain/links.ts';
import { kindOf, type SiteLocation } from './page-module.ts';

/** Where the reader was in a history entry. */
type Position = ReturnType<typeof currentPosition>;

const STORAGE_KEY = `status-codes ${links.browse()} scroll`;
/** History entries remembered per tab; older ones start at the top. */
const MAX_ENTRIES = 50;

/** Stored positions by history entry. The stored value is untrusted. */
export function readPositions(): ReadonlyMap<string, Position> {
  try {
    const stored = sessionStorage.getItem(STORAGE_KEY) ?? '{}';
    const positions = Object.entries<Position>(JSON.parse(stored));
    return new Map(positions.filter(([, position]) => Number.isFinite(position?.scroll)));
  } catch {
    return new Map();
  }
}

const linksTo = (href: string): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`main a[href="${CSS.escape(href)}"]`),
];

/**
 * Scroll position and an anchor: the focused link (usually the one followed), else the first link
 * in view, as its index among links to the same URL and its distance from the top of the window.
 */
function currentPosition() {
  const scroll = window.scrollY;
  const all = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')];
  const focused = all.find((link) => link === document.activeElement);
  const link = focused ?? all.find((one) => one.getBoundingClientRect().top >= 0);
  const href = link?.getAttribute('href');
  if (!link || !href) return { scroll };
  const index = Math.max(0, linksTo(href).indexOf(link));
  const { top } = link.getBoundingClientRect();
  return { scroll, link: { href, index, top, hadFocus: link === focused } };
}

/** The focused element when the reader left the page. */
let left: Element | null = null;

/** Saves scroll position and focus for the history entry with this key. */
export function savePosition(key: string): void {
  left = document.activeElement;
  const entries = [...new Map(readPositions()).set(key, currentPosition())].slice(-MAX_ENTRIES);
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(Object.fromEntries(entries)));
  } catch {
    // Without storage, pages start at the top.
  }
}

/** Frames within which rows that come into view get their real height. */
const SETTLING_FRAMES = 3;

/**
 * Restores the scroll position, then corrects it by the link: browsers only estimate the height of
 * rows out of view (`content-visibility`).
 */
function restore({ scroll, link }: Position): void {
  const found = link && (linksTo(link.href)[link.index] ?? linksTo(link.href)[0]);
  if (link?.hadFocus) found?.focus({ preventScroll: true });
  window.scrollTo({ top: scroll, behavior: 'instant' });
  if (!found || scroll === 0) return;
  const settle = (frames: number) => {
    const off = found.getBoundingClientRect().top - link.top;
    if (Math.abs(off) >= 1) window.scrollBy({ top: off, behavior: 'instant' });
    if (frames > 0) requestAnimationFrame(() => settle(frames - 1));
  };
  settle(SETTLING_FRAMES);
}

function startAt(location: SiteLocation): void {
  const target = document.getElementById(location.hash.slice(1));
  const heading = target ?? document.querySelector<HTMLElement>('main h1');
  const active = document.activeElement;
  // Keeps the focus of a reader who is searching on Browse or has focused a control during the
  // fetch. Otherwise, focuses the heading.
  const isSearching = kindOf(location) === 'browse' && active?.matches('input[type=search]');
  const isElsewhere = active !== document.body && active !== left;
  if (!isSearching && !isElsewhere) heading?.focus({ preventScroll: true });
  if (target) target.scrollIntoView({ block: 'start', behavior: 'instant' });
  else window.scrollTo({ top: 0, behavior: 'instant' });
}

/** Whether the reader focused a control before hydration, which then keeps the focus. */
const hasGoneOn = (hash: string): boolean =>
  document.activeElement !== document.body && document.activeElement?.id !== hash.slice(1);

/**
 * Restores scroll position and focus after Back, Forward and reload. After a link, starts at the
 * top or the `#` target and focuses its heading. Within one `view` (a facet, a sort) nothing moves,
 * unless the reader followed a link to the very same URL.
 */
export function useScrollRestoration(location: SiteLocation, view: string): void {
  const { action, path, search, hash, key } = location;
  const last = useRef<{ readonly view: string; readonly address: string }>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per history entry and view.
  useLayoutEffect(() => {
    const address = path + search + hash;
    const isWithin = last.current?.view === view && last.current.address !== address;
    last.current = { view, address };
    const position = readPositions().get(key);
    if (action === 'push' && !isWithin) startAt(location);
    else if (position && (action === 'pop' || action === 'load')) restore(position);
    else if (action === 'load' && hash && !hasGoneOn(hash)) startAt(location);
  }, [view, key]);
}
