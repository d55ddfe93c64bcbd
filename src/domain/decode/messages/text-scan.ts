import { slotsOf } from '../../catalog/placeholders.ts';
import { groupBy } from '../../group-by.ts';
import type { InvertedIndex } from '../../search/inverted-index.ts';
import { isHttpStatus } from '../api-shapes.ts';

/** Words that call a number a code: behind those for "code" it may be one that is not known. */
export interface Labels {
  readonly code: readonly string[];
  readonly all: readonly string[];
}

/**
 * A pattern for any of some patterns that begin with letters or digits, which are tried as a trie;
 * of none it fits nowhere.
 */
function anyOf(patterns: readonly string[]): string {
  if (patterns.length === 0) return '(?!)';
  const byFirst = groupBy(new Set(patterns), (one) => /^[\p{L}\d]/u.exec(one)?.[0] ?? '');
  const parts = [...byFirst].flatMap(([first, those]) =>
    first === '' ? those : first + anyOf(those.map((one) => one.slice(1))),
  );
  return parts.length === 1 ? `${parts[0]}` : `(?:${parts.join('|')})`;
}

/** Two words that follow one another, by their first letters, which forms of one word share. */
const PAIR = /(?<![\w-])([a-z]{3,4})\w*(?:['’]\w+)?\W+(?=([a-z\d]{1,4}))/gi;

/** The pairs of a message that have no value at or between them. */
function pairsOf(message: string) {
  const text = slotsOf(message).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} _ ${rest.slice(end)}`,
    message.toLowerCase(),
  );
  return [...text.matchAll(PAIR)].map(([, first = '', second = '']) => ({ first, second }));
}

/** A word that begins so few pairs is rare enough: of such pairs the first is taken. */
const FEW = 4;

/** Of each wording two words of which the first is rare, and early: messages are often cut. */
function rarePairs({ wordings }: InvertedIndex) {
  const all = wordings.map(({ text }) => pairsOf(text));
  const counts = new Map<string, number>();
  for (const { first } of all.flat()) counts.set(first, (counts.get(first) ?? 0) + 1);
  const countOf = ({ first }: { readonly first: string }) => Math.max(FEW, counts.get(first) ?? 0);
  return all.flatMap((pairs) => pairs.toSorted((a, b) => countOf(a) - countOf(b))[0] ?? []);
}

/** What a number is a part of: an amount, an address, a date, a time. */
const NOT_BEFORE = '(?<![\\d/+~^\\\\@%$]|\\d[.:-]|:\\d\\d,)';
const NOT_BEHIND =
  '(?!\\d|(?!s\\b|x\\d{1,3}\\b)[a-z]| (?:ms|secs?|seconds|minutes|bytes|kb|mb|rows|times)\\b)';

/** A number this near behind a word for a code may be one that the catalog has not. */
const BEHIND_CODE = /.{0,40}?(?<!\d)(?=[1-9]\d{2,5}(?![\da-z]))/isy;

/** In a note it may be right behind another label. */
const BEHIND_LABEL = /[\s:#]{1,3}(?=[1-9]\d{2,5}(?![\da-z]))/iy;

/**
 * Makes a quick scan for numbers and documented messages: patterns that fit at few places, and a
 * closer look there. It marks the beginning of each number that may be a code, those behind a word
 * "code", or in a note any label, last, and in each message a place, and a few where there is none.
 */
export function createTextScan(index: InvertedIndex, codes: readonly number[], labels: Labels) {
  const numbers = codes.filter((code) => !isHttpStatus(code)).map(String);
  const pairs = [...groupBy(rarePairs(index), ({ first }) => first)].map(
    ([first, those]) => `${first}\\w*(?:['’]\\w+)?\\W+${anyOf(those.map(({ second }) => second))}`,
  );
  // A number inside a word is none, but for one behind a label, `ERR-8015`, `error.8015`, or at the
  // end of a key, `coupon.713=`. Looking behind comes last: few numbers get that far.
  const before = `(?<=(?:^|[^\\w.-]|\\\\[nrt]|${labels.all.join('|')})[._-]?(?<!\\d)\\d+|[a-z]\\.\\d+(?==))`;
  const number = new RegExp(NOT_BEFORE + anyOf(numbers) + NOT_BEHIND + before, 'gi');
  // The longest first: `codice`, not the beginning `cod`.
  const anyWord = (words: readonly string[]) =>
    new RegExp(anyOf(words.toSorted((a, b) => b.length - a.length)), 'gi');
  const labelled = [
    [anyWord(labels.code), BEHIND_CODE],
    [anyWord(labels.all), BEHIND_LABEL],
  ] as const;
  const message = new RegExp(`\\b${anyOf(pairs)}`, 'gi');

  return (
    text: string,
    start: number,
    end: number,
    mark: (what: 'number' | 'message', at: number) => void,
    isNote = false,
  ): void => {
    const stretch = text.slice(start, end);
    number.lastIndex = 0;
    for (let found = number.exec(stretch); found; found = number.exec(stretch))
      mark('number', start + found.index);
    for (const [word, behind] of isNote ? labelled : labelled.slice(0, 1)) {
      word.lastIndex = 0;
      while (word.test(stretch)) {
        behind.lastIndex = word.lastIndex;
        if (behind.test(stretch)) mark('number', start + behind.lastIndex);
      }
    }
    message.lastIndex = 0;
    while (message.test(stretch)) mark('message', start + message.lastIndex - 1);
  };
}
