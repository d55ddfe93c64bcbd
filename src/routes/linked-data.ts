import { type Catalog, entryId } from '../domain/catalog/create-catalog.ts';
import type { Entry } from '../domain/catalog/schema.ts';
import { wordingsOf } from '../domain/catalog/wordings.ts';
import { links } from '../domain/links.ts';
import { trustedJson } from '../ui/trusted-types.ts';

const CONTEXT = { '@context': 'https://schema.org' };

function termSet(catalog: Catalog, origin: string) {
  const home = origin + links.browse();
  return { '@type': 'DefinedTermSet', '@id': home, name: catalog.title, url: home };
}

/** The catalog as JSON-LD, in the terms of schema.org. `origin` is put before addresses. */
export const catalogAsTermSet = (catalog: Catalog, origin: string): object => ({
  ...CONTEXT,
  ...termSet(catalog, origin),
});

/** The entries of a code as JSON-LD, in the terms of schema.org. */
export function entriesAsTerms(
  catalog: Catalog,
  entries: readonly Entry[],
  origin: string,
): object {
  const terms = entries.map((entry) => ({
    '@type': 'DefinedTerm',
    '@id': origin + links.entry(entry),
    name: entryId(entry),
    termCode: String(entry.code),
    description: wordingsOf(catalog, entry)
      .map(({ text }) => text)
      .join(' '),
    url: origin + links.code(entry.code),
    inDefinedTermSet: termSet(catalog, origin),
  }));
  return terms.length === 1 ? { ...CONTEXT, ...terms[0] } : { ...CONTEXT, '@graph': terms };
}

/** Puts JSON-LD into the head of the open page: React does not move such scripts there. */
export function setLinkedData(json: string | undefined): void {
  const present = document.head.querySelector<HTMLScriptElement>('[type="application/ld+json"]');
  if (json === undefined) {
    present?.remove();
    return;
  }
  const script = present ?? document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = trustedJson(json);
  document.head.append(script);
}
