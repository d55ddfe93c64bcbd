import { groupBy } from '../group-by.ts';
import type { Token } from '../text/tokenize.ts';
import {
  type InvertedIndex,
  isSlot,
  SLOT,
  type TemplatePart,
  templateParts,
} from './inverted-index.ts';

/** A documented message, or a clause of one, found in a text. */
export interface TemplateMatch {
  readonly wording: number;
  /** Runs of words without slots, by offset in the wording and in the text. At least one. */
  readonly chunks: readonly {
    readonly pattern: number;
    readonly text: number;
    readonly length: number;
  }[];
  /** How many words match. */
  readonly words: number;
  /** How many tokens of the text are values. */
  readonly valueTokens: number;
  /** Whether the whole wording matches, not only a clause. */
  readonly whole: boolean;
  readonly slots: number;
}

/** A value has at most this many words. */
const MAX_VALUE_LENGTH = 32;

/** A single word is a message only if it is the whole text. */
const MIN_WORDS = 2;

/** Consecutive words of a wording, and the offset in its sequence where they begin. */
interface Stretch {
  readonly pattern: number;
  readonly terms: readonly number[];
}

const CLAUSE_END = /[.!?;,:](?:\s|$)/;
const MIN_WORDS_OF_CLAUSE = 4;

/** The sentences and clauses of a message, as positions in its parts; `to` is exclusive. */
function clausesOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const parts = templateParts(text);
  const isEnd = (at: number) =>
    CLAUSE_END.test(text.slice((parts[at - 1] as TemplatePart).end, parts[at]?.start));
  const starts = [...parts.keys()].filter((at) => at === 0 || isEnd(at));
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? parts.length }));
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

/**
 * The patterns to find in texts, by the rarest word before the first value; `place` is its index
 * there. They are all wordings, and clauses with a value and enough words to be recognised, because
 * real messages are often cut to one clause. Patterns of only stop words are left out.
 */
function createPatterns({ wordings, sequences, weights }: InvertedIndex) {
  const patterns = wordings.flatMap(({ text }, wording) => {
    const sequence = sequences[wording] ?? [];
    const end = sequence.length;
    const clauses = sequence.includes(SLOT) ? clausesOf(text) : [];
    const parts = clauses.filter(({ from, to }) => to - from < end);
    return [{ from: 0, to: end }, ...parts].flatMap(({ from, to }) => {
      const stretches = stretchesOf(sequence, from, to);
      const all = stretches.flatMap(({ terms }) => terms);
      const whole = to - from === end;
      const words = all.length;
      const slots = to - from - words;
      const isKnown = whole || (slots > 0 && words >= MIN_WORDS_OF_CLAUSE);
      if (!isKnown || !all.some((term) => weights[term])) return [];
      const head = stretches[0]?.terms ?? [];
      const [anchor = SLOT] = [...head].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
      return [{ wording, stretches, anchor, place: head.indexOf(anchor), whole, words, slots }];
    });
  });
  return groupBy(patterns, ({ anchor }) => anchor);
}

/**
 * Matches a pattern at a position in a text: each stretch as early as possible, with at most
 * `MAX_VALUE_LENGTH` tokens between stretches. Undefined if it does not match.
 */
function matchFrom(
  start: number,
  stretches: readonly Stretch[],
  text: readonly number[],
): TemplateMatch['chunks'] | undefined {
  let [at, last] = [start, start];
  const chunks: TemplateMatch['chunks'][number][] = [];
  for (const { pattern, terms } of stretches) {
    while (at <= last && !terms.every((term, offset) => text[at + offset] === term)) at++;
    if (at > last) return undefined;
    chunks.push({ pattern, text: at, length: terms.length });
    at += terms.length;
    last = at + MAX_VALUE_LENGTH;
  }
  return chunks;
}

/** Longest first. */
const byLength = (a: TemplateMatch, b: TemplateMatch): number =>
  b.words - a.words ||
  Number(b.whole) - Number(a.whole) ||
  a.slots - b.slots ||
  a.valueTokens - b.valueTokens ||
  a.wording - b.wording;

/**
 * Creates a function that finds the documented messages in a text, longest first, each once. The
 * text is given as terms, with `NO_TERM` for words that are not in the catalog.
 */
export function createTemplateFinder(index: InvertedIndex) {
  const patterns = createPatterns(index);
  return (terms: readonly number[]): readonly TemplateMatch[] => {
    const best = new Map<number, TemplateMatch>();
    terms.forEach((term, at) => {
      for (const { stretches, place, wording, words, whole, slots } of patterns.get(term) ?? []) {
        if (words < Math.min(MIN_WORDS, terms.length)) continue;
        const start = at - place;
        const chunks = matchFrom(start, stretches, terms);
        const last = chunks?.at(-1);
        if (!chunks || !last) continue;
        const valueTokens = last.text + last.length - start - words;
        const match = { wording, chunks, words, valueTokens, whole, slots };
        const known = best.get(wording);
        if (!known || byLength(match, known) < 0) best.set(wording, match);
      }
    });
    return [...best.values()].sort(byLength);
  };
}

/** Where a message ends in the surrounding text, and where one begins. */
const AFTER_MESSAGE = /["\r\n<]|'\s{0,4}(?:[,}\]);]|$)/g;
const BEFORE_MESSAGE = /["\r\n=>\]]|[:;,.!?]\s|\s[-–—|]\s|(?<=^|[\s{[(,:])'/g;

/** A longer text before a message is not its first value. */
const MAX_LEADING_LENGTH = 60;

/** What a log line has before its message: dates, times, levels. */
const LOG_PREFIX = /^(?:(?:[\d:.TZ/+-]{4,40}|error|warn|warning|info|debug|fatal|trace)\s{1,9})+/i;

const QUOTED = /^["'`‘“(<[](.*)["'`’”)>\]]$/s;

/** Trims white space and quotation marks from a value. */
const tidy = (value: string): string => {
  const trimmed = value.trim();
  return (QUOTED.exec(trimmed)?.[1] ?? trimmed).trim();
};

/** The value before the first words of a message: what follows the mark that begins it. */
function leading(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - MAX_LEADING_LENGTH), end).replace(/["'`\s]+$/, '');
  let start = 0;
  for (const { index, 0: mark } of before.matchAll(BEFORE_MESSAGE)) start = index + mark.length;
  return before.slice(start).replace(LOG_PREFIX, '');
}

/** The value after the last words of a message: up to its end, without the full stop. */
function trailing(text: string, start: number): string {
  const from = start + text.slice(start).search(/[^\s"'`:.,-]|$/);
  AFTER_MESSAGE.lastIndex = from;
  const end = AFTER_MESSAGE.exec(text)?.index ?? text.length;
  return text.slice(start, end).replace(/[\s.,;!?]+$/, '');
}

/**
 * Splits the text at one or more consecutive slots. `marks` is the documented text around and
 * between them, one more than the slots: `['- ', '.', '']` for `… - {0}.{1}`.
 */
function splitAtMarks(stretch: string, marks: readonly string[]): string[] {
  const first = (marks[0] ?? '').trim();
  const last = (marks.at(-1) ?? '').trim();
  let rest = stretch.trim();
  if (first !== '' && rest.startsWith(first)) rest = rest.slice(first.length);
  if (last !== '' && rest.endsWith(last)) rest = rest.slice(0, -last.length);
  const values: string[] = [];
  for (const mark of marks.slice(1, -1)) {
    const separator = mark.trim() || ' ';
    const at = mark === '' ? -1 : rest.indexOf(separator);
    values.push(at < 0 ? rest : rest.slice(0, at));
    rest = at < 0 ? '' : rest.slice(at + separator.length);
  }
  return [...values, rest].map(tidy);
}

/**
 * The values of a match by the name of their slot; the first counts if a name repeats. Empty values
 * are left out.
 */
export function valuesOf(
  wordingText: string,
  { chunks }: TemplateMatch,
  text: string,
  tokens: readonly Token[],
): Readonly<Record<string, string>> {
  const parts = templateParts(wordingText);
  const values: Record<string, string> = {};
  for (let to = 0; to < parts.length; to++) {
    const from = to;
    while (to < parts.length && isSlot(parts[to] as TemplatePart)) to++;
    const slots = parts.slice(from, to).filter(isSlot);
    const before = chunks.find(({ pattern, length }) => pattern + length === from);
    const after = chunks.find(({ pattern }) => pattern === to);
    if (slots.length === 0 || (!before && !after)) continue;
    const start = before && tokens[before.text + before.length - 1]?.end;
    const end = after && tokens[after.text]?.start;
    const ends = [parts[from - 1]?.end ?? 0, ...slots.map((slot) => slot.end)];
    const starts = [...slots.map((slot) => slot.start), parts[to]?.start ?? wordingText.length];
    const marks = starts.map((mark, at) => wordingText.slice(ends[at], mark));
    let stretch = text.slice(start, end);
    if (start === undefined) stretch = leading(text, end ?? 0);
    else if (end === undefined) stretch = trailing(text, start);
    const found = splitAtMarks(stretch, marks);
    slots.forEach(({ name }, at) => {
      const value = found[at];
      if (value && !(name in values)) values[name] = value;
    });
  }
  return values;
}
