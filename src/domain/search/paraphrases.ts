import { groupBy } from '../group-by.ts';
import { stem } from '../text/stem.ts';
import { FILLER_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { type CompiledParaphrases, wordingHash, wordNumbers } from './compiled-paraphrases.ts';
import type { Expander, QueryTerm } from './expand.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { UNKNOWN } from './score.ts';
import type { Alternative } from './thesaurus.ts';

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
const MEANING = 0.5;

/** How much less than others a filler word counts. */
const FILLER = 0.5;

/** With fewer known content words nothing is found. */
const FEWEST_KNOWN = 2;

const MOST_MATCHES = 30;

/** A stem, or a term of the catalog for all words that mean it. */
type Key = string | number;

/** The documents that have a key: the number of each, and after it the weight of the key in it. */
type Postings = number[];

const PAIR = 2;

const stemsOf = (text: string): readonly string[] =>
  tokenize(text).flatMap(({ word }) => (STOP_WORDS.has(word) ? [] : [stem(word)]));

/** The terms of the catalog that mean the same as a word by themselves. */
const singlesOf = (alternatives: readonly Alternative[]) =>
  alternatives.flatMap(({ terms: [term, second], quality }) =>
    term === undefined || second !== undefined ? [] : [{ term, quality }],
  );

/**
 * Builds a second index. A document is a wording with its paraphrases, scored by BM25 (Robertson
 * and Zaragoza, 2009) without length normalisation, as all are alike in length, and as a share
 * of what the query could reach.
 */
export function indexParaphrases(
  paraphrases: CompiledParaphrases,
  { wordings }: InvertedIndex,
  expander: Pick<Expander, 'word'>,
): FindParaphrases {
  const words = paraphrases.words.split(' ');
  const stems = words.map(stemsOf);
  const byHash = groupBy(wordings.keys(), (number) => wordingHash(wordings[number]?.text ?? ''));
  const documents = [...byHash].flatMap(([hash, numbers]) => {
    const said = paraphrases.said[hash];
    return said ? [{ wordings: numbers, said: said.split(' ').map(wordNumbers) }] : [];
  });
  const stemsOfSaid = (numbers: readonly number[]) =>
    new Set(numbers.flatMap((number) => stems[number] ?? []));

  const meanings = new Map<string, ReturnType<typeof singlesOf>>();
  const meaningsOf = (key: string) => {
    const known = meanings.get(key) ?? singlesOf(expander.word(key));
    meanings.set(key, known);
    return known;
  };
  const postings = new Map<Key, Postings>();
  documents.forEach(({ said, wordings: [wording] }, document) => {
    const weights = new Map<Key, number>();
    const add = (key: Key, weight: number) => weights.set(key, (weights.get(key) ?? 0) + weight);
    const own = new Set(stemsOf(wordings[wording]?.text ?? ''));
    for (const text of [...said.map(stemsOfSaid), own]) for (const key of text) add(key, 1);
    for (const [key, weight] of [...weights]) {
      for (const { term, quality } of meaningsOf(String(key)))
        add(term, MEANING * quality * weight);
    }
    for (const [key, weight] of weights) {
      const list = postings.get(key);
      if (list) list.push(document, weight);
      else postings.set(key, [document, weight]);
    }
  });
  const idf = (frequency: number): number =>
    Math.max(0.2, Math.log(1 + (documents.length - frequency + 0.5) / (frequency + 0.5)));

  /** The paraphrase of a document that is most like a query, by Dice's coefficient. */
  const nearest = (document: number, asked: ReadonlySet<string>): string => {
    const texts = documents[document]?.said ?? [];
    const likeness = texts.map((numbers) => {
      const own = stemsOfSaid(numbers);
      return [...own].filter((one) => asked.has(one)).length / (asked.size + own.size);
    });
    const best = texts[likeness.indexOf(Math.max(...likeness))] ?? [];
    return best.map((number) => words[number]).join(' ');
  };

  /** One letter or two are rarely a word, and as a beginning they stand for very many. */
  const isTelling = (word: string): boolean =>
    !STOP_WORDS.has(word) && (word.length > 2 || postings.has(stem(word)));

  const scores = new Float64Array(documents.length);
  const frequencies = new Float64Array(documents.length);
  const counts = new Uint8Array(documents.length);

  /** Adds a word to the scores of the documents that have it; gives its weight. */
  const addWord = (word: string, alternatives: readonly Alternative[]) => {
    frequencies.fill(0);
    let having = 0;
    const addKey = (key: Key, quality: number) => {
      const list = postings.get(key) ?? [];
      for (let at = 0; at < list.length; at += PAIR) {
        const document = list[at] as number;
        if (frequencies[document] === 0) having++;
        frequencies[document] =
          (frequencies[document] as number) + quality * (list[at + 1] as number);
      }
      return list.length / PAIR;
    };
    const own = addKey(stem(word), 1);
    for (const { term, quality } of singlesOf(alternatives)) addKey(term, quality);
    const share = FILLER_WORDS.has(word) ? FILLER : 1;
    // Words that mean the same are in many more documents than the word itself.
    const weight = (having === 0 ? UNKNOWN : idf(Math.max(own, having / 2))) * share;
    for (let document = 0; document < documents.length; document++) {
      const frequency = frequencies[document] as number;
      if (frequency === 0) continue;
      if (share === 1) counts[document] = (counts[document] as number) + 1;
      scores[document] =
        (scores[document] as number) + (weight * frequency) / (frequency + SATURATION);
    }
    return { weight, isKnown: having > 0 && share === 1 };
  };

  return (terms) => {
    const asked = terms.flatMap((term) => {
      const words = term.role === 'stop' ? [] : (term.corrected ?? term.typed).split(' ');
      return words.filter(isTelling).map((word) => ({
        word,
        alternatives: words.length > 1 ? expander.word(word) : term.alternatives,
      }));
    });
    scores.fill(0);
    counts.fill(0);
    const added = asked.map(({ word, alternatives }) => addWord(word, alternatives));
    if (added.filter(({ isKnown }) => isKnown).length < FEWEST_KNOWN) return [];
    const total = added.reduce((sum, { weight }) => sum + weight, 0);
    const stemsAsked = new Set(asked.map(({ word }) => stem(word)));
    return [...documents.keys()]
      .filter((document) => (scores[document] as number) > 0)
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
