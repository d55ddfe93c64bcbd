import { slotsOf } from '../../catalog/placeholders.ts';
import type { InvertedIndex } from '../../search/inverted-index.ts';
import { tokenize } from '../../text/tokenize.ts';
import { isSpace } from '../characters.ts';

/**
 * What is worth a closer look: the beginning of a whole number that the catalog has, or that has
 * the length of a code behind a label; a message; the end of a word "code", or of the beginning
 * of a longer one.
 */
export type TextMark = 'number' | 'message' | 'codeWord';

export type ScanText = (
  text: string,
  start: number,
  end: number,
  mark: (what: TextMark, at: number) => void,
) => void;

/** Words are compared by their first letters, which forms of one word share. */
const SIGNIFICANT = 4;

/** Classes of characters; from `LETTER` on small letters, from `CAPITAL` on capital ones. */
const GAP = 0;
const APOSTROPHE = 1;
const ZERO = 2;
const DIGIT = 3;
const OTHER = 4;
const LETTER = 5;
const CAPITAL = LETTER + 26;
/** A power of two above the number of classes; the bits below are free for what is found. */
const WIDTH = 64;

function classOf(code: number): number {
  if (code === 39 || code === 0x2018 || code === 0x2019) return APOSTROPHE;
  if (code >= 48 && code <= 57) return code === 48 ? ZERO : DIGIT;
  if (code >= 65 && code <= 90) return CAPITAL + code - 65;
  if (code < 128) return code >= 97 && code <= 122 ? LETTER + code - 97 : GAP;
  const isGap = isSpace(code) || (code >= 0x2010 && code <= 0x205e);
  return isGap || (code >= 0xff00 && code <= 0xff20) ? GAP : OTHER;
}

const CLASSES = new Uint8Array(1 << 16).map((_, code) => classOf(code));

const NUMBER = 1;
const LABEL = 2;
const CODE_WORD = 4;
const MESSAGE = 8;
const FOUND = WIDTH - 1;

/** How many digits numbers have that may be codes. */
interface Lengths {
  readonly least: number;
  readonly most: number;
}

/** Codes are this long, unless the catalog has others. */
const LIKELY: Lengths = { least: 3, most: 6 };
const LOW = 0xffff;

/**
 * A finite automaton over the classes of characters: the next state is at the sum of a state and
 * a class, and the lowest bits of a state say what is found there. It finds the ends of numbers,
 * words that begin like those given, and `cod` anywhere in a word.
 */
function createAutomaton(words: ReadonlyMap<string, number>, lengths: Lengths): Int32Array {
  const paths = new Map<string, number>();
  const found: number[] = [];
  const add = (path: string, finds = 0): number => {
    const state = paths.get(path) ?? found.length;
    paths.set(path, state);
    found[state] = (found[state] ?? 0) | finds;
    return state;
  };
  const between = add('');
  const inWord = add('.');
  const number = add('..', NUMBER);
  // Scripts without gaps between words go on right behind a number.
  const numberAndWord = add('....', NUMBER | LABEL);
  // One state for each count of digits; then that of too many, and of those that begin with 0.
  const digit = add('0');
  for (let count = 2; count <= lengths.most; count++) add('0'.repeat(count));
  const skipped = add('...');
  // Words of other scripts are taken for labels: what they say is looked at where a number is.
  const label = add('cod', LABEL);
  for (const [word, finds] of words) {
    for (let length = 1; length < word.length; length++) add(word.slice(0, length));
    add(word, finds);
  }
  /** Inside a word only `cod` is looked for, wherever it begins. */
  const next = (path: string, letter: string): number | undefined =>
    paths.get(path + letter) ?? paths.get(`${/co?$/.exec(path)?.[0] ?? '.'}${letter}`);

  const table = new Int32Array(found.length * WIDTH);
  for (const [path, state] of paths) {
    const isDigits = state >= digit && state <= skipped;
    const isNumber = state >= digit + lengths.least - 1 && state < skipped;
    const isWord = state !== between && state !== number;
    const more = state === skipped ? skipped : state + 1;
    const go = (by: number, to: number) => {
      table[state * WIDTH + by] = to * WIDTH + (found[to] ?? 0);
    };
    go(GAP, isNumber ? number : between);
    go(APOSTROPHE, isNumber ? number : isDigits ? inWord : isWord ? state : between);
    go(ZERO, isDigits ? more : skipped);
    go(DIGIT, isDigits ? more : digit);
    go(OTHER, isNumber ? numberAndWord : label);
    for (let at = 0; at < 26; at++) {
      const letter = String.fromCharCode(97 + at);
      const first = paths.get(letter) ?? inWord;
      const own = isWord ? next(path, letter) : first;
      go(LETTER + at, own ?? (letter === 'c' ? first : inWord));
      // Inside a word a capital letter may begin another one.
      go(CAPITAL + at, own ?? first);
    }
  }
  return table;
}

/** The significant letters of a word as a number; words of other scripts may share one. */
function keyOf(text: string, from: number): number {
  let key = 0;
  let before = CAPITAL;
  for (let at = from, read = 0; read < SIGNIFICANT && at < text.length; at++) {
    const code = text.charCodeAt(at);
    const one = CLASSES[code] as number;
    if (one === GAP || (one >= CAPITAL && before < CAPITAL)) break;
    if (one === APOSTROPHE) continue;
    key = (key << 7) | (one >= CAPITAL ? code + 32 : code & 127);
    before = one;
    read++;
  }
  return key;
}

const LONGEST_WORD = 40;

/** Where the word begins that has a character before a position. */
function startOfWord(text: string, end: number, first: number): number {
  const least = Math.max(first, end - LONGEST_WORD);
  let at = end - 1;
  let one = CLASSES[text.charCodeAt(at)] as number;
  for (; at > least; at--) {
    const before = CLASSES[text.charCodeAt(at - 1)] as number;
    if (before === GAP || (one >= CAPITAL && before < CAPITAL)) break;
    one = before;
  }
  return at;
}

function startOfWordBefore(text: string, start: number, first: number): number {
  let at = start;
  while (at > first && (CLASSES[text.charCodeAt(at - 1)] as number) <= APOSTROPHE) at--;
  return startOfWord(text, Math.max(at, first + 1), first);
}

const pairOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ second) >>> 2;

/** Two words in a row by their keys, and the beginning of the second. */
interface Pair {
  readonly pair: number;
  readonly last: string;
}

/** Words that follow one another in a message, without a value at or between them. */
function pairsOf(text: string): Pair[] {
  const slots = slotsOf(text);
  return tokenize(text).flatMap((word, at, words) => {
    const before = words[at - 1];
    const last = word.word.slice(0, SIGNIFICANT);
    if (!before || !/^[a-z]+$/.test(last)) return [];
    if (slots.some(({ start, end }) => start < word.end && end > before.start)) return [];
    return [{ pair: pairOf(keyOf(before.word, 0), keyOf(last, 0)), last }];
  });
}

/** The last word of a pair is rare enough in so few pairs: of such pairs the first is taken. */
const FEW = 4;

/** Of each wording two words of which the last is rare: messages are often cut at the end. */
function rarePairs({ wordings }: InvertedIndex): readonly Pair[] {
  const all = wordings.map(({ text }) => pairsOf(text));
  const counts = new Map<string, number>();
  for (const { last } of all.flat()) counts.set(last, (counts.get(last) ?? 0) + 1);
  const countOf = ({ last }: Pair) =>
    last.length < SIGNIFICANT ? wordings.length : Math.max(FEW, counts.get(last) ?? 0);
  return all.flatMap((pairs) => pairs.toSorted((a, b) => countOf(a) - countOf(b))[0] ?? []);
}

/** A number is this near behind a label that begins there; nearer as a part of a name. */
const NEAR_LABEL = 40;
const NEAR_PART = 10;

/** What stands right before a number that only a label makes a code. */
const PART_OF_NAME = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[\w.:/=+~^\\@%$-]/.test(String.fromCharCode(code))),
);

/**
 * Makes a quick scan for numbers and documented messages: two look-ups per character, and a closer
 * look where something is found. It finds all messages that are there, and a few places where
 * none is. `labels` are words that call a number a code.
 */
export function createTextScan(
  index: InvertedIndex,
  codes: readonly number[],
  labels: readonly string[],
): ScanText {
  const rare = rarePairs(index);
  const known = new Set(codes);
  const pairs = new Set(rare.map(({ pair }) => pair));
  const words = new Map<string, number>();
  const expect = (word: string, finds: number) => words.set(word, (words.get(word) ?? 0) | finds);
  for (const { last } of rare) expect(last, MESSAGE);
  for (const label of labels) {
    const first = label.slice(0, SIGNIFICANT);
    if (/^[a-z]+$/.test(first)) expect(first, LABEL);
  }
  expect('code', LABEL | CODE_WORD);
  const lengths = [...codes, 10 ** (LIKELY.most - 1)].map((code) => String(code).length);
  const automaton = createAutomaton(words, {
    least: Math.max(2, Math.min(LIKELY.least, ...lengths)),
    most: Math.max(...lengths),
  });
  const mayBeKnown = new Uint8Array(LOW + 1);
  for (const code of codes) mayBeKnown[code & LOW] = 1;

  /** Whether a word that has a character at a position is the second of such two words. */
  const endsPair = (text: string, at: number, first: number): boolean => {
    const second = startOfWord(text, at + 1, first);
    const before = startOfWordBefore(text, second, first);
    return pairs.has(pairOf(keyOf(text, before), keyOf(text, second)));
  };

  return (text, start, end, mark) => {
    let state = 0;
    let labelEnd = -NEAR_LABEL;
    for (let at = start; at <= end; at++) {
      const next = at < end ? (CLASSES[text.charCodeAt(at)] as number) : GAP;
      state = automaton[(state & ~FOUND) + next] as number;
      const found = state & FOUND;
      if (found === 0) continue;
      if ((found & NUMBER) !== 0) {
        let from = at;
        let value = 0;
        for (let unit = 1; from > start; unit = Math.imul(unit, 10)) {
          const digit = text.charCodeAt(from - 1) - 48;
          if (digit < 0 || digit > 9) break;
          value = (value + Math.imul(digit, unit)) | 0;
          from--;
        }
        const digits = at - from;
        const isLikely = digits >= LIKELY.least && digits <= LIKELY.most;
        const isPart = from > start && PART_OF_NAME[text.charCodeAt(from - 1)] === 1;
        const isKnown = !isPart && mayBeKnown[value & LOW] === 1 && known.has(value);
        const near = isPart ? NEAR_PART : NEAR_LABEL;
        if (isKnown || (isLikely && from - labelEnd < near)) mark('number', from);
      }
      if ((found & LABEL) !== 0) labelEnd = at + 1;
      if ((found & CODE_WORD) !== 0) mark('codeWord', at + 1);
      if ((found & MESSAGE) !== 0 && endsPair(text, at, start)) mark('message', at);
    }
  };
}
