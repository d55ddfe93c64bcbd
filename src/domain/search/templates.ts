import { groupBy } from '../group-by.ts';
import { type InvertedIndex, SLOT } from './inverted-index.ts';

/** A stretch of words without a slot: its place in a wording and in a text. */
export interface Chunk {
  readonly pattern: number;
  readonly text: number;
  readonly length: number;
}

/** A documented message that occurs in a text. */
export interface TemplateMatch {
  readonly wording: number;
  /** In order, at least one. */
  readonly chunks: readonly Chunk[];
  /** How many words match. */
  readonly words: number;
  /** How many tokens of the text are values. */
  readonly valueTokens: number;
  readonly slots: number;
}

/** Finds messages in a text given as terms, `NO_TERM` for a word that is not in the catalog. */
export type FindTemplates = (terms: readonly number[]) => readonly TemplateMatch[];

/** A value has at most this many words. */
const LONGEST_VALUE = 32;

/** One word is a message only where it is the whole text. */
const FEWEST_WORDS = 2;

/** A wording, and the position of its rarest word, by which it is looked up. */
interface Pattern {
  readonly wording: number;
  readonly anchor: number;
}

/** The position of the rarest word of a wording; -1 if it has only stop words. */
function rarest(sequence: readonly number[], weights: Float32Array): number {
  const all = sequence.map((term) => weights[term] ?? 0);
  const most = Math.max(0, ...all);
  return most > 0 ? all.indexOf(most) : -1;
}

/** The patterns of all wordings by the terms of their anchors. */
function createPatterns({ sequences, weights }: InvertedIndex) {
  const patterns = sequences.flatMap((sequence, wording): readonly Pattern[] => {
    const anchor = rarest(sequence, weights);
    return anchor < 0 ? [] : [{ wording, anchor }];
  });
  return groupBy(patterns, ({ wording, anchor }) => sequences[wording]?.[anchor]);
}

/** The stretches without slots of a pattern, end not included. */
function chunksOf(pattern: readonly number[]): [number, number][] {
  const chunks: [number, number][] = [];
  let start = 0;
  for (let at = 0; at <= pattern.length; at++) {
    if (at < pattern.length && pattern[at] !== SLOT) continue;
    if (at > start) chunks.push([start, at]);
    start = at + 1;
  }
  return chunks;
}

/**
 * Matches a pattern to a text so that its word at `anchor` is the one at `at`: the chunks in
 * order, each at the nearest place, with at most `LONGEST_VALUE` tokens between. Undefined if
 * it does not match. The work is bounded by the length of the pattern times `LONGEST_VALUE`.
 */
function matchPattern(
  pattern: readonly number[],
  chunks: readonly (readonly [from: number, to: number])[],
  anchor: number,
  text: readonly number[],
  at: number,
): readonly Chunk[] | undefined {
  const isAt = (chunk: number, place: number): boolean => {
    const [from, to] = chunks[chunk] as [number, number];
    if (place < 0 || place + to - from > text.length) return false;
    for (let offset = 0; offset < to - from; offset++) {
      if (pattern[from + offset] !== text[place + offset]) return false;
    }
    return true;
  };
  const lengthOf = (chunk: number): number => {
    const [from, to] = chunks[chunk] as [number, number];
    return to - from;
  };
  const nearest = (chunk: number, start: number, step: 1 | -1): number => {
    for (let moved = 0; moved <= LONGEST_VALUE; moved++) {
      if (isAt(chunk, start + moved * step)) return start + moved * step;
    }
    return -1;
  };
  const home = chunks.findIndex(([from, to]) => anchor >= from && anchor < to);
  const places: number[] = [];
  places[home] = at - (anchor - (chunks[home]?.[0] ?? 0));
  if (!isAt(home, places[home] as number)) return undefined;
  for (let next = home + 1; next < chunks.length; next++) {
    places[next] = nearest(next, (places[next - 1] as number) + lengthOf(next - 1), 1);
    if ((places[next] as number) < 0) return undefined;
  }
  for (let next = home - 1; next >= 0; next--) {
    places[next] = nearest(next, (places[next + 1] as number) - lengthOf(next), -1);
    if ((places[next] as number) < 0) return undefined;
  }
  return chunks.map(([from, to], chunk) => ({
    pattern: from,
    text: places[chunk] as number,
    length: to - from,
  }));
}

/** Longest first. */
const byLength = (a: TemplateMatch, b: TemplateMatch): number =>
  b.words - a.words || a.slots - b.slots || a.valueTokens - b.valueTokens || a.wording - b.wording;

/** Makes a function that finds the documented messages in a text, longest first, each once. */
export function createTemplateFinder(index: InvertedIndex): FindTemplates {
  const patterns = createPatterns(index);
  return (terms) => {
    const best = new Map<number, TemplateMatch>();
    terms.forEach((term, at) => {
      if (term < 0) return;
      for (const { wording, anchor } of patterns.get(term) ?? []) {
        const sequence = index.sequences[wording] ?? [];
        const chunks = matchPattern(sequence, chunksOf(sequence), anchor, terms, at);
        const [first, last] = [chunks?.[0], chunks?.at(-1)];
        if (!chunks || !first || !last) continue;
        const words = chunks.reduce((sum, { length }) => sum + length, 0);
        if (words < Math.min(FEWEST_WORDS, terms.length)) continue;
        const match: TemplateMatch = {
          wording,
          chunks,
          words,
          valueTokens: last.text + last.length - first.text - words,
          slots: sequence.length - words,
        };
        const known = best.get(wording);
        if (!known || byLength(match, known) < 0) best.set(wording, match);
      }
    });
    return [...best.values()].sort(byLength);
  };
}
