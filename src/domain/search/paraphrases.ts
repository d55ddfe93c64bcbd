import { wordingKey } from '../catalog/messages.ts';
import { groupBy } from '../group-by.ts';

/** Documented wordings, each with what people say instead. */
export type Paraphrases = readonly (readonly [wording: string, said: readonly string[]])[];

/** Paraphrases as the site loads them, with a dictionary of their words: a sixth smaller. */
export interface CompiledParaphrases {
  /** The most frequent first, equals in alphabetical order, with a space between. */
  readonly words: string;
  /** By the hash of a wording; a character for each word and a space between paraphrases. */
  readonly said: Readonly<Record<string, string>>;
}

/** The character of the first word: the space is taken. */
export const FIRST_WORD = 0x21;

/** As Java's `String.hashCode` in base 36, by which 430 wordings differ; a test holds them to it. */
export function wordingHash(wording: string): string {
  let hash = 0;
  for (const character of wordingKey(wording)) {
    hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  }
  return (hash >>> 0).toString(36).slice(-4);
}

/** Punctuation is a word of its own, so that "phone," is no other word than "phone". */
const wordsOf = (text: string): readonly string[] => text.split(/ |(?=[,:;?!](?: |$))/);

/** The text of words that `compileParaphrases` parted. */
export const textOfWords = (words: readonly (string | undefined)[]): string =>
  words.join(' ').replace(/ (?=[,:;?!])/g, '');

export function compileParaphrases(paraphrases: Paraphrases): CompiledParaphrases {
  const all = paraphrases.flatMap(([, said]) => said.flatMap(wordsOf));
  const words = [...groupBy(all, (word) => word)]
    .sort(([one, a], [other, b]) => b.length - a.length || (one < other ? -1 : 1))
    .map(([word]) => word);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const compile = (said: string) =>
    String.fromCharCode(...wordsOf(said).map((word) => FIRST_WORD + (numbers.get(word) as number)));
  const said = paraphrases.map(([wording, texts]) => [
    wordingHash(wording),
    texts.map(compile).toSorted().join(' '),
  ]);
  return { words: words.join(' '), said: Object.fromEntries(said) };
}
