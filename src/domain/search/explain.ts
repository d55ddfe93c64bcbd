import { type Token, tokenize } from '../text/tokenize.ts';
import { correctionsOf, type Expander, isUnknown, type QueryTerm } from './expand.ts';
import { type InvertedIndex, includes } from './inverted-index.ts';
import type { RankedHit } from './rank.ts';
import type { Correction } from './search.ts';

/** Hits further down are not looked at. */
const FIRST = 20;

/**
 * The content words of a query that none of the first hits has, in any reading, nor as a value of
 * its message.
 */
export function unusedWords(
  { postings }: InvertedIndex,
  terms: readonly QueryTerm[],
  hits: readonly RankedHit[],
): readonly string[] {
  const first = hits.slice(0, FIRST);
  const values = first.flatMap(({ message }) => Object.values(message?.values ?? {}));
  const filled = new Set(tokenize(values.join(' ')).map(({ word }) => word));
  const isUsed = ({ typed, alternatives }: QueryTerm): boolean =>
    typed.split(' ').every((word) => filled.has(word)) ||
    alternatives.some(({ terms: all }) =>
      first.some(({ wording }) => all.every((term) => includes(postings[term], wording))),
    );
  return hits.length === 0
    ? []
    : terms.filter((term) => term.role === 'content' && !isUsed(term)).map(({ typed }) => typed);
}

/** The corrected words of a query, but for those that the best hit has as a value. */
export function shownCorrections(
  terms: readonly QueryTerm[],
  best: RankedHit | undefined,
): readonly Correction[] {
  const values = Object.values(best?.message?.values ?? {});
  const isValue = (word: string) => values.some((value) => value.toLowerCase().includes(word));
  return [...correctionsOf(terms)].flatMap(([typed, read]) =>
    isValue(typed) ? [] : [{ typed, read }],
  );
}

/** Nobody asks back about a pasted page. */
const MOST_WORDS = 12;

/**
 * A query with its unknown words as the nearest ones of the catalog, all others kept; undefined
 * if there is no unknown word, or one that is near none.
 */
export function didYouMean(
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  terms: readonly QueryTerm[],
  expander: Pick<Expander, 'correct'>,
): string | undefined {
  const unknown = terms.filter(isUnknown);
  if (unknown.length === 0 || tokens.length > MOST_WORDS) return undefined;
  const nearest = unknown.flatMap(({ typed }) => expander.correct(typed, 'far').slice(0, 1));
  if (nearest.length < unknown.length) return undefined;
  const read = new Map([
    ...correctionsOf(terms),
    ...unknown.map(({ typed }, at) => [typed, nearest[at] ?? typed] as const),
  ]);
  let suggestion = '';
  let end = 0;
  for (const token of tokens) {
    suggestion += text.slice(end, token.start);
    suggestion += read.get(token.word) ?? text.slice(token.start, token.end);
    end = token.end;
  }
  return (suggestion + text.slice(end)).replace(/\s+/g, ' ').trim();
}
