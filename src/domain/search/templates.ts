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

/** Words of a wording in a row, without a slot between them. */
interface Stretch {
  /** Its place in the sequence of the wording. */
  readonly pattern: number;
  readonly terms: readonly number[];
}

/** What a text is compared with: a wording, or a clause of it with a value. */
interface Pattern extends Pick<TemplateMatch, 'wording' | 'words' | 'whole' | 'slots'> {
  readonly stretches: readonly Stretch[];
  /** Its rarest word, by which it is looked up: the stretch, the place in that, the term. */
  readonly anchor: { readonly home: number; readonly place: number; readonly term: number };
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

function stretchesOf(sequence: readonly number[], from: number, to: number): Stretch[] {
  const stretches: Stretch[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && sequence[at] !== SLOT) continue;
    if (at > start) stretches.push({ pattern: start, terms: sequence.slice(start, at) });
    start = at + 1;
  }
  return stretches;
}

/** The patterns of all wordings by the terms of their anchors; none of stop words alone. */
function createPatterns({ wordings, sequences, weights }: InvertedIndex) {
  const weightOf = (term: number) => weights[term] ?? 0;
  const patterns = wordings.flatMap(({ text }, wording): readonly Pattern[] => {
    const sequence = sequences[wording] ?? [];
    const clauses = sequence.includes(SLOT) ? clausesWithSlots(text) : [];
    return [{ from: 0, to: sequence.length }, ...clauses].flatMap(({ from, to }) => {
      const stretches = stretchesOf(sequence, from, to);
      const all = stretches.flatMap(({ terms }, home) =>
        terms.map((term, place) => ({ home, place, term })),
      );
      const most = Math.max(...all.map(({ term }) => weightOf(term)));
      const anchor = all.find(({ term }) => weightOf(term) === most);
      if (!anchor || most === 0) return [];
      const whole = from === 0 && to === sequence.length;
      const words = all.length;
      return [{ wording, stretches, anchor, whole, words, slots: to - from - words }];
    });
  });
  return groupBy(patterns, ({ anchor }) => anchor.term);
}

/**
 * Matches a pattern to a text so that its anchor is the word at `at`: from there on in both
 * directions each stretch at the nearest place, with at most `LONGEST_VALUE` tokens between.
 * Undefined if it does not match. The work is bounded by the length of the pattern times
 * `LONGEST_VALUE`.
 */
function matchPattern(
  { stretches, anchor: { home, place } }: Pattern,
  text: readonly number[],
  at: number,
): readonly Chunk[] | undefined {
  const termsOf = (stretch: number) => stretches[stretch]?.terms ?? [];
  const isAt = (stretch: number, start: number): boolean =>
    termsOf(stretch).every((term, offset) => text[start + offset] === term);
  const starts: number[] = [];
  starts[home] = at - place;
  if (!isAt(home, at - place)) return undefined;
  for (const step of [1, -1]) {
    for (let next = home + step; next in stretches; next += step) {
      const gap = step > 0 ? termsOf(next - 1).length : -termsOf(next).length;
      const nearest = (starts[next - step] as number) + gap;
      let moved = 0;
      while (moved <= LONGEST_VALUE && !isAt(next, nearest + moved * step)) moved++;
      if (moved > LONGEST_VALUE) return undefined;
      starts[next] = nearest + moved * step;
    }
  }
  return stretches.map(({ pattern, terms }, stretch) => ({
    pattern,
    text: starts[stretch] as number,
    length: terms.length,
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
      for (const pattern of patterns.get(term) ?? []) {
        const { wording, words, whole, slots } = pattern;
        if (words < Math.min(FEWEST_WORDS, terms.length)) continue;
        const chunks = matchPattern(pattern, terms, at);
        const [first, last] = [chunks?.[0], chunks?.at(-1)];
        if (!chunks || !first || !last) continue;
        const valueTokens = last.text + last.length - first.text - words;
        const match = { wording, chunks, words, valueTokens, whole, slots };
        const known = best.get(wording);
        if (!known || byLength(match, known) < 0) best.set(wording, match);
      }
    });
    return [...best.values()].sort(byLength);
  };
}
