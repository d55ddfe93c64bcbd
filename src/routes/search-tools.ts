import { type Catalog, entryHref } from '../domain/catalog/create-catalog.ts';
import { parseBrowseState } from '../domain/filters/browse-state.ts';
import { applyFacets } from '../domain/filters/facets.ts';
import { links, parsePath } from '../domain/links.ts';
import { prepareSearch } from '../domain/search/create-search.ts';
import type { CompiledParaphrases } from '../domain/search/paraphrases.ts';
import type { Search } from '../domain/search/search.ts';
import { suggestionsOf, suggestionsOfCodes } from '../features/search/suggestion.ts';
import { SuggestionList } from '../features/search/suggestion-list.tsx';
import type { Suggestions } from '../features/search/use-combobox.ts';
import { forgetCodes, keptCodes } from './kept-codes.ts';

const MOST_RECENT = 5;

/** The search bundle. Readers who never search never fetch it. */
export interface SearchTools {
  readonly search: Search;
  /** `api`: id of the API version that leads, if it exists. */
  readonly suggest: (text: string, api: string) => Suggestions;
  /** What an empty box offers on the page of a path, if codes are kept. */
  readonly suggestKept: (path: string) => Suggestions | undefined;
  readonly SuggestionList: typeof SuggestionList;
  /**
   * Where Enter leads from a Browse address: the page of the best hit, or the nearest codes of a
   * number that is in no document; undefined when there is neither.
   */
  readonly bestHref: (parameters: URLSearchParams) => string | undefined;
  /** The same tools, with what people also say; this takes some 20 ms. */
  readonly withParaphrases: (paraphrases: CompiledParaphrases) => SearchTools;
}

/** Builds the index, which takes some 35 ms. */
export function createSearchTools(catalog: Catalog): SearchTools {
  const { search: plain, withParaphrases } = prepareSearch(catalog);
  const toolsOf = (search: Search): SearchTools => ({
    search,
    SuggestionList,
    suggestKept: (path) => {
      const { pinned, recent } = keptCodes.get();
      const page = parsePath(path);
      const open = page.kind === 'code' ? Number(page.param) : undefined;
      const others = recent.filter((code) => code !== open && !pinned.includes(code));
      const groups = [
        { name: 'Pinned', codes: pinned },
        { name: 'Recent', codes: others.slice(0, MOST_RECENT) },
      ];
      return suggestionsOfCodes(catalog, groups, forgetCodes);
    },
    suggest: (text, api) => suggestionsOf(catalog, search(text), api),
    bestHref: (parameters) => bestHref(catalog, search, parameters),
    withParaphrases: (paraphrases) => toolsOf(withParaphrases(paraphrases)),
  });
  return toolsOf(plain);
}

function bestHref(
  catalog: Catalog,
  search: Search,
  parameters: URLSearchParams,
): string | undefined {
  const { q, selection } = parseBrowseState(catalog, parameters);
  const { hits, searched } = search(q);
  const [best] = applyFacets(catalog, hits, selection).shown;
  const [missing] = searched.codes;
  const isNumberOnly = hits.length === 0 && searched.words.length === 0;
  if (!best) return isNumberOnly && missing ? links.code(missing) : undefined;
  // A bare number asks for all of its meanings.
  const code = String(best.entry.code);
  return q.trim() === code ? links.code(code) : entryHref(catalog, best.entry);
}
