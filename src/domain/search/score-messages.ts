import { FILLER_WORDS } from '../text/stop-words.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import type { MessageMatch } from './find-messages.ts';
import type { QueryTerm } from './query-term.ts';

/** What the words of a message count for by fitting one after the other. */
const FITTING = { apart: 1.15, whole: 0.7, clause: 0.6 };
const PER_WORD = 0.01;

/** A query as tokens and, for each, the term it has in the index, negative where it has none. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly terms: Int32Array;
}

/** The share of a query, by weight, that a message has in its words and values, from 0 to 1. */
export function coverageOf(
  { chunks }: MessageMatch,
  values: Readonly<Record<string, string>>,
  tokens: readonly Token[],
  terms: readonly QueryTerm[],
  weights: readonly number[],
): number {
  const within = chunks.flatMap(({ text, length }) => tokens.slice(text, text + length));
  const said = tokenize(Object.values(values).join(' '));
  const covered = new Set([...within, ...said].map(({ word }) => word));
  let all = 0;
  let share = 0;
  terms.forEach(({ typed }, at) => {
    const weight = weights[at] as number;
    all += weight;
    if (typed.split(' ').every((word) => covered.has(word))) share += weight;
  });
  return all === 0 ? 1 : share / all;
}

/**
 * Whether all of a wording stands in a text, and where it ends something else begins: a mark, a
 * word that the catalog has not, or one that logs are dressed with.
 */
export function standsApart(match: MessageMatch, { text, tokens, terms }: ReadText): boolean {
  const first = match.chunks[0]?.text ?? 0;
  const last = match.chunks.at(-1);
  const end = last ? last.text + last.length : 0;
  const isEdge = (before: number, outer: number): boolean => {
    const [left, right, other] = [tokens[before], tokens[before + 1], tokens[outer]];
    if (!left || !right || !other) return true;
    const ours = (terms[outer] as number) >= 0 && !FILLER_WORDS.has(other.word);
    return !ours || /[^\s'’]/.test(text.slice(left.end, right.start));
  };
  return match.whole && isEdge(first - 1, first - 1) && isEdge(end - 1, end);
}

/** The score of a message, comparable with that of words, which is at most about 1.7. */
export function messageScore(match: MessageMatch, coverage: number, apart: boolean): number {
  const fitting = FITTING[apart ? 'apart' : match.whole ? 'whole' : 'clause'];
  return coverage * coverage + fitting + PER_WORD * match.words;
}
