import { SMALL_WORDS } from '../text/stop-words.ts';
import { type Alternative, LONGEST_PHRASE } from './thesaurus.ts';
import type { Readings } from './word-readings.ts';

/** Words that mean something together, with what that is. */
export interface Phrase {
  readonly length: number;
  readonly alternatives: readonly Alternative[];
}

/** The words that a phrase may stretch over, with the small ones in it. */
const MOST_SPANNED = LONGEST_PHRASE + 2;

/** The words of a phrase by themselves: `not been passed` says `not passed`. */
const withoutSmall = (words: readonly string[]): readonly string[] =>
  words.filter((word, at) => at === 0 || at === words.length - 1 || !SMALL_WORDS.has(word));

/**
 * The longest phrase that begins at a word of a query, or two words that the catalog writes as
 * one; undefined when there is none. Never throws.
 */
export function findPhrase(
  words: readonly string[],
  from: number,
  readings: Readings,
): Phrase | undefined {
  for (let length = Math.min(MOST_SPANNED, words.length - from); length > 1; length--) {
    const span = words.slice(from, from + length);
    const telling = withoutSmall(span);
    for (const phrase of telling.length < length ? [span, telling] : [span]) {
      if (phrase.length < 2 || phrase.length > LONGEST_PHRASE) continue;
      const alternatives = readings.asPhrase(phrase);
      if (alternatives.length > 0) return { length, alternatives };
    }
  }
  const [left, right] = [words[from], words[from + 1]];
  if (left === undefined || right === undefined) return undefined;
  const alternatives = readings.asJoined(left, right);
  return alternatives.length > 0 ? { length: 2, alternatives } : undefined;
}
