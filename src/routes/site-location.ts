import { type Page, parsePath } from '../domain/links.ts';

/** The address of the page and how the reader came there. */
export interface SiteLocation {
  readonly path: string;
  readonly search: string;
  readonly hash: string;
  /** Key of this history entry. */
  readonly key: string;
  readonly action: 'load' | 'push' | 'replace' | 'pop';
}

export const kindOf = ({ path }: SiteLocation): Page['kind'] => parsePath(path).kind;

export function locationAt(
  href: string,
  key: string,
  action: SiteLocation['action'],
): SiteLocation {
  const url = new URL(href, location.href);
  // Ids are in lower case; `#Transaction` is meant for one of them, too.
  const hash = url.hash.toLowerCase();
  return { path: url.pathname, search: url.search, hash, key, action };
}

/** With the origin: a path that begins with two slashes would otherwise name another host. */
export const hrefOf = ({ path, search, hash }: SiteLocation): string =>
  location.origin + path + search + hash;
