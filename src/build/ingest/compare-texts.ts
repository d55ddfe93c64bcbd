import { PLACEHOLDER } from '../../domain/catalog/placeholders.ts';

/** How two texts differ: by a placeholder that one lacks, by marks alone, or by words. */
export type TextDifference = 'none' | 'marks' | 'lost-placeholder' | 'words';

/** The letters and digits of a text, in lower case. */
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Compares the text of a message with what it was before. Marks are punctuation, white space and
 * capitals.
 */
export function compareTexts(before: string, after: string): TextDifference {
  if (before === after) return 'none';
  const [had, has] = [before, after].map((text) => text.match(PLACEHOLDER)?.length ?? 0) as [
    number,
    number,
  ];
  const [bare, bareAfter] = [before, after].map((text) =>
    lettersOf(text.replace(PLACEHOLDER, ' ')),
  ) as [string, string];
  if (bare !== bareAfter) return 'words';
  if (has < had) return 'lost-placeholder';
  return has === had && lettersOf(before) === lettersOf(after) ? 'marks' : 'words';
}
