import { FILLER_WORDS, SMALL_WORDS, STOP_WORDS } from './stop-words.ts';
import { type Alternative, LONGEST_PHRASE } from './thesaurus.ts';
import type { Token } from './tokens.ts';
import { type Readings, scaled } from './word-readings.ts';

/** `stop` words count for nothing, `filler` words only where an entry has them. */
export type Role = 'content' | 'filler' | 'stop';

/** A word or phrase of a query and everything that counts as a match for it. */
export interface QueryTerm {
  /** Folded words with a space between. */
  readonly typed: string;
  readonly role: Role;
  /** Empty when the catalog has nothing like it. */
  readonly alternatives: readonly Alternative[];
  /** The word that was read instead of one that is misspelt. */
  readonly mended?: string;
}

/** Further words of a pasted text tell nothing new. */
const MOST_TERMS = 40;

/** The words that a phrase may stretch over, with the small ones in it. */
const MOST_SPANNED = LONGEST_PHRASE + 2;

/** Mending is dear, and in a pasted text most unknown words are names and ids. */
const MOST_MENDED = 12;

/** How much less words count that begin with a word which is one itself. */
const LONGER = { last: 0.85, other: 0.7 };

function roleOf(word: string): Role {
  if (STOP_WORDS.has(word)) return 'stop';
  return FILLER_WORDS.has(word) ? 'filler' : 'content';
}

interface Phrase {
  readonly length: number;
  readonly alternatives: readonly Alternative[];
}

/** The words of a phrase by themselves: `not been passed` says `not passed`. */
const withoutSmall = (words: readonly string[]): readonly string[] =>
  words.filter((word, at) => at === 0 || at === words.length - 1 || !SMALL_WORDS.has(word));

function findPhrase(
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

/**
 * Reads the words that the catalog does not have as misspelt ones, the first few of them. They
 * bear each other out when all of them can be, and a word that the catalog has does as well.
 */
function mendTerms(terms: readonly QueryTerm[], readings: Readings): readonly QueryTerm[] {
  const content = terms.filter(({ role }) => role === 'content');
  const unknown = content
    .filter(({ alternatives }) => alternatives.length === 0)
    .slice(0, MOST_MENDED);
  const known = content.some(
    ({ typed, alternatives }) => typed.length > 2 && alternatives.length > 0,
  );
  const isMended = ({ typed }: QueryTerm) => readings.asMended(typed, 'usual').word !== undefined;
  const borneOut = known || (unknown.length > 1 && unknown.every(isMended));
  return terms.map((term) => {
    if (!unknown.includes(term)) return term;
    const { alternatives, word } = readings.asMended(term.typed, borneOut ? 'usual' : 'careful');
    return word === undefined ? term : { ...term, alternatives, mended: word };
  });
}

/**
 * Reads the words of a query one after the other into terms, each once. `alone` says that there
 * is nothing else to go by, so that even a stop word counts. Never throws; the work is bounded.
 */
export function readTerms(
  tokens: readonly Token[],
  readings: Readings,
  alone: boolean,
): readonly QueryTerm[] {
  const words = tokens.map(({ word }) => word);
  const terms = new Map<string, QueryTerm>();
  for (let from = 0; from < words.length && terms.size < MOST_TERMS; ) {
    const phrase = findPhrase(words, from, readings);
    const to = from + (phrase?.length ?? 1);
    const typed = words.slice(from, to).join(' ');
    from = to;
    if (terms.has(typed)) continue;
    if (phrase) {
      terms.set(typed, { typed, role: 'content', alternatives: phrase.alternatives });
      continue;
    }
    const role = alone && words.length === 1 ? 'content' : roleOf(typed);
    const term = readWord(typed, to === words.length, role, readings);
    const unknown = term.alternatives.length === 0;
    if (!unknown || !/\d/.test(typed)) terms.set(typed, term);
  }
  return withoutLoneNumbers(mendTerms([...terms.values()], readings));
}

/** Without the numbers where no word says anything: those of an address are no amounts. */
function withoutLoneNumbers(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const words = terms.filter(({ typed, role }) => role === 'content' && !/^\d/.test(typed));
  const isLost = words.length > 0 && words.every(({ alternatives }) => alternatives.length === 0);
  return isLost ? words : terms;
}
