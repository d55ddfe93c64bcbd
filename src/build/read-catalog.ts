import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCatalog } from '../domain/catalog/parse-catalog.ts';
import type { CatalogData } from '../domain/catalog/schema.ts';
import { publicFolder } from './folders.ts';

/** Reads the catalog in a folder, by default the published one. Throws its first fault. */
export function readCatalog(folder: string = publicFolder): CatalogData {
  const file = join(folder, 'catalog.json');
  const parsed = parseCatalog(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.ok) return parsed.data;
  throw new Error(`${file}: ${parsed.faults[0]?.path}: ${parsed.faults[0]?.problem}`);
}
