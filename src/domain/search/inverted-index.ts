import type { Catalog } from '../catalog/create-catalog.ts';
import { NO_MESSAGE } from '../catalog/messages.ts';
import { type Slot, slotsOf } from '../catalog/placeholders.ts';
import type { Entry } from '../catalog/schema.ts';
import { type Wording, wordingsOf } from '../catalog/wordings.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { stem } from '../text/stem.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { type Token, tokenize } from '../text/tokenize.ts';

/** A wording of an entry, as pages show it, with its rows. */
export interface IndexedWording extends Pick<Wording, 'text' | 'occurrences'> {
  readonly entry: Entry;
}

/** A word of a documented message, or the place of a value in a real message. */
export type TemplatePart = Token | Slot;

export const isSlot = (part: TemplatePart): part is Slot => 'kind' in part;

/** The words and slots of a documented message, in order of position; none if it is missing. */
export function templateParts(text: string): readonly TemplatePart[] {
  if (text === NO_MESSAGE) return [];
  const tokens = tokenize(text);
  const slots = slotsOf(text);
  if (slots.length === 0) return tokens;
  const outside = tokens.filter(
    (token) => !slots.some(({ start, end }) => token.start >= start && token.start < end),
  );
  // A lost value is empty and comes before the word at the same position.
  return [...slots, ...outside].sort((a, b) => a.start - b.start);
}

/** Marks a value in a sequence of terms. */
export const SLOT = -1;

/** Marks a word that is not in the catalog in a sequence of terms. */
export const NO_TERM = -2;

/**
 * An inverted index (Zobel and Moffat, 2006): the postings of each term. The unit of retrieval is a
 * wording, identified by its number; those of one entry are consecutive. A term is the number of a
 * stem or of a facet value.
 */
export interface InvertedIndex {
  readonly wordings: readonly IndexedWording[];
  /** Every word of the catalog, folded, with its term. */
  readonly words: ReadonlyMap<string, number>;
  /** Words written as one, with their parts: `lineitem` is `line`, `item`. */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  /** The terms of stems, and of facet values by `facetTerm`. */
  readonly terms: ReadonlyMap<string, number>;
  /** The terms of each wording in order, with `SLOT` for each value. */
  readonly sequences: readonly (readonly number[])[];
  /** The words of each wording before stemming, each surrounded by spaces. */
  readonly folded: readonly string[];
  /** The numbers of the wordings that have each term, ascending. */
  readonly postings: readonly (readonly number[])[];
  /** Inverse document frequency of each term; 0 for stop words and facet values. */
  readonly weights: Float32Array;
  /** The length of each wording for length normalisation: the sum of the weights of its terms. */
  readonly lengths: Float32Array;
}

/** The name of a facet value in `InvertedIndex.terms`; no word can equal it. */
export const facetTerm = (facet: 'resource' | 'category' | 'version', id: string): string =>
  `${facet}:${id}`;

/** The term of a folded word or of another form of it; undefined if the catalog has neither. */
export const termOf = (
  { words, terms }: Pick<InvertedIndex, 'words' | 'terms'>,
  word: string,
): number | undefined => words.get(word) ?? terms.get(stem(word));

/**
 * Inverse document frequency (Spärck Jones, 1972), clamped so that a term of a single wording does
 * not outweigh the rest of a query.
 */
export const idf = (frequency: number, documents: number): number =>
  Math.min(5, Math.log(1 + documents / Math.max(frequency, 1)));

/** Builds the inverted index over all wordings of a catalog. */
export function createInvertedIndex(catalog: Catalog): InvertedIndex {
  const terms = new Map<string, number>();
  const numberTerm = (name: string): number => {
    const term = terms.get(name) ?? terms.size;
    terms.set(name, term);
    return term;
  };
  const words = new Map<string, number>();
  const compounds = new Map<string, readonly string[]>();
  const termOfWord = (word: string): number => {
    const term = words.get(word) ?? numberTerm(stem(word));
    words.set(word, term);
    return term;
  };
  const versionOf = new Map(catalog.documents.map(({ id, version }) => [id, version]));
  const wordings = catalog.entries.flatMap((entry) =>
    wordingsOf(catalog, entry).map(({ text, occurrences }) => ({ entry, text, occurrences })),
  );
  const folded: string[] = [];
  const sequences = wordings.map(({ text }) => {
    const parts = templateParts(text);
    const tokens = parts.filter((part): part is Token => !isSlot(part));
    let run: readonly string[] = [];
    for (const { word, glued } of tokens) {
      run = glued ? [...run, word] : [word];
      if (glued) compounds.set(run.join(''), run);
    }
    folded.push(` ${tokens.map(({ word }) => word).join(' ')} `);
    return parts.map((part) => (isSlot(part) ? SLOT : termOfWord(part.word)));
  });
  const facets = wordings.map(({ entry, occurrences }) => [
    numberTerm(facetTerm('resource', entry.resource)),
    ...occurrences.flatMap(({ category, document }) => [
      numberTerm(facetTerm('category', category)),
      numberTerm(facetTerm('version', versionOf.get(document) ?? '')),
    ]),
  ]);

  const postings = invert(
    sequences.map((sequence, at) => [...sequence, ...(facets[at] ?? [])]),
    terms.size,
  );
  const stopTerms = new Set([...STOP_WORDS].map((word) => words.get(word)));
  const weights = new Float32Array(postings.length);
  for (const term of words.values()) {
    weights[term] = stopTerms.has(term) ? 0 : idf(postings[term]?.length ?? 0, wordings.length);
  }
  return {
    wordings,
    words,
    compounds,
    terms,
    sequences,
    folded,
    postings,
    weights,
    lengths: Float32Array.from(sequences, (terms) =>
      terms.reduce((sum, term) => sum + (weights[term] ?? 0), 0),
    ),
  };
}

/** The common members of two ascending lists, ascending. */
export const intersection = (left: readonly number[], right: readonly number[]): number[] =>
  left.filter((item) => includes(right, item));

/** Whether an ascending list contains a value. */
export const includes = (list: readonly number[] = [], wanted: number): boolean =>
  list[lowerBound(list, wanted)] === wanted;

/** Whether a wording has all of the given terms. */
export const hasTerms = (
  { postings }: InvertedIndex,
  wording: number,
  terms: readonly number[],
): boolean => terms.every((term) => includes(postings[term], wording));

/**
 * Builds the posting lists of lists of terms: for each term from 0 to `count` - 1, the positions of
 * the lists that contain it, ascending and without repeats. Negative terms are skipped.
 */
export function invert(
  lists: readonly (readonly number[])[],
  count: number,
): readonly (readonly number[])[] {
  const inverted = Array.from({ length: count }, (): number[] => []);
  lists.forEach((list, position) => {
    for (const item of list) {
      const positions = inverted[item];
      if (positions && positions.at(-1) !== position) positions.push(position);
    }
  });
  return inverted;
}
