import type { Catalog } from '../catalog/create-catalog.ts';
import { stem } from '../text/stem.ts';
import { tokenize } from '../text/tokenize.ts';
import { facetTerm, type InvertedIndex } from './inverted-index.ts';
import type { Mechanism } from './search.ts';
import SYNONYMS from './synonyms.json' with { type: 'json' };

/** One way to match a word of a query: wordings that have all these terms. */
export interface Alternative {
  readonly terms: readonly number[];
  /** 1 for the word itself, less for a synonym or a correction. */
  readonly quality: number;
}

/** What words and phrases mean in the terms of an index. */
export interface Thesaurus {
  /** The meanings of a word or phrase, by `phraseKey`. */
  readonly meanings: ReadonlyMap<string, readonly Alternative[]>;
  /** Single words that have a meaning, folded. */
  readonly words: readonly string[];
  /** Words that name a resource, category or version. */
  readonly facetNames: ReadonlySet<string>;
  /** The terms of all facet values. */
  readonly facetTerms: ReadonlySet<number>;
}

/** The most words of a phrase that are looked up together. */
export const LONGEST_PHRASE = 4;

/** A wording that has the word itself is better than one of a resource of that name. */
const FACET = 0.85;

/**
 * Plain data: what people say, with the words or phrases of the catalog that mean it, commas
 * between. `same` are forms of a word and abbreviations, `near` other words for the same thing. A
 * phrase matches a wording that has all its words. Forms with the same stem need no line.
 */
const TABLES = [
  [SYNONYMS.same, 0.93],
  [SYNONYMS.near, 0.75],
] as const;

const FACETS = [
  ['resource', 'resources'],
  ['category', 'categories'],
  ['version', 'versions'],
] as const;

export const phraseKey = (words: readonly string[]): string => words.map(stem).join(' ');

/** The words and phrases of one side of a line of synonyms, each as its words. */
export const phrasesOf = (side: string): readonly (readonly string[])[] =>
  side.split(', ').map((phrase) => phrase.split(' '));

/** The phrases that name a resource, category or version ("coupon", "v2 lookup", "version 2"). */
function facetPhrases(catalog: Catalog, index: InvertedIndex) {
  return FACETS.flatMap(([facet, list]) =>
    catalog[list].flatMap(({ id, label }) => {
      const term = index.terms.get(facetTerm(facet, id));
      if (term === undefined) return [];
      const phrases = [id, label].map((name) => tokenize(name).map(({ word }) => word));
      const number = facet === 'version' ? /^v(\d+)$/.exec(id)?.[1] : undefined;
      return [...phrases, ...(number ? [['version', number]] : [])].map((words) => ({
        words,
        term,
      }));
    }),
  );
}

/**
 * The names of facet values and the synonyms as terms of an index. Synonyms of words that the
 * catalog does not have are left out, so that a catalog of other documents can use the same file.
 */
export function createThesaurus(
  catalog: Catalog,
  index: InvertedIndex,
  without: ReadonlySet<Mechanism> = new Set(),
): Thesaurus {
  const meanings = new Map<string, Alternative[]>();
  const words = new Set<string>();
  const add = (phrase: readonly string[], alternatives: readonly Alternative[]) => {
    const key = phraseKey(phrase);
    meanings.set(key, [...(meanings.get(key) ?? []), ...alternatives]);
    if (phrase.length === 1 && phrase[0]) words.add(phrase[0]);
  };
  const facets = without.has('facet names') ? [] : facetPhrases(catalog, index);
  const facetOf = new Map(facets.map((facet) => [phraseKey(facet.words), facet.term]));
  for (const [key, term] of facetOf) meanings.set(key, [{ terms: [term], quality: FACET }]);

  const alternativesOf = (meant: readonly string[], quality: number): readonly Alternative[] => {
    const terms = meant.map((word) => index.terms.get(stem(word)));
    if (!terms.every((term) => term !== undefined)) return [];
    const facet = facetOf.get(phraseKey(meant));
    const named = facet === undefined ? [] : [{ terms: [facet], quality: quality * FACET }];
    return [{ terms, quality }, ...named];
  };
  for (const [table, quality] of without.has('synonyms') ? [] : TABLES) {
    for (const [said, meant] of Object.entries(table)) {
      const phrases = phrasesOf(meant).map((phrase) => ({
        key: phraseKey(phrase),
        alternatives: alternativesOf(phrase, quality),
      }));
      for (const phrase of phrasesOf(said)) {
        const key = phraseKey(phrase);
        const found = phrases.flatMap((one) => (one.key === key ? [] : one.alternatives));
        if (found.length > 0) add(phrase, found);
      }
    }
  }
  return {
    meanings,
    words: [...words],
    facetNames: new Set(facets.flatMap((one) => (one.words.length === 1 ? one.words : []))),
    facetTerms: new Set(facets.map(({ term }) => term)),
  };
}
