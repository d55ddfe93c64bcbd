import type { Catalog } from '../catalog/create-catalog.ts';
import type { ComparedVersions } from './compared-versions.ts';

/** Every version compared with every other, both ways round, in their order. Never throws. */
export function comparisonPairs({
  versions,
}: Pick<Catalog, 'versions'>): readonly ComparedVersions[] {
  return versions.flatMap(({ id: from }) =>
    versions.filter(({ id }) => id !== from).map(({ id: to }) => ({ from, to })),
  );
}
