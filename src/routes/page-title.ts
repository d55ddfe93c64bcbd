import type { Catalog } from '../domain/catalog/create-catalog.ts';
import { wordingsOf } from '../domain/catalog/wordings.ts';
import type { Page } from '../domain/links.ts';

/** Text of a title past this is cut off by browsers and previews. */
const LONGEST = 110;

const withoutStop = (text: string) => text.replace(/\.$/, '');

/** The title of a page; without a catalog it names what was asked for. */
export function pageTitle(page: Page, catalog: Catalog | undefined): string {
  const site = catalog?.title ?? 'Status codes';
  switch (page.kind) {
    case 'browse':
      return site;
    case 'compare':
      return `Compare versions · ${site}`;
    case 'decode':
      return `Decode a response · ${site}`;
    case 'about':
      return `About · ${site}`;
    case 'unknown':
      return `Page not found · ${site}`;
    case 'code': {
      const entries = catalog?.entriesByCode.get(Number(page.param)) ?? [];
      if (!catalog || entries.length === 0) return `${page.param} · ${site}`;
      const texts = entries.map((entry) => withoutStop(wordingsOf(catalog, entry)[0]?.text ?? ''));
      const title = `${page.param} · ${texts.join(', ')}`;
      return title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title;
    }
  }
}
