import { type Catalog, entryHref } from '../domain/catalog/create-catalog.ts';
import { parseBrowseState } from '../domain/filters/browse-state.ts';
import { applyFacets } from '../domain/filters/facets.ts';
import { links } from '../domain/links.ts';
import { prepareSearch } from '../domain/search/create-search.ts';
import type { Search } from '../domain/search/search.ts';
import { type Suggestions, suggestionsOf } from '../features/search/suggestion.ts';
import { SuggestionList } from '../features/search/suggestion-list.tsx';
import { runInSlices } from './run-in-slices.ts';

/** All that searching takes. Readers who never search never fetch it. */
export interface SearchTools {
  readonly search: Search;
  readonly suggest: (text: string) => Suggestions;
  readonly SuggestionList: typeof SuggestionList;
  /**
   * Where Enter leads from what a Browse address shows: the page of the best hit, or what is
   * near a number that is in no document; undefined when there is neither.
   */
  readonly bestHref: (parameters: URLSearchParams) => string | undefined;
}

/** Asked for with every key until they are there; the index is built once. */
const made = new WeakMap<Catalog, Promise<SearchTools>>();

/** Builds the index without holding up the page, however large the catalog is. */
export function createSearchTools(catalog: Catalog): Promise<SearchTools> {
  const tools = made.get(catalog) ?? runInSlices(prepareSearch(catalog)).then(toolsOf(catalog));
  made.set(catalog, tools);
  return tools;
}

const toolsOf =
  (catalog: Catalog) =>
  (search: Search): SearchTools => ({
    search,
    SuggestionList,
    suggest: (text) => suggestionsOf(catalog, search(text)),
    bestHref: (parameters) => {
      const { q, selection } = parseBrowseState(catalog, parameters);
      const { hits, searched } = search(q);
      const [best] = applyFacets(catalog, hits, selection).shown;
      const [missing] = searched.codes;
      const isNumberOnly = hits.length === 0 && searched.words.length === 0;
      if (!best) return isNumberOnly && missing ? links.code(missing) : undefined;
      // A bare number asks for all of its meanings.
      const code = String(best.entry.code);
      return q.trim() === code ? links.code(code) : entryHref(catalog, best.entry);
    },
  });
