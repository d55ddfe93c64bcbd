import { groupBy } from '../group-by.ts';
import {
  type InvertedIndex,
  isSlot,
  SLOT,
  type TemplatePart,
  templateParts,
} from './inverted-index.ts';

/** A stretch of words without a slot: its place in a wording and in a text. */
export interface Chunk {
  readonly pattern: number;
  readonly text: number;
  readonly length: number;
}

/** A documented message, or a clause of one, that occurs in a text. */
export interface TemplateMatch {
  readonly wording: number;
  /** In order, at least one. */
  readonly chunks: readonly Chunk[];
  /** How many words match. */
  readonly words: number;
  /** How many tokens of the text are values. */
  readonly valueTokens: number;
  /** Whether the whole wording matches and not only a clause. */
  readonly whole: boolean;
  readonly slots: number;
}

/** Finds messages in a text given as terms, `NO_TERM` for a word that is not in the catalog. */
export type FindTemplates = (terms: readonly number[]) => readonly TemplateMatch[];

/** A value has at most this many words. */
const LONGEST_VALUE = 32;

/** One word is a message only where it is the whole text. */
const FEWEST_WORDS = 2;

/**
 * What a text is compared with: a wording, or a clause of it with a value, as a stretch of the
 * sequence of the wording. It is looked up by its anchor, its rarest word.
 */
interface Pattern {
  readonly wording: number;
  readonly from: number;
  readonly to: number;
  readonly anchor: number;
}

/** The position of the rarest word of a stretch; -1 if it has only stop words. */
function rarest(sequence: readonly number[], from: number, to: number, weights: Float32Array) {
  let best = -1;
  let most = 0;
  for (let at = from; at < to; at++) {
    const weight = weights[sequence[at] as number] ?? 0;
    if (weight > most) [best, most] = [at, weight];
  }
  return best;
}

const CLAUSE_END = /[.!?;,:](?:\s|$)/;
const FEWEST_WORDS_OF_CLAUSE = 4;

/**
 * The sentences and clauses of a message that hold a value and have words enough to be known by,
 * as positions in its parts, end not included. A real message is often cut to one of them.
 */
function clausesWithSlots(text: string): readonly { readonly from: number; readonly to: number }[] {
  const parts = templateParts(text);
  const starts = [0];
  for (let at = 1; at < parts.length; at++) {
    const gap = text.slice((parts[at - 1] as TemplatePart).end, (parts[at] as TemplatePart).start);
    if (CLAUSE_END.test(gap)) starts.push(at);
  }
  if (starts.length === 1) return [];
  const clauses = starts.map((from, at) => ({ from, to: starts[at + 1] ?? parts.length }));
  return clauses.filter(({ from, to }) => {
    const slots = parts.slice(from, to).filter(isSlot).length;
    return slots > 0 && to - from - slots >= FEWEST_WORDS_OF_CLAUSE;
  });
}

/** The patterns of all wordings by the terms of their anchors. */
function createPatterns({ wordings, sequences, weights }: InvertedIndex) {
  const patterns = wordings.flatMap(({ text }, wording): readonly Pattern[] => {
    const sequence = sequences[wording] ?? [];
    const clauses = sequence.includes(SLOT) ? clausesWithSlots(text) : [];
    return [{ from: 0, to: sequence.length }, ...clauses].flatMap(({ from, to }) => {
      const anchor = rarest(sequence, from, to, weights);
      return anchor < 0 ? [] : [{ wording, from, to, anchor }];
    });
  });
  return groupBy(patterns, ({ wording, anchor }) => sequences[wording]?.[anchor]);
}

/** The stretches without slots of a pattern, end not included. */
function chunksOf(pattern: readonly number[], from: number, to: number): [number, number][] {
  const chunks: [number, number][] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && pattern[at] !== SLOT) continue;
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
    for (let word = from; word < to; word++) {
      if (pattern[word] !== text[place + word - from]) return false;
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
  b.words - a.words ||
  Number(b.whole) - Number(a.whole) ||
  a.slots - b.slots ||
  a.valueTokens - b.valueTokens ||
  a.wording - b.wording;

/** Makes a function that finds the documented messages in a text, longest first, each once. */
export function createTemplateFinder(index: InvertedIndex): FindTemplates {
  const patterns = createPatterns(index);
  return (terms) => {
    const best = new Map<number, TemplateMatch>();
    terms.forEach((term, at) => {
      if (term < 0) return;
      for (const { wording, from, to, anchor } of patterns.get(term) ?? []) {
        const sequence = index.sequences[wording] ?? [];
        const spans = chunksOf(sequence, from, to);
        const chunks = matchPattern(sequence, spans, anchor, terms, at);
        const [first, last] = [chunks?.[0], chunks?.at(-1)];
        if (!chunks || !first || !last) continue;
        const words = chunks.reduce((sum, { length }) => sum + length, 0);
        if (words < Math.min(FEWEST_WORDS, terms.length)) continue;
        const match: TemplateMatch = {
          wording,
          chunks,
          words,
          valueTokens: last.text + last.length - first.text - words,
          whole: from === 0 && to === sequence.length,
          slots: to - from - words,
        };
        const known = best.get(wording);
        if (!known || byLength(match, known) < 0) best.set(wording, match);
      }
    });
    return [...best.values()].sort(byLength);
  };
}
