import { STOP_WORDS } from './stop-words.ts';
import { tokenize } from './tokenize.ts';

const PLACEHOLDERS = /\{[^{}\s]{1,40}\}/g;

/** Most messages deny something, so negations say nothing about their topic. */
export const NEGATIONS: ReadonlySet<string> = new Set(['no', 'not', 'nor', 'cannot']);

/** The words of a message that carry its meaning, folded. Placeholders are excluded. */
export function significantWords(text: string): ReadonlySet<string> {
  const words = tokenize(text.replace(PLACEHOLDERS, ' ')).map(({ word }) => word);
  return new Set(words.filter((word) => !STOP_WORDS.has(word) && !NEGATIONS.has(word)));
}

/**
 * The share of significant words that two messages have in common, from 0 to 1: twice the shared
 * words over the sum of both (Dice's coefficient). Symmetric.
 */
export function similarity(left: string, right: string): number {
  const [a, b] = [significantWords(left), significantWords(right)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Lines of a list are the same message only if they share at least half of their words. */
export const LIST_SIMILARITY = 0.5;
