import { groupBy } from '../group-by.ts';
import type { CatalogData, Document, Entry, Labelled } from './schema.ts';

/** A catalog with the lookups every page needs, built once. */
export interface Catalog extends CatalogData {
  /** Distinct codes, ascending. */
  readonly codes: readonly number[];
  readonly entriesByCode: ReadonlyMap<number, readonly Entry[]>;
  readonly entriesById: ReadonlyMap<string, Entry>;
  readonly documentsById: ReadonlyMap<string, Document>;
  readonly versionsById: ReadonlyMap<string, Labelled>;
  readonly resourcesById: ReadonlyMap<string, Labelled>;
  readonly categoriesById: ReadonlyMap<string, Labelled>;
}

/** The id of an entry, `customer:1101`: what the design calls its identity. */
export function entryId(entry: Pick<Entry, 'resource' | 'code'>): string {
  return `${entry.resource}:${entry.code}`;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id, item]));

/**
 * Adds the lookups to catalog data. The data must have passed `parseCatalog`.
 * Never throws on such data; the result is not to be changed.
 */
export function createCatalog(data: CatalogData): Catalog {
  const entriesByCode = groupBy(data.entries, ({ code }) => code);
  return Object.freeze({
    ...data,
    codes: [...entriesByCode.keys()].sort((a, b) => a - b),
    entriesByCode,
    entriesById: new Map(data.entries.map((entry) => [entryId(entry), entry])),
    documentsById: byId(data.documents),
    versionsById: byId(data.versions),
    resourcesById: byId(data.resources),
    categoriesById: byId(data.categories),
  });
}

/**
 * Something the catalog is known to hold: a document, version, resource or category by id.
 * Throws when it does not, which is a fault of the caller and not of a reader's input.
 */
export function getById<T>(items: ReadonlyMap<string, T>, id: string): T {
  const item = items.get(id);
  if (!item) throw new Error(`The catalog has no "${id}".`);
  return item;
}
