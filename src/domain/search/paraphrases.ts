import { groupBy } from '../group-by.ts';
import { stem } from '../text/stem.ts';
import { FILLER_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { type CompiledParaphrases, wordingHash, wordNumbers } from './compiled-paraphrases.ts';
import type { QueryTerm } from './expand.ts';
import type { InvertedIndex } from './inverted-index.ts';
import type { Lexicon } from './lexicon.ts';

/** A wording whose paraphrases are like a query. */
export interface ParaphraseMatch {
  /** The numbers of the wording in the index, one or more for each entry that has it. */
  readonly wordings: readonly number[];
  /** From 0 to 1. */
  readonly score: number;
  /** How many content words of the query it has. */
  readonly words: number;
  /** The paraphrase that shares most with the query. */
  readonly said: string;
}

/** Best first. */
export type FindParaphrases = (terms: readonly QueryTerm[]) => readonly ParaphraseMatch[];

/** Saturation of term frequency, the k1 of BM25. */
const SATURATION = 1;

/** How much less than the word itself a word of the same meaning counts. */
const MEANING = 0.6;

/** How much less than others a filler word counts. */
const FILLER = 0.5;

/** The weight of a word that no paraphrase has; with fewer known content words nothing is found. */
const UNKNOWN = 3.5;
const FEWEST_KNOWN = 2;

const MOST_MATCHES = 30;

/** The documents that have a term: the number of each, and after it in how many texts. */
type Postings = number[];

const PAIR = 2;

const stemsOf = (text: string): readonly string[] =>
  tokenize(text).flatMap(({ word }) => (STOP_WORDS.has(word) ? [] : [stem(word)]));

/**
 * Builds a second index. A document is a wording with its paraphrases, scored by BM25 (Robertson
 * and Zaragoza, 2009) without length normalisation, as all are alike in length, and as a share
 * of what the query could reach.
 */
export function indexParaphrases(
  paraphrases: CompiledParaphrases,
  { wordings }: InvertedIndex,
  lexicon: Pick<Lexicon, 'word'>,
): FindParaphrases {
  const words = paraphrases.words.split(' ');
  const stems = words.map(stemsOf);
  const byHash = groupBy(wordings.keys(), (number) => wordingHash(wordings[number]?.text ?? ''));
  const documents = [...byHash].flatMap(([hash, numbers]) => {
    const said = paraphrases.said[hash];
    return said ? [{ wordings: numbers, said: said.split(' ').map(wordNumbers) }] : [];
  });
  const postings = new Map<string, Postings>();
  documents.forEach(({ said, wordings: [wording] }, document) => {
    const own = stemsOf(wordings[wording]?.text ?? '');
    const texts = said.map((numbers) => numbers.flatMap((number) => stems[number] ?? []));
    for (const term of [...texts, own].flatMap((text) => [...new Set(text)])) {
      const list = postings.get(term);
      if (!list) postings.set(term, [document, 1]);
      else if (list.at(-2) === document) list[list.length - 1] = (list.at(-1) as number) + 1;
      else list.push(document, 1);
    }
  });
  /** The paraphrase of a document that is most like a query, by Dice's coefficient. */
  const nearest = (document: number, asked: ReadonlySet<string>): string => {
    const texts = documents[document]?.said ?? [];
    const likeness = texts.map((numbers) => {
      const own = new Set(numbers.flatMap((number) => stems[number] ?? []));
      return [...own].filter((one) => asked.has(one)).length / (asked.size + own.size);
    });
    const best = texts[likeness.indexOf(Math.max(...likeness))] ?? [];
    return best.map((number) => words[number]).join(' ');
  };
  /** The terms of paraphrases by the terms of the catalog that they stand for. */
  const byMeaning = new Map<number, { postings: Postings; quality: number }[]>();
  for (const [term, list] of postings) {
    for (const { terms: meant, quality } of lexicon.word(term)) {
      const [meaning, second] = meant;
      if (meaning === undefined || second !== undefined) continue;
      const known = byMeaning.get(meaning) ?? [];
      known.push({ postings: list, quality });
      byMeaning.set(meaning, known);
    }
  }
  const idf = (frequency: number): number =>
    Math.max(0.2, Math.log(1 + (documents.length - frequency + 0.5) / (frequency + 0.5)));

  /** The postings of a word and, for less, those of words that mean the same. */
  const sharesOf = (own: Postings | undefined, alternatives: QueryTerm['alternatives']) => {
    const shares = new Map<Postings, number>();
    for (const { terms: meant, quality } of alternatives) {
      const [meaning, second] = meant;
      if (meaning === undefined || second !== undefined) continue;
      for (const other of byMeaning.get(meaning) ?? []) {
        const share = MEANING * quality * other.quality;
        if (share > (shares.get(other.postings) ?? 0)) shares.set(other.postings, share);
      }
    }
    if (own) shares.set(own, 1);
    return shares;
  };

  /** One letter or two are rarely a word, and as a beginning they stand for very many. */
  const isTelling = (word: string): boolean =>
    !STOP_WORDS.has(word) && (word.length > 2 || postings.has(stem(word)));

  const scores = new Float64Array(documents.length);
  const frequencies = new Float64Array(documents.length);
  const counts = new Uint8Array(documents.length);

  return (queryTerms) => {
    const asked = queryTerms.flatMap((term) => {
      const words = term.role === 'stop' ? [] : (term.corrected ?? term.typed).split(' ');
      return words.filter(isTelling).map((word) => ({
        word,
        isFiller: FILLER_WORDS.has(word),
        alternatives: words.length > 1 ? lexicon.word(word) : term.alternatives,
      }));
    });
    if (asked.filter(({ isFiller }) => !isFiller).length < FEWEST_KNOWN) return [];
    scores.fill(0);
    counts.fill(0);
    let total = 0;
    let known = 0;
    for (const { word, isFiller, alternatives } of asked) {
      const own = postings.get(stem(word));
      frequencies.fill(0);
      let having = 0;
      for (const [list, share] of sharesOf(own, alternatives)) {
        for (let at = 0; at < list.length; at += PAIR) {
          const document = list[at] as number;
          const frequency = frequencies[document] as number;
          if (frequency === 0) having++;
          frequencies[document] = frequency + share * (list[at + 1] as number);
        }
      }
      // Words that mean the same are in many more documents than the word itself.
      const rarity = Math.max((own?.length ?? 0) / PAIR, having / 2);
      const weight = (having === 0 ? UNKNOWN : idf(rarity)) * (isFiller ? FILLER : 1);
      total += weight;
      if (having === 0) continue;
      if (!isFiller) known++;
      for (let document = 0; document < documents.length; document++) {
        const frequency = frequencies[document] as number;
        if (frequency === 0) continue;
        if (!isFiller) counts[document] = (counts[document] as number) + 1;
        scores[document] =
          (scores[document] as number) + (weight * frequency) / (frequency + SATURATION);
      }
    }
    if (known < FEWEST_KNOWN) return [];
    const stemsAsked = new Set(asked.map(({ word }) => stem(word)));
    const found: number[] = [];
    for (let document = 0; document < documents.length; document++) {
      if ((scores[document] as number) > 0) found.push(document);
    }
    return found
      .sort((a, b) => (scores[b] as number) - (scores[a] as number))
      .slice(0, MOST_MATCHES)
      .map((document) => ({
        wordings: documents[document]?.wordings ?? [],
        score: (scores[document] as number) / total,
        words: counts[document] as number,
        // Worked out when read: only what is shown needs it.
        get said() {
          return nearest(document, stemsAsked);
        },
      }));
  };
}
