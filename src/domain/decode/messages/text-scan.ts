import { slotsOf } from '../../catalog/placeholders.ts';
import type { InvertedIndex } from '../../search/inverted-index.ts';
import { tokenize } from '../../text/tokenize.ts';
import { isSpace } from '../characters.ts';
import { MOST_DIGITS } from '../limits.ts';

/** Receives what a text has, in order. */
export interface TextScanSink {
  /** A whole number; `glued` when letters stand right before it, as in `ERR8015`. */
  number(start: number, end: number, value: number, glued: boolean): void;
  /** A place at which a documented message may stand. */
  message(at: number): void;
  /** The end of a word that begins like "code". */
  codeWord(end: number): void;
}

export type ScanText = (text: string, start: number, end: number, sink: TextScanSink) => void;

const SIZE = 1 << 16;
const SIGNIFICANT = 4;

/** Words are compared by their first letters, which forms of one word share. FNV-1a. */
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

const FRESH = 0x811c9dc5 | 0;

function hashOf(word: string): number {
  let hash = FRESH;
  for (let at = 0; at < Math.min(word.length, SIGNIFICANT); at++) {
    hash = mix(hash, word.charCodeAt(at));
  }
  return hash;
}

const CODE = hashOf('code');

const pairOf = (first: number, second: number): number =>
  (Math.imul(first, 31) ^ second ^ (second >>> 15)) & (SIZE - 1);

/** Pairs of words that follow one another in a message, without a value between them. */
function pairsOf(text: string): number[] {
  const slots = slotsOf(text);
  const words = tokenize(text).filter(
    ({ start }) => !slots.some((slot) => start >= slot.start && start < slot.end),
  );
  return words.slice(1).flatMap(({ word, start }, at) => {
    const before = words[at];
    const broken = !before || slots.some((slot) => slot.start >= before.end && slot.start <= start);
    return broken ? [] : [pairOf(hashOf(before.word), hashOf(word))];
  });
}

/** A Bloom filter of pairs of words: of each wording that pair which the fewest wordings have. */
function createFilter({ wordings }: InvertedIndex): Uint8Array {
  const all = wordings.map(({ text }) => pairsOf(text));
  const counts = new Uint32Array(SIZE);
  for (const pair of all.flat()) counts[pair] = (counts[pair] as number) + 1;
  const filter = new Uint8Array(SIZE);
  for (const pairs of all) {
    const rarest = pairs.reduce<number | undefined>(
      (best, pair) =>
        best === undefined || (counts[pair] as number) < (counts[best] as number) ? pair : best,
      undefined,
    );
    if (rarest !== undefined) filter[rarest] = 1;
  }
  return filter;
}

const GAP = 0;
const APOSTROPHE = 1;

/** What a character is: a gap, an apostrophe, or the code of its lower case. */
const ASCII: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  if (character === "'") return APOSTROPHE;
  return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : GAP;
});

function kindOf(code: number): number {
  if (code < 128) return ASCII[code] as number;
  if (code === 0x2018 || code === 0x2019) return APOSTROPHE;
  if (isSpace(code) || (code >= 0x2010 && code <= 0x205e)) return GAP;
  return code >= 0xff00 && code <= 0xff20 ? GAP : code;
}

/**
 * Makes a quick scan for numbers and documented messages: one step per character, nothing else.
 * It finds all messages that are there, and a few places where none is.
 */
export function createTextScan(index: InvertedIndex): ScanText {
  const filter = createFilter(index);
  return (text, start, end, sink) => {
    let last = 0;
    let hash = FRESH;
    let length = 0;
    let before = 0;
    /** Of the digits at the end of the word: how many, their value, and if letters are before. */
    let digits = 0;
    let value = 0;
    let glued = false;
    for (let at = start; at <= end; at++) {
      const code = at < end ? text.charCodeAt(at) : 0;
      const kind = kindOf(code);
      if (kind === APOSTROPHE && length > 0) {
        if (digits > 0 && digits <= MOST_DIGITS) sink.number(at - digits, at, value, glued);
        digits = 0;
        continue;
      }
      const isCamel = code >= 65 && code <= 90 && before >= 97 && before <= 122;
      if (length > 0 && (kind <= APOSTROPHE || isCamel)) {
        if (digits > 0 && digits <= MOST_DIGITS && !isCamel) {
          sink.number(at - digits, at, value, glued);
        }
        if (last !== 0 && filter[pairOf(last, hash)] === 1) sink.message(at - 1);
        if (hash === CODE) sink.codeWord(at);
        last = hash;
        hash = FRESH;
        length = 0;
        digits = 0;
      }
      before = code;
      if (kind <= APOSTROPHE) {
        glued = false;
        continue;
      }
      if (kind >= 48 && kind <= 57) {
        if (digits === 0) {
          value = 0;
          glued = glued || length > 0;
        }
        digits++;
        value = value * 10 + kind - 48;
      } else {
        // Digits before a letter: part of a name, and so is all that follows in it.
        glued = glued || digits > 0;
        digits = 0;
      }
      if (length < SIGNIFICANT) hash = mix(hash, kind);
      length++;
    }
  };
}
