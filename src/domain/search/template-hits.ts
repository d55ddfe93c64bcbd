import type { QueryAnalysis } from './analyze-query.ts';
import { correctionsOf, type QueryTerm } from './expand.ts';
import { type InvertedIndex, NO_TERM, termOf } from './inverted-index.ts';
import { valuesOf } from './template-values.ts';
import { createTemplateFinder, type TemplateMatch } from './templates.ts';

/** A documented message in a query, with what the query has in place of its placeholders. */
export interface TemplateHit extends TemplateMatch {
  readonly values: Readonly<Record<string, string>>;
  /** The share of the query that the message has in its words and the values between them. */
  readonly coverage: number;
  readonly score: number;
}

/** What a message counts beside its share of the query, and the more the longer it is. */
const FOLLOWING = { whole: 1.5, clause: 1 };
const PER_WORD = 0.01;

/** Makes a function that scores the messages in a query. */
export function createTemplateHits(index: InvertedIndex) {
  const findTemplates = createTemplateFinder(index);
  return ({ text, tokens }: QueryAnalysis, terms: readonly QueryTerm[]): readonly TemplateHit[] => {
    const read = correctionsOf(terms);
    const sequence = tokens.map(({ word }) => termOf(index, read.get(word) ?? word) ?? NO_TERM);
    return findTemplates(sequence).map((match) => {
      const values = valuesOf(index.wordings[match.wording]?.text ?? '', match, text, tokens);
      const coverage = (match.words + match.valueTokens) / tokens.length;
      const following = match.whole ? FOLLOWING.whole : FOLLOWING.clause;
      const score = coverage * coverage + following + PER_WORD * match.words;
      return { ...match, values, coverage, score };
    });
  };
}
