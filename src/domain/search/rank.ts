import type { Entry } from '../catalog/schema.ts';
import { groupBy } from '../group-by.ts';
import type { CodeMention } from '../text/code-mentions.ts';
import { hasNoNumbers, type QueryAnalysis } from './analyze-query.ts';
import type { CodeLookup } from './codes.ts';
import { correctionsOf, type QueryTerm, type Thesaurus } from './expand.ts';
import {
  hasTerms,
  type IndexedWording,
  type InvertedIndex,
  includes,
  NO_TERM,
  termOf,
} from './inverted-index.ts';
import { NO_PARAPHRASES, type ParaphraseIndex, type ParaphraseMatch } from './paraphrases.ts';
import { bestOf, createProximity, createScorer } from './score.ts';
import { type HitKind, MAX_HITS, type Mechanism } from './search.ts';
import { createTemplateFinder, type TemplateMatch, valuesOf } from './templates.ts';

/** A hit before its wording and highlights are computed. */
export interface RankedHit {
  readonly wording: number;
  readonly entry: Entry;
  readonly kind: HitKind;
  readonly score: number;
  /** The share of the query that it covers, from 0 to 1. */
  readonly coverage: number;
  /** How many words of the query name its resource, category or version. */
  readonly facetsNamed: number;
  /** The match if the query contains the message itself, with the values of its placeholders. */
  readonly message?: TemplateMatch & { readonly values: Readonly<Record<string, string>> };
  /** The paraphrase that found it, if it covers too little of the query itself. */
  readonly paraphrase?: ParaphraseMatch;
  /** How many digits of its number matched. */
  readonly digits?: number;
}

/** The least share of the best coverage for a hit. */
const LEAST_OF_BEST = 0.65;

/**
 * Whether there is an answer at all, by a logistic regression on queries with and without one. For
 * one of the first hits, the number of query words that it has, `share` times their share, and its
 * score must add up to at least `least`.
 */
const FIRST = 5;
const EVIDENCE = {
  words: { share: 1, least: 1.95 },
  paraphrases: { share: 5, least: 6.75 },
};

/** Proximity is computed only for the best candidates, because it is the expensive step. */
const MAX_RERANKED = 48;

/** The bonus for a word that names the resource, category or version. */
const FACET_NAMED = 0.14;

/** The weight of a paraphrase, relative to the words of the wording itself. */
const PARAPHRASE = 3;

/** A wording that covers less of the query, without its message, is shown for its paraphrase. */
const EXPLAINED = 0.6;

/** The bonus for a message, in addition to its share of the query. */
const MESSAGE = 1.5;

/** Entries with this coverage are also found beside a code, unless that covers as much. */
const LIKELY = 0.5;

/** A message with this many words is the meaning of a text, not the number beside it. */
const WORDS_OF_MESSAGE = 3;

/** Whether a number is inside a text and not labelled as a code. */
const isStray = ({ strength, start }: CodeMention): boolean => strength === 'bare' && start > 0;

const byFacetsNamed = (a: RankedHit, b: RankedHit) => b.facetsNamed - a.facetsNamed;
const byScore = (a: RankedHit, b: RankedHit) => b.score - a.score;

/** Creates the stage that ranks entries by words, messages, paraphrases and numbers. */
export function createRanker(
  index: InvertedIndex,
  { facetTerms }: Thesaurus,
  lookup: CodeLookup,
  without: ReadonlySet<Mechanism>,
) {
  const wordings = index.wordings as readonly IndexedWording[];
  const entryOf = (wording: number) => (wordings[wording] as IndexedWording).entry;
  const scoreWords = createScorer(index, without);
  const findTemplates = createTemplateFinder(index);
  const numbersOf = groupBy(wordings.keys(), entryOf);

  /** A number that the query calls a code, but that the catalog does not have. */
  const isMissing = (code: CodeMention) =>
    code.strength !== 'buried' && !isStray(code) && !lookup.isCode(code.digits);

  /** The facet values that a word of the query names. */
  const facetsOf = ({ alternatives }: QueryTerm): readonly number[] =>
    alternatives.flatMap(({ terms }) => terms.filter((id) => facetTerms.has(id)));

  /** The best wording of each entry with enough coverage. */
  const pick = ({ coverage, score, best }: ReturnType<typeof scoreWords>): readonly number[] => {
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
    return picks;
  };

  /** The results for the words of a query: one wording per entry, best first. */
  const findWords = (
    analysis: QueryAnalysis,
    terms: readonly QueryTerm[],
    paraphrases: ParaphraseIndex,
  ) => {
    const { text, tokens, codes } = analysis;
    const facets = terms.map(facetsOf);
    const named = without.has('qualifiers') ? [] : facets.filter((ids) => ids.length > 0);
    const unknownCodes = codes.filter(isMissing).length;
    const scores = scoreWords(terms, unknownCodes);
    const candidateAt = (wording: number): RankedHit => {
      const isIn = (facet: number) => includes(index.postings[facet], wording);
      const facetsNamed = named.reduce((sum, ids) => (ids.some(isIn) ? sum + 1 : sum), 0);
      return {
        wording,
        entry: entryOf(wording),
        kind: 'words',
        score: (scores.score[wording] as number) + FACET_NAMED * facetsNamed,
        coverage: scores.coverage[wording] as number,
        facetsNamed,
      };
    };

    const all = pick(scores);
    const picks = bestOf(all, scores.score, MAX_HITS);
    const proximity = createProximity(index, analysis, terms);
    const reranked = without.has('proximity') ? [] : bestOf(picks, scores.score, MAX_RERANKED);
    for (const wording of reranked) {
      scores.score[wording] = (scores.score[wording] as number) + proximity(wording);
    }
    const best = new Map<Entry, RankedHit>();
    for (const wording of picks) best.set(entryOf(wording), candidateAt(wording));
    const read = correctionsOf(terms);
    const sequence = tokens.map(({ word }) => termOf(index, read.get(word) ?? word) ?? NO_TERM);
    for (const match of without.has('templates') ? [] : findTemplates(sequence)) {
      const candidate = candidateAt(match.wording);
      const coverage = (match.words + match.valueTokens) / tokens.length;
      const score = coverage * coverage + MESSAGE + FACET_NAMED * candidate.facetsNamed;
      if ((best.get(candidate.entry)?.score ?? 0) >= score) continue;
      const values = valuesOf(wordings[match.wording]?.text ?? '', match, text, tokens);
      const kind = match.slots > 0 ? 'template' : 'words';
      const message = { ...match, values };
      best.set(candidate.entry, { ...candidate, kind, score, coverage, message });
    }
    /** For each entry, the wording whose paraphrases are most similar to the query. */
    const said = groupBy(paraphrases.find(terms, unknownCodes), ({ wording }) => entryOf(wording));
    for (const [entry, [paraphrase]] of said) {
      const { wording, score } = paraphrase;
      const candidate = best.get(entry) ?? candidateAt(wording);
      const isExplained = candidate.message || candidate.coverage >= EXPLAINED;
      best.set(entry, {
        ...candidate,
        score: candidate.score + PARAPHRASE * score,
        ...(isExplained ? {} : { kind: 'paraphrase', wording, paraphrase }),
      });
    }
    const qualityIn = (wording: number, { alternatives }: QueryTerm): number => {
      const present = alternatives.filter((one) => hasTerms(index, wording, one.terms));
      return Math.max(0, ...present.map(({ quality }) => quality));
    };
    const evidence = EVIDENCE[paraphrases === NO_PARAPHRASES ? 'words' : 'paraphrases'];
    const asked = unknownCodes + terms.filter(({ role }) => role === 'content').length;
    const answers = ({ wording, score }: RankedHit): boolean => {
      const has = { content: 0, filler: 0, stop: 0, value: 0 };
      for (const term of terms) {
        // Either the wording or its paraphrases may have it: a noisy-or (Pearl, 1988).
        const lacks = (1 - qualityIn(wording, term)) * (1 - paraphrases.said(term, wording));
        has[term.role] += 1 - lacks;
      }
      const share = has.content / Math.max(asked, 1);
      return evidence.share * share + has.content + has.filler + score >= evidence.least;
    };
    const found = [...best.values()].sort((a, b) => byScore(a, b) || a.wording - b.wording);
    const isAnswered = without.has('acceptance') || found.slice(0, FIRST).some(answers);
    return {
      /** Whether the words say more than which resource, category or version is meant. */
      hasContent: terms.some(({ role }, at) => role === 'content' && facets[at]?.length === 0),
      hits: isAnswered ? found : [],
      total: isAnswered ? all.length + best.size - picks.length : 0,
      /** The best wording of an entry, however little of the query it covers. */
      candidateOf: (entry: Entry): RankedHit => {
        const wordings = best.has(entry) ? [] : (numbersOf.get(entry) ?? []);
        const [own] = wordings.map((wording) => candidateAt(wording)).sort(byScore);
        return best.get(entry) ?? (own as RankedHit);
      },
    };
  };

  /**
   * Merges the results for the numbers and the words of a query. Numbers come first, unless they
   * are part of a message or an amount. An entry may occur twice.
   */
  const rankNumbers = (
    { codes, patterns }: QueryAnalysis,
    { hits: byWords, candidateOf, hasContent }: ReturnType<typeof findWords>,
  ): readonly RankedHit[] => {
    const numbered = (entries: readonly Entry[], kind: HitKind, typed?: number) =>
      entries
        .map((entry): RankedHit => {
          const digits = typed || String(entry.code).length;
          return { ...candidateOf(entry), kind, digits };
        })
        .sort(byFacetsNamed);
    if (patterns.length > 0) {
      return patterns.flatMap(({ matches, typedDigits }) =>
        numbered(lookup.matching(matches), 'code', typedDigits),
      );
    }
    const byCode = codes.flatMap(({ digits }) =>
      numbered(lookup.withCode(digits), 'code').toSorted(
        (a, b) => byFacetsNamed(a, b) || byScore(a, b),
      ),
    );
    if (!hasContent) {
      const byPrefix = codes.flatMap(({ digits }) =>
        numbered(lookup.startingWith(digits), 'prefix', digits.length),
      );
      return [...byCode, ...byPrefix];
    }
    if (byCode.length === 0) return byWords;
    const exact = codes.filter(({ digits }) => lookup.isCode(digits));
    const isAmount =
      exact.every(({ strength }) => strength === 'buried') ||
      (exact.every(isStray) && (byWords[0]?.message?.words ?? 0) >= WORDS_OF_MESSAGE);
    if (isAmount) return [...byWords, ...byCode];
    const isLikely = ({ coverage }: RankedHit) => coverage >= LIKELY;
    return byCode.some(isLikely) ? byCode : [...byCode, ...byWords.filter(isLikely)];
  };

  /** Each entry once; `total` includes those beyond `MAX_HITS`. */
  return (
    analysis: QueryAnalysis,
    terms: readonly QueryTerm[],
    paraphrases: ParaphraseIndex,
  ): { readonly hits: readonly RankedHit[]; readonly total: number } => {
    const words = findWords(analysis, terms, paraphrases);
    if (hasNoNumbers(analysis)) return words;
    const byEntry = groupBy(rankNumbers(analysis, words), ({ entry }) => entry);
    const hits = [...byEntry.values()].map(([first]) => first);
    return { hits, total: hits.length };
  };
}
