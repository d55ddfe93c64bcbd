import type { Catalog } from '../catalog/create-catalog.ts';
import type { Entry, Occurrence } from '../catalog/schema.ts';
import type { Wording } from '../catalog/wordings.ts';
import { FACET_NAMES, FACETS, type FacetName, type Selection } from './facets.ts';

/** The facets that a row of an entry does not fit. Never throws. */
export function missesOf(
  catalog: Catalog,
  entry: Entry,
  row: Occurrence,
  selection: Selection,
): readonly FacetName[] {
  return FACET_NAMES.filter((name) => {
    const chosen = selection[name];
    return chosen.length > 0 && !chosen.includes(FACETS[name].valueOf(catalog, entry, row));
  });
}

/**
 * The wordings of those rows that fit every facet: what an entry says where it is a warning of
 * V2, when that is what was asked for. Keeps their order; all of them when nothing is chosen.
 */
export function fittingWordings(
  catalog: Catalog,
  entry: Entry,
  wordings: readonly Wording[],
  selection: Selection,
): readonly Wording[] {
  return wordings.filter(({ occurrences }) =>
    occurrences.some((row) => missesOf(catalog, entry, row, selection).length === 0),
  );
}
