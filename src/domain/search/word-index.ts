import type { Catalog } from '../catalog/create-catalog.ts';
import { slotsOf } from '../catalog/placeholders.ts';
import { stem } from '../text/stem.ts';
import { scanTokens } from '../text/tokenize.ts';
import { collectWordings, type FoundWording } from './collect-wordings.ts';
import { isSlot, messageParts } from './message-parts.ts';
import { invert, type NumberLists, writeNumberLists } from './number-lists.ts';
import { runThrough, type Steps } from './steps.ts';
import { weighSequences, weighTerms } from './word-weights.ts';

/** Stands in a sequence of terms where a message holds a value. */
export const SLOT = -1;

/** Stands in a sequence of terms for a word that the catalog has not. */
export const NO_TERM = -2;

/**
 * Which wording has which words. A term is the number of a stem or of a facet value. Wordings
 * are numbers too; those of an entry stand together.
 */
export interface WordIndex {
  readonly wordings: readonly FoundWording[];
  /** Position in the catalog of the entry of each wording. */
  readonly entryOf: Int32Array;
  /** Every word of the catalog, folded, with its term. */
  readonly words: ReadonlyMap<string, number>;
  /** Words that are written in one piece, and how: `lineitem` as `line`, `item`. */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  /** The terms of stems, and of facet values by `facetTerm`. */
  readonly terms: ReadonlyMap<string, number>;
  /** The terms of each wording in order, with `SLOT` where a value stands. */
  readonly sequences: NumberLists;
  /** A number for each word, and those of each wording in order: as spelt, not as a stem. */
  readonly spellings: ReadonlyMap<string, number>;
  readonly spelt: NumberLists;
  /** The wordings of each term, ascending. */
  readonly postings: NumberLists;
  /** How telling each term is: 0 for a stop word, else more the rarer it is. */
  readonly weights: Float32Array;
  /** The sum of the weights of the words of each wording. */
  readonly wordingWeights: Float32Array;
}

/** The name of a facet value in `WordIndex.terms`; no word can be equal to it. */
export const facetTerm = (facet: 'resource' | 'category' | 'version', id: string): string =>
  `${facet}:${id}`;

/** The term of a word, folded, or of a form of it; undefined for one that the catalog has not. */
export const termOf = (
  { words, terms }: Pick<WordIndex, 'words' | 'terms'>,
  word: string,
): number | undefined => words.get(word) ?? terms.get(stem(word));

/** Gives each name a number, from 0 on, the same whenever it is asked for. */
function createNumbers() {
  const numbers = new Map<string, number>();
  return {
    numbers,
    numberOf(name: string): number {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, numbers.size);
      return numbers.size - 1;
    },
  };
}

/** Builds the index of a catalog. Never throws on one made by `createCatalog`. */
export const createWordIndex = (catalog: Catalog): WordIndex => runThrough(indexWords(catalog));

/** The same in steps, one for each entry. */
export function* indexWords(catalog: Catalog): Steps<WordIndex> {
  const { numbers: terms, numberOf: numberTerm } = createNumbers();
  const { numbers: spellings, numberOf: spellingOf } = createNumbers();
  const words = new Map<string, number>();
  const compounds = new Map<string, readonly string[]>();
  const sequences = writeNumberLists();
  const bags = writeNumberLists();
  const spelt = writeNumberLists();

  const termOfWord = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const term = numberTerm(stem(word));
    words.set(word, term);
    return term;
  };
  let run: readonly string[] = [];
  const addWord = (word: string, glued: boolean): void => {
    const term = termOfWord(word);
    sequences.push(term);
    bags.push(term);
    spelt.push(spellingOf(word));
    run = glued ? [...run, word] : [word];
    if (!glued) return;
    compounds.set(run.join(''), run);
    compounds.set(run.slice(-2).join(''), run.slice(-2));
  };
  const addWords = (text: string): void => {
    if (slotsOf(text).length === 0) {
      scanTokens(text, (word, _start, _end, glued) => addWord(word, glued));
      return;
    }
    for (const part of messageParts(text)) {
      if (isSlot(part)) sequences.push(SLOT);
      else addWord(part.word, part.glued);
    }
  };

  const termOfCategory = new Map(
    catalog.categories.map(({ id }) => [id, numberTerm(facetTerm('category', id))]),
  );
  const termOfDocument = new Map(
    catalog.documents.map(({ id, version }) => [id, numberTerm(facetTerm('version', version))]),
  );
  const wordings: FoundWording[] = [];
  const entryOf: number[] = [];
  for (const [position, entry] of catalog.entries.entries()) {
    const resource = numberTerm(facetTerm('resource', entry.resource));
    for (const wording of collectWordings(entry)) {
      wordings.push(wording);
      entryOf.push(position);
      addWords(wording.text);
      bags.push(resource);
      for (const { category, document } of wording.occurrences) {
        bags.push(termOfCategory.get(category) as number);
        bags.push(termOfDocument.get(document) as number);
      }
      sequences.close();
      bags.close();
      spelt.close();
    }
    yield;
  }

  const postings = invert(bags.done(), terms.size);
  const weights = weighTerms(postings, wordings.length, words);
  const written = sequences.done();
  return {
    wordings,
    entryOf: new Int32Array(entryOf),
    words,
    compounds,
    terms,
    sequences: written,
    spellings,
    spelt: spelt.done(),
    postings,
    weights,
    wordingWeights: weighSequences(written, weights),
  };
}
