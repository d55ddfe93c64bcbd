import type { Catalog } from '../catalog/create-catalog.ts';
import type { Sort } from '../filters/sort.ts';
import type { Change } from './compare-versions.ts';

/** The columns by which Compare sorts. */
export const CHANGE_COLUMNS = ['code', 'resource'] as const;
export type ChangeSort = Sort<(typeof CHANGE_COLUMNS)[number]>;

export const BY_CODE: ChangeSort = { column: 'code', descending: false };

/**
 * Changes by code, or by resource in the order of the catalog and then by code. Takes changes
 * in the order of the catalog; never throws.
 */
export function sortChanges(
  catalog: Catalog,
  changes: readonly Change[],
  { column, descending }: ChangeSort,
): readonly Change[] {
  const rank = ({ entry }: Change) =>
    column === 'code' ? entry.code : catalog.resources.findIndex(({ id }) => id === entry.resource);
  const sign = descending ? -1 : 1;
  return changes.toSorted((a, b) => sign * (rank(a) - rank(b)));
}
