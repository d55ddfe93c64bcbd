import { type Catalog, entryHref, getById } from '../catalog/create-catalog.ts';
import { links } from '../links.ts';
import type { Finding } from './decoded.ts';

/**
 * The page that tells more of a finding: that of the entry meant, or else of its number, which
 * also an unknown code has. Undefined without a code, and for a wrapper that is no entry.
 */
export function findingHref(
  catalog: Catalog,
  { code, meaning }: Pick<Finding, 'code' | 'meaning'>,
): string | undefined {
  if (meaning.kind === 'one')
    return entryHref(catalog, getById(catalog.entriesById, meaning.entryId));
  const isPage = code !== null && (meaning.kind !== 'wrapper' || catalog.entriesByCode.has(code));
  return isPage ? links.code(code) : undefined;
}
