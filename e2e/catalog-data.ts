import { createCatalog, entryId } from '../src/domain/catalog/create-catalog.ts';
import type { CatalogData } from '../src/domain/catalog/schema.ts';
import { DIST, readIn } from './hosting/built-site.ts';

/** The catalog of the built site, against which its pages are checked. */
export const catalog = JSON.parse(readIn(DIST, 'catalog.json')) as CatalogData;

export const { codes } = createCatalog(catalog);

/** Id of a document's version. */
function versionOf(documentId: string): string {
  return catalog.documents.find(({ id }) => id === documentId)?.version ?? '';
}

/** Ids of the entries with a matching row, in catalog order. */
export function idsWhere(
  fits: (row: { resource: string; category: string; version: string }) => boolean,
): string[] {
  return catalog.entries
    .filter(({ resource, occurrences }) =>
      occurrences.some(({ category, document }) =>
        fits({ resource, category, version: versionOf(document) }),
      ),
    )
    .map(entryId);
}
