import type { Catalog } from '../domain/catalog/create-catalog.ts';
import { links, type Page } from '../domain/links.ts';
import { askedEntries } from './asked-entries.ts';
import { askedPair } from './asked-pair.ts';

/** The one address of a page, without what a view adds; undefined for a page that is none. */
export function pageAddress(page: Page, catalog: Catalog, search = ''): string | undefined {
  switch (page.kind) {
    case 'unknown':
      return undefined;
    case 'code': {
      const [entry] = askedEntries(catalog, page.param);
      return entry && links.code(entry.code);
    }
    case 'compare': {
      const pair = askedPair(catalog, page, search);
      if (pair && pair.from !== pair.to) return links.comparison(pair);
      return page.pair ? undefined : links.compare();
    }
    default:
      return links[page.kind]();
  }
}

interface Twin {
  readonly href: string;
  readonly type: string;
  readonly title: string;
}

/** The same content as the page in other formats. */
export function pageTwins(page: Page, catalog: Catalog): readonly Twin[] {
  const [entry] = page.kind === 'code' ? askedEntries(catalog, page.param) : [];
  if (entry) {
    const { code } = entry;
    return [
      { href: links.codeJson(code), type: 'application/json', title: `${code} as JSON` },
      { href: links.codeMarkdown(code), type: 'text/markdown', title: `${code} as Markdown` },
    ];
  }
  return [
    { href: links.catalog(), type: 'application/json', title: 'All codes as JSON' },
    { href: links.catalogCsv(), type: 'text/csv', title: 'All codes as CSV' },
  ];
}
