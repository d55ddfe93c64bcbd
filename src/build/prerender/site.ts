/** Where a built site will be served. */
export interface Site {
  /** Path of the site, with a slash at both ends: `/` or `/sub/`. */
  readonly base: string;
  /** Scheme and host, without a final slash: `https://example.org`; undefined when not told. */
  readonly origin: string | undefined;
}

/** Where `npm start` serves: used where a full address is needed and none is known. */
export const LOCAL_ORIGIN = 'http://localhost:4173';

function parseSiteUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash;
  if (isPlain && !url.username) return url;
  throw new Error(`SITE_URL must be an address such as https://example.org/status/, not: ${text}`);
}

const withSlashes = (path: string): string => `/${path}/`.replace(/\/{2,}/g, '/');

/**
 * Reads where the site will be served from `SITE_URL` (the full address, with or without a path)
 * and `BASE_PATH` (the path alone); both can be left out or empty. Without them it is `baseUrl`, a
 * full address. Throws on an address that is not one, on a path with anything but segments, and
 * when the two name different paths.
 */
export function siteOf(
  env: Readonly<Record<string, string | undefined>>,
  baseUrl?: string | undefined,
): Site {
  const address = env.SITE_URL || (env.BASE_PATH ? undefined : baseUrl);
  const url = address ? parseSiteUrl(address) : undefined;
  const path = url ? withSlashes(url.pathname) : '/';
  const base = env.BASE_PATH ? withSlashes(env.BASE_PATH) : path;
  if (!/^\/([\w.~-]+\/)*$/.test(base)) {
    throw new Error(`BASE_PATH must be a path such as /sub/, not: ${env.BASE_PATH ?? base}`);
  }
  if (path !== '/' && path !== base) {
    throw new Error(`SITE_URL names the path ${path} and BASE_PATH the path ${base}.`);
  }
  return { base, origin: url?.origin };
}

/**
 * The address of something as an `href`. Takes an `href` of a site at the root, as `links`
 * gives them outside the bundle.
 */
export const hrefAt = (site: Site, rootHref: string): string =>
  site.base + rootHref.replace(/^\//, '');

/** The same in full, for pages: as `hrefAt` where the origin is not known. */
export const addressAt = (site: Site, rootHref: string): string =>
  (site.origin ?? '') + hrefAt(site, rootHref);

/** The same in full, for formats that take nothing less; local where the origin is not known. */
export const fullAddressAt = (site: Site, rootHref: string): string =>
  (site.origin ?? LOCAL_ORIGIN) + hrefAt(site, rootHref);

/** Text for HTML or XML, in an element or in quotes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
