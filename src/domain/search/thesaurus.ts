import { stem } from '../text/stem.ts';
import { NEAR, SAME } from './synonyms.ts';
import type { WordIndex } from './word-index.ts';

/** One way to match a word of a query: wordings that have all these terms. */
export interface Alternative {
  readonly terms: readonly number[];
  /** 1 for the word itself, less for what merely comes near it. */
  readonly quality: number;
}

export interface Thesaurus {
  /** What the words said stand for; the key is their stems with a space between. */
  readonly meanings: ReadonlyMap<string, readonly Alternative[]>;
  /** Single words that have a meaning, folded, for half typed and misspelt ones. */
  readonly words: readonly string[];
}

/** The most words of a phrase that are looked up together. */
export const LONGEST_PHRASE = 4;

const QUALITIES = [
  [SAME, 0.93],
  [NEAR, 0.85],
] as const;

export const phraseKey = (words: readonly string[]): string => words.map(stem).join(' ');

/** The words and phrases of one side of a line of synonyms, each as its words. */
export const phrasesOf = (side: string): readonly (readonly string[])[] =>
  side.split(', ').map((phrase) => phrase.split(' '));

/**
 * The synonyms as terms of an index, also of the facet values they name; those that name words
 * the catalog does not have are left out, so that a catalog of other documents may use the same
 * file. Never throws.
 */
export function createThesaurus(
  index: WordIndex,
  facets: ReadonlyMap<string, Alternative>,
): Thesaurus {
  const meanings = new Map<string, Alternative[]>();
  const words: string[] = [];
  const alternativesOf = (meant: readonly string[], quality: number): readonly Alternative[] => {
    const terms = meant.map((word) => index.terms.get(stem(word)));
    if (!terms.every((term) => term !== undefined)) return [];
    const facet = facets.get(phraseKey(meant));
    const own = { terms, quality };
    return facet ? [own, { terms: facet.terms, quality: quality * facet.quality }] : [own];
  };
  for (const [table, quality] of QUALITIES) {
    for (const [said, meant] of Object.entries(table)) {
      const meantOnes = phrasesOf(meant).map((phrase) => ({
        key: phraseKey(phrase),
        alternatives: alternativesOf(phrase, quality),
      }));
      for (const phrase of phrasesOf(said)) {
        const key = phraseKey(phrase);
        const found = meantOnes.flatMap((one) => (one.key === key ? [] : one.alternatives));
        if (found.length === 0) continue;
        meanings.set(key, [...(meanings.get(key) ?? []), ...found]);
        words.push(...(phrase.length === 1 ? phrase : []));
      }
    }
  }
  return { meanings, words };
}
