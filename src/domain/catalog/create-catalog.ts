import { groupBy } from '../group-by.ts';
import { links } from '../links.ts';
import type { ApiVersion, CatalogData, Document, Entry, Labelled } from './schema.ts';

/** A catalog with the lookups every page needs, built once. */
export interface Catalog extends CatalogData {
  /** Distinct codes, ascending. */
  readonly codes: readonly number[];
  readonly entriesByCode: ReadonlyMap<number, readonly Entry[]>;
  readonly entriesByResource: ReadonlyMap<string, readonly Entry[]>;
  readonly entriesById: ReadonlyMap<string, Entry>;
  readonly documentsById: ReadonlyMap<string, Document>;
  readonly versionsById: ReadonlyMap<string, ApiVersion>;
  readonly resourcesById: ReadonlyMap<string, Labelled>;
  readonly categoriesById: ReadonlyMap<string, Labelled>;
  /** Ids of the documents that list entries of a resource, by its id. */
  readonly documentsByResource: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The id of an entry: `customer:1101`. */
export const entryId = (entry: Pick<Entry, 'resource' | 'code'>): string =>
  `${entry.resource}:${entry.code}`;

const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id, item]));

/** Adds the lookups to catalog data, which must have passed `parseCatalog`. */
export function createCatalog(data: CatalogData): Catalog {
  const documentsOf = (entries: readonly Entry[]) =>
    new Set(entries.flatMap(({ occurrences }) => occurrences.map(({ document }) => document)));
  const entriesByResource = groupBy(data.entries, ({ resource }) => resource);
  const entriesByCode = groupBy(data.entries, ({ code }) => code);
  return Object.freeze({
    ...data,
    codes: [...entriesByCode.keys()].sort((a, b) => a - b),
    entriesByCode,
    entriesByResource,
    entriesById: new Map(data.entries.map((entry) => [entryId(entry), entry])),
    documentsById: byId(data.documents),
    versionsById: byId(data.versions),
    resourcesById: byId(data.resources),
    categoriesById: byId(data.categories),
    documentsByResource: new Map(
      [...entriesByResource].map(([resource, entries]) => [resource, documentsOf(entries)]),
    ),
  });
}

/** A document, version, resource or category by id. Throws for an id that is not in the catalog. */
export function getById<T>(items: ReadonlyMap<string, T>, id: string): T {
  const item = items.get(id);
  if (!item) throw new Error(`The catalog has no "${id}".`);
  return item;
}

/** The address of an entry: its page, with its resource as the hash if the code has several. */
export function entryHref(catalog: Catalog, entry: Entry): string {
  const several = (catalog.entriesByCode.get(entry.code)?.length ?? 0) > 1;
  return several ? links.entry(entry) : links.code(entry.code);
}
