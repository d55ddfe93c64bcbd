import type { Catalog } from '../catalog/create-catalog.ts';
import { emissionsOf } from '../catalog/emissions.ts';
import type { ApiVersion, Labelled } from '../catalog/schema.ts';
import { groupBy } from '../group-by.ts';

/** Entries that exactly these versions list. */
export interface Overlap {
  /** At least one, in catalog order. */
  readonly versions: readonly ApiVersion[];
  readonly count: number;
}

/**
 * How many entries of some resources each set of versions has in common: the numbers of an UpSet
 * plot (Lex and others, 2014). Most versions first, then most entries.
 */
export function versionOverlaps(
  catalog: Catalog,
  resources: readonly Pick<Labelled, 'id'>[],
): readonly Overlap[] {
  const compared = new Set(resources.map(({ id }) => id));
  const listed = catalog.entries
    .filter(({ resource }) => compared.has(resource))
    .map((entry) =>
      emissionsOf(catalog, entry).flatMap(({ version, emits }) => (emits ? [version] : [])),
    );
  return [...groupBy(listed, (versions) => versions.map(({ id }) => id).join()).values()]
    .map((same) => ({ versions: same[0] ?? [], count: same.length }))
    .sort((a, b) => b.versions.length - a.versions.length || b.count - a.count);
}
