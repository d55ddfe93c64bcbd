import { groupBy } from '../group-by.ts';
import { type Catalog, cachedByEntry, getById } from './create-catalog.ts';
import { messagesOf, wordingKey } from './messages.ts';
import type { Entry, Labelled, Occurrence } from './schema.ts';

/** A wording exactly as some rows write it. */
export interface Variant {
  readonly text: string;
  /** In catalog order. */
  readonly occurrences: readonly Occurrence[];
}

/** Texts of an entry that differ only in white space, case or final punctuation. */
export interface Wording {
  /** Equal for texts that are the same wording. */
  readonly key: string;
  /** The preferred variant's text. */
  readonly text: string;
  /** Every way in which documents write it, the preferred one first. */
  readonly variants: readonly [Variant, ...Variant[]];
  /** Ids of the versions and documents that use it, in catalog order. */
  readonly versions: readonly string[];
  readonly documents: readonly string[];
  /** The rows that use it, in catalog order. */
  readonly occurrences: readonly Occurrence[];
}

const versionOf = (catalog: Catalog, occurrence: Occurrence): string =>
  getById(catalog.documentsById, occurrence.document).version;

const keepOrder = <T extends { readonly id: string }>(items: readonly T[], used: Set<string>) =>
  items.map((item) => item.id).filter((id) => used.has(id));

/** A message in a row. */
interface Use {
  readonly text: string;
  readonly row: Occurrence;
}

/** Prefers a text that ends its sentence, then the most frequent, then the first. */
function preferred(uses: readonly Use[]): string {
  const counts = groupBy(uses, ({ text }) => text);
  const rank = ([text, same]: readonly [string, readonly Use[]]) =>
    (/[.!?]$/.test(text) ? 1_000_000 : 0) + same.length;
  const [best] = [...counts].toSorted((a, b) => rank(b) - rank(a));
  return best?.[0] ?? '';
}

function findWordings(catalog: Catalog, entry: Entry): readonly Wording[] {
  const age = (occurrence: Occurrence) =>
    catalog.versions.findIndex(({ id }) => id === versionOf(catalog, occurrence));
  const uses = entry.occurrences
    .toSorted((a, b) => age(b) - age(a))
    .flatMap((row) => messagesOf(entry, row).map((text): Use => ({ text, row })));
  return [...groupBy(uses, ({ text }) => wordingKey(text))].map(([key, same]) => {
    const text = preferred(same);
    const rowsOf = (some: readonly Use[]) =>
      entry.occurrences.filter((occurrence) => some.some(({ row }) => row === occurrence));
    const variantOf = (form: string): Variant => ({
      text: form,
      occurrences: rowsOf(same.filter((use) => use.text === form)),
    });
    const others = new Set(same.map((use) => use.text).filter((form) => form !== text));
    const occurrences = rowsOf(same);
    const versions = new Set(occurrences.map((row) => versionOf(catalog, row)));
    const documents = new Set(occurrences.map(({ document }) => document));
    return {
      key,
      text,
      variants: [variantOf(text), ...[...others].map(variantOf)],
      versions: keepOrder(catalog.versions, versions),
      documents: keepOrder(catalog.documents, documents),
      occurrences,
    };
  });
}

/**
 * The wordings of an entry: those of its newest version first, in the order listed there, then
 * the others, newest first. At least one.
 */
export const wordingsOf = cachedByEntry(findWordings);

/** Built on first use: a catalog is frozen, so an index stays valid. */
const indexes = new WeakMap<Catalog, ReadonlyMap<string, readonly Entry[]>>();

function createIndex(catalog: Catalog): ReadonlyMap<string, readonly Entry[]> {
  const pairs = catalog.entries.flatMap((entry) => {
    const texts = entry.occurrences.flatMap((occurrence) => messagesOf(entry, occurrence));
    return [...new Set(texts.map(wordingKey))].map((key) => ({ key, entry }));
  });
  return new Map(
    [...groupBy(pairs, ({ key }) => key)].map(([key, all]) => [key, all.map((one) => one.entry)]),
  );
}

/** The entries that have a wording in any document, in catalog order. Takes a `wordingKey`. */
export function entriesWithWording(catalog: Catalog, key: string): readonly Entry[] {
  const index = indexes.get(catalog) ?? createIndex(catalog);
  indexes.set(catalog, index);
  return index.get(key) ?? [];
}

/** The other entries of the same resource that have a wording of an entry in one version. */
export function otherEntriesWith(
  catalog: Catalog,
  entry: Entry,
  wording: Wording,
  version: Labelled,
): readonly Entry[] {
  return entriesWithWording(catalog, wording.key).filter(
    (other) =>
      other !== entry &&
      other.resource === entry.resource &&
      wordingsOf(catalog, other).some(
        ({ key, versions }) => key === wording.key && versions.includes(version.id),
      ),
  );
}
