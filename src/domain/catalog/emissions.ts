import type { Catalog } from './create-catalog.ts';
import type { Entry, Labelled } from './schema.ts';
import { type Wording, wordingsOf } from './wordings.ts';

/** What the documents of one API version say of an entry. */
export interface Emission {
  readonly version: Labelled;
  readonly emits: boolean;
  /** Ids of the categories it has there, in the order of the catalog; more than one disagree. */
  readonly categories: readonly string[];
  readonly wordings: readonly Wording[];
  readonly documents: readonly string[];
}

/**
 * One emission per version of the catalog, in its order, whether the version documents the
 * entry or not. Never throws on a catalog made by `createCatalog`.
 */
export function emissionsOf(catalog: Catalog, entry: Entry): readonly Emission[] {
  const wordings = wordingsOf(catalog, entry);
  return catalog.versions.map((version) => {
    const documents = catalog.documents
      .filter((document) => document.version === version.id)
      .filter(({ id }) => entry.occurrences.some((occurrence) => occurrence.document === id))
      .map(({ id }) => id);
    const rows = entry.occurrences.filter(({ document }) => documents.includes(document));
    return {
      version,
      emits: rows.length > 0,
      categories: catalog.categories
        .map(({ id }) => id)
        .filter((id) => rows.some(({ category }) => category === id)),
      wordings: wordings.filter((wording) => wording.versions.includes(version.id)),
      documents,
    };
  });
}
