import { wordingKey } from '../catalog/messages.ts';
import { groupBy } from '../group-by.ts';
import { stem } from '../text/stem.ts';
import { FILLER_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import type { QueryTerm } from './expand.ts';
import type { InvertedIndex } from './inverted-index.ts';
import type { Lexicon } from './lexicon.ts';
import type { Steps } from './steps.ts';
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

/** How often the paraphrases of each wording have a term, by the number of the wording. */
type Frequencies = ReadonlyMap<number, number>;

interface Said {
  readonly text: string;
  readonly terms: readonly string[];
}

const termsOf = (text: string): readonly string[] => [
  ...new Set(tokenize(text).flatMap(({ word }) => (STOP_WORDS.has(word) ? [] : [stem(word)]))),
];

/**
 * Builds a second index, in steps of one wording. A document is a wording with its paraphrases,
 * scored by BM25 (Robertson and Zaragoza, 2009) without length normalisation, as all are alike
 * in length, and as a share of what the query could reach.
 */
export function* indexParaphrases(
  paraphrases: Paraphrases,
  { wordings }: InvertedIndex,
  lexicon: Pick<Lexicon, 'word'>,
): Steps<FindParaphrases> {
  const numbers = groupBy(
    wordings.map(({ text }, number) => ({ key: wordingKey(text), number })),
    ({ key }) => key,
  );
  const documents: { wordings: readonly number[]; said: readonly Said[] }[] = [];
  const postings = new Map<string, Map<number, number>>();
  for (const [wording, said] of paraphrases) {
    const found = numbers.get(wordingKey(wording));
    if (!found) continue;
    const texts = said.map((text) => ({ text, terms: termsOf(text) }));
    const document =
      documents.push({ wordings: found.map(({ number }) => number), said: texts }) - 1;
    for (const { terms } of [...texts, { terms: termsOf(wording) }]) {
      for (const term of terms) {
        const frequencies = postings.get(term) ?? new Map<number, number>();
        postings.set(term, frequencies);
        frequencies.set(document, (frequencies.get(document) ?? 0) + 1);
      }
    }
    yield;
  }
  /** The terms of paraphrases by the terms of the catalog that they stand for. */
  const byMeaning = new Map<number, { term: string; quality: number }[]>();
  for (const term of postings.keys()) {
    for (const { terms, quality } of lexicon.word(term)) {
      const [meaning, second] = terms;
      if (meaning === undefined || second !== undefined) continue;
      const known = byMeaning.get(meaning) ?? [];
      byMeaning.set(meaning, known);
      known.push({ term, quality });
    }
    yield;
  }

  const idf = (frequency: number): number =>
    Math.max(0.2, Math.log(1 + (documents.length - frequency + 0.5) / (frequency + 0.5)));

  /** The frequencies of a word and, for less, of the words that mean the same. */
  const frequenciesOf = (term: string, alternatives: readonly Alternative[]): Frequencies => {
    const qualities = new Map<string, number>();
    for (const { terms, quality } of alternatives) {
      const [meaning, second] = terms;
      if (meaning === undefined || second !== undefined) continue;
      for (const other of byMeaning.get(meaning) ?? []) {
        const share = MEANING * quality * other.quality;
        if (share > (qualities.get(other.term) ?? 0)) qualities.set(other.term, share);
      }
    }
    qualities.set(term, 1);
    const found = new Map<number, number>();
    for (const [other, share] of qualities) {
      for (const [document, frequency] of postings.get(other) ?? []) {
        found.set(document, (found.get(document) ?? 0) + share * frequency);
      }
    }
    return found;
  };

  const scores = new Float32Array(documents.length);
  return (terms) => {
    scores.fill(0);
    const asked = new Set<string>();
    let total = 0;
    let known = 0;
    for (const { typed, corrected, alternatives, role } of terms) {
      const words = role === 'stop' ? [] : (corrected ?? typed).split(' ');
      for (const word of words) {
        if (STOP_WORDS.has(word)) continue;
        const term = stem(word);
        asked.add(term);
        const own = words.length > 1 ? lexicon.word(word) : alternatives;
        const frequencies = frequenciesOf(term, own);
        const isFiller = FILLER_WORDS.has(word);
        const rarity = Math.max(postings.get(term)?.size ?? 0, frequencies.size / 2);
        const weight = (frequencies.size === 0 ? UNKNOWN : idf(rarity)) * (isFiller ? FILLER : 1);
        total += weight;
        if (frequencies.size > 0 && !isFiller) known++;
        for (const [document, frequency] of frequencies) {
          const saturated = frequency / (frequency + SATURATION);
          scores[document] = (scores[document] as number) + weight * saturated;
        }
      }
    }
    if (known < FEWEST_KNOWN) return [];
    /** The paraphrase that is most like the query, by Dice's coefficient. */
    const nearestOf = (said: readonly Said[]) => {
      let best = { text: '', likeness: 0 };
      for (const { text, terms: own } of said) {
        const shared = own.reduce((sum, term) => sum + (asked.has(term) ? 1 : 0), 0);
        const likeness = (2 * shared) / (asked.size + own.length);
        if (likeness > best.likeness || best.text === '') best = { text, likeness };
      }
      return best;
    };
    return documents
      .map((document, number) => ({ document, score: (scores[number] as number) / total }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_MATCHES)
      .map(({ document: { wordings: found, said }, score }) => {
        const { text, likeness } = nearestOf(said);
        return {
          wordings: found,
          score: likeness >= SAME ? Math.max(score, likeness) : score,
          isNear: likeness >= NEAR,
          said: text,
        };
      })
      .sort((a, b) => b.score - a.score);
  };
}
