import type { Catalog } from '../catalog/create-catalog.ts';
import type { ReadableParameters } from '../filters/browse-state.ts';

/** The two sides of a comparison: ids of versions. */
export interface ComparedVersions {
  readonly from: string;
  readonly to: string;
}

/**
 * Reads the versions from query parameters. Without them, or with unknown ones, the two oldest
 * are compared. Never throws.
 */
export function parseComparedVersions(
  catalog: Catalog,
  parameters: ReadableParameters,
): ComparedVersions {
  const version = (name: string, index: number) => {
    const id = parameters.get(name) ?? '';
    const fallback = catalog.versions[index] ?? catalog.versions[0];
    return catalog.versionsById.has(id) ? id : (fallback?.id ?? '');
  };
  return { from: version('from', 0), to: version('to', 1) };
}
