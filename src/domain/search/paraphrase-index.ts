import { groupBy } from '../group-by.ts';
import type { Steps } from '../steps.ts';
import { stem } from '../text/stem.ts';
import { FILLER_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Expander, QueryTerm } from './expand.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { type CompiledParaphrases, FIRST_WORD, wordingHash } from './paraphrases.ts';
import type { Alternative } from './thesaurus.ts';

/** A wording whose paraphrases are like a query. */
export interface ParaphraseMatch {
  /** The numbers of the wording in the index, one or more for each entry that has it. */
  readonly wordings: readonly number[];
  /** The share of the query that its paraphrases have, by weight, from 0 to 1. */
  readonly score: number;
  /** The paraphrase that shares most with the query. */
  readonly said: string;
}

export interface ParaphraseIndex {
  /** Best first. */
  readonly find: (terms: readonly QueryTerm[], unknownCodes: number) => readonly ParaphraseMatch[];
  /** How often the paraphrases of a wording have a word of a term, from 0 to 1. */
  readonly said: (term: QueryTerm, wording: number) => number;
}

/** Until they are loaded. */
export const NO_PARAPHRASES: ParaphraseIndex = { find: () => [], said: () => 0 };

/** Saturation of term frequency, the k1 of BM25. */
const SATURATION = 1;

/** How much a word of the same meaning, a misspelt one and a filler word count. */
const MEANING = 0.5;
const CORRECTED = 0.6;
const FILLER = 0.5;

/** What idf and residual idf count, and the weight of a word that nobody says. */
const IDF = 0.5;
const RESIDUAL = 2;
const UNKNOWN = 5;

const MOST_MATCHES = 30;

/** A document that has a key, and the weight of the key in it. */
interface Posting {
  readonly document: number;
  readonly weight: number;
}

interface AskedWord {
  readonly word: string;
  readonly alternatives: readonly Alternative[];
  readonly isCorrected: boolean;
}

const stemsOf = (text: string): readonly string[] =>
  tokenize(text).flatMap(({ word }) => (STOP_WORDS.has(word) ? [] : [stem(word)]));

/** The words of a term, as read, but for stop words. */
const contentOf = ({ typed, corrected }: QueryTerm) =>
  (corrected ?? typed).split(' ').filter((word) => !STOP_WORDS.has(word));

/** The terms of the catalog that mean the same as a word by themselves. */
const singlesOf = (alternatives: readonly Alternative[]) =>
  alternatives.flatMap(({ terms: [term, second], quality }) =>
    term === undefined || second !== undefined ? [] : [{ term, quality }],
  );

/**
 * Builds a second index. A document is a wording with its paraphrases, scored by BM25 (Robertson
 * and Zaragoza, 2009) without length normalisation, as all are alike in length, and as a share
 * of what the query could reach. A word counts by its idf and more by its residual idf (Church and
 * Gale, 1995): "coupon" comes again and again in few documents, "shopper" once in each of many.
 * It yields between short pieces of work, so that a page can answer keys meanwhile.
 */
export function* indexParaphrases(
  paraphrases: CompiledParaphrases,
  { wordings }: InvertedIndex,
  expander: Pick<Expander, 'word'>,
): Steps<ParaphraseIndex> {
  const words = paraphrases.words.split(' ');
  /** Stems, and terms of the catalog for all words that mean them, with their numbers here. */
  const keys = new Map<string | number, number>();
  const postings: Posting[][] = [];
  const keyOf = (name: string | number): number => {
    const key = keys.get(name) ?? postings.push([]) - 1;
    keys.set(name, key);
    return key;
  };
  const postingsOf = (name: string | number) => postings[keys.get(name) ?? -1] ?? [];
  const keysOf = (text: string) => stemsOf(text).map(keyOf);

  const keysOfWords: (readonly number[])[] = [];
  for (const word of words) {
    keysOfWords.push(keysOf(word));
    yield;
  }
  const textOf = (wording: number) => wordings[wording]?.text ?? '';
  /** Each paraphrase as a character for each of its words. */
  const documents = [...groupBy(wordings.keys(), (number) => wordingHash(textOf(number)))].flatMap(
    ([hash, numbers]) => {
      const said = paraphrases.said[hash]?.split(' ');
      return said ? [{ wordings: numbers, said }] : [];
    },
  );
  const numbersOf = (said: string) =>
    Array.from({ length: said.length }, (_, at) => said.charCodeAt(at) - FIRST_WORD);
  const keysOfSaid = (said: string) =>
    new Set(numbersOf(said).flatMap((number) => keysOfWords[number] ?? []));

  const keysOfTexts = documents.map(({ wordings: [wording] }) => new Set(keysOf(textOf(wording))));
  const meanings = [...keys.keys()].map((stem) =>
    singlesOf(expander.word(String(stem))).map(({ term, quality }) => ({
      key: keyOf(term),
      quality,
    })),
  );
  // In one array for all documents: a map for each takes twice the time.
  const weights = new Float64Array(postings.length);
  for (const [document, { said }] of documents.entries()) {
    const having: number[] = [];
    const add = (key: number, weight: number) => {
      if (weights[key] === 0) having.push(key);
      weights[key] = (weights[key] as number) + weight;
    };
    for (const text of said) {
      for (let at = 0; at < text.length; at++) {
        for (const key of keysOfWords[text.charCodeAt(at) - FIRST_WORD] ?? []) add(key, 1);
      }
    }
    for (const key of keysOfTexts[document] ?? []) add(key, 1);
    for (const key of having.slice()) {
      for (const meaning of meanings[key] ?? []) {
        add(meaning.key, MEANING * meaning.quality * (weights[key] as number));
      }
    }
    for (const key of having) {
      postings[key]?.push({ document, weight: weights[key] as number });
      weights[key] = 0;
    }
    yield;
  }

  const idf = (frequency: number): number =>
    Math.max(0.2, Math.log(1 + (documents.length - frequency + 0.5) / (frequency + 0.5)));
  /** How much rarer a key is than if its occurrences were scattered over the documents. */
  const residualIdf = (list: readonly Posting[]): number => {
    const mean = list.reduce((sum, { weight }) => sum + weight, 0) / documents.length;
    const scattered = 1 - Math.exp(-mean);
    return Math.max(0, Math.log((scattered * documents.length) / Math.max(1, list.length)));
  };

  /** The paraphrase of a document that is most like a query, by Dice's coefficient. */
  const nearest = (document: number, asked: ReadonlySet<string | number>): string => {
    const texts = documents[document]?.said ?? [];
    const likeness = texts.map((said) => {
      const own = keysOfSaid(said);
      return [...own].filter((one) => asked.has(one)).length / (asked.size + own.size);
    });
    const best = texts[likeness.indexOf(Math.max(...likeness))] ?? '';
    return numbersOf(best)
      .map((number) => words[number])
      .join(' ');
  };

  /** One letter or two are rarely a word, and as a beginning they stand for very many. */
  const isSearched = (word: string): boolean =>
    !STOP_WORDS.has(word) &&
    (word.length > 2 || keys.has(stem(word)) || expander.word(word).length > 0);

  const scores = new Float64Array(documents.length);
  const frequencies = new Float64Array(documents.length);

  /** Adds a word to the scores of the documents that have it; gives its weight. */
  const addWord = ({ word, alternatives, isCorrected }: AskedWord) => {
    frequencies.fill(0);
    let having = 0;
    const own = postingsOf(stem(word));
    const related = singlesOf(alternatives).map(({ term, quality }) => ({
      list: postingsOf(term),
      quality,
    }));
    for (const { list, quality } of [{ list: own, quality: 1 }, ...related]) {
      for (const { document, weight } of list) {
        if (frequencies[document] === 0) having++;
        frequencies[document] = (frequencies[document] as number) + quality * weight;
      }
    }
    const isContent = !FILLER_WORDS.has(word);
    const rarity = IDF * idf(Math.max(own.length, having / 2)) + RESIDUAL * residualIdf(own);
    const weight = (having === 0 ? UNKNOWN : rarity) * (isContent ? 1 : FILLER);
    const share = weight * (isCorrected ? CORRECTED : 1);
    for (let document = 0; document < documents.length; document++) {
      const frequency = frequencies[document] as number;
      if (frequency === 0) continue;
      scores[document] =
        (scores[document] as number) + (share * frequency) / (frequency + SATURATION);
    }
    return weight;
  };

  const documentOf = new Map(
    documents.flatMap(({ wordings }, document) => wordings.map((one) => [one, document] as const)),
  );
  const said: ParaphraseIndex['said'] = (term, wording) => {
    const document = documentOf.get(wording);
    const own = contentOf(term).flatMap(
      (word) => postingsOf(stem(word)).find((one) => one.document === document) ?? [],
    );
    const weight = Math.max(0, ...own.map((one) => one.weight));
    return weight / (weight + SATURATION);
  };

  const find = (terms: readonly QueryTerm[], unknownCodes: number): readonly ParaphraseMatch[] => {
    const asked = terms.flatMap((term) => {
      const words = term.role === 'stop' ? [] : (term.corrected ?? term.typed).split(' ');
      return words.filter(isSearched).map(
        (word): AskedWord => ({
          word,
          alternatives: words.length > 1 ? expander.word(word) : term.alternatives,
          isCorrected: term.corrected !== undefined,
        }),
      );
    });
    scores.fill(0);
    const added = asked.map(addWord);
    const total = added.reduce((sum, weight) => sum + weight, unknownCodes * UNKNOWN);
    const stemsAsked = new Set(asked.map(({ word }) => keys.get(stem(word)) ?? stem(word)));
    return [...documents.keys()]
      .filter((document) => (scores[document] as number) > 0)
      .sort((a, b) => (scores[b] as number) - (scores[a] as number))
      .slice(0, MOST_MATCHES)
      .map((document) => ({
        wordings: documents[document]?.wordings ?? [],
        score: (scores[document] as number) / total,
        // Worked out when read: only what is shown needs it.
        get said() {
          return nearest(document, stemsAsked);
        },
      }));
  };
  return { find, said };
}
