import { useLayoutEffect } from 'react';
import { parsePath } from '../domain/links.ts';
import { onLeave, type Place } from './history.ts';

/** Where the reader was in a step of the history. */
interface Whereabouts {
  readonly scroll: number;
  /** `href` of the link that had focus, usually the one that was followed. */
  readonly focus: string | null;
  /** Which of the links with this `href` it was. */
  readonly which: number;
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

function remember(key: string): void {
  const focused = document.activeElement;
  const link = focused instanceof HTMLAnchorElement ? focused : undefined;
  const focus = link?.getAttribute('href') ?? null;
  const which = link && focus ? Math.max(0, linksTo(focus).indexOf(link)) : 0;
  const here: Whereabouts = { scroll: window.scrollY, focus, which };
  const all = Object.entries({ ...readAll(), [key]: here });
  try {
    sessionStorage.setItem(STORE, JSON.stringify(Object.fromEntries(all.slice(-MOST_STEPS))));
  } catch {
    // Without storage the page begins at the top, which is no harm.
  }
}

function restore({ scroll, focus, which }: Whereabouts): void {
  if (focus) (linksTo(focus)[which] ?? linksTo(focus)[0])?.focus({ preventScroll: true });
  window.scrollTo({ top: scroll, behavior: 'instant' });
}

function startAt(hash: string): void {
  const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  const heading = target ?? document.querySelector<HTMLElement>('main h1');
  // Somebody who searches on Browse goes on typing; everybody else reads on from the heading.
  const isSearching =
    parsePath(location.pathname).kind === 'browse' &&
    document.activeElement?.matches('input[type=search]');
  if (!isSearching) heading?.focus({ preventScroll: true });
  if (target) target.scrollIntoView({ block: 'start', behavior: 'instant' });
  else window.scrollTo({ top: 0, behavior: 'instant' });
}

/**
 * Puts scroll and focus where a reader expects them once a page shows: where they were, after
 * Back, Forward and reload; at the top or the `#` part, with focus on its heading, after a link.
 * `view` names the page; within one view (a facet, a sort) nothing moves.
 */
export function useArrival(place: Place, view: string, ready: boolean): void {
  const { key, arrival, hash } = place;

  useLayoutEffect(() => {
    history.scrollRestoration = 'manual';
    return onLeave(remember);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: one arrival per view and step back.
  useLayoutEffect(() => {
    if (!ready) return;
    const known = readAll()[key];
    if (arrival === 'push') startAt(hash);
    else if (known && arrival !== 'replace') restore(known);
    else if (arrival === 'load' && hash) startAt(hash);
  }, [ready, view, arrival === 'pop' ? key : '']);
}
