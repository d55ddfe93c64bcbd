import { STOP_WORDS } from './stop-words.ts';
import { tokenize } from './tokenize.ts';

const PLACEHOLDERS = /\{[^{}\s]{1,40}\}/g;

/** Most messages deny something: that two do so says nothing of what they are about. */
export const NEGATIONS: ReadonlySet<string> = new Set(['no', 'not', 'nor', 'cannot']);

/** The words of a message that carry its meaning, folded. Placeholders are none. */
export function significantWords(text: string): ReadonlySet<string> {
  const words = tokenize(text.replace(PLACEHOLDERS, ' ')).map(({ word }) => word);
  return new Set(words.filter((word) => !STOP_WORDS.has(word) && !NEGATIONS.has(word)));
}

/**
 * How many of their significant words two messages share: 0 for none, 1 for all (twice the
 * shared over the sum of both, Dice's coefficient). Symmetric.
 */
export function similarity(left: string, right: string): number {
  const [a, b] = [significantWords(left), significantWords(right)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Lines of a list are the same message only if they share at least half of their words. */
export const LIST_SIMILARITY = 0.5;
