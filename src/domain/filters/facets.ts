import { type Catalog, getById } from '../catalog/create-catalog.ts';
import { versionLabel } from '../catalog/labels.ts';
import type { Entry, Labelled, Occurrence } from '../catalog/schema.ts';
import type { Wording } from '../catalog/wordings.ts';

export const FACET_NAMES = ['resource', 'category', 'version'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

interface Facet {
  readonly label: string;
  readonly options: (catalog: Catalog) => readonly Labelled[];
  /** The option that a row of a document belongs to. */
  readonly valueOf: (catalog: Catalog, entry: Entry, row: Occurrence) => string;
}

/** Reading and writing the URL, filtering, counting and labels all follow from this table. */
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
    options: (catalog) =>
      catalog.versions.map(({ id }) => ({ id, label: versionLabel(catalog, id) })),
    valueOf: (catalog, _entry, row) => getById(catalog.documentsById, row.document).version,
  },
};

/** Chosen option ids per facet, in catalog order; an empty list means all. */
export type Selection = Readonly<Record<FacetName, readonly string[]>>;

export const NO_SELECTION: Selection = { resource: [], category: [], version: [] };

/** How many options are chosen in all facets. */
export const countSelected = (selection: Selection): number =>
  FACET_NAMES.reduce((sum, name) => sum + selection[name].length, 0);

/** The facets that a row does not match. */
const missesOf = (catalog: Catalog, entry: Entry, row: Occurrence, selection: Selection) =>
  FACET_NAMES.filter((name) => {
    const chosen = selection[name];
    return chosen.length > 0 && !chosen.includes(FACETS[name].valueOf(catalog, entry, row));
  });

/** The wordings of the rows that match every facet, in their order; all if nothing is chosen. */
export const matchingWordings = (
  catalog: Catalog,
  entry: Entry,
  wordings: readonly Wording[],
  selection: Selection,
): readonly Wording[] =>
  wordings.filter(({ occurrences }) =>
    occurrences.some((row) => missesOf(catalog, entry, row, selection).length === 0),
  );

/**
 * Keeps the items whose entry has a row that matches every facet: OR within a facet, AND across
 * facets. It must be the same row: "Warning" with "V1" means entries that V1 lists as warnings. The
 * count of an option applies all other facets: it is what choosing the option would show.
 */
export function applyFacets<T extends { readonly entry: Entry }>(
  catalog: Catalog,
  items: readonly T[],
  selection: Selection,
) {
  const zeros = (name: FacetName) =>
    FACETS[name].options(catalog).map(({ id }) => [id, 0] as const);
  const counts = Object.fromEntries(
    FACET_NAMES.map((name) => [name, new Map(zeros(name))]),
  ) as Readonly<Record<FacetName, Map<string, number>>>;

  const shown = items.filter(({ entry }) => {
    const rows = entry.occurrences.map((row) => ({
      row,
      misses: missesOf(catalog, entry, row, selection),
    }));
    for (const name of FACET_NAMES) {
      const fitting = rows.filter(({ misses }) => misses.every((miss) => miss === name));
      const values = new Set(fitting.map(({ row }) => FACETS[name].valueOf(catalog, entry, row)));
      for (const value of values) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
    return rows.some(({ misses }) => misses.length === 0);
  });
  return { shown, counts };
}
