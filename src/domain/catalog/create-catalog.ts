import { groupBy } from '../group-by.ts';
import { links } from '../links.ts';
import type { CatalogData, Entry } from './schema.ts';

/** The id of an entry: `customer:1101`. */
export const entryId = (entry: Pick<Entry, 'resource' | 'code'>): string =>
  `${entry.resource}:${entry.code}`;

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** Adds the lookups that every page needs; `data` must have passed `parseCatalog`. */
export function createCatalog(data: CatalogData) {
  const documentsOf = (entries: readonly Entry[]) =>
    new Set(entries.flatMap(({ occurrences }) => occurrences.map(({ document }) => document)));
  const entriesByResource = groupBy(data.entries, ({ resource }) => resource);
  const entriesByCode = groupBy(data.entries, ({ code }) => code);
  return Object.freeze({
    ...data,
    /** Distinct codes, ascending. */
    codes: [...entriesByCode.keys()].sort((a, b) => a - b) as readonly number[],
    entriesByCode,
    entriesByResource,
    entriesById: new Map(data.entries.map((entry) => [entryId(entry), entry])),
    documentsById: byId(data.documents),
    versionsById: byId(data.versions),
    resourcesById: byId(data.resources),
    categoriesById: byId(data.categories),
    /** Ids of the documents that list entries of a resource, by the resource's id. */
    documentsByResource: new Map(
      [...entriesByResource].map(([resource, entries]) => [resource, documentsOf(entries)]),
    ),
  });
}

export type Catalog = ReturnType<typeof createCatalog>;

/** A document, version, resource or category by id. Throws for an id that is not in the catalog. */
export function getById<T>(items: ReadonlyMap<string, T>, id: string): T {
  const item = items.get(id);
  if (!item) throw new Error(`The catalog has no "${id}".`);
  return item;
}

/** The URL of an entry: its page, with its resource as the hash if the code has several entries. */
export function entryHref(catalog: Catalog, entry: Entry): string {
  const several = (catalog.entriesByCode.get(entry.code)?.length ?? 0) > 1;
  return several ? links.entry(entry) : links.code(entry.code);
}
