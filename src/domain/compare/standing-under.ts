import type { Catalog } from '../catalog/create-catalog.ts';
import { entriesSaying } from '../catalog/entries-by-wording.ts';
import type { Entry, Labelled } from '../catalog/schema.ts';
import { type Wording, wordingsOf } from '../catalog/wordings.ts';

/**
 * The other entries of the same resource that say a wording of an entry in a version, in the
 * order of the catalog; often none. Never throws on a catalog made by `createCatalog`.
 */
export function standingUnder(
  catalog: Catalog,
  entry: Entry,
  wording: Wording,
  version: Labelled,
): readonly Entry[] {
  return entriesSaying(catalog, wording.key).filter(
    (other) =>
      other !== entry &&
      other.resource === entry.resource &&
      wordingsOf(catalog, other).some(
        ({ key, versions }) => key === wording.key && versions.includes(version.id),
      ),
  );
}
