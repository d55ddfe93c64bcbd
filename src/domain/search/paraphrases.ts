import { wordingKey } from '../catalog/messages.ts';
import { groupBy } from '../group-by.ts';
import { stem } from '../text/stem.ts';
import { FILLER_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { scanTokens } from '../text/tokenize.ts';
import type { QueryTerm } from './expand.ts';
import type { InvertedIndex } from './inverted-index.ts';
import type { Lexicon } from './lexicon.ts';
import { invert, listAt, writeLists } from './posting-lists.ts';
import type { Alternative } from './thesaurus.ts';

/** Documented wordings, each with what people say instead. */
export type Paraphrases = readonly (readonly [wording: string, said: readonly string[]])[];

/** A wording whose paraphrases are like a query. */
export interface ParaphraseMatch {
  /** The numbers of the wording in the index, one or more for each entry that has it. */
  readonly wordings: readonly number[];
  /** From 0 to 1. */
  readonly score: number;
  /** Whether one of its paraphrases is much like the query. */
  readonly isNear: boolean;
  /** The paraphrase that shares most with the query. */
  readonly said: string;
}

/** Best first. */
export type FindParaphrases = (terms: readonly QueryTerm[]) => readonly ParaphraseMatch[];

/** Saturation of term frequency, the k1 of BM25. */
const SATURATION = 2;

/** How much less than the word itself a word of the same meaning counts. */
const MEANING = 0.6;

/** How much less than others a filler word counts. */
const FILLER = 0.5;

/** The weight of a word that no paraphrase has; with fewer known content words nothing is found. */
const UNKNOWN = 3.5;
const FEWEST_KNOWN = 2;

/** From this likeness on a query means the wording of a paraphrase, or is nearly the same. */
const NEAR = 0.65;
const SAME = 0.85;

const MOST_MATCHES = 30;

interface Document {
  /** Numbers of wordings in the index. */
  readonly wordings: readonly number[];
  /** Its texts, by their numbers; the end is not included. The last is the wording itself. */
  readonly from: number;
  readonly to: number;
}

/**
 * Builds a second index. A document is a wording with its paraphrases, scored by BM25 (Robertson
 * and Zaragoza, 2009) without length normalisation, as all are alike in length, and as a share
 * of what the query could reach.
 */
export function indexParaphrases(
  paraphrases: Paraphrases,
  { wordings }: InvertedIndex,
  lexicon: Pick<Lexicon, 'word'>,
): FindParaphrases {
  const numbers = groupBy(
    wordings.map(({ text }, number) => ({ key: wordingKey(text), number })),
    ({ key }) => key,
  );
  const documents: Document[] = [];
  const texts: { readonly text: string; readonly document: number; readonly length: number }[] = [];
  const terms = new Map<string, number>();
  const bags = writeLists();
  const addText = (text: string) => {
    const bag = new Set<number>();
    scanTokens(text, (word) => {
      if (STOP_WORDS.has(word)) return;
      const stemmed = stem(word);
      const term = terms.get(stemmed) ?? terms.size;
      terms.set(stemmed, term);
      bag.add(term);
    });
    for (const term of bag) bags.push(term);
    bags.close();
    texts.push({ text, document: documents.length, length: bag.size });
  };
  for (const [wording, said] of paraphrases) {
    const found = numbers.get(wordingKey(wording));
    if (!found) continue;
    const from = texts.length;
    for (const text of said) addText(text);
    addText(wording);
    documents.push({ wordings: found.map(({ number }) => number), from, to: texts.length });
  }
  const postings = invert(bags.done(), terms.size);

  /** The terms of paraphrases by the terms of the catalog that they stand for. */
  const byMeaning = new Map<number, { term: number; quality: number }[]>();
  for (const [word, term] of terms) {
    for (const { terms: meant, quality } of lexicon.word(word)) {
      const [meaning, second] = meant;
      if (meaning === undefined || second !== undefined) continue;
      const known = byMeaning.get(meaning);
      if (known) known.push({ term, quality });
      else byMeaning.set(meaning, [{ term, quality }]);
    }
  }

  const idf = (frequency: number): number =>
    Math.max(0.2, Math.log(1 + (documents.length - frequency + 0.5) / (frequency + 0.5)));

  /** A word as terms of paraphrases: itself and, for less, those that mean the same. */
  const sharesOf = (own: number | undefined, alternatives: readonly Alternative[]) => {
    const shares = new Map<number, number>();
    for (const { terms: meant, quality } of alternatives) {
      const [meaning, second] = meant;
      if (meaning === undefined || second !== undefined) continue;
      for (const other of byMeaning.get(meaning) ?? []) {
        const share = MEANING * quality * other.quality;
        if (share > (shares.get(other.term) ?? 0)) shares.set(other.term, share);
      }
    }
    if (own !== undefined) shares.set(own, 1);
    return shares;
  };

  const scores = new Float64Array(documents.length);
  const frequencies = new Float64Array(documents.length);
  /** How many of the words asked for each text has. */
  const shared = new Uint16Array(texts.length);

  return (queryTerms) => {
    scores.fill(0);
    shared.fill(0);
    const asked = new Set<string>();
    let total = 0;
    let known = 0;
    for (const { typed, corrected, alternatives, role } of queryTerms) {
      const words = role === 'stop' ? [] : (corrected ?? typed).split(' ');
      for (const word of words) {
        if (STOP_WORDS.has(word)) continue;
        const stemmed = stem(word);
        const own = terms.get(stemmed);
        const isFirst = !asked.has(stemmed);
        asked.add(stemmed);
        let having = 0;
        let havingItself = 0;
        frequencies.fill(0);
        const meant = words.length > 1 ? lexicon.word(word) : alternatives;
        for (const [term, share] of sharesOf(own, meant)) {
          let last = -1;
          for (const text of listAt(postings, term)) {
            const { document } = texts[text] as (typeof texts)[number];
            if (frequencies[document] === 0) having++;
            frequencies[document] = (frequencies[document] as number) + share;
            if (term !== own) continue;
            if (document !== last) havingItself++;
            last = document;
            if (isFirst) shared[text] = (shared[text] as number) + 1;
          }
        }
        const isFiller = FILLER_WORDS.has(word);
        const rarity = Math.max(havingItself, having / 2);
        const weight = (having === 0 ? UNKNOWN : idf(rarity)) * (isFiller ? FILLER : 1);
        total += weight;
        if (having === 0) continue;
        if (!isFiller) known++;
        for (let document = 0; document < documents.length; document++) {
          const frequency = frequencies[document] as number;
          scores[document] =
            (scores[document] as number) + (weight * frequency) / (frequency + SATURATION);
        }
      }
    }
    if (known < FEWEST_KNOWN) return [];
    /** The paraphrase that is most like the query, by Dice's coefficient. */
    const nearestOf = ({ from, to }: Document) => {
      let best = { text: '', likeness: 0 };
      for (let at = from; at < to - 1; at++) {
        const { text, length } = texts[at] as (typeof texts)[number];
        const likeness = (2 * (shared[at] as number)) / (asked.size + length);
        if (likeness > best.likeness || best.text === '') best = { text, likeness };
      }
      return best;
    };
    return documents
      .map((document, number) => ({ document, score: (scores[number] as number) / total }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_MATCHES)
      .map(({ document, score }) => {
        const { text, likeness } = nearestOf(document);
        return {
          wordings: document.wordings,
          score: likeness >= SAME ? Math.max(score, likeness) : score,
          isNear: likeness >= NEAR,
          said: text,
        };
      })
      .sort((a, b) => b.score - a.score);
  };
}
