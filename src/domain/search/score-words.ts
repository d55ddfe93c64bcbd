import { listAt } from './number-lists.ts';
import type { QueryTerm } from './query-terms.ts';
import type { WordIndex } from './word-index.ts';
import { weightOf } from './word-weights.ts';

/** How well each wording answers the words of a query. */
export interface WordScores {
  /** The share of the query that each wording has, from 0 to 1, by weight of the words. */
  readonly coverage: Float32Array;
  /** Coverage, and how little else the wording says: what hits are ordered by. */
  readonly score: Float32Array;
  /** The greatest coverage; 0 when the query has no word that tells anything. */
  readonly best: number;
  /** The weight of each term of the query; a word the catalog has not weighs too. */
  readonly weights: readonly number[];
  /** Whether the catalog has every word as it was typed, if nowhere all of them. */
  readonly allKnown: boolean;
  /** How many telling words of the query each wording has; misspelt and half typed ones left out. */
  readonly counts: Uint8Array;
}

/**
 * A word that the catalog has not weighs as much as the others do on average, within these
 * bounds: one odd word among several known ones is no reason to find nothing.
 */
const UNKNOWN_WEIGHT = { least: 2.5, most: 3.5 };

/** From here on a wording has the word itself or a synonym, not merely its beginning. */
const WHOLE = 0.75;

/** How much less than others a filler word counts. */
const FILLER_SHARE = 0.25;

/** How much more a word that names a resource: who says coupon does not ask for points. */
const RESOURCE_SHARE = 1.5;

/** Alternatives this near to the best one tell how rare a word of the query is. */
const ALIKE = 0.9;

/** How much it counts that the wording says nothing else. */
const BREVITY = 0.28;

/**
 * Makes a function that scores all wordings of an index for a query; `resources` are the terms
 * that stand for one. The time grows with the
 * number of wordings that have a word of the query. Its arrays are used again by the next call.
 */
export function createWordScorer(index: WordIndex, resources: ReadonlySet<number>) {
  const { postings, weights: termWeights, wordingWeights } = index;
  const size = index.wordings.length;
  const coverage = new Float32Array(size);
  const matched = new Float32Array(size);
  const score = new Float32Array(size);
  const counts = new Uint8Array(size);
  /** The number of the last term that a wording was found to have. */
  const seen = new Uint32Array(size);
  let turn = 0;

  const wordingsWithAll = ([first, ...others]: readonly number[]): Int32Array => {
    if (first === undefined) return new Int32Array();
    return others.reduce(
      (list, term) => both(list, listAt(postings, term)),
      listAt(postings, first),
    );
  };

  /** Adds a term to the coverage of the wordings that have it; gives its weight. */
  const addTerm = ({ alternatives, role, mended, typed }: QueryTerm): number => {
    // Best first, so that the first alternative that a wording has is the one that counts.
    const found = alternatives
      .map(({ terms, quality }) => ({ terms, quality, list: wordingsWithAll(terms) }))
      .sort((a, b) => b.quality - a.quality);
    const least = (found[0]?.quality ?? 0) * ALIKE;
    let alike = 0;
    let all = 0;
    for (const { quality, list } of found) {
      all += list.length;
      if (quality >= least) alike += list.length;
    }
    const isResource = alternatives.some((one) => one.terms.some((term) => resources.has(term)));
    const share = (role === 'filler' ? FILLER_SHARE : 1) * (isResource ? RESOURCE_SHARE : 1);
    const weight = weightOf(Math.min(alike === 0 ? all : alike, size), size) * share;
    const telling = role === 'content' && mended === undefined ? typed.split(' ').length : 0;
    turn++;
    for (const { terms, quality, list } of found) {
      const gain = weight * quality;
      const said = terms.reduce((sum, term) => sum + (termWeights[term] as number), 0);
      for (let at = 0; at < list.length; at++) {
        const wording = list[at] as number;
        if (seen[wording] === turn) continue;
        seen[wording] = turn;
        coverage[wording] = (coverage[wording] as number) + gain;
        matched[wording] = (matched[wording] as number) + said;
        if (quality >= WHOLE) counts[wording] = (counts[wording] as number) + telling;
      }
    }
    return weight;
  };

  return (terms: readonly QueryTerm[]): WordScores => {
    coverage.fill(0);
    matched.fill(0);
    counts.fill(0);
    const known = terms.map((term) =>
      term.role === 'stop' || term.alternatives.length === 0 ? 0 : addTerm(term),
    );
    const isUnknown = ({ role, alternatives }: QueryTerm) =>
      role === 'content' && alternatives.length === 0;
    const unknown = unknownWeight(terms, known);
    const weights = terms.map((term, at) => (isUnknown(term) ? unknown : (known[at] as number)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let best = 0;
    for (let wording = 0; wording < size; wording++) {
      const covered = coverage[wording] as number;
      if (covered === 0) continue;
      const share = covered / total;
      const own = wordingWeights[wording] as number;
      const said = matched[wording] as number;
      coverage[wording] = share;
      score[wording] = share * share + BREVITY * (said < own ? said / own : 1);
      if (share > best) best = share;
    }
    return {
      coverage,
      score,
      best,
      weights,
      allKnown: !terms.some((term) => isUnknown(term) || term.mended !== undefined),
      counts,
    };
  };
}

function unknownWeight(terms: readonly QueryTerm[], weights: readonly number[]): number {
  const known = weights.filter((weight, at) => weight > 0 && terms[at]?.role === 'content');
  const mean = known.reduce((sum, weight) => sum + weight, 0) / Math.max(known.length, 1);
  return Math.min(UNKNOWN_WEIGHT.most, Math.max(UNKNOWN_WEIGHT.least, mean));
}

/** What two ascending lists have in common. */
function both(left: Int32Array, right: Int32Array): Int32Array {
  const common: number[] = [];
  let at = 0;
  for (let from = 0; from < left.length; from++) {
    const item = left[from] as number;
    while (at < right.length && (right[at] as number) < item) at++;
    if (right[at] === item) common.push(item);
  }
  return Int32Array.from(common);
}
