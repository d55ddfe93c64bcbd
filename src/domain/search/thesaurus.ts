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
 * Plain data, `synonyms.json`: what people say, with the words or phrases of the catalog that mean
 * it, commas between. A phrase matches a wording that has all its words. Forms with the same stem
 * need no line.
 */
const SYNONYM = 0.75;

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

  const alternativesOf = (meant: readonly string[]): readonly Alternative[] => {
    const terms = meant.map((word) => index.terms.get(stem(word)));
    if (!terms.every((term) => term !== undefined)) return [];
    const facet = facetOf.get(phraseKey(meant));
    const named = facet === undefined ? [] : [{ terms: [facet], quality: SYNONYM * FACET }];
    return [{ terms, quality: SYNONYM }, ...named];
  };
  for (const [said, meant] of without.has('synonyms') ? [] : Object.entries(SYNONYMS)) {
    for (const phrase of phrasesOf(said)) {
      const others = phrasesOf(meant).filter((one) => phraseKey(one) !== phraseKey(phrase));
      const found = others.flatMap(alternativesOf);
      if (found.length > 0) add(phrase, found);
    }
  }
  return {
    meanings,
    words: [...words],
    facetNames: new Set(facets.flatMap((one) => (one.words.length === 1 ? one.words : []))),
    facetTerms: new Set(facets.map(({ term }) => term)),
  };
}
