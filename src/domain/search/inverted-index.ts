import type { Catalog } from '../catalog/create-catalog.ts';
import { slotsOf } from '../catalog/placeholders.ts';
import { stem } from '../text/stem.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { scanTokens } from '../text/tokenize.ts';
import { collectWordings, type IndexedWording } from './indexed-wordings.ts';
import { type IntegerLists, invert } from './posting-lists.ts';
import { isSlot, templateParts } from './template-parts.ts';

/** Stands in a sequence of terms where a message holds a value. */
export const SLOT = -1;

/** Stands in a sequence of terms for a word that is not in the catalog. */
export const NO_TERM = -2;

/**
 * An inverted index (Zobel and Moffat, 2006): the postings of each term. The unit of retrieval is
 * a wording, given by its number; those of an entry follow each other. A term is the number of a
 * stem or of a facet value.
 */
export interface InvertedIndex {
  readonly wordings: readonly IndexedWording[];
  /** Position in the catalog of the entry of each wording. */
  readonly entryOf: Int32Array;
  /** Every word of the catalog, folded, with its term. */
  readonly words: ReadonlyMap<string, number>;
  /** Words written in one piece, with their parts: `lineitem` is `line`, `item`. */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  /** The terms of stems, and of facet values by `facetTerm`. */
  readonly terms: ReadonlyMap<string, number>;
  /** The terms of each wording in order, with `SLOT` for a value. */
  readonly sequences: IntegerLists;
  /** A number for each word before stemming, and those of each wording in order. */
  readonly spellings: ReadonlyMap<string, number>;
  readonly spelt: IntegerLists;
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

/** Numbers names from 0 on. */
function createNumbering() {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  return { numbers, numberOf };
}

/** Builds the index of all wordings of a catalog. */
export function createInvertedIndex(catalog: Catalog): InvertedIndex {
  const { numbers: terms, numberOf: numberTerm } = createNumbering();
  const { numbers: spellings, numberOf: numberSpelling } = createNumbering();
  const words = new Map<string, number>();
  const compounds = new Map<string, readonly string[]>();
  /** Words only, in order; and with the terms of facets, to be inverted. */
  const sequences: number[][] = [];
  const bags: number[][] = [];
  const spelt: number[][] = [];

  const termOfWord = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const term = numberTerm(stem(word));
    words.set(word, term);
    return term;
  };
  let run: readonly string[] = [];
  let sequence: number[] = [];
  let spellingsOfText: number[] = [];
  const addWord = (word: string, glued: boolean): void => {
    sequence.push(termOfWord(word));
    spellingsOfText.push(numberSpelling(word));
    run = glued ? [...run, word] : [word];
    if (!glued) return;
    compounds.set(run.join(''), run);
    compounds.set(run.slice(-2).join(''), run.slice(-2));
  };
  const addText = (text: string): void => {
    if (slotsOf(text).length === 0) {
      scanTokens(text, (word, _start, _end, glued) => addWord(word, glued));
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
  const entryOf: number[] = [];
  for (const [position, entry] of catalog.entries.entries()) {
    const resource = numberTerm(facetTerm('resource', entry.resource));
    for (const wording of collectWordings(entry)) {
      wordings.push(wording);
      entryOf.push(position);
      sequence = [];
      spellingsOfText = [];
      addText(wording.text);
      sequences.push(sequence);
      spelt.push(spellingsOfText);
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
    entryOf: new Int32Array(entryOf),
    words,
    compounds,
    terms,
    sequences,
    spellings,
    spelt,
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
