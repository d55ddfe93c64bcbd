import type { Catalog } from '../catalog/create-catalog.ts';
import { wordingKey } from '../catalog/messages.ts';
import { type Slot, slotsOf } from '../catalog/placeholders.ts';
import type { Entry, Occurrence } from '../catalog/schema.ts';
import { wordingsOf } from '../catalog/wordings.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { stem } from '../text/stem.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { type Token, tokenize } from '../text/tokenize.ts';

/** A text of an entry that can be found, with the rows that have it. */
export interface IndexedWording {
  readonly entry: Entry;
  /** As first written; `createShownText` gives the form that pages show. */
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
}

const withoutStop = (text: string): string => (text.endsWith('.') ? text.slice(0, -1) : text);

/** The distinct texts of an entry, newest rows first. A final full stop makes no difference. */
function collectWordings(entry: Entry): readonly IndexedWording[] {
  const found = new Map<string, { entry: Entry; text: string; occurrences: Occurrence[] }>();
  for (const occurrence of entry.occurrences.toReversed()) {
    for (const text of occurrence.messages) {
      const key = withoutStop(text);
      const known = found.get(key);
      if (known) known.occurrences.push(occurrence);
      else found.set(key, { entry, text, occurrences: [occurrence] });
    }
  }
  return [...found.values()];
}

/** A word of a documented message, or a place where a real message holds a value. */
export type TemplatePart = Token | Slot;

export const isSlot = (part: TemplatePart): part is Slot => 'kind' in part;

/** The words and slots of a documented message, in order of position. Never throws. */
export function templateParts(text: string): readonly TemplatePart[] {
  const tokens = tokenize(text);
  const slots = slotsOf(text);
  if (slots.length === 0) return tokens;
  const outside = tokens.filter(
    (token) => !slots.some(({ start, end }) => token.start >= start && token.start < end),
  );
  // A lost value is empty and stands before the word at the same position.
  return [...slots, ...outside].sort((a, b) => a.start - b.start);
}

/**
 * Makes a function that gives the form of an indexed text that pages show, or the first wording
 * of the entry where no text is given. The wordings of an entry are found once.
 */
export function createShownText(catalog: Catalog) {
  const shown = new Map<Entry, Map<string, string>>();
  return (entry: Entry, text: string | undefined): string => {
    const wordings = wordingsOf(catalog, entry);
    if (text === undefined) return wordings[0]?.text ?? '';
    const known = shown.get(entry) ?? new Map<string, string>();
    shown.set(entry, known);
    let found = known.get(text);
    if (found === undefined) {
      const key = wordingKey(text);
      found = wordings.find((wording) => wording.key === key)?.text ?? text;
      known.set(text, found);
    }
    return found;
  };
}

/** Stands in a sequence of terms where a message holds a value. */
export const SLOT = -1;

/** Stands in a sequence of terms for a word that is not in the catalog. */
export const NO_TERM = -2;

/** Lists of integers by position. */
export type IntegerLists = readonly (readonly number[])[];

/**
 * An inverted index (Zobel and Moffat, 2006): the postings of each term. The unit of retrieval is
 * a wording, given by its number; those of an entry follow each other. A term is the number of a
 * stem or of a facet value.
 */
export interface InvertedIndex {
  readonly wordings: readonly IndexedWording[];
  /** Every word of the catalog, folded, with its term. */
  readonly words: ReadonlyMap<string, number>;
  /** Words written in one piece, with their parts: `lineitem` is `line`, `item`. */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  /** The terms of stems, and of facet values by `facetTerm`. */
  readonly terms: ReadonlyMap<string, number>;
  /** The terms of each wording in order, with `SLOT` for a value. */
  readonly sequences: IntegerLists;
  /** The words of each wording before stemming, with a space before and behind each. */
  readonly folded: readonly string[];
  /** The wordings of each term, ascending. */
  readonly postings: IntegerLists;
  /** Inverse document frequency of each term; 0 for stop words and facet values. */
  readonly weights: Float32Array;
  /** The length of each wording for length normalisation: the sum of the weights of its terms. */
  readonly lengths: Float32Array;
}

/** The name of a facet value in `InvertedIndex.terms`; no word can equal it. */
export const facetTerm = (facet: 'resource' | 'category' | 'version', id: string): string =>
  `${facet}:${id}`;

/** The term of a folded word or of another form of it; undefined if the catalog has none. */
export const termOf = (
  { words, terms }: Pick<InvertedIndex, 'words' | 'terms'>,
  word: string,
): number | undefined => words.get(word) ?? terms.get(stem(word));

/**
 * Inverse document frequency (Spärck Jones, 1972), clamped: a term of one wording must not
 * outweigh the rest of a query, and one of all wordings still counts.
 */
export const idf = (frequency: number, documents: number): number =>
  Math.min(5, Math.max(0.3, Math.log(1 + documents / Math.max(frequency, 1))));

/** Builds the index of all wordings of a catalog. */
export function createInvertedIndex(catalog: Catalog): InvertedIndex {
  const terms = new Map<string, number>();
  const numberTerm = (name: string): number => {
    const term = terms.get(name) ?? terms.size;
    terms.set(name, term);
    return term;
  };
  const words = new Map<string, number>();
  const compounds = new Map<string, readonly string[]>();
  /** Words only, in order; and with the terms of facets, to be inverted. */
  const sequences: number[][] = [];
  const bags: number[][] = [];
  const folded: string[] = [];

  const termOfWord = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const term = numberTerm(stem(word));
    words.set(word, term);
    return term;
  };
  let run: readonly string[] = [];
  let sequence: number[] = [];
  let foldedText = ' ';
  const addWord = (word: string, glued: boolean): void => {
    sequence.push(termOfWord(word));
    foldedText += `${word} `;
    run = glued ? [...run, word] : [word];
    if (!glued) return;
    compounds.set(run.join(''), run);
    compounds.set(run.slice(-2).join(''), run.slice(-2));
  };
  const addText = (text: string): void => {
    if (slotsOf(text).length === 0) {
      for (const { word, glued } of tokenize(text)) addWord(word, glued);
      return;
    }
    for (const part of templateParts(text)) {
      if (isSlot(part)) sequence.push(SLOT);
      else addWord(part.word, part.glued);
    }
  };

  const termOfCategory = new Map(
    catalog.categories.map(({ id }) => [id, numberTerm(facetTerm('category', id))]),
  );
  const termOfDocument = new Map(
    catalog.documents.map(({ id, version }) => [id, numberTerm(facetTerm('version', version))]),
  );
  const wordings: IndexedWording[] = [];
  for (const entry of catalog.entries) {
    const resource = numberTerm(facetTerm('resource', entry.resource));
    for (const wording of collectWordings(entry)) {
      wordings.push(wording);
      sequence = [];
      foldedText = ' ';
      addText(wording.text);
      sequences.push(sequence);
      folded.push(foldedText);
      const facets = wording.occurrences.flatMap(({ category, document }) => [
        termOfCategory.get(category) as number,
        termOfDocument.get(document) as number,
      ]);
      bags.push([...sequence, resource, ...facets]);
    }
  }

  const postings = invert(bags, terms.size);
  const weights = weighTerms(postings, wordings.length, words);
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

function weighTerms(
  postings: IntegerLists,
  documents: number,
  words: ReadonlyMap<string, number>,
): Float32Array {
  const weights = new Float32Array(postings.length);
  for (const term of words.values()) weights[term] = idf(postings[term]?.length ?? 0, documents);
  for (const word of STOP_WORDS) {
    const term = words.get(word);
    if (term !== undefined) weights[term] = 0;
  }
  return weights;
}

/** The common members of two ascending lists, ascending. */
export function intersection(left: readonly number[], right: readonly number[]): number[] {
  let at = 0;
  return left.filter((item) => {
    while (at < right.length && (right[at] as number) < item) at++;
    return right[at] === item;
  });
}

/** Whether an ascending list has a member. */
export const includes = (list: readonly number[] = [], wanted: number): boolean =>
  list[lowerBound(list, wanted)] === wanted;

/**
 * The posting lists of a collection of lists of terms: for each term from 0 to `count` - 1 the
 * positions of the lists that have it, ascending, each once. Negative terms are left out.
 */
export function invert(lists: IntegerLists, count: number): IntegerLists {
  const inverted = Array.from({ length: count }, (): number[] => []);
  lists.forEach((list, position) => {
    for (const item of list) {
      const positions = inverted[item];
      if (positions && positions.at(-1) !== position) positions.push(position);
    }
  });
  return inverted;
}
