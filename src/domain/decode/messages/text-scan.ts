import { slotsOf } from '../../catalog/placeholders.ts';
import type { InvertedIndex } from '../../search/inverted-index.ts';
import { tokenize } from '../../text/tokenize.ts';
import { isSpace } from '../characters.ts';
import { MOST_DIGITS } from '../limits.ts';

/** Receives what a text has, in order. */
export interface TextScanSink {
  /**
   * A whole number that the catalog has, or one of the length of a code behind a label or behind
   * another code. Says whether it is a code itself.
   */
  number(start: number, end: number, isKnown: boolean): boolean;
  /** A place at which a documented message may stand. */
  message(at: number): void;
  /** The end of a word that begins like "code". */
  codeWord(end: number): void;
}

export type ScanText = (text: string, start: number, end: number, sink: TextScanSink) => void;

/** Words are compared by their first letters, which forms of one word share. FNV-1a. */
const SIGNIFICANT = 4;
const FRESH = 0x811c9dc5 | 0;
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

function hashOf(word: string): number {
  let hash = FRESH;
  for (let at = 0; at < Math.min(word.length, SIGNIFICANT); at++) {
    hash = mix(hash, word.charCodeAt(at));
  }
  return hash;
}

const CODE = hashOf('code');

/** As many bits as keep false alarms rare: one word in some hundreds. */
const BITS = 18;

/** Three words in a row, or two, with 0 in place of the first. */
const rowOf = (first: number, second: number, third: number): number =>
  Math.imul(Math.imul(Math.imul(first, 31) ^ second, 31) ^ third, 0x9e3779b1) >>> (32 - BITS);

/** Words in a row, and the last of them, as hashes. */
interface Row {
  readonly row: number;
  readonly last: number;
}

/** Words that follow one another in a message, without a value between them: in threes or twos. */
function rowsOf(text: string, length: 2 | 3): Row[] {
  const slots = slotsOf(text);
  const words = tokenize(text).filter(
    ({ start }) => !slots.some((slot) => start >= slot.start && start < slot.end),
  );
  return words.slice(length - 1).flatMap((third, at) => {
    const first = words[at] ?? third;
    const second = words[at + length - 2] ?? third;
    if (slots.some((slot) => slot.start >= first.end && slot.start <= third.start)) return [];
    const last = hashOf(third.word);
    return [{ row: rowOf(length === 3 ? hashOf(first.word) : 0, hashOf(second.word), last), last }];
  });
}

/** A Bloom filter of rows of words: of each wording that row which the fewest wordings have. */
function createFilter({ wordings }: InvertedIndex) {
  const all = wordings.map(({ text }) => {
    const threes = rowsOf(text, 3);
    return threes.length > 0 ? threes : rowsOf(text, 2);
  });
  const counts = new Map<number, number>();
  for (const { row } of all.flat()) counts.set(row, (counts.get(row) ?? 0) + 1);
  const countOf = ({ row }: Row) => counts.get(row) ?? 0;
  const filter = new Uint8Array(1 << BITS);
  const endsRow = new Uint8Array(TABLE);
  for (const rows of all) {
    const [rarest] = rows.toSorted((a, b) => countOf(a) - countOf(b));
    if (!rarest) continue;
    filter[rarest.row] = 1;
    endsRow[rarest.last & (TABLE - 1)] = 1;
  }
  return { filter, endsRow };
}

const GAP = 0;
const APOSTROPHE = 1;
const LOWER = 2;
const UPPER = 3;
const DIGIT = 4;

function kindOf(code: number): number {
  if (code === 39 || code === 0x2018 || code === 0x2019) return APOSTROPHE;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code >= 65 && code <= 90) return UPPER;
  if (code < 128) return code >= 97 && code <= 122 ? LOWER : GAP;
  const isGap = isSpace(code) || (code >= 0x2010 && code <= 0x205e);
  return isGap || (code >= 0xff00 && code <= 0xff20) ? GAP : LOWER;
}

const KINDS = new Uint8Array(1 << 16).map((_, code) => kindOf(code));

/** Code numbers are this long, unless the catalog has others. */
const LIKELY = { least: 3, most: 6 };
const LOW = 0xffff;

/** A number behind a label, or behind another one of a list, is this near. */
const NEAR = 16;

/** Tables by the last bits of a hash: what is not in them is passed over in one step. */
const TABLE = 1 << 13;

/** Whether a word ends like `errorcode`, or is of a script without gaps between words. */
function endsLikeLabel(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last >= 0x3040 || (last === 101 && text.startsWith('cod', end - 4));
}

/**
 * Makes a quick scan for numbers and documented messages: one step per character, nothing else.
 * It finds all messages that are there, and a few places where none is.
 */
export function createTextScan(
  index: InvertedIndex,
  codes: readonly number[],
  labels: readonly string[],
): ScanText {
  const { filter, endsRow } = createFilter(index);
  const isLabel = new Uint8Array(TABLE);
  for (const label of labels) isLabel[hashOf(label) & (TABLE - 1)] = 1;
  const known = new Set(codes);
  const mayBeKnown = new Uint8Array(LOW + 1);
  for (const code of codes) mayBeKnown[code & LOW] = 1;

  return (text, start, end, sink) => {
    let last = 0;
    let beforeLast = 0;
    let labelEnd = -NEAR;
    for (let at = start; at < end; ) {
      let code = text.charCodeAt(at);
      let kind = KINDS[code] as number;
      if (kind <= APOSTROPHE) {
        at++;
        continue;
      }
      let hash = FRESH;
      let length = 0;
      let before = kind;
      // A word, which ends before a capital behind a small letter; an apostrophe is passed over.
      do {
        if (kind === DIGIT) {
          const from = at;
          let value = 0;
          do {
            value = (value * 10 + code - 48) | 0;
            if (length++ < SIGNIFICANT) hash = mix(hash, code);
            code = ++at < end ? text.charCodeAt(at) : 0;
            kind = KINDS[code] as number;
          } while (kind === DIGIT);
          if (kind <= APOSTROPHE) {
            const digits = at - from;
            const isKnown =
              mayBeKnown[value & LOW] === 1 && digits <= MOST_DIGITS && known.has(value);
            const isLabelled =
              digits >= LIKELY.least &&
              digits <= LIKELY.most &&
              (from - labelEnd < NEAR || (length > digits && isLabel[hash & (TABLE - 1)] === 1));
            if ((isKnown || isLabelled) && sink.number(from, at, isKnown)) labelEnd = at;
          }
          before = DIGIT;
        } else {
          if (kind !== APOSTROPHE && length++ < SIGNIFICANT) {
            hash = mix(hash, kind === UPPER ? code + 32 : code);
          }
          before = kind;
          code = ++at < end ? text.charCodeAt(at) : 0;
          kind = KINDS[code] as number;
          // Nothing of the rest of a long word counts.
          while (kind === LOWER && length >= SIGNIFICANT) {
            before = LOWER;
            code = ++at < end ? text.charCodeAt(at) : 0;
            kind = KINDS[code] as number;
          }
        }
      } while (kind !== GAP && !(kind === UPPER && before === LOWER));
      if (endsRow[hash & (TABLE - 1)] === 1) {
        const two = rowOf(0, last, hash);
        const three = rowOf(beforeLast, last, hash);
        if (filter[two] === 1 || filter[three] === 1) sink.message(at - 1);
      }
      if (isLabel[hash & (TABLE - 1)] === 1 || endsLikeLabel(text, at)) labelEnd = at;
      if (hash === CODE) sink.codeWord(at);
      beforeLast = last;
      last = hash;
    }
  };
}
