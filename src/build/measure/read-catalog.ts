import { readFileSync } from 'node:fs';
import { parseCatalog } from '../../domain/catalog/parse-catalog.ts';
import type { CatalogData } from '../../domain/catalog/schema.ts';

/** Reads the published catalog. Throws with its first fault when it is none. */
export function readCatalog(): CatalogData {
  const file = new URL('../../../public/catalog.json', import.meta.url);
  const parsed = parseCatalog(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.ok) return parsed.data;
  throw new Error(`public/catalog.json: ${parsed.faults[0]?.path}: ${parsed.faults[0]?.problem}`);
}
