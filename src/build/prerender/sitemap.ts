import { escaped } from './markup.ts';
import { fullAddressAt, type Site } from './site.ts';
import type { SitePage } from './site-pages.ts';

/** A sitemap may name this many addresses. Source: sitemaps.org, protocol 0.9. */
const MOST_ADDRESSES = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const listOf = (outer: string, inner: string, addresses: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${outer} xmlns="${NAMESPACE}">`,
    ...addresses.map((address) => `<${inner}><loc>${escaped(address)}</loc></${inner}>`),
    `</${outer}>`,
    '',
  ].join('\n');

/** The sitemap as files by path: one, or above 50 000 pages an index and as many as needed. */
export function sitemapFiles(
  site: Site,
  pages: readonly SitePage[],
  most = MOST_ADDRESSES,
): ReadonlyMap<string, string> {
  const addresses = pages.map(({ href }) => fullAddressAt(site, href));
  if (addresses.length <= most) {
    return new Map([['sitemap.xml', listOf('urlset', 'url', addresses)]]);
  }
  const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_, part) => ({
    file: `sitemap-${part + 1}.xml`,
    text: listOf('urlset', 'url', addresses.slice(part * most, (part + 1) * most)),
  }));
  const index = parts.map(({ file }) => fullAddressAt(site, `/${file}`));
  return new Map([
    ['sitemap.xml', listOf('sitemapindex', 'sitemap', index)],
    ...parts.map(({ file, text }) => [file, text] as const),
  ]);
}

/** Everybody may read everything. */
export function robotsText(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${fullAddressAt(site, '/sitemap.xml')}\n`;
}
