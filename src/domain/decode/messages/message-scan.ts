import { slotsOf } from '../../catalog/placeholders.ts';
import type { InvertedIndex } from '../../search/inverted-index.ts';
import { tokenize } from '../../text/tokenize.ts';
import { isSpace } from '../read/characters.ts';
import type { Span } from '../span.ts';

/**
 * Calls `found` with positions at which documented messages may stand, in order. Finds all that
 * are there, and a few places where none is.
 */
export type ScanForMessages = (text: string, span: Span, found: (at: number) => void) => void;

const SIZE = 1 << 16;
const SIGNIFICANT = 4;

/** Words are compared by their first letters, which forms of one word share. */
function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

const FRESH = 0x811c9dc5 | 0;

function hashOf(word: string): number {
  let hash = FRESH;
  for (let at = 0; at < Math.min(word.length, SIGNIFICANT); at++) {
    hash = mix(hash, word.charCodeAt(at));
  }
  return hash;
}

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

/** One bit per pair of words: of each wording that pair which the fewest wordings have. */
function createMarks({ wordings }: InvertedIndex): Uint8Array {
  const all = wordings.map(({ text }) => pairsOf(text));
  const counts = new Uint32Array(SIZE);
  for (const pair of all.flat()) counts[pair] = (counts[pair] as number) + 1;
  const marks = new Uint8Array(SIZE);
  for (const pairs of all) {
    const rarest = pairs.reduce<number | undefined>(
      (best, pair) =>
        best === undefined || (counts[pair] as number) < (counts[best] as number) ? pair : best,
      undefined,
    );
    if (rarest !== undefined) marks[rarest] = 1;
  }
  return marks;
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
  return isSpace(code) || (code >= 0x2010 && code <= 0x205e) ? GAP : code;
}

const isUpper = (code: number) => code >= 65 && code <= 90;
const isLower = (code: number) => code >= 97 && code <= 122;

/** Makes a quick scan for the messages of an index: one step per character, nothing else. */
export function createMessageScan(index: InvertedIndex): ScanForMessages {
  const marks = createMarks(index);
  return (text, { start, end }, found) => {
    let last = 0;
    let hash = FRESH;
    let length = 0;
    let before = 0;
    for (let at = start; at <= end; at++) {
      const code = at < end ? text.charCodeAt(at) : 0;
      const kind = kindOf(code);
      if (kind === APOSTROPHE && length > 0) continue;
      const ends = kind <= APOSTROPHE || (isUpper(code) && isLower(before));
      if (ends && length > 0) {
        if (last !== 0 && marks[pairOf(last, hash)] === 1) found(at - 1);
        last = hash;
        hash = FRESH;
        length = 0;
      }
      before = code;
      if (kind <= APOSTROPHE) continue;
      if (length < SIGNIFICANT) hash = mix(hash, kind);
      length++;
    }
  };
}
