import type { WordAnswer } from './answer-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Nobody asks back about a pasted page. */
const MOST_WORDS = 12;

/**
 * A text with its unknown words, or those read with mistakes, put as the nearest words of the
 * catalog; undefined when none of them is near any. Never throws.
 */
export function mendText(
  text: string,
  { tokens, terms }: Pick<WordAnswer, 'tokens' | 'terms'>,
  vocabulary: Vocabulary,
): string | undefined {
  if (tokens.length > MOST_WORDS) return undefined;
  const unknown = new Map(
    terms
      .filter(({ role, alternatives }) => role === 'content' && alternatives.length === 0)
      .flatMap(({ typed }) =>
        vocabulary
          .mend(typed, 'far')
          .slice(0, 1)
          .map(({ word }) => [typed, word]),
      ),
  );
  if (unknown.size === 0) return undefined;
  let mended = '';
  let end = 0;
  for (const token of tokens) {
    const meant = unknown.get(token.word);
    if (meant === undefined) continue;
    mended += text.slice(end, token.start) + meant;
    end = token.end;
  }
  return (mended + text.slice(end)).trim();
}
