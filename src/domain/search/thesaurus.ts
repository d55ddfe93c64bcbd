import { stem } from './stem.ts';
import { NEAR, SAME, type Synonyms } from './synonyms.ts';
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
  [NEAR, 0.85],
] as const;

export const phraseKey = (words: readonly string[]): string => words.map(stem).join(' ');

const wordsOf = (phrase: string): string[] => tokenize(phrase).map(({ word }) => word);

/** Each thing said with each of its meanings. Never throws. */
export const pairsOf = (table: Synonyms): readonly (readonly [said: string, meant: string])[] =>
  Object.entries(table).flatMap(([said, meant]) =>
    said.split(', ').flatMap((one) => meant.split(', ').map((other) => [one, other] as const)),
  );

/**
 * The synonyms as terms of an index, also of the facet values they name; those that name words
 * the catalog does not have are left out, so that a catalog of other documents may use the same file. Never throws.
 */
export function createThesaurus(
  index: WordIndex,
  facets: ReadonlyMap<string, Alternative>,
): Thesaurus {
  const meanings = new Map<string, Alternative[]>();
  const words: string[] = [];
  const add = (said: string, meant: string, quality: number): void => {
    const meantWords = wordsOf(meant);
    const key = phraseKey(wordsOf(said));
    if (key === phraseKey(meantWords)) return;
    const terms = meantWords.map((word) => index.terms.get(stem(word)));
    if (!terms.every((term) => term !== undefined)) return;
    const facet = facets.get(phraseKey(meantWords));
    const found = [
      { terms, quality },
      ...(facet ? [{ terms: facet.terms, quality: quality * facet.quality }] : []),
    ];
    const known = meanings.get(key);
    if (known) known.push(...found);
    else meanings.set(key, found);
    if (!key.includes(' ')) words.push(...wordsOf(said));
  };
  for (const [table, quality] of QUALITIES) {
    for (const [said, meant] of pairsOf(table)) add(said, meant, quality);
  }
  return { meanings, words };
}
