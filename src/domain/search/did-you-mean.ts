import type { Token } from '../text/tokenize.ts';
import { correctionsOf, type QueryTerm } from './expand.ts';
import type { Lexicon } from './lexicon.ts';
import { isUnknown } from './score.ts';

/** Nobody asks back about a pasted page. */
const MOST_WORDS = 12;

/**
 * A query with its unknown words as the nearest ones of the catalog, all others kept; undefined
 * if there is no unknown word, or one that is near none.
 */
export function didYouMean(
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  terms: readonly QueryTerm[],
  lexicon: Pick<Lexicon, 'correct'>,
): string | undefined {
  const unknown = terms.filter(isUnknown);
  if (unknown.length === 0 || tokens.length > MOST_WORDS) return undefined;
  const nearest = unknown.flatMap(({ typed }) => lexicon.correct(typed, 'far').slice(0, 1));
  if (nearest.length < unknown.length) return undefined;
  const read = new Map([
    ...correctionsOf(terms),
    ...unknown.map(({ typed }, at) => [typed, nearest[at]?.word ?? typed] as const),
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
