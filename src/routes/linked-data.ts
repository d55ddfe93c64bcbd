import { type Catalog, entryId } from '../domain/catalog/create-catalog.ts';
import type { Entry } from '../domain/catalog/schema.ts';
import { wordingsOf } from '../domain/catalog/wordings.ts';
import { links, parsePath } from '../domain/links.ts';
import { askedCode } from '../domain/neighbours/parse-code-param.ts';
import { trustedJson } from '../ui/trusted-types.ts';

const LINKED_DATA = '[type="application/ld+json"]';

const CONTEXT = { '@context': 'https://schema.org' };

function termSet(catalog: Catalog, origin: string) {
  const home = origin + links.browse();
  return { '@type': 'DefinedTermSet', '@id': home, name: catalog.title, url: home };
}

function terms(catalog: Catalog, entries: readonly Entry[], origin: string) {
  return entries.map((entry) => ({
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
}

/**
 * The catalog or the entries of a code as JSON-LD, in the terms of schema.org; other pages have
 * none. `origin` is put before addresses.
 */
export function linkedDataOf(path: string, catalog: Catalog, origin: string): string | undefined {
  if (parsePath(path).kind === 'browse') {
    return JSON.stringify({ ...CONTEXT, ...termSet(catalog, origin) });
  }
  const [term, ...others] = terms(catalog, askedCode(catalog, path).entries, origin);
  if (!term) return undefined;
  const own = others.length === 0 ? term : { '@graph': [term, ...others] };
  return JSON.stringify({ ...CONTEXT, ...own });
}

/** Puts it into the head of the open page: React does not move such scripts there. */
export function setLinkedData(path: string, catalog: Catalog, origin: string): void {
  const json = linkedDataOf(path, catalog, origin);
  const present = document.head.querySelector(LINKED_DATA);
  if (json === undefined) {
    present?.remove();
    return;
  }
  const script = present ?? document.createElement('script');
  script.setAttribute('type', 'application/ld+json');
  script.textContent = trustedJson(json);
  document.head.append(script);
}
