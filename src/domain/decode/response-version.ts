import type { Catalog } from '../catalog/create-catalog.ts';
import type { ApiVersion } from '../catalog/schema.ts';
import { SHAPE_OF } from './api-shapes.ts';
import type { Decoded } from './decoded.ts';
import { versionsOfMajor } from './resolve/resource-hints.ts';

/**
 * The API version whose shape all findings have, if any has one. Siblings answer in one shape:
 * then it is the one that the others are siblings of.
 */
export function responseVersion(catalog: Catalog, { findings }: Decoded): ApiVersion | undefined {
  const majors = new Set(findings.flatMap(({ role }) => SHAPE_OF[role] ?? []));
  const [major] = majors;
  if (major === undefined || majors.size > 1) return undefined;
  const ids = versionsOfMajor(catalog, major);
  const [version, ...others] = catalog.versions.filter(
    ({ id, siblingOf }) => ids.includes(id) && !siblingOf,
  );
  return others.length === 0 ? version : undefined;
}
