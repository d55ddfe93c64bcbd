import type { WordAnswer } from './answer-words.ts';
import { wordsRead } from './query-term.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Nobody asks back about a pasted page. */
const MOST_WORDS = 12;

/** What is left must still say something: one word of several was not what was asked. */
const FEWEST_WORDS = 2;

/**
 * A text with its misspelt words put as those of the catalog that are nearest, and without the
 * words that are near none; undefined when that leaves too little, or nothing is amiss. Never
 * throws.
 */
export function mendText(
  text: string,
  { tokens, terms }: Pick<WordAnswer, 'tokens' | 'terms'>,
  vocabulary: Vocabulary,
): string | undefined {
  if (tokens.length > MOST_WORDS) return undefined;
  const unknown = terms.filter(
    ({ role, alternatives }) => role === 'content' && alternatives.length === 0,
  );
  if (unknown.length === 0) return undefined;
  const nearest = unknown.map(({ typed }) => vocabulary.mend(typed, 'far')[0]?.word);
  const known = terms.filter(
    ({ role, alternatives }) => role !== 'stop' && alternatives.length > 0,
  );
  const isCut = nearest.includes(undefined);
  const left = known.length + nearest.filter((word) => word !== undefined).length;
  if (isCut && left < FEWEST_WORDS) return undefined;
  const read = new Map([
    ...wordsRead(terms),
    ...unknown.map(({ typed }, at) => [typed, nearest[at] ?? ''] as const),
  ]);
  let mended = '';
  let end = 0;
  for (const token of tokens) {
    const meant = read.get(token.word);
    if (meant === undefined) continue;
    mended += text.slice(end, token.start) + meant;
    end = token.end;
  }
  return (mended + text.slice(end)).replace(/\s+/g, ' ').trim();
}
