import { useLayoutEffect, useRef } from 'react';
import { parsePath } from '../domain/links.ts';
import { onLeave, type Place } from './history.ts';

/** Where the reader was in a step of the history. */
interface Whereabouts {
  readonly scroll: number;
  /** The link that had focus, usually the one that was followed, or else the first in sight. */
  readonly link?:
    | {
        readonly href: string;
        /** Which of the links with this `href` it was. */
        readonly which: number;
        /** How far below the edge of the window it stood. */
        readonly top: number;
        readonly hadFocus: boolean;
      }
    | undefined;
}

const STORE = 'whereabouts';
/** Steps remembered per tab; older ones begin at the top. */
const MOST_STEPS = 50;

function readAll(): Record<string, Whereabouts> {
  try {
    return JSON.parse(sessionStorage.getItem(STORE) ?? '{}') as Record<string, Whereabouts>;
  } catch {
    return {};
  }
}

function linksTo(href: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`main a[href="${CSS.escape(href)}"]`)];
}

function linkToRemember(): Whereabouts['link'] {
  const { activeElement } = document;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')];
  const focused = links.find((link) => link === activeElement);
  const link = focused ?? links.find((one) => one.getBoundingClientRect().top >= 0);
  const href = link?.getAttribute('href');
  if (!link || !href) return undefined;
  const which = Math.max(0, linksTo(href).indexOf(link));
  return { href, which, top: link.getBoundingClientRect().top, hadFocus: link === focused };
}

function remember(key: string): void {
  const here: Whereabouts = { scroll: window.scrollY, link: linkToRemember() };
  const all = Object.entries({ ...readAll(), [key]: here });
  try {
    sessionStorage.setItem(STORE, JSON.stringify(Object.fromEntries(all.slice(-MOST_STEPS))));
  } catch {
    // Without storage the page begins at the top, which is no harm.
  }
}

/** Frames in which rows that come into view can take their real height. */
const SETTLING_FRAMES = 3;

/**
 * First by the number, then by the link: the browser only guesses the height of rows it has
 * not drawn, and the link says where the reader really was.
 */
function restore({ scroll, link }: Whereabouts): void {
  const found = link && (linksTo(link.href)[link.which] ?? linksTo(link.href)[0]);
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

function startAt(hash: string): void {
  const target = hash ? document.getElementById(hash.slice(1)) : null;
  const heading = target ?? document.querySelector<HTMLElement>('main h1');
  // Somebody who searches on Browse goes on typing; everybody else reads on from the heading.
  const isSearching =
    parsePath(location.pathname).kind === 'browse' &&
    document.activeElement?.matches('input[type=search]');
  if (!isSearching) heading?.focus({ preventScroll: true });
  if (target) target.scrollIntoView({ block: 'start', behavior: 'instant' });
  else window.scrollTo({ top: 0, behavior: 'instant' });
}

/** What a step of the history showed. */
interface Shown {
  readonly view: string;
  readonly address: string;
}

/**
 * Puts scroll and focus where a reader expects them once a page shows: where they were, after
 * Back, Forward and reload; at the top or the `#` part, with focus on its heading, after a link.
 * `view` names the page; within one view (a facet, a sort) nothing moves, unless a link to the
 * very same place was followed.
 */
export function useArrival(place: Place, view: string, ready: boolean): void {
  const { key, arrival, path, search, hash } = place;
  const last = useRef<Shown>(undefined);

  useLayoutEffect(() => {
    history.scrollRestoration = 'manual';
    return onLeave(remember);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: one arrival per step and view.
  useLayoutEffect(() => {
    if (!ready) return;
    const address = path + search + hash;
    const isWithin = last.current?.view === view && last.current.address !== address;
    last.current = { view, address };
    const known = readAll()[key];
    if (arrival === 'push' && !isWithin) startAt(hash);
    else if (known && (arrival === 'pop' || arrival === 'load')) restore(known);
    else if (arrival === 'load' && hash) startAt(hash);
  }, [ready, view, key]);
}
