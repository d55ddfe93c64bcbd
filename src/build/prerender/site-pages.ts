import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { comparisonPairs } from '../../domain/compare/compare-versions.ts';
import { links } from '../../domain/links.ts';

/** A page that is written as a file. */
export interface SitePage {
  /** Its address in a site at the root: `/codes/1101`. */
  readonly href: string;
  /** Its file, as a path inside the site: `codes/1101.html`. */
  readonly file: string;
}

const fileOf = (href: string): string => (href === '/' ? 'index.html' : `${href.slice(1)}.html`);

/**
 * Every page with an address of its own, in the order of a table of contents. A page that is
 * added here is prerendered, listed in the sitemap and precompressed.
 */
export function sitePages(catalog: Pick<Catalog, 'codes' | 'versions'>): readonly SitePage[] {
  const hrefs = [
    links.browse(),
    links.decode(),
    links.compare(),
    ...comparisonPairs(catalog).map(links.comparison),
    links.about(),
    ...catalog.codes.map((code) => links.code(code)),
  ];
  return hrefs.map((href) => ({ href, file: fileOf(href) }));
}
