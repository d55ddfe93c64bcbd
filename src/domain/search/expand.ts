import type { Catalog } from '../catalog/create-catalog.ts';
import { groupBy } from '../group-by.ts';
import { stem } from '../text/stem.ts';
import { FILLER_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import type { QueryToken } from './analyze-query.ts';
import { facetTerm, type InvertedIndex, termOf } from './inverted-index.ts';
import type { Mechanism } from './search.ts';
import { createSpelling, type Tolerance } from './spelling.ts';
import SYNONYMS from './synonyms.json' with { type: 'json' };

/** One way to match a word of a query: wordings that have all these terms. */
export interface Alternative {
  readonly terms: readonly number[];
  /** 1 for the word itself, less for a synonym or a correction. */
  readonly quality: number;
}

type Alternatives = readonly Alternative[];

/**
 * `stop` words, single letters and the `value` of a placeholder do not count, `filler` words only if
 * an entry has them.
 */
export type WordRole = 'content' | 'filler' | 'stop' | 'value';

/** A word or phrase of a query, with everything that matches it. */
export interface QueryTerm {
  /** Folded words, separated by spaces. */
  readonly typed: string;
  readonly role: WordRole;
  /** Empty if the catalog has nothing similar. */
  readonly alternatives: Alternatives;
  /** The word that a misspelt one was read as. */
  readonly corrected?: string;
}

/** The most words that are looked up as one phrase. */
export const MAX_PHRASE_LENGTH = 4;

/** A wording with the word itself ranks above one whose resource has that name. */
const FACET = 0.85;

/**
 * The quality of a synonym. `synonyms.json` maps what people say to words or phrases of the
 * catalog. A phrase matches a wording that has all its words. Forms with the same stem are not
 * listed.
 */
const SYNONYM = 0.75;

export const phraseKey = (words: readonly string[]): string => words.map(stem).join(' ');

/** The words and phrases on one side of a line of synonyms, each split into words. */
export const parseSynonymSide = (side: string): readonly (readonly string[])[] =>
  side.split(', ').map((phrase) => phrase.split(' '));

/** The phrases that name a resource, category or version: "coupon", "v2 lookup", "version 2". */
function facetPhrases(catalog: Catalog, index: InvertedIndex) {
  const facets = [
    ['resource', catalog.resources],
    ['category', catalog.categories],
    ['version', catalog.versions],
  ] as const;
  return facets.flatMap(([facet, values]) =>
    values.flatMap(({ id, label }) => {
      const term = index.terms.get(facetTerm(facet, id));
      const names = [id, label, id.replace(/^v(?=\d+$)/, 'version ')];
      const phrases = names.map((name) => tokenize(name).map(({ word }) => word));
      return term === undefined ? [] : phrases.map((words) => ({ words, term }));
    }),
  );
}

/**
 * The names of facet values and the synonyms, as terms of an index. Synonyms for words that the
 * catalog lacks are dropped, so that the same file also works with other documents.
 */
export function createThesaurus(
  catalog: Catalog,
  index: InvertedIndex,
  without: ReadonlySet<Mechanism> = new Set(),
) {
  const meanings = new Map<string, Alternative[]>();
  const words = new Set<string>();
  const facets = without.has('facet names') ? [] : facetPhrases(catalog, index);
  const facetOf = new Map(facets.map((facet) => [phraseKey(facet.words), facet.term]));
  for (const [key, term] of facetOf) meanings.set(key, [{ terms: [term], quality: FACET }]);

  const alternativesOf = (meant: readonly string[]): Alternatives => {
    const terms = meant.map((word) => index.terms.get(stem(word)));
    if (!terms.every((term) => term !== undefined)) return [];
    const facet = facetOf.get(phraseKey(meant));
    const named = facet === undefined ? [] : [{ terms: [facet], quality: SYNONYM * FACET }];
    return [{ terms, quality: SYNONYM }, ...named];
  };
  for (const [said, meant] of without.has('synonyms') ? [] : Object.entries(SYNONYMS)) {
    for (const phrase of parseSynonymSide(said)) {
      const key = phraseKey(phrase);
      const others = parseSynonymSide(meant).filter((one) => phraseKey(one) !== key);
      const found = others.flatMap(alternativesOf);
      if (found.length === 0) continue;
      meanings.set(key, [...(meanings.get(key) ?? []), ...found]);
      if (phrase.length === 1) words.add(phrase.join(''));
    }
  }
  return {
    /** The meanings of a word or phrase by `phraseKey`. */
    meanings: meanings as ReadonlyMap<string, Alternatives>,
    /** The single words with a meaning, folded. */
    words,
    /** The words that name a resource, category or version. */
    facetNames: new Set(facets.flatMap((one) => (one.words.length === 1 ? one.words : []))),
    /** The terms of all facet values. */
    facetTerms: new Set(facets.map(({ term }) => term)),
  };
}

export type Thesaurus = ReturnType<typeof createThesaurus>;

/** Further words of a pasted text add nothing. */
const MAX_TERMS = 40;

function roleOf(word: string): WordRole {
  if (STOP_WORDS.has(word) || /^[a-z]$/.test(word)) return 'stop';
  return FILLER_WORDS.has(word) ? 'filler' : 'content';
}

/** The least number of letters that are read as the beginning of a synonym. */
const MIN_BEGINNING = 3;

/** The least number of words of documents beside which another, capitalised word is a name. */
const MIN_KNOWN = 2;

/** Whether a content word has no match. */
export const isUnknown = ({ role, alternatives }: QueryTerm): boolean =>
  role === 'content' && alternatives.length === 0;

/** The misspelt words of a query, each with its correction. */
export const correctionsOf = (terms: readonly QueryTerm[]): ReadonlyMap<string, string> =>
  new Map(terms.flatMap(({ typed, corrected }) => (corrected ? [[typed, corrected]] : [])));

/**
 * Splits a word into two known words, the first as short as possible: `lineitem` is `line`, `item`.
 * Empty if there is no such split.
 */
function splitWord(word: string, isKnown: (part: string) => boolean): readonly string[] {
  const isPart = (part: string) => part.length > 1 && isKnown(part) && !STOP_WORDS.has(part);
  for (let at = 3; at <= word.length - 2; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (isPart(head) && isPart(tail)) return [head, tail];
  }
  return [];
}

/**
 * Query expansion (Carpineto and Romano, 2012): maps each word or phrase of a query to everything
 * that matches it, weighted by its distance from what was typed. `paraphraseWords` count neither as
 * misspelt nor as the beginning of another word.
 */
export function createExpander(
  index: InvertedIndex,
  { meanings, words: synonyms, facetNames }: Thesaurus,
  without: ReadonlySet<Mechanism>,
  paraphraseWords: readonly string[] = [],
) {
  const has = (mechanism: Mechanism) => !without.has(mechanism);
  const meaningsOf = (key: string): Alternatives => meanings.get(key) ?? [];
  const paraphraseStems = new Set(paraphraseWords.map(stem));
  const isDocumented = (word: string) => index.words.has(word) || index.compounds.has(word);
  const spelling = createSpelling(
    new Set([...index.words.keys(), ...index.compounds.keys(), ...synonyms, ...facetNames]),
    { isDocumented, paraphraseWords, without },
  );

  const together = (parts: readonly string[]): Alternatives => {
    const terms = parts.map((word) => termOf(index, word));
    const isFound = terms.every((term) => term !== undefined) && terms.length > 0;
    return isFound ? [{ terms, quality: 1 }] : [];
  };
  const partsOf = (word: string) =>
    (has('compounds') ? index.compounds.get(word) : undefined) ?? [];
  const itself = (word: string) => [...together([word]), ...together(partsOf(word))];
  const wordAlternatives = (word: string) => [...itself(word), ...meaningsOf(stem(word))];

  /** A word of the catalog or one of its forms, not just a stem: `redempt` is not a word. */
  const isKnownPart = (part: string): boolean =>
    [part, `${part}s`].some((word) => index.words.has(word)) ||
    (stem(part) !== part && index.terms.has(stem(part)));
  /**
   * The words that begin with these letters. Synonyms count only while a word is being typed, and
   * from the third letter on: `fo` begins both "forbidden" and "foreign".
   */
  const beginningAlternatives = (letters: string, isTyped: boolean): Alternatives => {
    // A word with a meaning of its own is not the beginning of a synonym.
    const whole =
      letters.length < MIN_BEGINNING ||
      index.words.has(letters) ||
      meaningsOf(stem(letters)).length > 0;
    const words = has('prefixes') ? spelling.startingWith(letters) : [];
    const meant = words
      .filter((word) => word !== letters && (isDocumented(word) || (isTyped && !whole)))
      .flatMap((word) => (isDocumented(word) ? itself(word) : meaningsOf(stem(word))));
    const byTerm = groupBy(meant, ({ terms }) => terms[0]);
    return [...byTerm.values()].map(([one]) => one);
  };

  /**
   * Expands a single word. The last word may be half-typed, even if it is known; other words count
   * as beginnings only if they are unknown.
   */
  const expandWord = (
    { word, isPart }: QueryToken,
    role: WordRole,
    last: boolean,
  ): Alternatives => {
    const whole = role === 'content' && STOP_WORDS.has(word) ? [] : wordAlternatives(word);
    if (role === 'stop' || isPart || /\d/.test(word)) return whole;
    const parts = has('compounds') ? splitWord(word, isKnownPart) : [];
    const known = [...whole, ...together(parts)];
    const mayGoOn = last || (role === 'content' && known.length === 0);
    return mayGoOn ? [...known, ...beginningAlternatives(word, last)] : known;
  };

  /** The longest phrase from a word on, or two words also written as one: `bar code`. */
  const findPhrase = (words: readonly string[], stems: readonly string[], from: number) => {
    for (let length = Math.min(MAX_PHRASE_LENGTH, words.length - from); length > 1; length--) {
      const to = from + length;
      const found = has('phrases') ? meaningsOf(stems.slice(from, to).join(' ')) : [];
      const alternatives = [...together(words.slice(from, to)), ...found];
      if (found.length > 0) return { length, alternatives };
    }
    const pair = has('compounds') ? words.slice(from, from + 2) : [];
    const alternatives = pair.length === 2 ? wordAlternatives(pair.join('')) : [];
    return alternatives.length > 0 ? { length: 2, alternatives } : undefined;
  };

  /** Replaces a content word without matches by the words that it may be a misspelling of. */
  const correctTerm = (term: QueryTerm, tolerance: Tolerance): QueryTerm => {
    if (paraphraseStems.has(stem(term.typed))) return term;
    const found = spelling.correct(term.typed, tolerance);
    const alternatives = found.flatMap(wordAlternatives);
    return found[0] === undefined ? term : { ...term, alternatives, corrected: found[0] };
  };

  return {
    /** A complete word: itself, the facet value that it names, its synonyms. */
    word: wordAlternatives,
    /** The words that a misspelt or abbreviated word may mean, best first. */
    correct: spelling.correct,
    /**
     * The words of a query as terms, without repeats. With `alone`, there is nothing else to search
     * for, so that even a stop word counts.
     */
    query(words: readonly QueryToken[], alone: boolean): readonly QueryTerm[] {
      const terms = new Map<string, QueryTerm>();
      const names = new Set<string>();
      const spelt = words.map(({ word }) => word);
      const stems = spelt.map(stem);
      const roles = spelt.map((word) => (alone && words.length === 1 ? 'content' : roleOf(word)));
      const isAlone = roles.filter((role) => role === 'content').length === 1;
      for (let from = 0, to = 0; from < words.length && terms.size < MAX_TERMS; from = to) {
        const phrase = findPhrase(spelt, stems, from);
        to = from + (phrase?.length ?? 1);
        const typed = spelt.slice(from, to).join(' ');
        if (terms.has(typed)) continue;
        const [word, role] = [
          words[from] as QueryToken,
          phrase ? 'content' : (roles[from] as WordRole),
        ];
        const alternatives = phrase?.alternatives ?? expandWord(word, role, to === words.length);
        const term = { typed, role, alternatives };
        const isMisspelt = isUnknown(term) && !word.isPart;
        const read = isMisspelt ? correctTerm(term, isAlone ? 'careful' : 'usual') : term;
        if (word.isName && isUnknown(read) && !paraphraseStems.has(stem(typed))) names.add(typed);
        terms.set(typed, word.isValue ? { typed, role: 'value', alternatives: [] } : read);
      }
      const read = [...terms.values()];
      const isKnown = ({ role, alternatives, corrected }: QueryTerm) =>
        role === 'content' && alternatives.length > 0 && !corrected;
      if (read.filter(isKnown).length < MIN_KNOWN) return read;
      return read.map((term) => (names.has(term.typed) ? { ...term, role: 'value' } : term));
    },
  };
}

export type Expander = ReturnType<typeof createExpander>;
