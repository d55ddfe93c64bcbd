import { type Catalog, getById } from '../catalog/create-catalog.ts';
import type { Entry, Labelled, Occurrence } from '../catalog/schema.ts';

export const FACET_NAMES = ['resource', 'category', 'version'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

interface Facet {
  readonly label: string;
  readonly options: (catalog: Catalog) => readonly Labelled[];
  /** The option that a row of a document falls under. */
  readonly valueOf: (catalog: Catalog, entry: Entry, row: Occurrence) => string;
}

/** Reading the URL, writing it, applying, counting and labelling all follow from this table. */
export const FACETS: Readonly<Record<FacetName, Facet>> = {
  resource: {
    label: 'Resource',
    options: (catalog) => catalog.resources,
    valueOf: (_catalog, entry) => entry.resource,
  },
  category: {
    label: 'Category',
    options: (catalog) => catalog.categories,
    valueOf: (_catalog, _entry, row) => row.category,
  },
  version: {
    label: 'Version',
    options: (catalog) => catalog.versions,
    valueOf: (catalog, _entry, row) => getById(catalog.documentsById, row.document).version,
  },
};

/** Chosen option ids per facet, in the order of the catalog; none chosen means all. */
export type Selection = Readonly<Record<FacetName, readonly string[]>>;

export const NO_SELECTION: Selection = { resource: [], category: [], version: [] };

/** How many options are chosen, over all facets. */
export function countSelected(selection: Selection): number {
  return FACET_NAMES.reduce((sum, name) => sum + selection[name].length, 0);
}
