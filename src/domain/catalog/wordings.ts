import { groupBy } from '../group-by.ts';
import { memoizeByObject, memoizeByPair } from '../memoize-by-object.ts';
import { type Catalog, getById } from './create-catalog.ts';
import { messagesOf, NO_MESSAGE, wordingKey } from './messages.ts';
import type { Entry, Occurrence } from './schema.ts';

/** A message in a row. */
type Use = { readonly text: string; readonly row: Occurrence };

/** Prefers a text that ends its sentence, then the most frequent one, then the first. */
const preference = (text: string, uses: readonly Use[]): number =>
  (/[.!?]$/.test(text) ? 1_000_000 : 0) + uses.length;

function wordingOf(catalog: Catalog, entry: Entry, key: string, uses: readonly Use[]) {
  const rowsOf = (some: readonly Use[]) => {
    const rows = new Set(some.map(({ row }) => row));
    return entry.occurrences.filter((row) => rows.has(row));
  };
  const variants = [...groupBy(uses, ({ text }) => text)]
    .toSorted((a, b) => preference(...b) - preference(...a))
    .map(([text, same]) => ({ text, occurrences: rowsOf(same) }));
  const occurrences = rowsOf(uses);
  const used = catalog.documents.filter(({ id }) => occurrences.some((row) => row.document === id));
  const versions = catalog.versions.filter(({ id }) => used.some(({ version }) => version === id));
  return {
    /** Equal for texts with the same wording. */
    key,
    /** The text of the first variant. */
    text: variants[0]?.text ?? '',
    /** All spellings in the documents, the preferred one first. */
    variants,
    /** Ids of the versions and documents that use it, in catalog order. */
    versions: versions.map(({ id }) => id),
    documents: used.map(({ id }) => id),
    /** The rows that use it, in catalog order. */
    occurrences,
  };
}

/** The texts of an entry that differ only in white space, case or final punctuation. */
export type Wording = ReturnType<typeof wordingOf>;

/**
 * The wordings of an entry: those of its newest version first, in the order listed there, then the
 * others, newest first. At least one. Cached, since every page needs them repeatedly.
 */
export const wordingsOf = memoizeByPair((catalog: Catalog, entry: Entry) => {
  const age = ({ document }: Occurrence) => {
    const { version } = getById(catalog.documentsById, document);
    return catalog.versions.findIndex(({ id }) => id === version);
  };
  const uses = entry.occurrences
    .toSorted((a, b) => age(b) - age(a))
    .flatMap((row) => messagesOf(entry, row).map((text): Use => ({ text, row })));
  const byKey = groupBy(uses, ({ text }) => wordingKey(text));
  return [...byKey].map(([key, same]) => wordingOf(catalog, entry, key, same));
});

/** The wordings to compare: all but the text that replaces a missing message. */
export const statedWordings = (wordings: readonly Wording[]): readonly Wording[] =>
  wordings.filter(({ text }) => text !== NO_MESSAGE);

const entriesByWording = memoizeByObject(
  (catalog: Catalog): ReadonlyMap<string, readonly Entry[]> => {
    const all = catalog.entries.flatMap((entry) =>
      statedWordings(wordingsOf(catalog, entry)).map(({ key }) => ({ key, entry })),
    );
    const groups = groupBy(all, ({ key }) => key);
    return new Map([...groups].map(([key, those]) => [key, those.map(({ entry }) => entry)]));
  },
);

/** The text of the first wording of an entry. */
export const firstWording = (catalog: Catalog, entry: Entry): string =>
  wordingsOf(catalog, entry)[0]?.text ?? '';

/** The entries with a wording in any document, in catalog order. Takes a `wordingKey`. */
export const entriesWithWording = (catalog: Catalog, key: string): readonly Entry[] =>
  entriesByWording(catalog).get(key) ?? [];
