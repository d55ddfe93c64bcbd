import Fuse from 'fuse.js';
import { editDistance, isSlip } from '../text/edit-distance.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { createPairSearch } from './letter-pairs.ts';

/** A word that a misspelt one may stand for. */
export interface Mended {
  readonly word: string;
  readonly edits: number;
}

export interface Vocabulary {
  /** Words that begin with the letters given, in alphabetical order. */
  startingWith(letters: string): readonly string[];
  /**
   * What a word that is not in the vocabulary may stand for: the words that are the fewest
   * edits away, best first; half typed words only where no whole word is near. Never throws.
   */
  mend(word: string, patience: Patience): readonly Mended[];
}

/**
 * How far a word may be from the one meant. `careful` is for a word that nothing else in the
 * query bears out, `usual` for one that others do, `far` for asking back.
 */
export type Patience = 'careful' | 'usual' | 'far';

/** Edits that are forgiven in a word of a length; none in short ones, which all look alike. */
const MOST_EDITS: Readonly<Record<Patience, (length: number) => number>> = {
  careful: (length) => (length < 4 ? 0 : length < 9 ? 1 : 2),
  usual: (length) => (length < 4 ? 0 : length < 7 ? 1 : 2),
  far: (length) => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3),
};

/** From this length on a changed or added letter is a typo and not another word. */
const LONG: Readonly<Record<Patience, number>> = { careful: 8, usual: 5, far: 4 };

/** The fewest letters of a half typed word that may be misspelt. */
const LONG_BEGINNING = 5;

/** Longer words are ids and keys, which nobody misspells. */
const LONGEST = 24;

/** At most this many words are looked at closely, those that share most pairs of letters. */
const MOST_CANDIDATES = 40;

/**
 * Knows how the words of the catalog are spelt. Fuse orders the words that may be meant; which
 * of them are near enough is decided by counting edits, since Fuse counts a swap as two.
 */
export function createVocabulary(words: Iterable<string>): Vocabulary {
  const sorted = [...words].filter((word) => !/^\d/.test(word)).sort();
  let findLike: ReturnType<typeof createPairSearch> | undefined;

  return {
    startingWith(letters) {
      const from = lowerBound(sorted, letters);
      return sorted.slice(from, lowerBound(sorted, `${letters}\uffff`));
    },
    mend(word, patience) {
      const most = MOST_EDITS[patience](word.length);
      if (most === 0 || word.length > LONGEST || /\d/.test(word)) return [];
      findLike ??= createPairSearch(sorted);
      const candidates = findLike(word, most, MOST_CANDIDATES);
      if (candidates.length === 0) return [];
      const ranked = new Fuse(candidates, { threshold: 0.7, ignoreLocation: true })
        .search(word)
        .map(({ item }) => item);
      const nearest = (ways: (item: string) => readonly Mended[]): readonly Mended[] => {
        const near = ranked.flatMap(ways);
        const fewest = Math.min(...near.map(({ edits }) => edits));
        return near.filter(({ edits }) => edits === fewest);
      };
      const whole = nearest((item) => {
        const edits = editDistance(word, item, most);
        const likely = edits <= most && isLikely(word, item, edits, patience);
        return likely ? [{ word: item, edits }] : [];
      });
      if (whole.length > 0 || word.length < LONG_BEGINNING) return whole;
      return nearest((item) => {
        const beginnings = [1, 0, -1].map((more) => item.slice(0, word.length + more));
        const slip = beginnings.some(
          (beginning) => editDistance(word, beginning, 1) === 1 && isSlip(word, beginning),
        );
        return slip && sameStart(word, item) ? [{ word: item, edits: 1 }] : [];
      });
    },
  };
}

function isLikely(typed: string, meant: string, edits: number, patience: Patience): boolean {
  if (patience === 'far') return edits === 1 || sameStart(typed, meant);
  if (edits === 1 && isSlip(typed, meant)) return patience === 'usual' || sameStart(typed, meant);
  if (typed.length < LONG[patience] - (typed.length === meant.length ? 1 : 0)) return false;
  return (edits === 1 && patience === 'usual') || sameStart(typed, meant);
}

/** Most begin a word right, whatever follows, or swap its first two letters. */
function sameStart(typed: string, meant: string): boolean {
  return typed[0] === meant[0] || (typed[0] === meant[1] && typed[1] === meant[0]);
}
