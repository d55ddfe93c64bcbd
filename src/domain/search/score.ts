import type { QueryTerm } from './expand.ts';
import { type InvertedIndex, idf } from './inverted-index.ts';
import type { Mechanism } from './mechanisms.ts';
import { intersection } from './posting-lists.ts';

/** How well each wording answers the words of a query. The arrays are used again. */
export interface WordScores {
  /** The share of the query that each wording has, by weight, from 0 to 1. */
  readonly coverage: Float32Array;
  readonly score: Float32Array;
  /** The greatest coverage; 0 when no wording has a word of the query. */
  readonly best: number;
  /** The weight of each term of the query. */
  readonly weights: readonly number[];
  /** Whether each word is in the catalog as typed. */
  readonly allKnown: boolean;
  /** How many content words of the query each wording has, half typed and misspelt ones aside. */
  readonly counts: Uint8Array;
}

/**
 * An unknown word weighs as much as the others do on average, within these bounds: one odd word
 * among several known ones is no reason to find nothing.
 */
const UNKNOWN = { least: 2.5, most: 3.5 };

/** From this quality on a match is the word itself or a synonym, not merely its beginning. */
const WHOLE = 0.75;

/** How much length normalisation counts beside coverage. */
const BREVITY = 0.28;

/** How much less than others a filler word counts. */
const FILLER = 0.25;

/** A way to match a term, and the wordings that do, ascending. */
interface Matches {
  readonly quality: number;
  /** The weight of the words that match. */
  readonly length: number;
  readonly wordings: readonly number[];
}

/**
 * Makes a function that scores all wordings for the terms of a query and a number of codes that
 * are not in the catalog, which count as unknown words. The score is the square of
 * coverage, the sum of the idf of the terms that a wording has over that of the query (the
 * quorum of Fox's extended boolean retrieval), plus how little else the wording says. The time
 * grows with the number of postings of the terms.
 */
export function createScorer(index: InvertedIndex, without: ReadonlySet<Mechanism>) {
  const { postings, weights: termWeights, lengths } = index;
  const size = index.wordings.length;
  const coverage = new Float32Array(size);
  const matched = new Float32Array(size);
  const score = new Float32Array(size);
  const counts = new Uint8Array(size);
  /** The number of the last term that a wording was found to have. */
  const seen = new Uint32Array(size);
  let turn = 0;

  const wordingsWithAll = (terms: readonly number[]): readonly number[] =>
    terms.map((term) => postings[term] ?? []).reduce(intersection);

  const matchesOf = ({ alternatives }: QueryTerm): readonly Matches[] =>
    alternatives
      .map(({ terms, quality }) => ({
        quality,
        length: terms.reduce((sum, term) => sum + (termWeights[term] as number), 0),
        wordings: wordingsWithAll(terms),
      }))
      .sort((a, b) => b.quality - a.quality);

  /** A word and its synonyms count as one term, found where any of them is (Pirkola, 1998). */
  const weightOf = ({ role }: QueryTerm, matches: readonly Matches[]): number => {
    const frequency = matches.reduce((sum, { wordings }) => sum + wordings.length, 0);
    const share = role === 'filler' ? FILLER : 1;
    return (without.has('idf') ? 1 : idf(Math.min(frequency, size), size)) * share;
  };

  /** Adds a term to the coverage of the wordings that have it; gives its weight. */
  const addTerm = (term: QueryTerm): number => {
    const matches = matchesOf(term);
    const weight = weightOf(term, matches);
    const words =
      term.role === 'content' && term.corrected === undefined ? term.typed.split(' ').length : 0;
    turn++;
    for (const { quality, length, wordings } of matches) {
      for (let at = 0; at < wordings.length; at++) {
        const wording = wordings[at] as number;
        if (seen[wording] === turn) continue;
        seen[wording] = turn;
        coverage[wording] = (coverage[wording] as number) + weight * quality;
        matched[wording] = (matched[wording] as number) + length;
        if (quality >= WHOLE) counts[wording] = (counts[wording] as number) + words;
      }
    }
    return weight;
  };

  return (terms: readonly QueryTerm[], unknownCodes: number): WordScores => {
    coverage.fill(0);
    score.fill(0);
    matched.fill(0);
    counts.fill(0);
    const known = terms.map((term) =>
      term.role === 'stop' || term.alternatives.length === 0 ? 0 : addTerm(term),
    );
    const unknown = unknownWeight(terms, known);
    const weights = terms.map((term, at) => (isUnknown(term) ? unknown : (known[at] as number)));
    const total = weights.reduce((sum, weight) => sum + weight, unknownCodes * unknown);
    let best = 0;
    for (let wording = 0; wording < size; wording++) {
      const covered = coverage[wording] as number;
      if (covered === 0) continue;
      const share = covered / total;
      const length = lengths[wording] as number;
      const part = matched[wording] as number;
      const brevity = part < length ? part / length : 1;
      coverage[wording] = share;
      score[wording] =
        share * share + (without.has('length normalisation') ? 0 : BREVITY * brevity);
      if (share > best) best = share;
    }
    const allKnown =
      unknownCodes === 0 && !terms.some((term) => isUnknown(term) || term.corrected !== undefined);
    return { coverage, score, best, weights, allKnown, counts };
  };
}

export const isUnknown = ({ role, alternatives }: QueryTerm): boolean =>
  role === 'content' && alternatives.length === 0;

function unknownWeight(terms: readonly QueryTerm[], weights: readonly number[]): number {
  const known = weights.filter((weight, at) => weight > 0 && terms[at]?.role === 'content');
  const mean = known.reduce((sum, weight) => sum + weight, 0) / Math.max(known.length, 1);
  return Math.min(UNKNOWN.most, Math.max(UNKNOWN.least, mean));
}
