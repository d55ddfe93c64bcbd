import type { Catalog } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';
import { FACET_NAMES, FACETS, type FacetName, type Selection } from './facets.ts';
import { missesOf } from './row-fit.ts';

/** How many entries each option would show, by facet and option id. */
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

export interface Faceted<T> {
  readonly shown: readonly T[];
  readonly counts: FacetCounts;
}

/**
 * Keeps the items whose entry has one row that fits every facet: OR inside a facet, AND across
 * facets. It must be one and the same row: "Warning" with "V1" asks for codes that V1 documents
 * as warnings, not for codes of V1 that are a warning somewhere else.
 * An option's count applies every other facet, and so tells what choosing it would show.
 * Keeps the order of the items. Never throws.
 */
export function applyFacets<T extends { readonly entry: Entry }>(
  catalog: Catalog,
  items: readonly T[],
  selection: Selection,
): Faceted<T> {
  const counts = Object.fromEntries(
    FACET_NAMES.map((name) => [
      name,
      new Map(FACETS[name].options(catalog).map(({ id }) => [id, 0])),
    ]),
  ) as Record<FacetName, Map<string, number>>;

  const shown = items.filter(({ entry }) => {
    const counted = new Set<string>();
    let fits = false;
    for (const row of entry.occurrences) {
      const misses = missesOf(catalog, entry, row, selection);
      if (misses.length === 0) fits = true;
      for (const name of FACET_NAMES) {
        const value = FACETS[name].valueOf(catalog, entry, row);
        const onlyMiss = misses.every((miss) => miss === name);
        if (!onlyMiss || counted.has(`${name} ${value}`)) continue;
        counted.add(`${name} ${value}`);
        counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
      }
    }
    return fits;
  });
  return { shown, counts };
}
