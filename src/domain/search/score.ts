import type { QueryAnalysis } from './analyze-query.ts';
import { correctionsOf, isUnknown, type QueryTerm } from './expand.ts';
import { type InvertedIndex, idf, intersection } from './inverted-index.ts';
import type { Mechanism } from './search.ts';

/** The weight of a word that no wording has. */
const UNKNOWN = 3.5;

/** The weight of length normalisation, relative to coverage. */
const BREVITY = 0.2;

/** The weights of the same spelling, and of everything typed in one piece. */
const SPELLING = 0.18;
const VERBATIM = 0.5;

/** An identifier, whose spelling and case say more than its words: `mobileNumber`. */
const IDENTIFIER = /\w*[a-z][A-Z]\w*|\w+_\w+/g;

/**
 * Creates a function that scores all wordings for the terms of a query and a number of codes that
 * are not in the catalog, which count as unknown words. The score is the square of coverage (the
 * total idf of the matching terms relative to that of the query, the quorum of Fox's extended
 * boolean retrieval), plus how little else the wording says. The time grows with the number of
 * postings. The returned arrays are reused.
 */
export function createScorer(index: InvertedIndex, without: ReadonlySet<Mechanism>) {
  const { postings, weights: termWeights, lengths } = index;
  const size = index.wordings.length;
  const coverage = new Float32Array(size);
  const brevity = new Float32Array(size);
  const score = new Float32Array(size);
  /** The turn of the last term found in each wording. */
  const seen = new Uint32Array(size);
  let turn = 0;

  /** The alternatives of a term, with the weight of their words and the wordings that have them. */
  const matchesOf = ({ alternatives }: QueryTerm) =>
    alternatives
      .map(({ terms, quality }) => ({
        quality,
        length: terms.reduce((sum, term) => sum + (termWeights[term] as number), 0),
        wordings: terms.map((term) => postings[term] ?? []).reduce(intersection),
      }))
      .sort((a, b) => b.quality - a.quality);

  /**
   * Adds a term to the coverage of the wordings that have it, and returns its weight. A word and
   * its synonyms count as one term, found where any of them is (Pirkola, 1998).
   */
  const addTerm = (term: QueryTerm): number => {
    if (isUnknown(term)) return UNKNOWN;
    if (term.role === 'stop' || term.alternatives.length === 0) return 0;
    const matches = matchesOf(term);
    const frequency = matches.reduce((sum, { wordings }) => sum + wordings.length, 0);
    const weight = without.has('idf') ? 1 : idf(frequency, size);
    turn++;
    for (const { quality, length, wordings } of matches) {
      for (const wording of wordings) {
        if (seen[wording] === turn) continue;
        seen[wording] = turn;
        coverage[wording] = (coverage[wording] as number) + weight * quality;
        brevity[wording] = (brevity[wording] as number) + length;
      }
    }
    return weight;
  };

  return (terms: readonly QueryTerm[], unknownCodes: number) => {
    for (const array of [coverage, score, brevity]) array.fill(0);
    const total = terms.reduce((sum, term) => sum + addTerm(term), unknownCodes * UNKNOWN);
    const brevityWeight = without.has('length normalisation') ? 0 : BREVITY;
    let best = 0;
    for (let wording = 0; wording < size; wording++) {
      const covered = coverage[wording] as number;
      if (covered === 0) continue;
      const share = covered / total;
      const said = Math.min(1, (brevity[wording] as number) / (lengths[wording] as number));
      coverage[wording] = share;
      score[wording] = share * share + brevityWeight * said;
      best = Math.max(best, share);
    }
    return {
      /** The weighted share of the query that each wording has, from 0 to 1. */
      coverage,
      score,
      /** The greatest coverage; 0 if no wording has a word of the query. */
      best,
    };
  };
}

/**
 * Creates a function that scores the similarity of a wording and a query beyond their common words:
 * the share of words in the same form before stemming, whether the wording contains the query word
 * by word (the last may be half-typed), and identifiers.
 */
export function createProximity(
  { folded, wordings }: InvertedIndex,
  { text: query, words, tokens }: QueryAnalysis,
  terms: readonly QueryTerm[],
) {
  const read = correctionsOf(terms);
  const typed = words.map(({ word }) => ` ${read.get(word) ?? word} `);
  const phrase = ` ${tokens.map(({ word }) => word).join(' ')}`;
  const identifiers = query.match(IDENTIFIER) ?? [];
  return (wording: number): number => {
    const text = folded[wording] ?? '';
    const same = typed.filter((word) => text.includes(word)).length;
    return (
      SPELLING * (same / Math.max(typed.length, 1)) +
      (text.includes(phrase) ? VERBATIM : 0) +
      (identifiers.some((name) => wordings[wording]?.text.includes(name)) ? VERBATIM : 0)
    );
  };
}

/** The best by score, at most `most`; ties keep their order. */
export const bestOf = (
  found: readonly number[],
  score: Float32Array,
  most: number,
): readonly number[] =>
  found.toSorted((a, b) => (score[b] as number) - (score[a] as number)).slice(0, most);
