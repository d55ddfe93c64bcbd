import type { Entry } from '../catalog/schema.ts';
import type { QueryAnalysis, QueryCode } from './analyze-query.ts';
import type { QueryTerm } from './expand.ts';
import type { IndexedWording } from './indexed-wordings.ts';
import type { InvertedIndex } from './inverted-index.ts';
import type { Mechanism } from './mechanisms.ts';
import type { FindParaphrases, ParaphraseMatch } from './paraphrases.ts';
import { includes } from './posting-lists.ts';
import { createProximity, createTermMatcher, sequenceOf, type TermMatcher } from './proximity.ts';
import { createScorer, type WordScores } from './score.ts';
import { MOST_HITS } from './search.ts';
import { createTemplateHits, type TemplateHit } from './template-hits.ts';
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
  readonly message?: TemplateHit;
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

/** A word that names the resource, category or version. */
const MET = 0.08;

/**
 * Paraphrases and the words of a wording are evidence for the same thing, so what the words leave
 * open (one less the square of coverage) is what paraphrases can add: a noisy or. Hits with
 * paraphrases alone have nearly the score of the best. Where no wording has the words, they must
 * have a least score, by how many content words they have: three are no coincidence.
 */
const PARAPHRASE = { weight: 1.2, ofBest: 0.75, least: [1, 0.57, 0.57, 0.3] };

/** A wording with less of the query than this is a hit for its paraphrases. */
const EXPLAINED = 0.6;

/** Makes a function that finds wordings by their words, and messages pasted with their values. */
export function createRetriever(
  index: InvertedIndex,
  { facetTerms }: Thesaurus,
  isCode: (digits: string) => boolean,
  without: ReadonlySet<Mechanism>,
) {
  const { wordings, entryOf } = index;
  const scoreWords = createScorer(index, without);
  const findTemplates = createTemplateHits(index);
  const createReranker = createProximity(index);
  const found = new Int32Array(entryOf.length);
  const firstWording = new Map<Entry, number>();
  for (let at = wordings.length - 1; at >= 0; at--) {
    firstWording.set((wordings[at] as IndexedWording).entry, at);
  }

  /** A number that the query calls a code, and that the catalog does not have. */
  const isMissing = ({ digits, strength }: QueryCode) =>
    (strength === 'marked' || strength === 'hinted') && !isCode(digits);

  /** The facet values that a word of the query names. */
  const facetsOf = ({ role, alternatives }: QueryTerm): readonly number[] =>
    role === 'stop'
      ? []
      : alternatives.flatMap(({ terms }) => terms.filter((id) => facetTerms.has(id)));

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

  return (
    analysis: QueryAnalysis,
    terms: readonly QueryTerm[],
    findParaphrases: FindParaphrases,
  ): Retrieved => {
    const matchers = terms
      .filter(({ role, alternatives }) => role !== 'stop' && alternatives.length > 0)
      .map(createTermMatcher);
    const facets = terms.map(facetsOf);
    const named = facets.filter((ids) => ids.length > 0);
    const unknownCodes = analysis.codes.filter(isMissing).length;
    const scores = scoreWords(terms, unknownCodes);
    const plainCandidate = (wording: number): Candidate => ({
      wording,
      entry: (wordings[wording] as IndexedWording).entry,
      score: scores.score[wording] as number,
      coverage: scores.coverage[wording] as number,
      met: 0,
    });
    const candidateAt = (wording: number): Candidate => {
      const plain = plainCandidate(wording);
      const has = (id: number) => includes(index.postings[id], wording);
      const met = named.filter((ids) => ids.some(has)).length;
      return { ...plain, met, score: plain.score + MET * met };
    };

    const { picks, total } = pick(scores, unknownCodes > 0 ? 1 : LEAST_COVERAGE.length - 1);
    const best = new Map<Entry, Candidate>();
    const sequence = sequenceOf(index, analysis, terms);
    const rerank = createReranker(analysis, sequence, terms, matchers);
    picks.forEach((wording, place) => {
      const isReranked = place < MOST_RERANKED && !without.has('proximity');
      const candidate = isReranked ? candidateAt(wording) : plainCandidate(wording);
      const score = candidate.score + (isReranked ? rerank(wording) : 0);
      best.set(candidate.entry, { ...candidate, score });
    });
    const messages = without.has('templates')
      ? []
      : findTemplates(analysis, sequence, terms, scores.weights);
    for (const message of messages) {
      const candidate = candidateAt(message.wording);
      const score = message.score + MET * candidate.met;
      if ((best.get(candidate.entry)?.score ?? 0) >= score) continue;
      const coverage = Math.max(message.coverage, candidate.coverage);
      best.set(candidate.entry, { ...candidate, score, coverage, message });
    }
    const matches = analysis.isWordsOnly ? findParaphrases(terms) : [];
    const top = matches[0]?.score ?? 0;
    const leastOf = (words: number): number =>
      picks.length > 0 ? 0 : (PARAPHRASE.least[Math.min(words, 3)] as number);
    /** Of several wordings of an entry the one whose paraphrases are most like the query. */
    const matched = new Set<Entry>();
    for (const match of matches) {
      for (const wording of match.wordings) {
        const { entry } = wordings[wording] as IndexedWording;
        const known = best.get(entry);
        const least = Math.max(top * PARAPHRASE.ofBest, leastOf(match.words));
        const isHit = known || match.score >= least;
        if (matched.has(entry) || !isHit) continue;
        matched.add(entry);
        const candidate = known ?? candidateAt(wording);
        const open = 1 - candidate.coverage ** 2;
        best.set(entry, {
          ...candidate,
          score: candidate.score + PARAPHRASE.weight * open * match.score,
          ...(candidate.coverage < EXPLAINED ? { wording, paraphrase: match } : {}),
        });
      }
    }
    return {
      terms,
      matchers,
      isTelling: terms.some(({ role }, at) => role === 'content' && facets[at]?.length === 0),
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
