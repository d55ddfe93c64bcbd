import type { Catalog } from '../domain/catalog/create-catalog.ts';
import { entryHref } from '../domain/catalog/entry-href.ts';
import { applyFacets } from '../domain/filters/apply-facets.ts';
import { parseBrowseState } from '../domain/filters/browse-state.ts';
import { createSearch } from '../domain/search/create-search.ts';
import type { Search } from '../domain/search/search.ts';
import { type Suggestions, suggestionsOf } from '../features/search/suggestion.ts';

/** All that searching takes. Readers who never search never fetch it. */
export interface SearchTools {
  readonly search: Search;
  readonly suggest: (text: string) => Suggestions;
  /** The page of the best hit that a Browse address shows; undefined when it shows none. */
  readonly bestHref: (parameters: URLSearchParams) => string | undefined;
}

export function createSearchTools(catalog: Catalog): SearchTools {
  const search = createSearch(catalog);
  return {
    search,
    suggest: (text) => suggestionsOf(catalog, search(text)),
    bestHref: (parameters) => {
      const { q, selection } = parseBrowseState(catalog, parameters);
      const [best] = applyFacets(catalog, search(q).hits, selection).shown;
      return best && entryHref(catalog, best.entry);
    },
  };
}
