import { withoutFinalPunctuation } from '../catalog/messages.ts';
import { alignWords } from './align-words.ts';
import { createParts, type DiffPart } from './diff-parts.ts';

interface Token {
  readonly word: string;
  readonly space: string;
}

/** A placeholder, a word with its apostrophes and hyphens, or one mark; then white space. */
const TOKENS = /(\{[^{}\s]{1,40}\}|[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*|\S|(?=\s))(\s*)/gu;

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKENS)].map(([, word = '', space = '']) => ({ word, space }));

/**
 * The difference of two texts by words, exact to the letter; a placeholder is one word. White
 * space follows its word, so that words are aligned and not the spaces between them. Texts
 * with little in common and very many words are given as wholly replaced. Never throws.
 */
export function wordDiff(oldText: string, newText: string): readonly DiffPart[] {
  const oldTokens = tokensOf(oldText);
  const newTokens = tokensOf(newText);
  const steps = alignWords(
    oldTokens.map(({ word }) => word),
    newTokens.map(({ word }) => word),
  );
  const parts = createParts();
  if (!steps) {
    parts.change(oldText, newText);
    return parts.finish();
  }
  let oldAt = 0;
  let newAt = 0;
  for (const step of steps) {
    const before = step === 'added' ? undefined : oldTokens[oldAt++];
    const after = step === 'removed' ? undefined : newTokens[newAt++];
    if (!before || !after) {
      parts.change(before ? before.word + before.space : '', after ? after.word + after.space : '');
    } else if (before.space === after.space) {
      parts.same(before.word + before.space);
    } else {
      parts.same(before.word);
      parts.change(before.space, after.space);
    }
  }
  return parts.finish();
}

/**
 * The difference of two messages by words. Final punctuation is no rewording, so where the
 * messages end differently, both are compared, and given back, without it.
 */
export function messageDiff(oldText: string, newText: string): readonly DiffPart[] {
  const [oldBare, newBare] = [oldText, newText].map(withoutFinalPunctuation) as [string, string];
  const endAlike = oldText.slice(oldBare.length) === newText.slice(newBare.length);
  return endAlike ? wordDiff(oldText, newText) : wordDiff(oldBare, newBare);
}
