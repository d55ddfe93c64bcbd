import { FILLER_WORDS, SMALL_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { type Lexicon, scaled } from './lexicon.ts';
import { type Alternative, LONGEST_PHRASE } from './thesaurus.ts';

/** `stop` words count for nothing, `filler` words only where an entry has them. */
export type Role = 'content' | 'filler' | 'stop';

/** A word or phrase of a query and everything that counts as a match for it. */
export interface QueryTerm {
  /** Folded words with a space between. */
  readonly typed: string;
  readonly role: Role;
  /** Empty when the catalog has nothing like it. */
  readonly alternatives: readonly Alternative[];
  /** What was read instead of a misspelt word. */
  readonly corrected?: string;
}

/** A word of a query. */
export interface QueryWord {
  readonly word: string;
  /** Part of a path, address or number: it is whole, neither half typed nor misspelt. */
  readonly isPart: boolean;
}

/** Further words of a pasted text add nothing. */
const MOST_TERMS = 40;

/** Correcting is expensive, and in a pasted text most unknown words are names and ids. */
const MOST_CORRECTED = 12;

/** By number of edits. */
const CORRECTED: readonly number[] = [0.9, 0.8, 0.65];

/** The words that a phrase may span, with the small ones in it. */
const MOST_SPANNED = LONGEST_PHRASE + 2;

function roleOf(word: string): Role {
  if (STOP_WORDS.has(word)) return 'stop';
  return FILLER_WORDS.has(word) ? 'filler' : 'content';
}

/** The misspelt words of a query, each with the one it was read as. */
export const correctionsOf = (terms: readonly QueryTerm[]): ReadonlyMap<string, string> =>
  new Map(terms.flatMap(({ typed, corrected }) => (corrected ? [[typed, corrected]] : [])));

/** Makes a function that reads the words of a query into terms, each once. */
export function createExpander(lexicon: Lexicon) {
  /** A word by itself. The last word may be half typed, whatever else it is. */
  const expandWord = ({ word, isPart }: QueryWord, role: Role, last: boolean): Alternative[] => {
    const whole = role === 'content' && STOP_WORDS.has(word) ? [] : lexicon.word(word);
    if (/\d/.test(word) || isPart) return [...whole];
    if (role === 'stop') return [...whole, ...(last ? lexicon.beginning(word, true) : [])];
    const known = [...whole, ...lexicon.split(word)];
    if (known.length > 0) return [...known, ...(last ? lexicon.beginning(word, true) : [])];
    return last || role === 'content' ? [...lexicon.beginning(word, last)] : [];
  };

  /** The longest phrase that begins at a word; `not been passed` is `not passed` as well. */
  const findPhrase = (words: readonly string[], from: number) => {
    for (let length = Math.min(MOST_SPANNED, words.length - from); length > 1; length--) {
      const span = words.slice(from, from + length);
      const inner = (at: number) => at > 0 && at < span.length - 1;
      const telling = span.filter((word, at) => !(inner(at) && SMALL_WORDS.has(word)));
      for (const phrase of telling.length < length ? [span, telling] : [span]) {
        if (phrase.length < 2 || phrase.length > LONGEST_PHRASE) continue;
        const alternatives = lexicon.phrase(phrase);
        if (alternatives.length > 0) return { length, alternatives };
      }
    }
    const [left, right] = [words[from], words[from + 1]];
    if (left === undefined || right === undefined) return undefined;
    const alternatives = lexicon.joined(left, right);
    return alternatives.length > 0 ? { length: 2, alternatives } : undefined;
  };

  const segment = (
    words: readonly QueryWord[],
    expandOne: (word: QueryWord, at: number) => QueryTerm,
  ): QueryTerm[] => {
    const terms = new Map<string, QueryTerm>();
    const spelt = words.map(({ word }) => word);
    for (let from = 0; from < words.length && terms.size < MOST_TERMS; ) {
      const phrase = findPhrase(spelt, from);
      const to = from + (phrase?.length ?? 1);
      const typed = spelt.slice(from, to).join(' ');
      if (!terms.has(typed)) {
        const term = phrase
          ? { typed, role: 'content' as const, alternatives: phrase.alternatives }
          : expandOne(words[from] as QueryWord, from);
        // A number that the catalog does not have is a value or an id.
        if (term.alternatives.length > 0 || !/\d/.test(typed)) terms.set(typed, term);
      }
      from = to;
    }
    return [...terms.values()];
  };

  /** The unknown words that can be read as others, each with the term that it becomes. */
  const correct = (terms: readonly QueryTerm[], parts: ReadonlySet<string>) => {
    const content = terms.filter(({ role }) => role === 'content');
    const unknown = content
      .filter(({ typed, alternatives }) => alternatives.length === 0 && !parts.has(typed))
      .slice(0, MOST_CORRECTED);
    const isKnown = content.some((one) => one.typed.length > 2 && one.alternatives.length > 0);
    // Unknown words support each other if all of them can be corrected.
    const supported =
      isKnown ||
      (unknown.length > 1 &&
        unknown.every(({ typed }) => lexicon.correct(typed, 'usual').length > 0));
    return new Map(
      unknown.flatMap((term) => {
        const found = lexicon.correct(term.typed, supported ? 'usual' : 'careful');
        const [best] = found;
        const alternatives = found.flatMap(({ word, edits }) =>
          scaled(lexicon.word(word), CORRECTED[edits] ?? 0.5),
        );
        return best ? [[term.typed, { ...term, alternatives, corrected: best.word }] as const] : [];
      }),
    );
  };

  /** `alone`: there is nothing else to go by, so that even a stop word counts. */
  return (words: readonly QueryWord[], alone: boolean): readonly QueryTerm[] => {
    const expandOne = (word: QueryWord, at: number): QueryTerm => {
      const role = alone && words.length === 1 ? 'content' : roleOf(word.word);
      const alternatives = expandWord(word, role, at === words.length - 1);
      return { typed: word.word, role, alternatives };
    };
    const terms = segment(words, expandOne);
    const parts = new Set(words.flatMap(({ word, isPart }) => (isPart ? [word] : [])));
    const corrected = correct(terms, parts);
    return terms.map((term) => corrected.get(term.typed) ?? term);
  };
}
