import { lowerBound } from '../text/lower-bound.ts';
import { listAt } from './number-lists.ts';
import type { QueryTerm } from './query-term.ts';
import type { Alternative } from './thesaurus.ts';
import type { WordIndex } from './word-index.ts';

/** A word of a query that names a resource, category or version. */
export interface Qualifier {
  /** The facet terms it may mean. */
  readonly facets: readonly number[];
  /** Less than 1 for words such as "error", which people put before any code. */
  readonly weight: number;
}

const FILLER_WEIGHT = 0.25;

/** The qualifiers among the terms of a query, by position; undefined for other words. */
export function qualifiersOf(
  terms: readonly QueryTerm[],
  facets: ReadonlyMap<string, Alternative>,
): readonly (Qualifier | undefined)[] {
  const facetTerms = new Set([...facets.values()].flatMap((facet) => facet.terms));
  return terms.map(({ role, alternatives }) => {
    const named = alternatives.flatMap(({ terms: ids }) => ids.filter((id) => facetTerms.has(id)));
    if (role === 'stop' || named.length === 0) return undefined;
    return { facets: named, weight: role === 'filler' ? FILLER_WEIGHT : 1 };
  });
}

/** Whether an ascending list has a number. */
const includes = (list: Int32Array, wanted: number): boolean =>
  list[lowerBound(list, wanted)] === wanted;

/** How many of the qualifiers of a query a wording meets, by weight. */
export function countMet(
  { postings }: WordIndex,
  wording: number,
  qualifiers: readonly (Qualifier | undefined)[],
): number {
  let met = 0;
  for (const qualifier of qualifiers) {
    const has = qualifier?.facets.some((facet) => includes(listAt(postings, facet), wording));
    if (qualifier && has) met += qualifier.weight;
  }
  return met;
}
