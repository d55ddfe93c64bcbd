import type { QueryAnalysis } from './analyze-query.ts';
import { correctionsOf, type QueryTerm } from './expand.ts';
import { type InvertedIndex, NO_TERM, SLOT, termOf } from './inverted-index.ts';
import type { Alternative } from './thesaurus.ts';

/** The alternatives of a term of a query, for looking at one wording after the other. */
export interface TermMatcher {
  readonly typed: string;
  /** Terms that match by themselves, with their quality. */
  readonly single: ReadonlyMap<number, number>;
  /** Terms that match only together. */
  readonly several: readonly Alternative[];
}

export function createTermMatcher({ typed, alternatives }: QueryTerm): TermMatcher {
  const single = new Map<number, number>();
  const several: Alternative[] = [];
  for (const alternative of alternatives) {
    const [term, second] = alternative.terms;
    if (term === undefined) continue;
    if (second !== undefined) several.push(alternative);
    else if ((single.get(term) ?? 0) < alternative.quality) single.set(term, alternative.quality);
  }
  return { typed, single, several };
}

/** What each likeness counts beside the score of the words. */
const PAIRS = 0.1;
const RUN = 0.12;
const SPELLING = 0.18;

/** Stands in the terms of a query for a number that is not in the catalog: it may be a value. */
const NUMBER = -3;

/** How far apart words that were typed side by side may stand in the wording. */
const WINDOW = 2;

/** Words further on are not compared; the places of a wording fit into the bits of a number. */
const MOST_PLACES = 30;

/** What it counts that two words stand side by side, but the other way round. */
const REVERSED = 0.6;

/**
 * The share of the pairs of words typed side by side that stand side by side in a wording, given
 * as its terms.
 */
function sharedPairs(sequence: readonly number[], matchers: readonly TermMatcher[]): number {
  if (matchers.length < 2) return 0;
  const length = Math.min(sequence.length, MOST_PLACES);
  let pairs = 0;
  let before = 0;
  matchers.forEach(({ single, several }, at) => {
    let places = 0;
    for (let place = 0; place < length; place++) {
      const term = sequence[place] as number;
      if (single.has(term) || several.some(({ terms }) => terms.includes(term))) {
        places |= 1 << place;
      }
    }
    let behind = 0;
    let ahead = 0;
    for (let near = 1; near <= WINDOW; near++) {
      behind |= before << near;
      ahead |= before >> near;
    }
    if (at > 0 && (places & behind) !== 0) pairs++;
    else if (at > 0 && (places & ahead) !== 0) pairs += REVERSED;
    before = places;
  });
  return pairs / (matchers.length - 1);
}

/** The share of the words typed that a wording has in the same form, before stemming. */
function sharedSpelling(spelt: readonly number[], typed: readonly number[]): number {
  if (typed.length === 0) return 0;
  let same = 0;
  for (const spelling of typed) if (spelt.includes(spelling)) same++;
  return same / typed.length;
}

/**
 * The longest run of words that a wording has exactly as typed, stop words too, as a share of
 * all that was typed. Both are given as terms; a number may stand for a value.
 */
function sharedRun(sequence: readonly number[], typed: readonly number[]): number {
  const length = Math.min(typed.length, MOST_PLACES);
  let longest = 0;
  for (let from = 0; from < length - longest; from++) {
    for (let place = 0; place < sequence.length - longest; place++) {
      let run = 0;
      while (from + run < length && place + run < sequence.length) {
        const term = sequence[place + run] as number;
        const wanted = typed[from + run] as number;
        if (term === wanted ? term < 0 : term !== SLOT || wanted !== NUMBER) break;
        run++;
      }
      if (run > longest) longest = run;
    }
  }
  return longest < 2 ? 0 : longest / length;
}

/** The terms of a query in order, of misspelt words those that they were read as. */
export function sequenceOf(
  index: InvertedIndex,
  { tokens }: QueryAnalysis,
  terms: readonly QueryTerm[],
): readonly number[] {
  const read = correctionsOf(terms);
  return tokens.map(
    ({ word }) => termOf(index, read.get(word) ?? word) ?? (/^\d+$/.test(word) ? NUMBER : NO_TERM),
  );
}

/** Scores how alike a wording and a query are beyond the words that both have. */
export const createProximity =
  (index: InvertedIndex) =>
  (
    analysis: QueryAnalysis,
    sequence: readonly number[],
    terms: readonly QueryTerm[],
    matchers: readonly TermMatcher[],
  ) => {
    const read = correctionsOf(terms);
    const spellings = analysis.words.map(
      ({ word }) => index.spellings.get(read.get(word) ?? word) ?? -1,
    );
    return (wording: number): number => {
      const own = index.sequences[wording] ?? [];
      return (
        PAIRS * sharedPairs(own, matchers) +
        RUN * sharedRun(own, sequence) +
        SPELLING * sharedSpelling(index.spelt[wording] ?? [], spellings)
      );
    };
  };
