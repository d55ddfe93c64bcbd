import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { type Catalog, entryId } from '../../domain/catalog/create-catalog.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import { createSearch } from '../../domain/search/create-search.ts';
import type { Mechanism } from '../../domain/search/search.ts';
import { readParaphrases } from '../paraphrases.ts';

/** Finds for a query the ids of entries, best first. */
export type Engine = (query: string) => readonly string[];

/** How many hits a page shows at once: their wordings and ranges are worked out. */
const SHOWN = 20;

const rowsOf = (catalog: Catalog) =>
  catalog.entries.map((entry) => ({
    id: entryId(entry),
    code: String(entry.code),
    messages: wordingsOf(catalog, entry).map(({ text }) => text),
  }));

/** This search, with the mechanisms that are named switched off. */
export function createOurs(catalog: Catalog, without: readonly Mechanism[] = []): Engine {
  const search = createSearch(catalog, { paraphrases: readParaphrases(), without });
  return (query) => {
    const { hits } = search(query);
    for (const { wording, ranges } of hits.slice(0, SHOWN)) void [wording, ranges];
    return hits.map(({ entry }) => entryId(entry));
  };
}

function createFuse(catalog: Catalog, useTokenSearch: boolean): Engine {
  const fuse = new Fuse(rowsOf(catalog), { keys: ['code', 'messages'], useTokenSearch });
  return (query) => fuse.search(query).map(({ item }) => item.id);
}

function createMiniSearch(catalog: Catalog): Engine {
  const mini = new MiniSearch({
    fields: ['code', 'messages'],
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  mini.addAll(rowsOf(catalog));
  return (query) => mini.search(query).map(({ id }) => String(id));
}

/** This search, by its name in `ENGINES`. */
export const OURS = 'this search';

/** The searches that are compared, each made from a catalog. */
export const ENGINES: Readonly<Record<string, (catalog: Catalog) => Engine>> = {
  [OURS]: (catalog) => createOurs(catalog),
  'Fuse, default': (catalog) => createFuse(catalog, false),
  'Fuse, tokens': (catalog) => createFuse(catalog, true),
  MiniSearch: createMiniSearch,
};
