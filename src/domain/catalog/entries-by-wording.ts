import type { Catalog } from './create-catalog.ts';
import { messagesOf, wordingKey } from './messages.ts';
import type { Entry } from './schema.ts';

type Index = ReadonlyMap<string, readonly Entry[]>;

/** Built at the first question: a catalog is frozen, so what was found stays true. */
const indexes = new WeakMap<Catalog, Index>();

function createIndex(catalog: Catalog): Index {
  const index = new Map<string, Entry[]>();
  for (const entry of catalog.entries) {
    const texts = entry.occurrences.flatMap((occurrence) => messagesOf(entry, occurrence));
    for (const key of new Set(texts.map(wordingKey))) {
      const entries = index.get(key);
      if (entries) entries.push(entry);
      else index.set(key, [entry]);
    }
  }
  return index;
}

/**
 * The entries that say a wording, in any document, in the order of the catalog. Takes the key
 * of a wording as `wordingKey` makes it; an empty list when nothing says it. Never throws.
 */
export function entriesSaying(catalog: Catalog, key: string): readonly Entry[] {
  const index = indexes.get(catalog) ?? createIndex(catalog);
  indexes.set(catalog, index);
  return index.get(key) ?? [];
}
