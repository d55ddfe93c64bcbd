import Fuse from 'fuse.js/basic';
import { editDistance, isSlip } from '../text/edit-distance.ts';
import { lowerBound } from '../text/lower-bound.ts';

/** A word that a misspelt or shortened one may stand for. */
export interface Correction {
  readonly word: string;
  readonly edits: number;
}

/**
 * How far a word may be from the one meant. `careful`: nothing else in the query supports the
 * reading; `usual`: other words do; `far`: only to be suggested.
 */
export type Tolerance = 'careful' | 'usual' | 'far';

/** The most edits for a word of a length; none in short words, which are all alike. */
const MOST_EDITS: Readonly<Record<Tolerance, (length: number) => number>> = {
  careful: (length) => (length < 4 ? 0 : length < 9 ? 1 : 2),
  usual: (length) => (length < 4 ? 0 : length < 7 ? 1 : 2),
  far: (length) => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3),
};

/** From this length on a changed or added letter is a typo and not another word. */
const LONG: Readonly<Record<Tolerance, number>> = { careful: 8, usual: 5, far: 4 };

/** Longer words are ids and keys, which nobody misspells. */
const LONGEST = 24;

/** Errors per letter; Fuse counts a swap as two: one swap in a word of four letters. */
const THRESHOLD = 0.5;

const MOST_KEPT = 2000;

/** Spelling correction and prefix look-up over a set of words. */
export interface Spelling {
  /** Words that begin with the letters given, in alphabetical order. */
  startingWith(letters: string): readonly string[];
  /** The words that are the fewest edits away, within the tolerance; best first. */
  correct(word: string, tolerance: Tolerance): readonly Correction[];
}

/**
 * Fuse (a bitap search) finds the candidates among words with a similar beginning; the edit
 * distance decides which of them are near enough.
 */
export function createSpelling(words: Iterable<string>): Spelling {
  const sorted = [...words].filter((word) => !/^\d/.test(word)).sort();
  const byLetter = new Map<string, Fuse<string>>();
  /** Fuse over the words that have a letter in one of their first two places. */
  const fuseOf = (letter: string): Fuse<string> => {
    const known = byLetter.get(letter);
    if (known) return known;
    const similar = sorted.filter((word) => word[0] === letter || word[1] === letter);
    const fuse = new Fuse(similar, { threshold: THRESHOLD, ignoreLocation: true });
    byLetter.set(letter, fuse);
    return fuse;
  };
  const kept = new Map<string, readonly string[]>();
  /** Kept, since while a query is typed all its words but the last stay. */
  const candidatesOf = (word: string): readonly string[] => {
    const before = kept.get(word);
    if (before) return before;
    const found = [...new Set(word.slice(0, 2))].flatMap((letter) => fuseOf(letter).search(word));
    const candidates = [...new Set(found.map(({ item }) => item))];
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, candidates);
    return candidates;
  };

  return {
    startingWith(letters) {
      const from = lowerBound(sorted, letters);
      return sorted.slice(from, lowerBound(sorted, `${letters}\uffff`));
    },
    correct(word, tolerance) {
      const most = MOST_EDITS[tolerance](word.length);
      if (most === 0 || word.length > LONGEST || /\d/.test(word)) return [];
      const near = candidatesOf(word).flatMap((item) => {
        const edits = editDistance(word, item, most);
        return edits <= most && isLikely(word, item, edits, tolerance)
          ? [{ word: item, edits }]
          : [];
      });
      const fewest = Math.min(...near.map(({ edits }) => edits));
      return near.filter(({ edits }) => edits === fewest);
    },
  };
}

function isLikely(typed: string, meant: string, edits: number, tolerance: Tolerance): boolean {
  if (tolerance === 'far') return edits === 1 || sameStart(typed, meant);
  if (edits === 1 && isSlip(typed, meant)) return tolerance === 'usual' || sameStart(typed, meant);
  if (typed.length < LONG[tolerance] - (typed.length === meant.length ? 1 : 0)) return false;
  return (edits === 1 && tolerance === 'usual') || sameStart(typed, meant);
}

/** Most people begin a word right, whatever follows, or swap its first two letters. */
function sameStart(typed: string, meant: string): boolean {
  return typed[0] === meant[0] || (typed[0] === meant[1] && typed[1] === meant[0]);
}
