import type { QueryTerm } from './query-term.ts';
import { createTermWeigher } from './weigh-term.ts';
import type { WordIndex } from './word-index.ts';

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

/** How much it counts that the wording says nothing else. */
const BREVITY = 0.28;

/** The telling words of a term: neither misspelt nor such as are in any sentence. */
const tellingWords = ({ typed, role, mended }: QueryTerm): number =>
  role === 'content' && mended === undefined ? typed.split(' ').length : 0;

/**
 * Makes a function that scores all wordings of an index for a query; `resources` are the terms
 * that stand for one. The time grows with the number of wordings that have a word of the query.
 * Its arrays are used again by the next call.
 */
export function createWordScorer(index: WordIndex, resources: ReadonlySet<number>) {
  const { wordingWeights } = index;
  const weigh = createTermWeigher(index, resources);
  const size = index.wordings.length;
  const coverage = new Float32Array(size);
  const matched = new Float32Array(size);
  const score = new Float32Array(size);
  const counts = new Uint8Array(size);
  /** The number of the last term that a wording was found to have. */
  const seen = new Uint32Array(size);
  let turn = 0;

  /** Adds a term to the coverage of the wordings that have it; gives its weight. */
  const addTerm = (term: QueryTerm): number => {
    const { weight, matches } = weigh(term);
    const words = tellingWords(term);
    turn++;
    for (const { quality, said, wordings } of matches) {
      for (let at = 0; at < wordings.length; at++) {
        const wording = wordings[at] as number;
        if (seen[wording] === turn) continue;
        seen[wording] = turn;
        coverage[wording] = (coverage[wording] as number) + weight * quality;
        matched[wording] = (matched[wording] as number) + said;
        if (quality >= WHOLE) counts[wording] = (counts[wording] as number) + words;
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
