import { memoize } from '../../memoize.ts';
import { BASE_FORMS, stem } from '../../text/stem.ts';
import { isHttpStatus, MAX_UNKNOWN_DIGITS, MIN_UNKNOWN_DIGITS } from '../api-shapes.ts';
import type { IsCode } from '../candidate.ts';
import WORDS from './code-words.json' with { type: 'json' };

/** The class of each word: a letter, as listed in the README. */
const CLASS_OF = new Map(
  Object.entries(WORDS).flatMap(([own, lines]) =>
    lines.flatMap((words) => words.split(' ')).map((word) => [word, own] as const),
  ),
);

const wordsOf = (classes: RegExp) =>
  [...CLASS_OF].flatMap(([word, own]) => (classes.test(own) ? word : []));

/** Words that call a number a code. */
export const LABELS = { code: wordsOf(/C/), all: wordsOf(/[CEPSO]/) };

/** Other forms of English words, found by their stems: `codes`, but not `took`. */
const STEMS = new Map(
  [...CLASS_OF].flatMap(([word, own]) =>
    BASE_FORMS.has(word) ? [] : [[stem(word), own] as const],
  ),
);

const OTHER = 'w';
const CASES = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const CODE_AT_END = /^(.+)(codes?|nummer|kode[nr]?|kod(?:er(?:na)?|ene)?|koodi)$/;
/** Prefixes written onto a word: French `d’erreur`, Arabic "the", "and", "with". */
const PREFIX = /^(?:\p{L}'(?=\p{L}{2})|[وفبل]?ال|[وفبل](?=\p{L}{2}))/u;

/** Hiragana and the scripts after it have no spaces between words; neither have Thai and Lao. */
const FIRST_WITHOUT_GAPS = 0x3040;
const hasNoGaps = (code: number) => code >= FIRST_WITHOUT_GAPS || (code >= 0x0e00 && code < 0x0f00);

const MAX_PART_LENGTH = Math.max(...[...CLASS_OF.keys()].map(({ length }) => length));

/** The classes of words in text without spaces: the longest word at each position. */
function classesWithoutGaps(stretch: string): string {
  let classes = '';
  for (let at = 0; at < stretch.length; ) {
    let length = MAX_PART_LENGTH;
    while (length > 1 && !CLASS_OF.has(stretch.slice(at, at + length))) length--;
    const own = CLASS_OF.get(stretch.slice(at, at + length));
    if (own || !classes.endsWith(OTHER)) classes += own ?? OTHER;
    at += length;
  }
  return classes;
}

/** The classes of a word, or of its parts if it is a compound. */
function classesOfWord(written: string): string {
  const word = written.replaceAll('’', "'");
  const lower = word.toLowerCase();
  const whole = CLASS_OF.get(lower);
  if (whole) return whole;
  const prefix = PREFIX.exec(word)?.[0];
  if (prefix && (prefix.length > 1 || CLASS_OF.has(word.slice(1))))
    return classesOfWord(word.slice(prefix.length));
  const parts = word.split(CASES);
  if (parts.length > 1) return parts.map(classesOfWord).join('');
  if (hasNoGaps(word.charCodeAt(word.length - 1))) return classesWithoutGaps(word);
  const [, first, last] = CODE_AT_END.exec(lower) ?? [];
  if (first && last) return classesOfWord(first) + (CLASS_OF.get(last) ?? '');
  return STEMS.get(stem(lower)) ?? OTHER;
}

const classesOf = memoize(classesOfWord);

const r = String.raw;

/** A letter of any script. The scripts from hiragana on have no spaces. */
const LETTER = r`(?:[A-Za-z\u3040-\ud7ff]|(?![\p{P}\p{S}])[\u00c0-\u1fff])`;

/** A number, white space, a word (maybe with apostrophes inside), or any other character. */
const TOKEN = new RegExp(r`(\d+)|([ \t\xa0\u3000]+)|(${LETTER}+(?:['’]${LETTER}+)*)|[^]`, 'gu');

/** A script without spaces can touch a number on either side: エラー8015が. */
const GAPLESS = /[\u3040-\ud7ff]\d|\d[\u3040-\ud7ff]/;

/** Characters that mean the same as the first of their row. */
const SAME = new Map(
  ['"\'`“”‘’«»', ':：', '=＝', '(（', ')）', '[【「', ']】」', '-–—', '→➜⇒', ',、，،', ';；؛']
    .concat(['.。°º।', '?？¿؟', '$€£₹', 'X×', '\n\r', '|│', '•◦▪●■☐☑☒✓✔✗✘❌✅⚠❗'])
    .flatMap((row) => [...row].map((mark) => [mark, row.charAt(0)] as const)),
);

/** The class of a number: 8 a catalog code, 5 an HTTP status, 4 another possible code, 1 none. */
export function classOfNumber(code: number, length: number, isCode: IsCode): string {
  // With leading zeros.
  if (code < 10 ** (length - 1)) return '1';
  if (isHttpStatus(code)) return '5';
  if (isCode(code)) return '8';
  return length < MIN_UNKNOWN_DIGITS || length > MAX_UNKNOWN_DIGITS ? '1' : '4';
}

/**
 * A stretch of text as tokens: one letter per word, one digit per number, and one character per
 * punctuation mark and gap: `error_code = 8015` is `E_C = 8`. Patterns over them read like the
 * text, in any language.
 */
export interface Tokens {
  readonly classes: string;
  /** The offset of each token from the start, and the end of the last. */
  readonly starts: readonly number[];
}

/** Reads a stretch of text into tokens, appended to those `above` it. */
export function readTokens(
  text: string,
  start: number,
  end: number,
  isCode: IsCode,
  above = '',
): Tokens {
  let classes = above;
  const starts = Array.from(above, () => 0);
  const add = (more: string, at: number) => {
    for (let index = 0; index < more.length; index++) starts.push(at);
    classes += more;
  };
  const stretch = text.slice(start, end);
  const isGapless = GAPLESS.test(stretch);
  TOKEN.lastIndex = 0;
  // Not `matchAll`, which compiles the pattern again for each line.
  for (let found = TOKEN.exec(stretch); found; found = TOKEN.exec(stretch)) {
    const { 0: own, 1: digits, 2: gap, 3: word, index } = found;
    if (gap) add(gap.replace(/[^\t]/g, '') || (gap.length > 1 ? '  ' : ' '), index);
    else if (digits) add(classOfNumber(Number(own), own.length, isCode), index);
    else if (word) add(classesOf(own), index);
    // A character outside the basic plane counts as two.
    else add(SAME.get(own) ?? own, index);
    const behind = TOKEN.lastIndex;
    if (isGapless && (digits || word) && GAPLESS.test(stretch.slice(behind - 1, behind + 1)))
      add(' ', behind);
  }
  starts.push(end - start);
  return { classes, starts };
}
