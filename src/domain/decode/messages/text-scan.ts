import { slotsOf } from '../../catalog/placeholders.ts';
import { groupBy } from '../../group-by.ts';
import type { InvertedIndex } from '../../search/inverted-index.ts';
import { isHttpStatus, MAX_UNKNOWN_DIGITS, MIN_UNKNOWN_DIGITS } from '../api-shapes.ts';

/** Words that call a number a code; one after a word for "code" may be missing in the catalog. */
export interface Labels {
  readonly code: readonly string[];
  readonly all: readonly string[];
}

/**
 * A pattern that matches any of some patterns, as a trie of their first letters or digits; without
 * patterns, it never matches.
 */
function anyOf(patterns: readonly string[]): string {
  if (patterns.length === 0) return '(?!)';
  const byFirst = groupBy(new Set(patterns), (one) => /^[\p{L}\d]/u.exec(one)?.[0] ?? '');
  const parts = [...byFirst].flatMap(([first, those]) =>
    first === '' ? those : first + anyOf(those.map((one) => one.slice(1))),
  );
  return parts.length === 1 ? `${parts[0]}` : `(?:${parts.join('|')})`;
}

/** Two consecutive words, by their first letters, which the forms of one word share. */
const PAIR = /(?<![\w-])([a-z]{3,4})\w*(?:['’]\w+)?\W+(?=([a-z\d]{1,4}))/gi;

/** The word pairs of a message that do not touch or enclose a placeholder. */
function pairsOf(message: string) {
  const text = slotsOf(message).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} _ ${rest.slice(end)}`,
    message.toLowerCase(),
  );
  return [...text.matchAll(PAIR)].map(([, first = '', second = '']) => ({ first, second }));
}

/** A first word of at most this many pairs is rare enough: of such pairs, the first is taken. */
const FEW = 4;

/** One pair of each wording, with a rare first word, and early: messages are often cut. */
function rarePairs({ wordings }: InvertedIndex) {
  const all = wordings.map(({ text }) => pairsOf(text));
  const counts = new Map<string, number>();
  for (const { first } of all.flat()) counts.set(first, (counts.get(first) ?? 0) + 1);
  const countOf = ({ first }: { readonly first: string }) => Math.max(FEW, counts.get(first) ?? 0);
  return all.flatMap((pairs) => pairs.toSorted((a, b) => countOf(a) - countOf(b))[0] ?? []);
}

/** What makes a number part of something else: an amount, an address, a date, a time. */
const NOT_BEFORE = '(?<![\\d/+~^\\\\@%$]|\\d[.:-]|:\\d\\d,(?=\\d{3}(?![\\d,;\\t])))';
const NOT_BEHIND =
  '(?!\\d|(?!s\\b|x\\d{1,3}\\b)[a-z]| (?:ms|secs?|seconds|minutes|bytes|kb|mb|rows|times)\\b)';

const UNKNOWN = `(?=[1-9]\\d{${MIN_UNKNOWN_DIGITS - 1},${MAX_UNKNOWN_DIGITS - 1}}(?![\\da-z]))`;

/** A number this close after a word for "code" may be one that the catalog does not have. */
const BEHIND_CODE = new RegExp(`.{0,40}?(?<!\\d)${UNKNOWN}`, 'isy');

/** In a note, it may be right after another label. */
const BEHIND_LABEL = new RegExp(`[\\s:#]{1,3}${UNKNOWN}`, 'iy');

/**
 * Creates a fast scan for numbers and documented messages, with patterns that match rarely. It
 * marks the beginning of each number that may be a code, those after the word "code" (in a note,
 * after any label) last, and one place in each message. A few marks are false.
 */
export function createTextScan(index: InvertedIndex, codes: readonly number[], labels: Labels) {
  const numbers = codes.filter((code) => !isHttpStatus(code)).map(String);
  const pairs = [...groupBy(rarePairs(index), ({ first }) => first)].map(
    ([first, those]) => `${first}\\w*(?:['’]\\w+)?\\W+${anyOf(those.map(({ second }) => second))}`,
  );
  // A number inside a word counts only after a label, `ERR-8015`, `error.8015`, or at the end of a
  // key, `coupon.713=`. The lookbehind comes last: few numbers get that far.
  const before = `(?<=(?:^|[^\\w.-]|\\\\[nrt]|${labels.all.join('|')})[._-]?(?<!\\d)\\d+|[a-z]\\.\\d+(?==))`;
  const number = new RegExp(NOT_BEFORE + anyOf(numbers) + NOT_BEHIND + before, 'gi');
  // The longest first: `codice`, not its beginning `cod`.
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
