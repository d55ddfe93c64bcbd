import { intersection, listAt } from './number-lists.ts';
import type { QueryTerm } from './query-term.ts';
import type { WordIndex } from './word-index.ts';
import { weightOf } from './word-weights.ts';

/** A way to match a term, and the wordings that do, ascending. */
export interface Matches {
  readonly quality: number;
  /** The weight of their words that match. */
  readonly said: number;
  readonly wordings: Int32Array;
}

export interface WeighedTerm {
  /** How telling the term is. */
  readonly weight: number;
  /** Best first, so that the first that has a wording is the one that counts. */
  readonly matches: readonly Matches[];
}

/** How much less than others a filler word counts. */
const FILLER_SHARE = 0.25;

/** How much more a word that names a resource: who says coupon does not ask for points. */
const RESOURCE_SHARE = 1.5;

/** Alternatives this near to the best one tell how rare a word of the query is. */
const ALIKE = 0.9;

/**
 * Makes a function that looks up the wordings of a term and weighs it; `resources` are the terms
 * that stand for one. The time grows with the number of wordings that have a word of the term.
 */
export function createTermWeigher(index: WordIndex, resources: ReadonlySet<number>) {
  const { postings, weights } = index;
  const size = index.wordings.length;

  const wordingsWithAll = ([first, ...others]: readonly number[]): Int32Array =>
    first === undefined
      ? new Int32Array()
      : others.reduce(
          (list, term) => intersection(list, listAt(postings, term)),
          listAt(postings, first),
        );

  return ({ alternatives, role }: QueryTerm): WeighedTerm => {
    const matches = alternatives
      .map(({ terms, quality }) => ({
        quality,
        said: terms.reduce((sum, term) => sum + (weights[term] as number), 0),
        wordings: wordingsWithAll(terms),
      }))
      .sort((a, b) => b.quality - a.quality);
    const least = (matches[0]?.quality ?? 0) * ALIKE;
    let alike = 0;
    let all = 0;
    for (const { quality, wordings } of matches) {
      all += wordings.length;
      if (quality >= least) alike += wordings.length;
    }
    const isResource = alternatives.some(({ terms }) => terms.some((term) => resources.has(term)));
    const share = (role === 'filler' ? FILLER_SHARE : 1) * (isResource ? RESOURCE_SHARE : 1);
    return { weight: weightOf(Math.min(alike === 0 ? all : alike, size), size) * share, matches };
  };
}
