import type { Entry } from '../catalog/schema.ts';
import { groupBy } from '../group-by.ts';
import type { CodeMention } from '../text/code-mentions.ts';
import { isStray, type QueryAnalysis } from './analyze-query.ts';
import { correctionsOf, type QueryTerm } from './expand.ts';
import type { IndexedWording } from './inverted-index.ts';
import { type InvertedIndex, includes, NO_TERM, termOf } from './inverted-index.ts';
import { NO_PARAPHRASES, type ParaphraseIndex, type ParaphraseMatch } from './paraphrase-index.ts';
import { bestOf, createProximity, createScorer, type WordScores } from './score.ts';
import { type Mechanism, MOST_HITS } from './search.ts';
import { createTemplateFinder, type TemplateMatch, valuesOf } from './templates.ts';
import type { Alternative, Thesaurus } from './thesaurus.ts';

/** A documented message in a query, with what the query has in place of its placeholders. */
export interface TemplateHit extends TemplateMatch {
  readonly values: Readonly<Record<string, string>>;
  /** The share of the query that the message has in its words and the values between them. */
  readonly coverage: number;
  readonly score: number;
}

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
  /** Whether the words say more than which resource, category or version is meant. */
  readonly hasContent: boolean;
  /** One per entry, best first, equals in the order of the catalog; at most `MOST_HITS`. */
  readonly candidates: readonly Candidate[];
  readonly total: number;
  /** The best wording of an entry, however little of the query it has. */
  readonly candidateOf: (entry: Entry) => Candidate;
}

/** A hit has so much of the words of the query that the best one has. */
const LEAST_OF_BEST = 0.65;

/**
 * Whether there is an answer at all, by a logistic regression on queries with one and without: how
 * many words of the query one of the first hits has, `share` times their share, and its score must
 * reach a least sum.
 */
const FIRST = 5;
const EVIDENCE = {
  words: { share: 1, least: 1.95 },
  paraphrases: { share: 5, least: 6.75 },
};

/** Proximity is compared for this many of the best: it is the expensive step. */
const MOST_RERANKED = 48;

/** A word that names the resource, category or version. */
const MET = 0.14;

/** What a paraphrase counts beside the words of the wording itself. */
const PARAPHRASE = 3;

/** A wording with less of the query than this is a hit for its paraphrases. */
const EXPLAINED = 0.6;

/** What a message counts beside its share of the query. */
const MESSAGE = 1.5;

/** Makes a function that scores the messages in a query. */
function createTemplateHits(index: InvertedIndex) {
  const findTemplates = createTemplateFinder(index);
  return ({ text, tokens }: QueryAnalysis, terms: readonly QueryTerm[]): readonly TemplateHit[] => {
    const read = correctionsOf(terms);
    const sequence = tokens.map(({ word }) => termOf(index, read.get(word) ?? word) ?? NO_TERM);
    return findTemplates(sequence).map((match) => {
      const values = valuesOf(index.wordings[match.wording]?.text ?? '', match, text, tokens);
      const coverage = (match.words + match.valueTokens) / tokens.length;
      return { ...match, values, coverage, score: coverage * coverage + MESSAGE };
    });
  };
}

/** Makes a function that finds wordings by their words, and messages pasted with their values. */
export function createRetriever(
  index: InvertedIndex,
  { facetTerms }: Thesaurus,
  isCode: (digits: string) => boolean,
  without: ReadonlySet<Mechanism>,
) {
  const wordings = index.wordings as readonly IndexedWording[];
  const entryOf = (wording: number) => (wordings[wording] as IndexedWording).entry;
  const scoreWords = createScorer(index, without);
  const findTemplates = createTemplateHits(index);
  const numbersOf = groupBy(wordings.keys(), entryOf);

  /** A number that the query calls a code, and that the catalog does not have. */
  const isMissing = (code: CodeMention) =>
    code.strength !== 'buried' && !isStray(code) && !isCode(code.digits);

  const isIn = (wording: number, { terms }: Alternative) =>
    terms.every((term) => includes(index.postings[term], wording));

  /** The facet values that a word of the query names. */
  const facetsOf = ({ role, alternatives }: QueryTerm): readonly number[] =>
    role === 'stop'
      ? []
      : alternatives.flatMap(({ terms }) => terms.filter((id) => facetTerms.has(id)));

  /** The best wording of each entry, of those that have enough of the query. */
  const pick = ({ coverage, score, best }: WordScores) => {
    const least = Math.max(best * LEAST_OF_BEST, Number.MIN_VALUE);
    const picks: number[] = [];
    for (let wording = 0; wording < coverage.length; wording++) {
      if ((coverage[wording] as number) < least) continue;
      const last = picks.at(-1);
      if (last === undefined || entryOf(last) !== entryOf(wording)) picks.push(wording);
      else if ((score[wording] as number) > (score[last] as number)) {
        picks[picks.length - 1] = wording;
      }
    }
    return { picks: bestOf(picks, score, MOST_HITS), total: picks.length };
  };

  return (
    analysis: QueryAnalysis,
    terms: readonly QueryTerm[],
    paraphrases: ParaphraseIndex,
  ): Retrieved => {
    const facets = terms.map(facetsOf);
    const named = without.has('qualifiers') ? [] : facets.filter((ids) => ids.length > 0);
    const unknownCodes = analysis.codes.filter(isMissing).length;
    const scores = scoreWords(terms, unknownCodes);
    /** How many words of the query name a facet value that a wording has. */
    const metOf = (wording: number): number =>
      named.reduce(
        (met, ids) => met + Number(ids.some((id) => includes(index.postings[id], wording))),
        0,
      );
    /** `more` is what its proximity adds. */
    const candidateAt = (wording: number, more = 0): Candidate => {
      const met = metOf(wording);
      return {
        wording,
        entry: entryOf(wording),
        score: (scores.score[wording] as number) + MET * met + more,
        coverage: scores.coverage[wording] as number,
        met,
      };
    };

    const { picks, total } = pick(scores);
    const proximity = createProximity(index, analysis, terms);
    const reranked = without.has('proximity') ? [] : bestOf(picks, scores.score, MOST_RERANKED);
    const near = new Map(reranked.map((wording) => [wording, proximity(wording)]));
    const best = new Map<Entry, Candidate>();
    for (const wording of picks) {
      best.set(entryOf(wording), candidateAt(wording, near.get(wording)));
    }
    for (const message of without.has('templates') ? [] : findTemplates(analysis, terms)) {
      const candidate = candidateAt(message.wording);
      const score = message.score + MET * candidate.met;
      if ((best.get(candidate.entry)?.score ?? 0) >= score) continue;
      best.set(candidate.entry, { ...candidate, score, coverage: message.coverage, message });
    }
    const matches = paraphrases.find(terms, unknownCodes);
    /** Of several wordings of an entry the one whose paraphrases are most like the query. */
    const matched = new Set<Entry>();
    for (const match of matches) {
      for (const wording of match.wordings) {
        const entry = entryOf(wording);
        if (matched.has(entry)) continue;
        matched.add(entry);
        const candidate = best.get(entry) ?? candidateAt(wording);
        best.set(entry, {
          ...candidate,
          score: candidate.score + PARAPHRASE * match.score,
          ...(candidate.coverage < EXPLAINED ? { wording, paraphrase: match } : {}),
        });
      }
    }
    const qualityIn = (wording: number, { alternatives }: QueryTerm): number =>
      Math.max(0, ...alternatives.map((one) => (isIn(wording, one) ? one.quality : 0)));
    const evidence = EVIDENCE[paraphrases === NO_PARAPHRASES ? 'words' : 'paraphrases'];
    const isContent = ({ role }: QueryTerm) => role === 'content';
    const asked = unknownCodes + terms.filter(isContent).length;
    const answers = ({ wording, score }: Candidate): boolean => {
      const has = { content: 0, filler: 0, stop: 0 };
      for (const term of terms) {
        // Either the wording or its paraphrases may have it: a noisy or (Pearl, 1988).
        const lacks = (1 - qualityIn(wording, term)) * (1 - paraphrases.said(term, wording));
        has[term.role] += 1 - lacks;
      }
      const share = has.content / Math.max(asked, 1);
      return evidence.share * share + has.content + has.filler + score >= evidence.least;
    };
    const found = [...best.values()].sort((a, b) => b.score - a.score || a.wording - b.wording);
    const isAnswered = without.has('acceptance') || found.slice(0, FIRST).some(answers);
    return {
      hasContent: terms.some(({ role }, at) => role === 'content' && facets[at]?.length === 0),
      candidates: isAnswered ? found : [],
      total: isAnswered ? total + best.size - picks.length : 0,
      candidateOf: (entry) =>
        best.get(entry) ??
        (numbersOf.get(entry) ?? [])
          .map((wording) => candidateAt(wording))
          .reduce((top, other) => (other.score > top.score ? other : top)),
    };
  };
}
