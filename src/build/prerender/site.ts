/** Where a built site is served. */
export interface Site {
  /** Path of the site, with a slash at both ends: `/` or `/sub/`. */
  readonly base: string;
  /** Scheme and host without a trailing slash: `https://example.org`; undefined if unknown. */
  readonly origin: string | undefined;
}

/** Where `npm start` serves; used where an absolute URL is required and none is known. */
export const LOCAL_ORIGIN = 'http://localhost:4173';

function parseSiteUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash;
  if (isPlain && !url.username) return url;
  throw new Error(`SITE_URL must be an address such as https://example.org/status/, not: ${text}`);
}

const withSlashes = (path: string): string => `/${path}/`.replace(/\/{2,}/g, '/');

/**
 * Reads the site's location from `SITE_URL` (the absolute URL, with or without a path) and
 * `BASE_PATH` (the path); both may be omitted or empty. The fallback is `baseUrl`, an absolute URL.
 * Throws on an invalid URL, on a path with anything but segments, and when the two name different
 * paths.
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

/** Resolves a root-relative `href`, as `links` returns outside the bundle, against the base. */
export const hrefAt = (site: Site, rootHref: string): string =>
  site.base + rootHref.replace(/^\//, '');

/** Absolute URL for pages; falls back to `hrefAt` where the origin is unknown. */
export const addressAt = (site: Site, rootHref: string): string =>
  (site.origin ?? '') + hrefAt(site, rootHref);

/** Absolute URL for formats that require one; falls back to the local origin. */
export const fullAddressAt = (site: Site, rootHref: string): string =>
  (site.origin ?? LOCAL_ORIGIN) + hrefAt(site, rootHref);

/** Escapes text for HTML or XML, in elements and quoted attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
