import { STOP_WORDS } from '../text/stop-words.ts';
import type { NumberLists } from './number-lists.ts';

/** How telling a word is that `count` of `all` wordings have, from 0.3 to 5. */
export function weightOf(count: number, all: number): number {
  return Math.min(5, Math.max(0.3, Math.log(1 + all / Math.max(count, 1))));
}

/**
 * The weight of each term by the wordings that have it, of `all`. Stop words weigh nothing, nor
 * does a term that is no word but says where a wording belongs.
 */
export function weighTerms(
  postings: NumberLists,
  all: number,
  words: ReadonlyMap<string, number>,
): Float32Array {
  const weights = new Float32Array(postings.starts.length - 1);
  for (const term of words.values()) {
    const count = (postings.starts[term + 1] as number) - (postings.starts[term] as number);
    weights[term] = weightOf(count, all);
  }
  for (const word of STOP_WORDS) {
    const term = words.get(word);
    if (term !== undefined) weights[term] = 0;
  }
  return weights;
}

/** The sum of the weights of the words of each sequence; what is no term is left out. */
export function weighSequences(
  { items, starts }: NumberLists,
  weights: Float32Array,
): Float32Array {
  const sums = new Float32Array(starts.length - 1);
  for (let sequence = 0; sequence < sums.length; sequence++) {
    let sum = 0;
    for (let at = starts[sequence] as number; at < (starts[sequence + 1] as number); at++) {
      const term = items[at] as number;
      if (term >= 0) sum += weights[term] as number;
    }
    sums[sequence] = sum;
  }
  return sums;
}
