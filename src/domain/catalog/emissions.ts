import { groupBy } from '../group-by.ts';
import { type Catalog, cachedByEntry } from './create-catalog.ts';
import type { ApiVersion, Entry, Labelled, Occurrence } from './schema.ts';
import { type Wording, wordingsOf } from './wordings.ts';

/** What the documents of one API version say about an entry. */
export interface Emission {
  readonly version: ApiVersion;
  readonly emits: boolean;
  /** Whether a document of the version is about the resource; else it can say nothing of it. */
  readonly isCovered: boolean;
  /** Whether no document on which this rests states its version. */
  readonly isInferred: boolean;
  /** Category ids, in catalog order; more than one when the documents disagree. */
  readonly categories: readonly string[];
  readonly wordings: readonly Wording[];
  /** Ids of the documents that list the entry, in catalog order. */
  readonly documents: readonly string[];
}

/** The categories of some rows, in catalog order. */
export function categoriesIn(
  { categories }: Pick<Catalog, 'categories'>,
  rows: readonly Occurrence[],
): readonly Labelled[] {
  return categories.filter(({ id }) => rows.some(({ category }) => category === id));
}

function findEmissions(catalog: Catalog, entry: Entry): readonly Emission[] {
  const wordings = wordingsOf(catalog, entry);
  const onResource = catalog.documentsByResource.get(entry.resource);
  const used = new Set(entry.occurrences.map(({ document }) => document));
  return catalog.versions.map((version) => {
    const covering = catalog.documents.filter(
      (document) => document.version === version.id && onResource?.has(document.id),
    );
    const listing = covering.filter(({ id }) => used.has(id));
    const documents = listing.map(({ id }) => id);
    const rows = entry.occurrences.filter(({ document }) => documents.includes(document));
    const restsOn = listing.length > 0 ? listing : covering;
    return {
      version,
      emits: rows.length > 0,
      isCovered: covering.length > 0,
      isInferred: restsOn.length > 0 && restsOn.every(({ inferred }) => inferred !== null),
      categories: categoriesIn(catalog, rows).map(({ id }) => id),
      wordings: wordings.filter((wording) => wording.versions.includes(version.id)),
      documents,
    };
  });
}

/** One emission per version of the catalog, in its order, also where the entry is not documented. */
export const emissionsOf = cachedByEntry(findEmissions);

/** Ids of the versions that do not document an entry, with spaces between; undefined for none. */
export const lackingVersions = (catalog: Catalog, entry: Entry): string | undefined =>
  emissionsOf(catalog, entry)
    .filter(({ emits }) => !emits)
    .map(({ version }) => version.id)
    .join(' ') || undefined;

/** Entries, or what has one, with those first that a version documents; as they are for other ids. */
export function documentedFirst<Item>(
  catalog: Catalog,
  items: readonly Item[],
  version: string,
  entryOf: (item: Item) => Entry,
): readonly Item[] {
  const lacks = (item: Item) =>
    Number(emissionsOf(catalog, entryOf(item)).some((e) => e.version.id === version && !e.emits));
  return items.toSorted((a, b) => lacks(a) - lacks(b));
}

/** Versions that give an entry the same category, or the same set of categories. */
export interface CategoryGroup {
  readonly categories: readonly string[];
  readonly versions: readonly string[];
  readonly documents: readonly string[];
}

/** The categories of an entry by version, oldest version first; undocumented versions left out. */
export function categoryGroupsOf(catalog: Catalog, entry: Entry): readonly CategoryGroup[] {
  const documented = emissionsOf(catalog, entry).filter(({ emits }) => emits);
  return [...groupBy(documented, ({ categories }) => categories.join()).values()].map((group) => ({
    categories: group[0].categories,
    versions: group.map(({ version }) => version.id),
    documents: group.flatMap(({ documents }) => documents),
  }));
}

/** Wordings under one category, so that the two stay together. */
interface CategoryWordings {
  readonly category: string;
  readonly wordings: readonly Wording[];
}

/**
 * The wordings of an entry in one version by category, in catalog order; a wording is listed
 * under each of its categories. Empty if the version does not document the entry.
 */
export function wordingsByCategory(emission: Emission): readonly CategoryWordings[] {
  return emission.categories.map((category) => ({
    category,
    wordings: emission.wordings.filter(({ occurrences }) =>
      occurrences.some(
        (row) => row.category === category && emission.documents.includes(row.document),
      ),
    ),
  }));
}
