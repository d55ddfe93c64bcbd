import { groupBy } from '../group-by.ts';
import { type Catalog, getById } from './create-catalog.ts';
import { messagesOf, wordingKey } from './messages.ts';
import type { Entry, Labelled, Occurrence } from './schema.ts';

/** A distinct text of an entry, with everything that uses it. */
export interface Wording {
  /** Equal for texts that are the same wording. */
  readonly key: string;
  /** The best-written form. */
  readonly text: string;
  /** Ids of the versions and documents that use it, in the order of the catalog. */
  readonly versions: readonly string[];
  readonly documents: readonly string[];
  /** The rows that use it, in the order of the catalog. */
  readonly occurrences: readonly Occurrence[];
}

const versionOf = (catalog: Catalog, occurrence: Occurrence): string =>
  getById(catalog.documentsById, occurrence.document).version;

const keepOrder = <T extends { readonly id: string }>(items: readonly T[], used: Set<string>) =>
  items.map((item) => item.id).filter((id) => used.has(id));

/** Prefers a form that ends its sentence, then the most used, then the first seen. */
function bestForm(forms: readonly string[]): string {
  const uses = (form: string) => forms.filter((other) => other === form).length;
  const rank = (form: string) => (/[.!?]$/.test(form) ? 1_000_000 : 0) + uses(form);
  return forms.reduce((best, form) => (rank(form) > rank(best) ? form : best));
}

function findWordings(catalog: Catalog, entry: Entry): readonly Wording[] {
  const age = (occurrence: Occurrence) =>
    catalog.versions.findIndex(({ id }) => id === versionOf(catalog, occurrence));
  const newestFirst = entry.occurrences.toSorted((a, b) => age(b) - age(a));
  const groups = new Map<string, { forms: string[]; occurrences: Set<Occurrence> }>();
  for (const occurrence of newestFirst) {
    for (const text of messagesOf(entry, occurrence)) {
      const key = wordingKey(text);
      const group = groups.get(key) ?? { forms: [], occurrences: new Set() };
      groups.set(key, group);
      group.forms.push(text);
      group.occurrences.add(occurrence);
    }
  }
  return [...groups].map(([key, { forms, occurrences }]) => {
    const rows = entry.occurrences.filter((occurrence) => occurrences.has(occurrence));
    return {
      key,
      text: bestForm(forms),
      versions: keepOrder(catalog.versions, new Set(rows.map((row) => versionOf(catalog, row)))),
      documents: keepOrder(catalog.documents, new Set(rows.map((row) => row.document))),
      occurrences: rows,
    };
  });
}

const cache = new WeakMap<Catalog, Map<Entry, readonly Wording[]>>();

/**
 * The wordings of an entry: those of its newest version first, in the order listed there, then
 * the others, newest first. At least one. Cached, since every page asks for them repeatedly.
 */
export function wordingsOf(catalog: Catalog, entry: Entry): readonly Wording[] {
  const ofCatalog = cache.get(catalog) ?? new Map<Entry, readonly Wording[]>();
  cache.set(catalog, ofCatalog);
  const wordings = ofCatalog.get(entry) ?? findWordings(catalog, entry);
  ofCatalog.set(entry, wordings);
  return wordings;
}

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
