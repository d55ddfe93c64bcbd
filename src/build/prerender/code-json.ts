import { type Catalog, entryId } from '../../domain/catalog/create-catalog.ts';
import { emissionsOf } from '../../domain/catalog/emissions.ts';
import { absenceInWords } from '../../domain/catalog/labels.ts';
import { links } from '../../domain/links.ts';
import { addressAt, type Site } from './site.ts';

/**
 * The JSON twin of a code page: the entries of a code as in the catalog, which versions
 * document them, the labels of their ids, and links. Takes a code of the catalog.
 */
export function codeJson(catalog: Catalog, site: Site, code: number): string {
  const at = catalog.codes.indexOf(code);
  const linkTo = (href: string) => addressAt(site, href);
  const neighbour = (other: number | undefined) =>
    other === undefined ? null : linkTo(links.codeJson(other));
  const entries = catalog.entriesByCode.get(code) ?? [];
  const used = new Set(
    entries.flatMap(({ occurrences }) => occurrences.map(({ document }) => document)),
  );
  const twin = {
    code,
    links: {
      page: linkTo(links.code(code)),
      markdown: linkTo(links.codeMarkdown(code)),
      previous: neighbour(catalog.codes[at - 1]),
      next: neighbour(catalog.codes[at + 1]),
      catalog: linkTo(links.catalog()),
      schema: linkTo(links.catalogSchema()),
    },
    versions: catalog.versions,
    resources: catalog.resources,
    categories: catalog.categories,
    documents: catalog.documents.filter(({ id }) => used.has(id)),
    entries: entries.map((entry) => ({
      id: entryId(entry),
      page: linkTo(links.entry(entry)),
      ...entry,
      versions: emissionsOf(catalog, entry).map((emission) => ({
        id: emission.version.id,
        documented: emission.emits,
        inferred: emission.isInferred,
        ...(!emission.emits && { why: absenceInWords(catalog, entry, emission) }),
      })),
    })),
  };
  return `${JSON.stringify(twin, undefined, 2)}\n`;
}
