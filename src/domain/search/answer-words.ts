import type { Entry } from '../catalog/schema.ts';
import type { Token } from '../text/tokenize.ts';
import type { FoundWording } from './collect-wordings.ts';
import { type FindMessages, type MessageMatch, valuesOf } from './find-messages.ts';
import { type MeantTerms, meantTerms } from './meant-terms.ts';
import { listAt } from './number-lists.ts';
import type { PickedWordings } from './pick-wordings.ts';
import { countMet, qualifiersOf } from './qualifiers.ts';
import { type QueryTerm, wordsRead } from './query-term.ts';
import { readTerms } from './query-terms.ts';
import { queryTokens } from './query-tokens.ts';
import { coverageOf, messageScore, standsApart } from './score-messages.ts';
import type { WordScores } from './score-words.ts';
import { NO_TERM, termOf } from './word-index.ts';
import { NUMBER, sharedOrder, sharedRun, sharedSpelling } from './word-order.ts';
import type { Dictionary, Readings } from './word-readings.ts';

/** A wording that answers the words of a query. */
export interface Candidate {
  readonly wording: number;
  readonly entry: Entry;
  readonly score: number;
  /** The share of the query that it has, from 0 to 1. */
  readonly coverage: number;
  /** How many words of the query name its resource, category or version. */
  readonly met: number;
  /** Where the query has the message itself, with its values. */
  readonly message?: FoundMessage;
}

export interface FoundMessage extends MessageMatch {
  readonly values: Readonly<Record<string, string>>;
  /** It is all of a wording, and the text around it is no part of a longer sentence. */
  readonly apart: boolean;
}

export interface WordAnswer {
  readonly tokens: readonly Token[];
  readonly terms: readonly QueryTerm[];
  /** What the terms mean that are no stop words and that the catalog has. */
  readonly meant: readonly MeantTerms[];
  /** Whether it says more than which resource, category or version is meant. */
  readonly telling: boolean;
  /** One per entry, best first, equals in the order of the catalog. */
  readonly candidates: readonly Candidate[];
  readonly total: number;
  /** The best wording of an entry, however little of the query it has; undefined if nothing. */
  candidateOf(entry: Entry): Candidate | undefined;
}

export interface WordTools extends Dictionary {
  readonly readings: Readings;
  readonly scoreWords: (terms: readonly QueryTerm[]) => WordScores;
  readonly pickWordings: (scores: WordScores) => PickedWordings;
  readonly findMessages: FindMessages;
}

/** Word order is looked at for this many of the best: it is the dear part. */
const MOST_ORDERED = 48;

/** How much it counts that words stand in the order typed, and that a qualifier is met. */
const ORDER = 0.1;
const RUN = 0.12;
const SPELLING = 0.18;
const MET = 0.08;

/** A message this long is shown although the text around it says much else. */
const TELLING_WORDS = 3;
const LIKELY = 0.5;

/** The words of a query, those that are misspelt as they were read. */
function readWords(tokens: readonly Token[], terms: readonly QueryTerm[]): readonly string[] {
  const read = wordsRead(terms);
  return tokens.map(({ word }) => read.get(word) ?? word);
}

/** Makes a function that finds wordings by their words, and messages pasted with their values. */
export function createWordAnswerer(tools: WordTools) {
  const { index, readings, scoreWords, pickWordings, findMessages, facets } = tools;
  const { wordings } = index;
  const firstWording = new Map<Entry, number>();
  for (let at = wordings.length - 1; at >= 0; at--) {
    firstWording.set((wordings[at] as FoundWording).entry, at);
  }
  const readTerm = (word: string): number =>
    termOf(index, word) ?? (/^\d+$/.test(word) ? NUMBER : NO_TERM);

  return (text: string, isWord: (token: Token) => boolean, alone: boolean): WordAnswer => {
    const tokens = queryTokens(text, index);
    const words = tokens.filter(isWord);
    const terms = readTerms(words, readings, alone);
    const meant = terms
      .filter(({ role, alternatives }) => role !== 'stop' && alternatives.length > 0)
      .map(meantTerms);
    const qualifiers = qualifiersOf(terms, facets);
    const scores = scoreWords(terms);
    const plainCandidate = (wording: number): Candidate => ({
      wording,
      entry: (wordings[wording] as FoundWording).entry,
      score: scores.score[wording] as number,
      coverage: scores.coverage[wording] as number,
      met: 0,
    });
    const candidateAt = (wording: number): Candidate => {
      const met = countMet(index, wording, qualifiers);
      const plain = plainCandidate(wording);
      return { ...plain, met, score: plain.score + MET * met };
    };

    const read = { text, tokens, terms: Int32Array.from(readWords(tokens, terms), readTerm) };
    const spellings = readWords(words, terms).map((word) => index.spellings.get(word) ?? -1);
    const lastTerm = terms.at(-1);
    const last =
      lastTerm?.typed === tokens.at(-1)?.word ? lastTerm && meantTerms(lastTerm) : undefined;
    const orderOf = (wording: number): number => {
      const sequence = listAt(index.sequences, wording);
      const run = sharedRun(sequence, read.terms, last);
      const spelling = sharedSpelling(listAt(index.spelt, wording), spellings);
      return ORDER * sharedOrder(sequence, meant) + RUN * run + SPELLING * spelling;
    };

    const { picks, total } = pickWordings(scores);
    const best = new Map<Entry, Candidate>();
    picks.forEach((wording, place) => {
      if (place < MOST_ORDERED) {
        const candidate = candidateAt(wording);
        best.set(candidate.entry, { ...candidate, score: candidate.score + orderOf(wording) });
      } else best.set((wordings[wording] as FoundWording).entry, plainCandidate(wording));
    });
    for (const match of findMessages(tokens, read.terms)) {
      const values = valuesOf(wordings[match.wording]?.text ?? '', match, text, tokens);
      const coverage = coverageOf(match, values, tokens, terms, scores.weights);
      if (coverage < LIKELY && match.words < TELLING_WORDS) continue;
      const apart = standsApart(match, read);
      const candidate = candidateAt(match.wording);
      const score = messageScore(match, coverage, apart) + MET * candidate.met;
      const known = best.get(candidate.entry);
      if (known && known.score >= score) continue;
      best.set(candidate.entry, {
        ...candidate,
        score,
        coverage: Math.max(coverage, candidate.coverage),
        message: { ...match, values, apart },
      });
    }
    return {
      tokens,
      terms,
      meant,
      telling: terms.some(({ role }, at) => role === 'content' && !qualifiers[at]),
      candidates: [...best.values()].sort((a, b) => b.score - a.score || a.wording - b.wording),
      total: total + best.size - picks.length,
      candidateOf(entry) {
        let top = best.get(entry);
        if (top?.message) return top;
        for (let at = firstWording.get(entry) ?? 0; wordings[at]?.entry === entry; at++) {
          if (scores.coverage[at] === 0) continue;
          const other = candidateAt(at);
          if (!top || other.met > top.met || (other.met === top.met && other.score > top.score)) {
            top = other;
          }
        }
        return top;
      },
    };
  };
}
