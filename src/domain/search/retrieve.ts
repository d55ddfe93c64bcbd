import type { Entry } from '../catalog/schema.ts';
import { tokenize } from '../text/tokenize.ts';
import type { QueryAnalysis, QueryCode, QueryToken } from './analyze-query.ts';
import { correctionsOf, type QueryTerm } from './expand.ts';
import type { IndexedWording } from './indexed-wordings.ts';
import { type InvertedIndex, NO_TERM, termOf } from './inverted-index.ts';
import type { Mechanism } from './mechanisms.ts';
import type { FindParaphrases, ParaphraseMatch } from './paraphrases.ts';
import { includes, listAt } from './posting-lists.ts';
import {
  createTermMatcher,
  NUMBER,
  sharedPairs,
  sharedRun,
  sharedSpelling,
  type TermMatcher,
} from './proximity.ts';
import { createScorer, type WordScores } from './score.ts';
import { MOST_HITS } from './search.ts';
import { valuesOf } from './template-values.ts';
import { createTemplateFinder, type TemplateMatch } from './templates.ts';
import type { Thesaurus } from './thesaurus.ts';

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
  readonly message?: TemplateMatch & { readonly values: Readonly<Record<string, string>> };
  /** What people also say for it, where it has too little of the query itself. */
  readonly paraphrase?: ParaphraseMatch;
}

/** What the words of a query find. */
export interface Retrieved {
  readonly terms: readonly QueryTerm[];
  readonly matchers: readonly TermMatcher[];
  /** Whether the words say more than which resource, category or version is meant. */
  readonly isTelling: boolean;
  /** One per entry, best first, equals in the order of the catalog; at most `MOST_HITS`. */
  readonly candidates: readonly Candidate[];
  readonly total: number;
  /** The best wording of an entry, however little of the query it has; undefined if nothing. */
  readonly candidateOf: (entry: Entry) => Candidate | undefined;
}

/**
 * The least coverage of a hit, by how many content words of the query it has: one word must be
 * more than half of the query, three are no coincidence, whatever else was said. Words beside a
 * code that is not in the catalog count as one.
 */
const LEAST_COVERAGE = [0.54, 0.54, 0.35, 0.2];

/** Where the catalog has all the words, though not together, the nearest are better than none. */
const LEAST_OF_KNOWN = 0.4;

/** … and not much less than the best hit has. */
const LEAST_OF_BEST = 0.75;

/** For rounding. */
const SLACK = 1e-6;

/** Proximity is compared for this many of the best: it is the expensive step. */
const MOST_RERANKED = 48;

const PAIRS = 0.1;
const RUN = 0.12;
const SPELLING = 0.18;
const IDENTIFIER = 0.3;
/** A qualifier that is met: a word that names the resource, category or version. */
const MET = 0.08;
const FILLER_QUALIFIER = 0.25;

/** What the words of a message count by following each other. */
const MESSAGE = { whole: 1.15, clause: 0.6, perWord: 0.01 };

/** A message this long is a hit although the text around it says much else. */
const TELLING_WORDS = 3;
const LIKELY = 0.5;

/**
 * What a paraphrase counts beside the words of a wording. Others than the best are hits with
 * nearly its score, and where no wording has the words, only above a least one.
 */
const PARAPHRASE = { weight: 0.8, ofBest: 0.75, least: 0.45 };

/** A wording with less of the query than this is a hit for its paraphrases. */
const EXPLAINED = 0.6;

/** A word of a query that names a resource, category or version. */
interface Qualifier {
  readonly facets: readonly number[];
  /** Less for words such as "error", which people put before any code. */
  readonly weight: number;
}

/** Makes a function that finds wordings by their words, and messages pasted with their values. */
export function createRetriever(
  index: InvertedIndex,
  { facetTerms, resourceTerms }: Thesaurus,
  isCode: (digits: string) => boolean,
  without: ReadonlySet<Mechanism>,
) {
  const { wordings, entryOf } = index;
  const scoreWords = createScorer(index, resourceTerms, without);
  const findTemplates = createTemplateFinder(index);
  const found = new Int32Array(entryOf.length);
  const firstWording = new Map<Entry, number>();
  for (let at = wordings.length - 1; at >= 0; at--) {
    firstWording.set((wordings[at] as IndexedWording).entry, at);
  }

  /** A number that the query calls a code, and that the catalog does not have. */
  const isMissing = ({ digits, strength }: QueryCode) =>
    (strength === 'marked' || strength === 'hinted') && !isCode(digits);

  const qualifierOf = ({ role, alternatives }: QueryTerm): Qualifier | undefined => {
    const facets = alternatives.flatMap(({ terms }) => terms.filter((id) => facetTerms.has(id)));
    if (role === 'stop' || facets.length === 0) return undefined;
    return { facets, weight: role === 'filler' ? FILLER_QUALIFIER : 1 };
  };
  const countMet = (wording: number, qualifiers: readonly (Qualifier | undefined)[]): number =>
    qualifiers.reduce((met, qualifier) => {
      const has = qualifier?.facets.some((id) => includes(listAt(index.postings, id), wording));
      return qualifier && has ? met + qualifier.weight : met;
    }, 0);

  /** The best wording of each entry that answers well enough, best first. */
  const pick = ({ coverage, score, best, allKnown, counts }: WordScores, most: number) => {
    const least = LEAST_COVERAGE.map(
      (share) =>
        Math.max(allKnown ? Math.min(share, LEAST_OF_KNOWN) : share, best * LEAST_OF_BEST) - SLACK,
    );
    let total = 0;
    let entry = -1;
    for (let wording = 0; wording < entryOf.length; wording++) {
      const enough = least[Math.min(counts[wording] as number, most)] as number;
      if ((coverage[wording] as number) < enough) continue;
      if (entryOf[wording] !== entry) {
        entry = entryOf[wording] as number;
        found[total++] = wording;
      } else if ((score[wording] as number) > (score[found[total - 1] as number] as number)) {
        found[total - 1] = wording;
      }
    }
    return { picks: bestFirst(found.subarray(0, total), score), total };
  };

  const readTerm = (word: string): number =>
    termOf(index, word) ?? (/^\d+$/.test(word) ? NUMBER : NO_TERM);

  const countIn = (wording: number, identifiers: readonly string[]): number => {
    const text = (wordings[wording] as IndexedWording).text.toLowerCase();
    return identifiers.filter((one) => text.includes(one)).length;
  };

  /** Scores how alike a wording and a query are beyond the words that both have. */
  const createReranker = (
    { text, tokens, words }: QueryAnalysis,
    terms: readonly QueryTerm[],
    matchers: readonly TermMatcher[],
  ) => {
    const read = correctionsOf(terms);
    const readWord = ({ word }: QueryToken) => read.get(word) ?? word;
    const sequence = Int32Array.from(tokens, (token) => readTerm(readWord(token)));
    const spellings = words.map((token) => index.spellings.get(readWord(token)) ?? -1);
    const identifiers = text.toLowerCase().match(/[a-z]+(?:_[a-z]+)+/g) ?? [];
    const lastTerm = terms.at(-1);
    const isLast = lastTerm !== undefined && lastTerm.typed === tokens.at(-1)?.word;
    const last = isLast ? createTermMatcher(lastTerm) : undefined;
    const rerank = (wording: number): number => {
      const own = listAt(index.sequences, wording);
      const spelt = sharedSpelling(listAt(index.spelt, wording), spellings);
      const same = identifiers.length > 0 ? countIn(wording, identifiers) : 0;
      return (
        PAIRS * sharedPairs(own, matchers) +
        RUN * sharedRun(own, sequence, last) +
        SPELLING * spelt +
        IDENTIFIER * same
      );
    };
    return { sequence, rerank };
  };

  return (
    analysis: QueryAnalysis,
    terms: readonly QueryTerm[],
    findParaphrases: FindParaphrases,
  ): Retrieved => {
    const { text, tokens } = analysis;
    const matchers = terms
      .filter(({ role, alternatives }) => role !== 'stop' && alternatives.length > 0)
      .map(createTermMatcher);
    const qualifiers = terms.map(qualifierOf);
    const unknownCodes = analysis.codes.filter(isMissing).length;
    const scores = scoreWords(terms, unknownCodes);
    const { sequence, rerank } = createReranker(analysis, terms, matchers);
    const plainCandidate = (wording: number): Candidate => ({
      wording,
      entry: (wordings[wording] as IndexedWording).entry,
      score: scores.score[wording] as number,
      coverage: scores.coverage[wording] as number,
      met: 0,
    });
    const candidateAt = (wording: number): Candidate => {
      const met = countMet(wording, qualifiers);
      const plain = plainCandidate(wording);
      return { ...plain, met, score: plain.score + MET * met };
    };

    const { picks, total } = pick(scores, unknownCodes > 0 ? 1 : LEAST_COVERAGE.length - 1);
    const best = new Map<Entry, Candidate>();
    picks.forEach((wording, place) => {
      const isReranked = place < MOST_RERANKED && !without.has('proximity');
      const candidate = isReranked ? candidateAt(wording) : plainCandidate(wording);
      const score = candidate.score + (isReranked ? rerank(wording) : 0);
      best.set(candidate.entry, { ...candidate, score });
    });
    for (const match of without.has('templates') ? [] : findTemplates(sequence)) {
      const values = valuesOf(wordings[match.wording]?.text ?? '', match, text, tokens);
      const coverage = coverageOf(match, values, tokens, terms, scores.weights);
      if (coverage < LIKELY && match.words < TELLING_WORDS) continue;
      const candidate = candidateAt(match.wording);
      const following = match.whole ? MESSAGE.whole : MESSAGE.clause;
      const score =
        coverage * coverage + following + MESSAGE.perWord * match.words + MET * candidate.met;
      const known = best.get(candidate.entry);
      if (known && known.score >= score) continue;
      best.set(candidate.entry, {
        ...candidate,
        score,
        coverage: Math.max(coverage, candidate.coverage),
        message: { ...match, values },
      });
    }
    const matches = analysis.isWordsOnly ? findParaphrases(terms) : [];
    const top = matches[0]?.score ?? 0;
    const isLikely = best.size > 0 || top >= PARAPHRASE.least;
    const least = top * PARAPHRASE.ofBest;
    /** Of several wordings of an entry the one whose paraphrases are most like the query. */
    const matched = new Set<Entry>();
    for (const match of matches) {
      for (const wording of match.wordings) {
        const { entry } = wordings[wording] as IndexedWording;
        const known = best.get(entry);
        const isHit = match.isNear || (isLikely && match.score >= least);
        if (matched.has(entry) || (!known && !isHit)) continue;
        matched.add(entry);
        const candidate = known ?? candidateAt(wording);
        const isExplained = candidate.coverage >= EXPLAINED;
        best.set(entry, {
          ...candidate,
          score: candidate.score + PARAPHRASE.weight * match.score,
          ...(isExplained ? {} : { wording, paraphrase: match }),
        });
      }
    }
    return {
      terms,
      matchers,
      isTelling: terms.some(({ role }, at) => role === 'content' && !qualifiers[at]),
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

/** The share of a query, by weight, that a message has in its words and values. */
function coverageOf(
  { chunks }: TemplateMatch,
  values: Readonly<Record<string, string>>,
  tokens: readonly QueryToken[],
  terms: readonly QueryTerm[],
  weights: readonly number[],
): number {
  const within = chunks.flatMap(({ text, length }) => tokens.slice(text, text + length));
  const filled = tokenize(Object.values(values).join(' '));
  const covered = new Set([...within, ...filled].map(({ word }) => word));
  let all = 0;
  let share = 0;
  terms.forEach(({ typed }, at) => {
    const weight = weights[at] as number;
    all += weight;
    if (typed.split(' ').every((word) => covered.has(word))) share += weight;
  });
  return all === 0 ? 1 : share / all;
}

/** The best `MOST_HITS` by score. There may be very many: only those above the last are sorted. */
function bestFirst(found: Int32Array, score: Float32Array): number[] {
  let likely = Array.from(found);
  if (found.length > MOST_HITS) {
    const least = Float32Array.from(found, (wording) => score[wording] as number).sort()[
      found.length - MOST_HITS
    ] as number;
    likely = likely.filter((wording) => (score[wording] as number) >= least);
  }
  return likely
    .sort((a, b) => (score[b] as number) - (score[a] as number) || a - b)
    .slice(0, MOST_HITS);
}
