import { groupBy } from '../group-by.ts';
import { memoizeByPair } from '../memoize-by-object.ts';
import type { Catalog } from './create-catalog.ts';
import type { Document, Entry, Labelled, Occurrence } from './schema.ts';
import { type Wording, wordingsOf } from './wordings.ts';

/** The categories of some rows, in catalog order. */
export const categoriesIn = (
  { categories }: Pick<Catalog, 'categories'>,
  rows: readonly Occurrence[],
): readonly Labelled[] =>
  categories.filter(({ id }) => rows.some(({ category }) => category === id));

/** Whether none of the documents states its version. */
export const areInferred = (documents: readonly Document[]): boolean =>
  documents.length > 0 && documents.every(({ inferred }) => inferred !== null);

/** One emission per version of the catalog, in catalog order, even if it lacks the entry. */
export const emissionsOf = memoizeByPair((catalog: Catalog, entry: Entry) => {
  const wordings = wordingsOf(catalog, entry);
  const onResource = catalog.documentsByResource.get(entry.resource);
  const used = new Set(entry.occurrences.map(({ document }) => document));
  return catalog.versions.map((version) => {
    const own = catalog.documents.filter((document) => document.version === version.id);
    const covering = own.filter(({ id }) => onResource?.has(id));
    const listing = covering.filter(({ id }) => used.has(id));
    const documents = listing.map(({ id }) => id);
    const occurrences = entry.occurrences.filter(({ document }) => documents.includes(document));
    return {
      version,
      emits: occurrences.length > 0,
      /** Whether a document of the version covers the resource and so could list the entry. */
      isCovered: covering.length > 0,
      /**
       * Whether none of the documents behind this emission states its version. If none lists the
       * entry, these are the documents that cover the resource, or else all of the version.
       */
      isInferred: areInferred([listing, covering, own].find(({ length }) => length > 0) ?? own),
      /** Category ids, in catalog order; several if the documents disagree. */
      categories: categoriesIn(catalog, occurrences).map(({ id }) => id),
      wordings: wordings.filter((wording) => wording.versions.includes(version.id)),
      /** Ids of the documents that list the entry, and their rows, in catalog order. */
      documents,
      occurrences,
    };
  });
});

/** What the documents of one API version say about an entry. */
export type Emission = ReturnType<typeof emissionsOf>[number];

/** Ids of the versions that do not document an entry, separated by spaces; undefined if none. */
export const lackingVersions = (catalog: Catalog, entry: Entry): string | undefined =>
  emissionsOf(catalog, entry)
    .filter(({ emits }) => !emits)
    .map(({ version }) => version.id)
    .join(' ') || undefined;

/** Puts items whose entry a version documents first; no change for an unknown version. */
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

/** The emissions that document an entry, oldest first. */
export const documentedIn = (catalog: Catalog, entry: Entry): readonly Emission[] =>
  emissionsOf(catalog, entry).filter(({ emits }) => emits);

/** These emissions, grouped by their set of categories. */
export const emissionsByCategory = (
  catalog: Catalog,
  entry: Entry,
): readonly (readonly [Emission, ...Emission[]])[] => [
  ...groupBy(documentedIn(catalog, entry), ({ categories }) => categories.join()).values(),
];

/** The rows of an emission with a wording in a category, in catalog order. */
const rowsWith = ({ occurrences }: Emission, category: string, wording: Wording) =>
  wording.occurrences.filter((row) => row.category === category && occurrences.includes(row));

/**
 * The wordings of an entry in one version by category, in catalog order. A wording is listed under
 * each of its categories. Empty if the version does not document the entry.
 */
export const wordingsByCategory = (emission: Emission) =>
  emission.categories.map((category) => ({
    category,
    wordings: emission.wordings.filter((each) => rowsWith(emission, category, each).length > 0),
  }));

/**
 * The wordings that need not be repeated because an earlier emission lists exactly the same ones,
 * or most of a long list; undefined if there is none.
 */
export function repeatOf(wordings: readonly Wording[], furtherUp: readonly Emission[]) {
  return furtherUp
    .map((sameAs) => ({
      sameAs,
      repeated: wordings.filter((wording) => sameAs.wordings.includes(wording)),
    }))
    .filter(({ sameAs: { wordings: others }, repeated: { length } }) => {
      const isSame = length === wordings.length && length === others.length;
      return isSame || (length > 2 && length * 2 > others.length);
    })
    .toSorted((a, b) => b.repeated.length - a.repeated.length)[0];
}

/**
 * Every version of the catalog with its wordings: `first`, if there is such a version, then in
 * catalog order; by category, then by the rows that have them. Documents that list the same
 * wordings share a row; a version that does not document the entry has no rows.
 */
export function versionRows(catalog: Catalog, entry: Entry, first = '') {
  const isFirst = ({ version }: Emission) => Number(version.id === first);
  const emissions = emissionsOf(catalog, entry).toSorted((a, b) => isFirst(b) - isFirst(a));
  const listed = new Set<Wording>();
  return emissions.map((emission, at) => {
    const rows = wordingsByCategory(emission).flatMap(({ category, wordings }) => {
      const placesOf = (wording: Wording) =>
        rowsWith(emission, category, wording).map((row) => entry.occurrences.indexOf(row));
      const groups = groupBy(wordings, (wording) => placesOf(wording).join());
      return [...groups.values()].map((group) => {
        const newWordings = group.filter((wording) => !listed.has(wording));
        for (const wording of newWordings) listed.add(wording);
        const repeat = repeatOf(group, emissions.slice(0, at));
        return {
          category,
          wordings: group as readonly Wording[],
          /** Wordings that no earlier row has. */
          newWordings,
          /** The rows with these wordings in this category, in catalog order. */
          occurrences: rowsWith(emission, category, group[0]),
          /** An earlier version that has all of them, so that they need not be repeated. */
          sameAs: repeat?.repeated.length === group.length ? repeat.sameAs : undefined,
        };
      });
    });
    return { emission, rows };
  });
}

/** Wordings that a version has in the same rows of its documents: one row of a table. */
export type VersionRow = ReturnType<typeof versionRows>[number]['rows'][number];
