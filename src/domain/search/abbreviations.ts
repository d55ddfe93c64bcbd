/** Longer words are not abbreviations, and two letters abbreviate too many words. */
const SHORTEST = 3;
const LONGEST = 7;

/** Of the consonants of a word an abbreviation that only ends alike has at least this share. */
const MOST_OF = 0.5;

/** What an abbreviation has in common with the beginning of a word may hold vowels. */
const BEGINNING = 3;

/** The letters that an abbreviation keeps: the first, and all consonants, doubled ones once. */
const skeletonOf = (word: string): string =>
  word.charAt(0) +
  word
    .slice(1)
    .replace(/[aeiou]/g, '')
    .replace(/(.)\1/g, '$1');

/** Whether the letters of one word are in another in this order. */
function isSubsequence(letters: string, word: string): boolean {
  let at = 0;
  for (let place = 0; place < word.length && at < letters.length; place++) {
    if (word[place] === letters[at]) at++;
  }
  return at === letters.length;
}

/**
 * How well a short word abbreviates a longer one, from 0 to 1: it is a beginning of it (`dup`),
 * its consonants (`cpn`), most of them up to its last letter (`pymt`), or a beginning and the last
 * letter (`regn`). A vowel beyond the beginning makes it a word of its own, such as `rest`.
 */
export function abbreviates(short: string, word: string): number {
  if (short.length < SHORTEST || short.length > LONGEST || word.length <= short.length) return 0;
  if (short[0] !== word[0]) return 0;
  if (word.startsWith(short)) return 0.8 + (0.2 * short.length) / word.length;
  if (!isSubsequence(short, word)) return 0;
  const isBegun = word.startsWith(short.slice(0, BEGINNING));
  if (/[aeiou]/.test(short.slice(isBegun ? BEGINNING : 1))) return 0;
  const kept = skeletonOf(short);
  const skeleton = skeletonOf(word);
  if (kept === skeleton) return 1;
  if (short.at(-1) !== word.at(-1)) return 0;
  const share = kept.length / skeleton.length;
  return isBegun || share >= MOST_OF ? Math.max(share, MOST_OF) : 0;
}

/** The words that a short one abbreviates best; those that are nearly as good too. */
export function expandAbbreviation(short: string, words: readonly string[]): readonly string[] {
  const found = words.flatMap((word) => {
    const quality = abbreviates(short, word);
    return quality > 0 ? [{ word, quality }] : [];
  });
  const best = Math.max(...found.map(({ quality }) => quality));
  return found
    .filter(({ quality }) => quality >= best - 0.1)
    .sort((a, b) => b.quality - a.quality || a.word.length - b.word.length)
    .map(({ word }) => word);
}
