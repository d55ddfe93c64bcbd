import { type Catalog, entryId } from '../domain/catalog/create-catalog.ts';
import { wordingsOf } from '../domain/catalog/wordings.ts';
import { links, parsePath } from '../domain/links.ts';
import { askedCode } from '../domain/neighbours/parse-code-param.ts';

const CONTEXT = { '@context': 'https://schema.org' };

/**
 * The catalog or the entries of a code as JSON-LD, with schema.org terms; undefined for other
 * pages. URLs start with `origin`.
 */
export function linkedDataOf(path: string, catalog: Catalog, origin: string): string | undefined {
  const home = origin + links.browse();
  const set = { '@type': 'DefinedTermSet', '@id': home, name: catalog.title, url: home };
  if (parsePath(path).kind === 'browse') return JSON.stringify({ ...CONTEXT, ...set });
  const [term, ...others] = askedCode(catalog, path).entries.map((entry) => ({
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
  if (!term) return undefined;
  return JSON.stringify({
    ...CONTEXT,
    ...(others.length === 0 ? term : { '@graph': [term, ...others] }),
  });
}
