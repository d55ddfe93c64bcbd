import { STOP_WORDS } from '../text/stop-words.ts';

/** Words written as one by mistake are two, rarely three. */
const MOST_PARTS = 3;

/**
 * The words that a word is made of, all known and the first as short as can be: `lineitem` is
 * `line`, `item`. Itself when it is known, undefined when it is not made of known ones.
 */
export function splitWord(
  word: string,
  isKnown: (part: string) => boolean,
  parts = MOST_PARTS,
): readonly string[] | undefined {
  const isPart = (part: string) =>
    (part.length > 2 || part === 'id') && isKnown(part) && !STOP_WORDS.has(part);
  if (isPart(word)) return [word];
  if (parts === 1) return undefined;
  for (let at = 3; at <= word.length - 2; at++) {
    if (!isPart(word.slice(0, at))) continue;
    const rest = splitWord(word.slice(at), isKnown, parts - 1);
    if (rest) return [word.slice(0, at), ...rest];
  }
  return undefined;
}
