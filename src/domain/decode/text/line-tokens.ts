import { stem } from '../../text/stem.ts';
import { isHttpStatus } from '../api-shapes.ts';
import { textOf } from '../characters.ts';
import { remembering } from '../remembering.ts';
import WORDS from './code-words.json' with { type: 'json' };

/**
 * The class of each word, in one order for all languages: mixed, they compress better. Words for
 * Code, Error and errors in the Plural, Status, item; O of this API, H of other software, h of
 * transport, y of the system, c of closing; N what has a code of its own, n what is numbered; V
 * verbs that tell, v that happen, R that come last, W with, M about, m what, D does, I number, B
 * is, T it, A the, J and, Q of a status, t of time, f other function words, X times, k case.
 */
const CLASS_OF = new Map(
  Object.entries(WORDS).flatMap(([own, lines]) =>
    lines.flatMap((words) => words.split(' ')).map((word) => [word, own] as const),
  ),
);

/** Words that are cut short with a full stop, which ends no sentence. */
const SHORT = new Set([...CLASS_OF.keys()].flatMap((word) => /^(.+)\.$/.exec(word)?.[1] ?? []));

const wordsOf = (classes: RegExp) =>
  [...CLASS_OF].flatMap(([word, own]) => (classes.test(own) ? word : []));

const LABEL = /[CEPS]/;

/** Words that call a number a code. */
export const LABELS = { code: wordsOf(/C/), all: wordsOf(LABEL) };

/** Other forms of verbs are found by their stems. */
const VERBS = new Map(
  [...CLASS_OF].flatMap(([word, own]) => (/^[Vv]$/.test(own) ? [[stem(word), own] as const] : [])),
);

const OTHER = 'w';
const CASES = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const CODE_AT_END = /^(.+)(codes?|kode[nr]?|kod(?:er(?:na)?|ene)?|koodi)$/;
/** What is written on to the beginning of a word: French `d’erreur`, Arabic "and", "with". */
const PREFIX = /^(?:\p{L}'(?=\p{L}{2})|[وفبل](?=\p{L}{4}))/u;

/** The ending of a plural, behind more than a short word. */
const PLURAL = /(?<=..[^s])s$/;

/** Hiragana; it and the scripts behind it have no gaps between words, nor have Thai and Lao. */
const FIRST_WITHOUT_GAPS = 0x3040;
const hasNoGaps = (code: number) => code >= FIRST_WITHOUT_GAPS || (code >= 0x0e00 && code < 0x0f00);

/** A label may have an ending of its language: `Warnungen`, `błędami`. */
const [SHORTEST_LABEL, LONGEST_ENDING] = [5, 3];

function classOfInflected(word: string): string | undefined {
  for (let cut = 1; cut <= LONGEST_ENDING && word.length - cut >= SHORTEST_LABEL; cut++) {
    const own = CLASS_OF.get(word.slice(0, -cut));
    if (own !== undefined && LABEL.test(own)) return own;
  }
  return undefined;
}

const LONGEST_PART = Math.max(...[...CLASS_OF.keys()].map(({ length }) => length));

/** The classes of the words in a stretch without gaps: the longest that begins at each place. */
function classesWithoutGaps(stretch: string): string {
  let classes = '';
  for (let at = 0; at < stretch.length; ) {
    let length = LONGEST_PART;
    while (length > 1 && !CLASS_OF.has(stretch.slice(at, at + length))) length--;
    const own = CLASS_OF.get(stretch.slice(at, at + length));
    // A label may end in a particle: 오류가.
    const isParticle = !own && LABEL.test(classes.slice(-1)) && stretch.length - at <= length + 1;
    if (!isParticle && (own || !classes.endsWith(OTHER))) classes += own ?? OTHER;
    at += length;
  }
  return classes;
}

/** The classes of a word and, where it is written in one piece, of its parts. */
function classesOfWord(written: string): string {
  const word = written.replaceAll('’', "'");
  const lower = word.toLowerCase();
  const whole = CLASS_OF.get(word) ?? CLASS_OF.get(lower);
  if (whole) return whole;
  const prefix = PREFIX.exec(word)?.[0];
  if (prefix && (prefix.length > 1 || CLASS_OF.has(word.slice(1))))
    return classesOfWord(word.slice(prefix.length));
  const parts = word.split(CASES);
  if (parts.length > 1) return parts.map(classesOfWord).join('');
  if (hasNoGaps(word.charCodeAt(word.length - 1))) return classesWithoutGaps(word);
  const [, first, last] = CODE_AT_END.exec(lower) ?? [];
  if (first && last) return classesOfWord(first) + (CLASS_OF.get(last) ?? '');
  return (
    classOfInflected(lower) ??
    CLASS_OF.get(lower.replace(PLURAL, '')) ??
    VERBS.get(stem(lower)) ??
    OTHER
  );
}

const classesOf = remembering(classesOfWord);

const isDigit = (code: number) => code >= 48 && code <= 57;

const isApostrophe = (code: number) => code === 39 || code === 0x2019;

/** One of the two halves of an emoji. */
const isSurrogate = (code: number) => code >= 0xd800 && code < 0xe000;

const isLetter = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7) ||
  (code >= FIRST_WITHOUT_GAPS && code < 0xff00 && !isSurrogate(code));

const isGap = (code: number) => code === 32 || code === 9 || code === 0xa0 || code === 0x3000;

/** Marks that mean the same as the first of their row. */
const SAME: ReadonlyMap<number, number> = new Map(
  ['"\'`“”‘’«»', ':：', '=＝', '(（', ')）', '[【「', ']】」', '-–—', '→➜⇒', ',、，', ';；']
    .concat(['.。°º', '?？¿', '$€£₹', 'X×', '\n\r', '|│', '•◦▪●■☐☑☒✓✔✗✘❌✅⚠❗'])
    .flatMap((row) => [...row].map((mark) => [mark.charCodeAt(0), row.charCodeAt(0)] as const)),
);

const [TAB, SPACE, BULLET] = [9, 32, 0x2022];
const [NONE, UNKNOWN, HTTP, KNOWN] = [49, 52, 53, 56];
const [FEWEST_DIGITS, MOST_DIGITS] = [3, 6];

/** A number by what it may be: a code of the catalog, a status of HTTP, another code, or none. */
function classOfNumber(digits: string, isCode: (code: number) => boolean): number {
  if (digits.length < FEWEST_DIGITS || digits.startsWith('0')) return NONE;
  const code = Number(digits);
  if (isHttpStatus(code)) return HTTP;
  if (isCode(code)) return KNOWN;
  return digits.length <= MOST_DIGITS ? UNKNOWN : NONE;
}

/** Reused: to put a long string together piece by piece takes three times as long. */
let scratch = new Uint16Array(1_024);
const places: number[] = [];

/**
 * A stretch of text as tokens: one letter for each word, one digit for each number, and one
 * character for each mark and gap: `error_code = 8015` is `E_C = 8`. Patterns over it read like the
 * text, whatever its words and language.
 */
export interface Tokens {
  readonly classes: string;
  /** Where in the text each begins, and where the last ends: until others are read. */
  readonly starts: readonly number[];
}

/** Reads a stretch of text into tokens, behind those of what is `above` it. */
export function readTokens(
  text: string,
  start: number,
  end: number,
  isCode: (code: number) => boolean,
  above = '',
): Tokens {
  let length = 0;
  const add = (code: number, at: number) => {
    places[length] = at;
    if (length === scratch.length) {
      const longer = new Uint16Array(length * 2);
      longer.set(scratch);
      scratch = longer;
    }
    scratch[length++] = code;
  };
  for (let at = 0; at < above.length; at++) add(above.charCodeAt(at), start);
  for (let at = start; at < end; ) {
    const from = at;
    const code = text.charCodeAt(at++);
    if (isDigit(code)) {
      while (at < end && isDigit(text.charCodeAt(at))) at++;
      add(classOfNumber(text.slice(from, at), isCode), from);
      // A script without gaps goes on right behind it: エラー8015が.
      if (at < end && text.charCodeAt(at) >= FIRST_WITHOUT_GAPS) add(SPACE, at);
    } else if (isGap(code)) {
      let tab = code === TAB;
      for (; at < end && isGap(text.charCodeAt(at)); at++) tab ||= text.charCodeAt(at) === TAB;
      add(tab ? TAB : SPACE, from);
      if (!tab && at - from > 1) add(SPACE, from);
    } else if (isLetter(code)) {
      for (; at < end; at++) {
        const own = text.charCodeAt(at);
        const isInside = isApostrophe(own) && at + 1 < end && isLetter(text.charCodeAt(at + 1));
        if (!isLetter(own) && !isInside) break;
      }
      const isShort = text.charAt(at) === '.' && SHORT.has(text.slice(from, at).toLowerCase());
      if (isShort) at++;
      const found = classesOf(text.slice(from, at));
      for (let part = 0; part < found.length; part++) add(found.charCodeAt(part), from);
      if (text.charCodeAt(at - 1) >= FIRST_WITHOUT_GAPS && isDigit(text.charCodeAt(at)))
        add(SPACE, at);
    } else if (isSurrogate(code)) {
      while (at < end && isSurrogate(text.charCodeAt(at))) at++;
      add(BULLET, from);
    } else add(SAME.get(code) ?? code, from);
  }
  places[length] = end;
  return { classes: textOf(scratch.subarray(0, length)), starts: places };
}
