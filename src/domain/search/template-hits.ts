import { tokenize } from '../text/tokenize.ts';
import type { QueryAnalysis, QueryToken } from './analyze-query.ts';
import type { QueryTerm } from './expand.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { valuesOf } from './template-values.ts';
import { createTemplateFinder, type TemplateMatch } from './templates.ts';

/** A documented message in a query, with what the query has in place of its placeholders. */
export interface TemplateHit extends TemplateMatch {
  readonly values: Readonly<Record<string, string>>;
  /** The share of the query, by weight, that the message has in its words and values. */
  readonly coverage: number;
  readonly score: number;
}

/** What the words of a message count by following each other. */
const FOLLOWING = { whole: 1.15, clause: 0.6, perWord: 0.01 };

function coverageOf(
  { chunks }: TemplateMatch,
  values: TemplateHit['values'],
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

/** Makes a function that scores the messages in a query, given also as its terms. */
export function createTemplateHits(index: InvertedIndex) {
  const findTemplates = createTemplateFinder(index);
  return (
    { text, tokens }: QueryAnalysis,
    sequence: readonly number[],
    terms: readonly QueryTerm[],
    weights: readonly number[],
  ): readonly TemplateHit[] =>
    findTemplates(sequence).map((match) => {
      const values = valuesOf(index.wordings[match.wording]?.text ?? '', match, text, tokens);
      const coverage = coverageOf(match, values, tokens, terms, weights);
      const following = match.whole ? FOLLOWING.whole : FOLLOWING.clause;
      const score = coverage * coverage + following + FOLLOWING.perWord * match.words;
      return { ...match, values, coverage, score };
    });
}
