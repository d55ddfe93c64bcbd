import { fullAddressAt, type Site } from './site.ts';

/** Everybody may read everything; the sitemap is there. Never throws. */
export function robotsText(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${fullAddressAt(site, '/sitemap.xml')}\n`;
}
