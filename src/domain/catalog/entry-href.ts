import { links } from '../links.ts';
import type { Catalog } from './create-catalog.ts';
import type { Entry } from './schema.ts';

/**
 * The address of an entry: its page, and on a page with several meanings the part that is
 * meant. Never throws.
 */
export function entryHref(catalog: Catalog, entry: Entry): string {
  const several = (catalog.entriesByCode.get(entry.code)?.length ?? 0) > 1;
  return several ? links.entry(entry) : links.code(entry.code);
}
