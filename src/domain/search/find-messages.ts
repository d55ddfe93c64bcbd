import type { Token } from '../text/tokenize.ts';
import { type Chunk, matchPattern } from './match-pattern.ts';
import { isSlot, type MessagePart, messageParts } from './message-parts.ts';
import { createMessagePatterns } from './message-patterns.ts';
import { listAt } from './number-lists.ts';
import { valuesBetween } from './slot-values.ts';
import type { WordIndex } from './word-index.ts';

/** A documented message, or a clause of one, that stands in a text. */
export interface MessageMatch {
  readonly wording: number;
  /** Where its words stand, in the sequence of the wording and in the tokens of the text. */
  readonly chunks: readonly Chunk[];
  /** How many words fit. */
  readonly words: number;
  /** How many tokens of the text stand where the message has values. */
  readonly valueTokens: number;
  /** Whether all of the wording fits and not only a clause. */
  readonly whole: boolean;
  readonly slots: number;
}

/** What a text was found to say, with the tokens it was found in. */
export type FindMessages = (tokens: readonly Token[], terms: Int32Array) => readonly MessageMatch[];

const byLength = (a: MessageMatch, b: MessageMatch): number =>
  b.words - a.words ||
  Number(b.whole) - Number(a.whole) ||
  a.slots - b.slots ||
  a.valueTokens - b.valueTokens ||
  a.wording - b.wording;

/** One word is a message only where there is nothing else. */
const FEWEST_WORDS = 2;

/**
 * Makes a function that finds the documented messages in a text given as tokens and their terms
 * (-2 for a word the catalog has not): longest first, each wording once. Never throws.
 */
export function createMessageFinder(index: WordIndex): FindMessages {
  const patterns = createMessagePatterns(index);
  return (tokens, terms) => {
    const best = new Map<number, MessageMatch>();
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as number;
      if (term < 0) continue;
      const found = listAt(patterns.byAnchor, term);
      for (let which = 0; which < found.length; which++) {
        const pattern = found[which] as number;
        const wording = patterns.wording[pattern] as number;
        const sequence = listAt(index.sequences, wording);
        const stretch = [patterns.from[pattern] as number, patterns.to[pattern] as number] as const;
        const chunks = matchPattern(
          sequence,
          stretch,
          patterns.anchor[pattern] as number,
          terms,
          at,
        );
        if (!chunks) continue;
        const words = chunks.reduce((sum, { length }) => sum + length, 0);
        if (words < Math.min(FEWEST_WORDS, tokens.length)) continue;
        const first = chunks[0] as Chunk;
        const last = chunks.at(-1) as Chunk;
        const match: MessageMatch = {
          wording,
          chunks,
          words,
          valueTokens: last.text + last.length - first.text - words,
          whole: stretch[0] === 0 && stretch[1] === sequence.length,
          slots: stretch[1] - stretch[0] - words,
        };
        const known = best.get(wording);
        if (!known || byLength(match, known) < 0) best.set(wording, match);
      }
    }
    return [...best.values()].sort(byLength);
  };
}

/**
 * The values that a match has in place of the slots of its wording, by the name of the slot; of
 * two slots of one name the first counts. Empty values are left out. Never throws.
 */
export function valuesOf(
  wordingText: string,
  { chunks }: MessageMatch,
  text: string,
  tokens: readonly Token[],
): Readonly<Record<string, string>> {
  const parts = messageParts(wordingText);
  const values: Record<string, string> = {};
  for (let gap = 0; gap <= chunks.length; gap++) {
    const before = chunks[gap - 1];
    const after = chunks[gap];
    let from = before ? before.pattern + before.length : (after as Chunk).pattern;
    let to = after ? after.pattern : from;
    if (!before) while (from > 0 && isSlot(parts[from - 1] as MessagePart)) from--;
    if (!after) while (to < parts.length && isSlot(parts[to] as MessagePart)) to++;
    const slots = parts.slice(from, to).filter(isSlot);
    if (slots.length === 0) continue;
    const ends = [parts[from - 1]?.end ?? 0, ...slots.map(({ end }) => end)];
    const starts = [...slots.map(({ start }) => start), parts[to]?.start ?? wordingText.length];
    const found = valuesBetween(
      text,
      before && tokens[before.text + before.length - 1]?.end,
      after && tokens[after.text]?.start,
      starts.map((start, at) => wordingText.slice(ends[at], start)),
    );
    slots.forEach(({ name }, at) => {
      const value = found[at];
      if (value && !(name in values)) values[name] = value;
    });
  }
  return values;
}
