import { type Catalog, entryId } from '../domain/catalog/create-catalog.ts';
import { wordingsOf } from '../domain/catalog/wordings.ts';
import { links, type Page } from '../domain/links.ts';
import { askedEntries } from './asked-entries.ts';

/**
 * What a page holds, for machines, as JSON-LD by schema.org: the terms of a code, or the set
 * they are in. `origin` is put before addresses. Undefined for pages that hold no terms.
 */
export function linkedData(page: Page, catalog: Catalog, origin: string): object | undefined {
  const context = { '@context': 'https://schema.org' };
  const home = origin + links.browse();
  const set = { '@type': 'DefinedTermSet', '@id': home, name: catalog.title, url: home };
  if (page.kind === 'browse') return { ...context, ...set };
  if (page.kind !== 'code') return undefined;
  const entries = askedEntries(catalog, page.param);
  if (entries.length === 0) return undefined;
  const terms = entries.map((entry) => ({
    '@type': 'DefinedTerm',
    '@id': origin + links.entry(entry),
    name: entryId(entry),
    termCode: String(entry.code),
    description: wordingsOf(catalog, entry)
      .map(({ text }) => text)
      .join(' '),
    url: origin + links.code(entry.code),
    inDefinedTermSet: set,
  }));
  const [first] = terms;
  return terms.length === 1 ? { ...context, ...first } : { ...context, '@graph': terms };
}
