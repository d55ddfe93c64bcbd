import { stem } from './stem.ts';
import { NEAR, SAME } from './synonyms.ts';
import { tokenize } from './tokens.ts';
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
  [NEAR, 0.8],
] as const;

export const phraseKey = (words: readonly string[]): string => words.map(stem).join(' ');

const wordsOf = (phrase: string): string[] => tokenize(phrase).map(({ word }) => word);

/**
 * The synonyms as terms of an index, also of the facet values they name; those that name words the catalog does not have are left
 * out, so that a catalog of other documents may use the same file. Never throws.
 */
export function createThesaurus(
  index: WordIndex,
  facets: ReadonlyMap<string, Alternative>,
): Thesaurus {
  const meanings = new Map<string, Alternative[]>();
  const words: string[] = [];
  for (const [table, quality] of QUALITIES) {
    for (const [said, phrases] of Object.entries(table)) {
      const saidWords = wordsOf(said);
      const key = phraseKey(saidWords);
      for (const phrase of phrases) {
        const terms = wordsOf(phrase).map((word) => index.terms.get(stem(word)));
        if (!terms.every((term) => term !== undefined)) continue;
        const facet = facets.get(phraseKey(wordsOf(phrase)));
        const found = [
          { terms, quality },
          ...(facet ? [{ terms: facet.terms, quality: quality * facet.quality }] : []),
        ];
        const known = meanings.get(key);
        if (known) known.push(...found);
        else meanings.set(key, found);
      }
      if (saidWords.length === 1 && meanings.has(key)) words.push(saidWords[0] as string);
    }
  }
  return { meanings, words };
}
