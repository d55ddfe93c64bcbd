import { create, insertMultiple, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { type Catalog, entryId } from '../../domain/catalog/create-catalog.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import { createSearch } from '../../domain/search/create-search.ts';
import { MAX_HITS, type Mechanism } from '../../domain/search/search.ts';
import { readParaphrases } from '../paraphrases.ts';

/** A search engine: returns ids of entries for a query, best first. */
export type Engine = (query: string) => readonly string[];

/** Hits shown at once, whose wordings and highlights are computed. */
const SHOWN = 20;

const rowsOf = (catalog: Catalog) =>
  catalog.entries.map((entry) => ({
    id: entryId(entry),
    code: String(entry.code),
    messages: wordingsOf(catalog, entry).map(({ text }) => text),
  }));

/** This search with some mechanisms switched off; `create` may be a build of it. */
export function createOurs(
  catalog: Catalog,
  without: readonly Mechanism[] = [],
  create = createSearch,
): Engine {
  const search = create(catalog, { paraphrases: readParaphrases(), without });
  return (query) => {
    const { hits } = search(query);
    for (const { wording, ranges } of hits.slice(0, SHOWN)) void [wording, ranges];
    return hits.map(({ entry }) => entryId(entry));
  };
}

const createFuse =
  (useTokenSearch: boolean) =>
  (catalog: Catalog): Engine => {
    const fuse = new Fuse(rowsOf(catalog), { keys: ['code', 'messages'], useTokenSearch });
    return (query) => fuse.search(query).map(({ item }) => item.id);
  };

/** The name of this search in `ENGINES`. */
export const OURS = 'this search';

/** The engines compared, each created from a catalog. */
export const ENGINES: Readonly<Record<string, (catalog: Catalog) => Engine>> = {
  [OURS]: (catalog) => createOurs(catalog),
  'Fuse, default': createFuse(false),
  'Fuse, tokens': createFuse(true),
  MiniSearch: (catalog) => {
    const searchOptions = { prefix: true, fuzzy: 0.2 };
    const mini = new MiniSearch({ fields: ['code', 'messages'], searchOptions });
    mini.addAll(rowsOf(catalog));
    return (query) => mini.search(query).map(({ id }) => String(id));
  },
  Orama: (catalog) => {
    const database = create({ schema: { code: 'string', messages: 'string[]' } as const });
    insertMultiple(database, [...rowsOf(catalog)]);
    return (term) => {
      const found = search(database, { term, tolerance: 1, limit: MAX_HITS });
      if (found instanceof Promise) throw new Error('Orama searches without waiting.');
      return found.hits.map(({ id }) => String(id));
    };
  },
  FlexSearch: (catalog) => {
    const index = new FlexSearch.Index({ tokenize: 'forward' });
    const rows = rowsOf(catalog);
    for (const [at, { code, messages }] of rows.entries()) {
      index.add(at, [code, ...messages].join(' '));
    }
    const options = { limit: MAX_HITS, suggest: true };
    return (query) => index.search(query, options).flatMap((at) => rows[Number(at)]?.id ?? []);
  },
  lunr: (catalog) => {
    const index = lunr(function () {
      this.ref('id');
      this.field('code');
      this.field('messages');
      for (const { messages, ...row } of rowsOf(catalog)) {
        this.add({ ...row, messages: messages.join(' ') });
      }
    });
    // As plain words: in the query language, a colon would name a field.
    const plain = (query: string) => query.replace(/[^\p{L}\p{N}]+/gu, ' ');
    return (query) => index.search(plain(query)).map(({ ref }) => ref);
  },
};
