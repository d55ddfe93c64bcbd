import { groupBy } from '../group-by.ts';
import { stem } from '../text/stem.ts';
import { FILLER_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { type InvertedIndex, termOf } from './inverted-index.ts';
import type { Mechanism } from './search.ts';
import { createSpelling, type Tolerance } from './spelling.ts';
import { type Alternative, LONGEST_PHRASE, type Thesaurus } from './thesaurus.ts';

type Alternatives = readonly Alternative[];

/** `stop` words and letters count for nothing, `filler` words only where an entry has them. */
export type Role = 'content' | 'filler' | 'stop';

/** A word or phrase of a query and everything that counts as a match for it. */
export interface QueryTerm {
  /** Folded words with a space between. */
  readonly typed: string;
  readonly role: Role;
  /** Empty when the catalog has nothing like it. */
  readonly alternatives: Alternatives;
  /** What was read instead of a misspelt word. */
  readonly corrected?: string;
}

/** A word of a query. */
export interface QueryWord {
  readonly word: string;
  /** Part of a path, address or number: it is whole, neither half typed nor misspelt. */
  readonly isPart: boolean;
}

/** What words and queries stand for in the terms of an index. */
export interface Expander {
  /** A whole word: itself, the facet value it names, its synonyms. */
  readonly word: (word: string) => Alternatives;
  /** The words that a misspelt or abbreviated word may stand for, best first. */
  readonly correct: (word: string, tolerance: Tolerance) => readonly string[];
  /**
   * The words of a query as terms, each once. `alone`: there is nothing else to go by, so that
   * even a stop word counts.
   */
  readonly query: (words: readonly QueryWord[], alone: boolean) => readonly QueryTerm[];
}

/** Words written as one by mistake are two, rarely three. */
const MOST_PARTS = 3;

/** Further words of a pasted text add nothing. */
const MOST_TERMS = 40;

function roleOf(word: string): Role {
  if (STOP_WORDS.has(word) || /^[a-z]$/.test(word)) return 'stop';
  return FILLER_WORDS.has(word) ? 'filler' : 'content';
}

/** Whether a word counts and nothing matches it. */
export const isUnknown = ({ role, alternatives }: QueryTerm): boolean =>
  role === 'content' && alternatives.length === 0;

/** The misspelt words of a query, each with the one it was read as. */
export const correctionsOf = (terms: readonly QueryTerm[]): ReadonlyMap<string, string> =>
  new Map(terms.flatMap(({ typed, corrected }) => (corrected ? [[typed, corrected]] : [])));

/**
 * The known words that a word is made of, the first as short as can be: `lineitem` is `line`,
 * `item`. Undefined if it is not made of several.
 */
function splitWord(
  word: string,
  isKnown: (part: string) => boolean,
  parts = MOST_PARTS,
): readonly string[] | undefined {
  const isPart = (part: string) => part.length > 1 && isKnown(part) && !STOP_WORDS.has(part);
  for (let at = 3; at <= word.length - 2; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (!isPart(head)) continue;
    if (isPart(tail)) return [head, tail];
    const rest = parts > 2 ? splitWord(tail, isKnown, parts - 1) : undefined;
    if (rest) return [head, ...rest];
  }
  return undefined;
}

/**
 * Query expansion (Carpineto and Romano, 2012): each word or phrase of a query with all that
 * counts as a match for it, weighted by how far it is from what was typed. A word of paraphrases
 * (`said`) is neither misspelt nor the beginning of another.
 */
export function createExpander(
  index: InvertedIndex,
  { meanings, words: synonyms, facetNames }: Thesaurus,
  without: ReadonlySet<Mechanism>,
  said: readonly string[] = [],
): Expander {
  const has = (mechanism: Mechanism) => !without.has(mechanism);
  const meaningsOf = (key: string): Alternatives => meanings.get(key) ?? [];
  const saidStems = new Set(said.map(stem));
  const isDocumented = (word: string) => index.words.has(word) || index.compounds.has(word);
  const spelling = createSpelling(
    new Set([...index.words.keys(), ...index.compounds.keys(), ...synonyms, ...facetNames]),
    { isDocumented, said, without },
  );

  const together = (parts: readonly string[]): Alternatives => {
    const terms = parts.map((word) => termOf(index, word));
    return terms.every((term) => term !== undefined) ? [{ terms, quality: 1 }] : [];
  };
  const itself = (word: string): Alternatives => {
    const parts = has('compounds') ? index.compounds.get(word) : undefined;
    return [...together([word]), ...(parts ? together(parts) : [])];
  };
  const wordAlternatives = (word: string): Alternatives => [
    ...itself(word),
    ...meaningsOf(stem(word)),
  ];

  /** A word of the catalog or a form of one, but no mere stem: `redempt` is no word. */
  const isKnownPart = (part: string): boolean => {
    const base = stem(part);
    const isForm = base === part ? index.words.has(`${part}s`) : index.terms.has(base);
    return index.words.has(part) || isForm;
  };
  /** A word that the catalog writes as several: `lineitem`. */
  const splitAlternatives = (word: string): Alternatives => {
    const parts = has('compounds') ? splitWord(word, isKnownPart) : undefined;
    return parts ? together(parts) : [];
  };
  /** Two words that the catalog writes as one: `bar code`. */
  const joinedAlternatives = (left: string, right: string): Alternatives => {
    const joined = left + right;
    return has('compounds') ? wordAlternatives(joined) : [];
  };
  /** The words that begin with these letters. Synonyms of words only while it is being typed. */
  const beginningAlternatives = (letters: string, isTyped: boolean): Alternatives => {
    // A word that means something is not the beginning of one that merely means another.
    const whole = index.words.has(letters) || meaningsOf(stem(letters)).length > 0;
    const words = has('prefixes') ? spelling.startingWith(letters) : [];
    const meant = words
      .filter((word) => word !== letters)
      .filter((word) => isDocumented(word) || (isTyped && !whole))
      .flatMap((word) => (isDocumented(word) ? itself(word) : meaningsOf(stem(word))));
    const byTerm = groupBy(meant, ({ terms }) => terms[0]);
    return [...byTerm.values()].map(([one]) => one);
  };

  /**
   * A word by itself. The last word may be half typed, whatever else it is; other words are
   * beginnings if they are unknown.
   */
  const expandWord = ({ word, isPart }: QueryWord, role: Role, last: boolean): Alternatives => {
    const whole = role === 'content' && STOP_WORDS.has(word) ? [] : wordAlternatives(word);
    if (role === 'stop' || isPart || /\d/.test(word)) return whole;
    const known = [...whole, ...splitAlternatives(word)];
    const mayGoOn = last || (role === 'content' && known.length === 0);
    return mayGoOn ? [...known, ...beginningAlternatives(word, last)] : known;
  };

  /** The longest phrase that begins at a word. */
  const findPhrase = (words: readonly string[], stems: readonly string[], from: number) => {
    for (let length = Math.min(LONGEST_PHRASE, words.length - from); length > 1; length--) {
      const to = from + length;
      const found = has('phrases') ? meaningsOf(stems.slice(from, to).join(' ')) : [];
      const alternatives = [...together(words.slice(from, to)), ...found];
      if (found.length > 0) return { length, alternatives };
    }
    const [left, right] = [words[from], words[from + 1]];
    if (left === undefined || right === undefined) return undefined;
    const alternatives = joinedAlternatives(left, right);
    return alternatives.length > 0 ? { length: 2, alternatives } : undefined;
  };

  /** A content word that nothing matches, as the words that it may be misspelt for. */
  const correctTerm = (term: QueryTerm, tolerance: Tolerance): QueryTerm => {
    if (saidStems.has(stem(term.typed))) return term;
    const found = spelling.correct(term.typed, tolerance);
    const alternatives = found.flatMap(wordAlternatives);
    return found[0] === undefined ? term : { ...term, alternatives, corrected: found[0] };
  };

  return {
    word: wordAlternatives,
    correct: spelling.correct,
    query(words, alone) {
      const terms = new Map<string, QueryTerm>();
      const spelt = words.map(({ word }) => word);
      const stems = spelt.map(stem);
      const roles = spelt.map((word) => (alone && words.length === 1 ? 'content' : roleOf(word)));
      const isAlone = roles.filter((role) => role === 'content').length === 1;
      for (let from = 0; from < words.length && terms.size < MOST_TERMS; ) {
        const phrase = findPhrase(spelt, stems, from);
        const to = from + (phrase?.length ?? 1);
        const typed = spelt.slice(from, to).join(' ');
        const [word, role] = [words[from] as QueryWord, phrase ? 'content' : (roles[from] as Role)];
        const alternatives = phrase?.alternatives ?? expandWord(word, role, to === words.length);
        const term = { typed, role, alternatives };
        const isMisspelt = isUnknown(term) && !word.isPart;
        if (!terms.has(typed)) {
          terms.set(typed, isMisspelt ? correctTerm(term, isAlone ? 'careful' : 'usual') : term);
        }
        from = to;
      }
      return [...terms.values()];
    },
  };
}
