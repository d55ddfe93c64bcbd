import Fuse from 'fuse.js/basic';
import { editDistance, isSlip } from '../text/edit-distance.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Mechanism } from './search.ts';

/**
 * How far a word may be from the intended one. `careful`: nothing else in the query supports the
 * reading; `usual`: other words do; `far`: only as a suggestion.
 */
export type Tolerance = 'careful' | 'usual' | 'far';

/** The most edits by word length; none for short words, which are all similar. */
const MAX_EDITS: Readonly<Record<Tolerance, (length: number) => number>> = {
  careful: (length) => (length < 4 ? 0 : length < 9 ? 1 : 2),
  usual: (length) => (length < 4 ? 0 : length < 7 ? 1 : 2),
  far: (length) => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3),
};

/** From this length on, a changed or added letter is a typo, not another word. */
const LONG = { careful: 7, usual: 4, far: 0 } as const satisfies Record<Tolerance, number>;

/** Longer words are ids and keys, which nobody misspells. */
const MAX_LENGTH = 24;

/** Errors per letter. Fuse counts a swap as two errors, which allows one in a four-letter word. */
const THRESHOLD = 0.5;

/** Corrections are cached: while a query is typed, all words but the last stay the same. */
const MAX_KEPT = 2000;

interface SpellingOptions {
  /** Whether a word is in the catalog. Others are less likely, and must be nearer. */
  readonly isDocumented?: (word: string) => boolean;
  /** Other words that may be meant, but not as prefixes or abbreviations. */
  readonly paraphraseWords?: readonly string[];
  readonly without?: ReadonlySet<Mechanism>;
}

/** The letters of a word as a bit set; one edit changes at most two bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** The number of set bits, counted in pairs, in fours and in bytes. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Spelling correction and prefix lookup over a set of words. Fuse (a bitap search) finds the
 * candidates among words with nearly the same letters; the edit distance decides which of them are
 * near enough.
 */
export function createSpelling(
  words: Iterable<string>,
  { isDocumented = () => true, paraphraseWords = [], without = new Set() }: SpellingOptions = {},
) {
  const sorted = [...words].filter((word) => !/^\d/.test(word)).sort();
  /** The words that begin with these letters, in alphabetical order. */
  const startingWith = (letters: string): readonly string[] =>
    sorted.slice(lowerBound(sorted, letters), lowerBound(sorted, `${letters}\uffff`));
  const all = [...new Set([...sorted, ...paraphraseWords])]
    .sort((a, b) => a.length - b.length)
    .map((word) => ({ word, letters: lettersOf(word) }));

  /** The candidates from Fuse, among words close enough by length and letters. */
  const candidatesOf = (word: string, most: number): readonly string[] => {
    if (most === 0 || word.length > MAX_LENGTH || /\d/.test(word) || without.has('spelling'))
      return [];
    const letters = lettersOf(word);
    const similar = all.filter(
      (one) =>
        Math.abs(one.word.length - word.length) <= most &&
        countBits(one.letters ^ letters) <= 2 * most,
    );
    const fuse = new Fuse(
      similar.map((one) => one.word),
      { threshold: THRESHOLD, ignoreLocation: true },
    );
    return fuse.search(word).map(({ item }) => item);
  };
  const nearest = (word: string, tolerance: Tolerance, candidates: readonly string[]) => {
    const most = MAX_EDITS[tolerance](word.length);
    const near = candidates.flatMap((item) => {
      const edits = editDistance(word, item, most);
      return edits <= most && isLikely(word, item, edits, tolerance) ? [{ word: item, edits }] : [];
    });
    const fewest = Math.min(...near.map(({ edits }) => edits));
    return near.filter(({ edits }) => edits === fewest).map((one) => one.word);
  };
  const look = (word: string, tolerance: Tolerance): readonly string[] => {
    const candidates = candidatesOf(word, MAX_EDITS[tolerance](word.length));
    let found = nearest(word, tolerance, candidates);
    if (tolerance === 'usual' && !found.some(isDocumented)) {
      found = nearest(word, 'careful', candidates);
    }
    const isTypo = found.some((one) => isSlip(word, one));
    if (isTypo || tolerance === 'far' || without.has('abbreviations')) return found;
    const meant = expandAbbreviation(word, startingWith(word.charAt(0)));
    // Of `coupon` and `cupon`, the one in the catalog.
    return [...new Set([...meant.filter(isDocumented), ...meant, ...found])];
  };
  const kept = new Map<string, readonly string[]>();

  return {
    startingWith,
    /**
     * The words with the fewest edits within the tolerance, or that the word abbreviates. Best
     * first.
     */
    correct(word: string, tolerance: Tolerance): readonly string[] {
      const key = `${tolerance} ${word}`;
      const found = kept.get(key) ?? look(word, tolerance);
      if (kept.size >= MAX_KEPT) kept.clear();
      kept.set(key, found);
      return found;
    },
  };
}

/** Most people get the first letter right, and few change a letter in a short word. */
function isLikely(typed: string, meant: string, edits: number, tolerance: Tolerance): boolean {
  const isBegun = typed[0] === meant[0] || (edits === 1 && tolerance === 'usual');
  const isTypo = typed.length >= LONG[tolerance] || (edits === 1 && isSlip(typed, meant));
  return tolerance === 'far' || (isBegun && isTypo);
}

/** Two letters abbreviate too many words. */
const MIN_ABBREVIATION_LENGTH = 3;

/** The least share of a word's consonants in an abbreviation. */
const MAX_OF = 0.5;

/** An abbreviation may have vowels in its first letters, if the word begins with them. */
const BEGINNING = 3;

/** The letters that an abbreviation keeps: the first one, and all consonants, doubled ones once. */
const skeletonOf = (word: string): string =>
  word.charAt(0) + word.slice(1).replace(/[aeiou]|(.)(?=\1)/g, '');

/**
 * How well a short word abbreviates a longer one, from 0 to 1: as its beginning (`dup`), its
 * consonants (`cpn`), most of these up to the last letter (`pymt`), or a beginning and the last
 * letter (`regn`). A vowel after the beginning makes it a word of its own, such as `rest`.
 */
function abbreviates(short: string, word: string): number {
  if (word.startsWith(short)) return 0.8 + (0.2 * short.length) / word.length;
  const isBegun = word.startsWith(short.slice(0, BEGINNING));
  if (/[aeiou]/.test(short.slice(isBegun ? BEGINNING : 1))) return 0;
  const kept = skeletonOf(short);
  const skeleton = skeletonOf(word);
  const share = kept.length / skeleton.length;
  if (isBegun && short.at(-1) === word.at(-1)) return Math.max(share, MAX_OF);
  return share >= MAX_OF && (short.at(-1) === word.at(-1) || skeleton.startsWith(kept)) ? share : 0;
}

/** The words that a short word abbreviates, best first. */
export function expandAbbreviation(short: string, words: readonly string[]): readonly string[] {
  if (short.length < MIN_ABBREVIATION_LENGTH) return [];
  /** Matches words with its letters in this order. */
  const lettersInOrder = new RegExp(`^${[...short].join('.*')}`);
  const found = words.flatMap((word) => {
    const mayMean = word.length > short.length && lettersInOrder.test(word);
    const quality = mayMean ? abbreviates(short, word) : 0;
    return quality > 0 ? [{ word, quality }] : [];
  });
  return found
    .sort((a, b) => b.quality - a.quality || a.word.length - b.word.length)
    .map(({ word }) => word);
}
