import type { MouseEvent } from 'react';
import { links } from '../domain/links.ts';
import { currentLocation, navigate } from './navigation.ts';

/**
 * Client-side navigation for plain `<a href>`. The browser keeps new tabs, downloads, other
 * sites, files, and `#` on the same page.
 */
export function followLink(event: MouseEvent<HTMLElement>): void {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button !== 0 || modified) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.target || link.hasAttribute('download')) return;
  const url = new URL(link.href);
  const isPage =
    url.origin === location.origin &&
    url.pathname.startsWith(links.browse()) &&
    !/\.(json|csv|md|txt|xml|png)$/.test(url.pathname);
  const { path, search } = currentLocation();
  const isSamePage = url.pathname === path && url.search === search && url.hash !== '';
  if (!isPage || isSamePage) return;
  event.preventDefault();
  navigate(link.href);
}
