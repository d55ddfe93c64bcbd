import type { WordScores } from './score-words.ts';
import { MOST_HITS } from './search.ts';

/**
 * A hit has at least this share of the query, by weight, for so many words of it that it has:
 * one word must be more than half of what was said, three are there by no chance, whatever else
 * was. The last is for more.
 */
const LEAST_COVERAGE = [0.54, 0.54, 0.35, 0.2];

/** Where the catalog has all the words, though not together, the nearest are better than none. */
const LEAST_OF_KNOWN = 0.4;

/** … and not much less than the best one has. */
const LEAST_OF_BEST = 0.75;

/** What is lost in rounding. */
const SLACK = 1e-6;

const BINS = 1024;

export interface PickedWordings {
  /** Best first, equals in the order of the catalog, at most `MOST_HITS`. */
  readonly picks: readonly number[];
  /** How many there are in all. */
  readonly total: number;
}

/** Makes a function that picks the best wording of each entry that answers well enough. */
export function createWordingPicker(entryOf: Int32Array) {
  const found = new Int32Array(entryOf.length);

  return ({ coverage, score, best, allKnown, counts }: WordScores): PickedWordings => {
    const enough = LEAST_COVERAGE.map(
      (share) =>
        Math.max(allKnown ? Math.min(share, LEAST_OF_KNOWN) : share, best * LEAST_OF_BEST) - SLACK,
    );
    let total = 0;
    let entry = -1;
    for (let wording = 0; wording < entryOf.length; wording++) {
      const least = enough[Math.min(counts[wording] as number, enough.length - 1)] as number;
      if ((coverage[wording] as number) < least) continue;
      if (entryOf[wording] !== entry) {
        entry = entryOf[wording] as number;
        found[total++] = wording;
      } else if ((score[wording] as number) > (score[found[total - 1] as number] as number)) {
        found[total - 1] = wording;
      }
    }
    return { picks: bestFirst(found.subarray(0, total), score), total };
  };
}

/** Sorts only those that can be among the first `MOST_HITS`: there may be very many. */
function bestFirst(found: Int32Array, score: Float32Array): number[] {
  const likely = found.length > MOST_HITS ? mayBeFirst(found, score) : Array.from(found);
  return likely
    .sort((a, b) => (score[b] as number) - (score[a] as number) || a - b)
    .slice(0, MOST_HITS);
}

/** Those above the score that just over `MOST_HITS` reach, by counting instead of sorting. */
function mayBeFirst(found: Int32Array, score: Float32Array): number[] {
  let top = 0;
  for (let at = 0; at < found.length; at++)
    top = Math.max(top, score[found[at] as number] as number);
  const binOf = (wording: number) =>
    Math.min(BINS - 1, Math.floor(((score[wording] as number) / top) * BINS));
  const counts = new Uint32Array(BINS);
  for (let at = 0; at < found.length; at++) {
    const bin = binOf(found[at] as number);
    counts[bin] = (counts[bin] as number) + 1;
  }
  let bin = BINS;
  for (let seen = 0; bin > 0 && seen < MOST_HITS; ) seen += counts[--bin] as number;
  const likely: number[] = [];
  for (let at = 0; at < found.length; at++) {
    if (binOf(found[at] as number) >= bin) likely.push(found[at] as number);
  }
  return likely;
}
