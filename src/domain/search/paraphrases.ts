import { wordingKey } from '../catalog/messages.ts';
import { groupBy } from '../group-by.ts';
import { memoizeByObject } from '../memoize-by-object.ts';
import type { Steps } from '../steps.ts';
import { stem } from '../text/stem.ts';
import { FILLER_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Alternative, Expander, QueryTerm } from './expand.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { bestOf } from './score.ts';

/** Documented wordings, each with the ways in which people put it. */
export type Paraphrases = readonly (readonly [wording: string, said: readonly string[]])[];

/** Paraphrases encoded with a dictionary of their words, which saves a sixth. */
export interface CompiledParaphrases {
  /** The most frequent first, ties in alphabetical order, separated by spaces. */
  readonly words: string;
  /** By the hash of a wording: a character per word, and a space between paraphrases. */
  readonly said: Readonly<Record<string, string>>;
}

/** The character code of the first word; the space is taken. */
const FIRST_WORD = 0x21;

/** Java's `String.hashCode` in base 36. A test checks that it differs for all 430 wordings. */
export function wordingHash(wording: string): string {
  let hash = 0;
  for (const character of wordingKey(wording)) {
    hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  }
  return (hash >>> 0).toString(36).slice(-4);
}

/** Splits off punctuation, so that "phone," and "phone" are the same word. */
const wordsOf = (text: string): readonly string[] => text.split(/ |(?=[,:;?!](?: |$))/);

/** Encodes paraphrases with a dictionary, as the site loads them. */
export function compileParaphrases(paraphrases: Paraphrases): CompiledParaphrases {
  const all = paraphrases.flatMap(([, said]) => said.flatMap(wordsOf));
  const words = [...groupBy(all, (word) => word)]
    .sort(([one, a], [other, b]) => b.length - a.length || (one < other ? -1 : 1))
    .map(([word]) => word);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const compile = (said: string) =>
    String.fromCharCode(...wordsOf(said).map((word) => FIRST_WORD + (numbers.get(word) as number)));
  const said = paraphrases.map(([wording, texts]) => [
    wordingHash(wording),
    texts.map(compile).toSorted().join(' '),
  ]);
  return { words: words.join(' '), said: Object.fromEntries(said) };
}

/** A wording of the index with paraphrases similar to a query. */
export interface ParaphraseMatch {
  readonly wording: number;
  /** The weighted share of the query that its paraphrases have, from 0 to 1. */
  readonly score: number;
  /** The paraphrase that shares most with the query; computed only when shown. */
  readonly said: () => string;
}

export interface ParaphraseIndex {
  /** Best first. */
  readonly find: (terms: readonly QueryTerm[], unknownCodes: number) => readonly ParaphraseMatch[];
  /** How often the paraphrases of a wording contain a word of a term, from 0 to 1. */
  readonly said: (term: QueryTerm, wording: number) => number;
}

/** Used until the paraphrases are loaded. */
export const NO_PARAPHRASES: ParaphraseIndex = { find: () => [], said: () => 0 };

/** Saturation of term frequency, the k1 of BM25. */
const SATURATION = 1;

/** How much a synonym and a filler word count. */
const MEANING = 0.5;
const FILLER = 0.5;

/** How much idf and residual idf count, and the weight of an unknown word. */
const IDF = 0.5;
const RESIDUAL = 2;
const UNKNOWN = 5;

/** The least share of the best score for a wording to count. */
const LEAST_OF_BEST = 0.5;
const MAX_MATCHES = 30;

type AskedWord = Pick<QueryTerm, 'typed' | 'alternatives'>;

const stemsOf = (text: string): readonly string[] =>
  tokenize(text).flatMap(({ word }) => (STOP_WORDS.has(word) ? [] : [stem(word)]));

/** The single terms of the catalog that mean the same as a word. */
const singlesOf = (alternatives: readonly Alternative[]) =>
  alternatives.flatMap(({ terms: [term, second], quality }) =>
    term === undefined || second !== undefined ? [] : [{ term, quality }],
  );

/** Adds a list of numbers, times a factor, to another. */
function accumulate(sum: Float32Array, more: Float32Array, factor: number): void {
  for (let at = 0; at < sum.length; at++) {
    sum[at] = (sum[at] as number) + factor * (more[at] as number);
  }
}

/** In how many documents a count is above 0. */
const countDocuments = (counts: Float32Array): number =>
  counts.reduce((having, count) => (count > 0 ? having + 1 : having), 0);

const idf = (frequency: number, documents: number): number =>
  Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));

/**
 * How many documents have a word, and its residual idf: how much rarer it is than if its
 * occurrences were scattered over all documents.
 */
const rarityOf = memoizeByObject((counts: Float32Array) => {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const scattered = (1 - Math.exp(-mean)) * counts.length;
  const having = countDocuments(counts);
  return { having, residualIdf: Math.max(0, Math.log(scattered / Math.max(1, having))) };
});

/**
 * Builds a second index, a matrix of documents and words. A document is a wording with its
 * paraphrases, scored by BM25 (Robertson and Zaragoza, 2009) as a share of the greatest possible
 * score, without length normalisation because all are similar in length. A word counts by its idf,
 * and more by its residual idf (Church and Gale, 1995): "coupon" occurs often in few documents,
 * "shopper" once in each of many. It yields between short steps, so that a page can handle input in
 * between.
 */
export function* indexParaphrases(
  paraphrases: CompiledParaphrases,
  { wordings }: InvertedIndex,
  expander: Pick<Expander, 'word'>,
): Steps<ParaphraseIndex> {
  const dictionary = paraphrases.words.split(' ');
  const textOf = (wording: number) => wordings[wording]?.text ?? '';
  /** The paraphrases of each document, with a character per word. */
  const documents = [...groupBy(wordings.keys(), (number) => wordingHash(textOf(number)))].flatMap(
    ([hash, numbers]) => {
      const said = paraphrases.said[hash]?.split(' ');
      return said ? [{ wordings: numbers, said }] : [];
    },
  );
  /** How often each document has a stem, or words with the meaning of a catalog term. */
  const rows = new Map<string | number, Float32Array>();
  const rowOf = (name: string | number): Float32Array => {
    const row = rows.get(name) ?? new Float32Array(documents.length);
    rows.set(name, row);
    return row;
  };
  const rowsOfWords: (readonly Float32Array[])[] = [];
  for (const word of dictionary) {
    rowsOfWords.push(stemsOf(word).map(rowOf));
    yield;
  }
  const numbersOf = (said: string) =>
    Array.from({ length: said.length }, (_, at) => said.charCodeAt(at) - FIRST_WORD);
  const rowsOfSaid = (said: string) => numbersOf(said).flatMap((at) => rowsOfWords[at] ?? []);
  for (const [document, { wordings: same, said }] of documents.entries()) {
    const own = [...new Set(stemsOf(textOf(same[0] ?? -1)))].map(rowOf);
    for (const row of [...said.flatMap(rowsOfSaid), ...own]) {
      row[document] = (row[document] as number) + 1;
    }
    yield;
  }
  for (const [stem, row] of [...rows]) {
    for (const { term, quality } of singlesOf(expander.word(String(stem)))) {
      accumulate(rowOf(term), row, MEANING * quality);
    }
    yield;
  }

  /** The paraphrase of a document that is most similar to a query, by Dice's coefficient. */
  const nearest = (document: number, words: readonly AskedWord[]): string => {
    const asked = new Set<unknown>(words.map(({ typed }) => rows.get(stem(typed)) ?? typed));
    const texts = documents[document]?.said ?? [];
    const likeness = texts.map((said) => {
      const own = [...new Set(rowsOfSaid(said))];
      return own.filter((one) => asked.has(one)).length / (asked.size + own.length);
    });
    const best = texts[likeness.indexOf(Math.max(...likeness))] ?? '';
    const said = numbersOf(best).map((number) => dictionary[number]);
    return said.join(' ').replace(/ (?=[,:;?!])/g, '');
  };

  const numbers = documents.map((_, document) => document);
  const none = new Float32Array(documents.length);
  const scores = new Float32Array(documents.length);
  const frequencies = new Float32Array(documents.length);

  /** Adds a word to the scores of the documents that have it, and returns its weight. */
  const addWord = ({ typed, alternatives }: AskedWord): number => {
    const own = rows.get(stem(typed)) ?? none;
    frequencies.set(own);
    for (const { term, quality } of singlesOf(alternatives)) {
      const row = rows.get(term);
      if (row) accumulate(frequencies, row, quality);
    }
    const having = countDocuments(frequencies);
    const { having: ownHaving, residualIdf } = rarityOf(own);
    const frequency = Math.max(ownHaving, having / 2);
    const rarity = IDF * idf(frequency, documents.length) + RESIDUAL * residualIdf;
    const weight = (having === 0 ? UNKNOWN : rarity) * (FILLER_WORDS.has(typed) ? FILLER : 1);
    for (let at = 0; at < scores.length; at++) {
      const often = frequencies[at] as number;
      scores[at] = (scores[at] as number) + (weight * often) / (often + SATURATION);
    }
    return weight;
  };

  const documentOf = new Map(
    documents.flatMap(({ wordings }, document) => wordings.map((one) => [one, document] as const)),
  );
  return {
    said({ typed, corrected }, wording) {
      const known = stemsOf(corrected ?? typed).flatMap((one) => rows.get(one) ?? []);
      const document = documentOf.get(wording) ?? -1;
      const most = Math.max(0, ...known.map((row) => row[document] ?? 0));
      return most / (most + SATURATION);
    },
    find(terms, unknownCodes) {
      const asked = terms.flatMap(({ typed, corrected = typed, role, alternatives }) => {
        const words = role === 'stop' || role === 'value' ? [] : corrected.split(' ');
        // A single letter is not a word, and would match very many.
        return words
          .filter((word) => word.length > 1 && !STOP_WORDS.has(word))
          .map((word): AskedWord => {
            const isWhole = word === corrected;
            return { typed: word, alternatives: isWhole ? alternatives : expander.word(word) };
          });
      });
      scores.fill(0);
      const total = asked.reduce((sum, word) => sum + addWord(word), unknownCodes * UNKNOWN);
      const scoreOf = (document: number) => scores[document] as number;
      const least = LEAST_OF_BEST * scores.reduce((most, score) => Math.max(most, score), 0);
      const found = least > 0 ? numbers.filter((one) => scoreOf(one) >= least) : [];
      const best = bestOf(found, scores, MAX_MATCHES);
      return best.flatMap((document) => {
        const match = { score: scoreOf(document) / total, said: () => nearest(document, asked) };
        return documents[document]?.wordings.map((wording) => ({ wording, ...match })) ?? [];
      });
    },
  };
}
