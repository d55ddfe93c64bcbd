import { type Catalog, entryHref } from '../domain/catalog/create-catalog.ts';
import { parseBrowseState } from '../domain/filters/browse-state.ts';
import { applyFacets } from '../domain/filters/facets.ts';
import { links } from '../domain/links.ts';
import { askedCode } from '../domain/neighbours/parse-code-param.ts';
import { prepareSearch } from '../domain/search/create-search.ts';
import type { CompiledParaphrases } from '../domain/search/paraphrases.ts';
import type { Search } from '../domain/search/search.ts';
import type { Steps } from '../domain/steps.ts';
import { leadingFirst, suggestionsOf, suggestionsOfCodes } from '../features/search/suggestion.tsx';
import { SuggestionList } from '../features/search/suggestion-list.tsx';
import { forgetCodes, keptCodes } from './kept-codes.ts';

const MAX_RECENT = 5;

const toolsOf = (catalog: Catalog, search: Search) => ({
  search,
  SuggestionList,
  /** `api`: id of the reader's API version, if it exists. */
  suggest: (text: string, api: string) => suggestionsOf(catalog, search(text), api),
  /** Suggestions for the empty box on the page of a path, if codes are kept. */
  suggestKept: (path: string) => {
    const { pinned, recent } = keptCodes.get();
    const [open] = askedCode(catalog, path).entries;
    const others = recent.filter((code) => code !== open?.code && !pinned.includes(code));
    const groups = [
      { name: 'Pinned', codes: pinned },
      { name: 'Recent', codes: others.slice(0, MAX_RECENT) },
    ];
    return suggestionsOfCodes(catalog, groups, forgetCodes);
  },
  /**
   * Target of Enter for the parameters of a Browse URL: the page of the first hit, with entries of
   * API version `api` first; else the nearest codes of a number that no document lists; else
   * undefined.
   */
  bestHref: (parameters: URLSearchParams, api: string): string | undefined => {
    const { q, selection } = parseBrowseState(catalog, parameters);
    const { hits, searched } = search(q);
    const [best] = leadingFirst(catalog, applyFacets(catalog, hits, selection).shown, api);
    const [missing] = searched.codes;
    const isNumberOnly = hits.length === 0 && searched.words.length === 0;
    if (!best) return isNumberOnly && missing ? links.code(missing) : undefined;
    // A bare number asks for all of its entries.
    const code = String(best.entry.code);
    return q.trim() === code ? links.code(code) : entryHref(catalog, best.entry);
  },
});

/** The search bundle, fetched only by readers who search. */
export type SearchTools = ReturnType<typeof toolsOf>;

/** Longer than most steps take on a phone, shorter than a frame. */
const SLICE_MS = 8;

/** Runs a computation in time slices, so that the browser stays responsive. */
async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (let end = 0; ; ) {
    if (performance.now() >= end) {
      await new Promise((resolve) => setTimeout(resolve));
      end = performance.now() + SLICE_MS;
    }
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Builds the index of the catalog. That of the paraphrases takes longer and is built in steps. */
export function createSearchTools(catalog: Catalog) {
  const { search, withParaphrases } = prepareSearch(catalog);
  return {
    tools: toolsOf(catalog, search),
    withParaphrases: async (paraphrases: CompiledParaphrases): Promise<SearchTools> =>
      toolsOf(catalog, await inSlices(withParaphrases(paraphrases))),
  };
}
