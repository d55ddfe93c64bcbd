import { FILLER_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import type { Token } from '../text/tokenize.ts';
import { findPhrase } from './find-phrase.ts';
import { mendTerms } from './mend-terms.ts';
import type { QueryTerm, Role } from './query-term.ts';
import { type Readings, scaled } from './word-readings.ts';

/** Further words of a pasted text tell nothing new. */
const MOST_TERMS = 40;

/** How much less words count that begin with a word which is one itself. */
const LONGER = { last: 0.9, other: 0.7 };

function roleOf(word: string): Role {
  if (STOP_WORDS.has(word)) return 'stop';
  return FILLER_WORDS.has(word) ? 'filler' : 'content';
}

/** A word by itself. `last` words may be half typed, whatever else they are. */
function readWord(typed: string, last: boolean, role: Role, readings: Readings): QueryTerm {
  const whole = role === 'content' && STOP_WORDS.has(typed) ? [] : readings.asWord(typed);
  if (/\d/.test(typed)) return { typed, role, alternatives: whole };
  if (role === 'stop') {
    return {
      typed,
      role,
      alternatives: last ? [...whole, ...readings.asBeginning(typed, last)] : whole,
    };
  }
  const split = readings.asSplit(typed);
  const known = whole.length + split.length > 0;
  const half = last || role === 'content' ? readings.asBeginning(typed, last) : [];
  return {
    typed,
    role,
    alternatives: [
      ...whole,
      ...split,
      ...(known ? scaled(half, last ? LONGER.last : LONGER.other) : half),
    ],
  };
}

/** The words of a query as they are read, with those that mean something together as one. */
function readAll(
  typedWords: readonly string[],
  words: readonly string[],
  readings: Readings,
  read: (typed: string, last: boolean) => QueryTerm,
): QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  for (let from = 0; from < words.length && terms.size < MOST_TERMS; ) {
    const phrase = findPhrase(words, from, readings);
    const to = from + (phrase?.length ?? 1);
    const typed = typedWords.slice(from, to).join(' ');
    const mended = words.slice(from, to).join(' ');
    from = to;
    if (terms.has(typed)) continue;
    if (phrase) {
      const { alternatives } = phrase;
      const isMended = mended !== typed;
      terms.set(typed, { typed, role: 'content', alternatives, ...(isMended ? { mended } : {}) });
      continue;
    }
    const term = read(typed, to === words.length);
    const unknown = term.alternatives.length === 0;
    if (!unknown || !/\d/.test(typed)) terms.set(typed, term);
  }
  return [...terms.values()];
}

/**
 * Reads the words of a query one after the other into terms, each once. `alone` says that there
 * is nothing else to go by, so that even a stop word counts. Misspelt words mean together what
 * they mean when they are spelt right. Never throws; the work is bounded.
 */
export function readTerms(
  tokens: readonly Token[],
  readings: Readings,
  alone: boolean,
): readonly QueryTerm[] {
  const words = tokens.map(({ word }) => word);
  const read = (typed: string, last: boolean): QueryTerm => {
    const role = alone && words.length === 1 ? 'content' : roleOf(typed);
    return readWord(typed, last, role, readings);
  };
  const terms = mendTerms(readAll(words, words, readings, read), readings);
  const known = new Map(terms.map((term) => [term.typed, term]));
  const mended = words.map((word) => known.get(word)?.mended ?? word);
  const isMended = mended.some((word, at) => word !== words[at]);
  const readAgain = (typed: string, last: boolean) => known.get(typed) ?? read(typed, last);
  return withoutLoneNumbers(isMended ? readAll(words, mended, readings, readAgain) : terms);
}

/** Without the numbers where no word says anything: those of an address are no amounts. */
function withoutLoneNumbers(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const words = terms.filter(({ typed, role }) => role === 'content' && !/^\d/.test(typed));
  const isLost = words.length > 0 && words.every(({ alternatives }) => alternatives.length === 0);
  return isLost ? words : terms;
}
