import { remembering } from '../remembering.ts';
import WORDS from './code-words.json' with { type: 'json' };

/** Words of a table by the letter of their class, which the name of the class begins with. */
const classes = (table: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  new Map(
    Object.entries(table).flatMap(([name, languages]) =>
      Object.values(languages)
        .flatMap((words) => words.split(' '))
        .map((word) => [word, name.charAt(0)] as const),
    ),
  );

const BEFORE = classes(WORDS.before);
const AFTER = new Map([...BEFORE, ...classes(WORDS.after)]);

/** Words behind which a number may be a code that the catalog has not. */
export const LABEL_WORDS = [...BEFORE].flatMap(([word, letter]) => (letter === 'C' ? [word] : []));

/** On which side of a number words are: "for" means nothing before one, and ends a clause after. */
export type Side = 'before' | 'after';

const OTHER = 'w';
const CASES = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const CODE_AT_END = /^(.+)(codes?|kode|koodi|kod)$/;
/** French `d’erreur`, `l’erreur`. */
const ELIDED = /^\p{L}['’](?=\p{L}{2})/u;

/** The classes of a word and, where it is written in one piece, of its parts. */
function classesOfWord(word: string, known: ReadonlyMap<string, string>): string {
  const lower = word.toLowerCase();
  const whole = known.get(lower);
  if (whole) return whole;
  if (ELIDED.test(word)) return classesOfWord(word.slice(2), known);
  const parts = word.split(CASES);
  if (parts.length > 1) return parts.map((part) => classesOfWord(part, known)).join('');
  // Scripts without gaps between words: the label is what the word ends with.
  if (word.charCodeAt(word.length - 1) >= 0x3040) {
    for (let at = 1; at < word.length; at++) {
      const ending = known.get(word.slice(at));
      if (ending) return ending;
    }
    return OTHER;
  }
  const [, first, last] = CODE_AT_END.exec(lower) ?? [];
  return first && last ? classesOfWord(first, known) + (known.get(last) ?? '') : OTHER;
}

const isDigit = (code: number) => code >= 48 && code <= 57;

const isLetter = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7) ||
  (code >= 0x3040 && code < 0xff00) ||
  code === 39 ||
  code === 0x2019;

const isGap = (code: number) => code === 32 || code === 9 || code === 0xa0 || code === 0x3000;

/** Marks that mean the same as the first of their row. */
const SAME: ReadonlyMap<number, number> = new Map(
  [
    '"\'`“”‘’«»',
    ':：',
    '=＝',
    '(（',
    ')）',
    '[【「',
    ']】」',
    '-–—',
    '>→➜',
    ',、，',
    ';；',
    '.。°º',
  ]
    .concat(['?？¿', '$€£₹', 'X×', '\n\r'])
    .flatMap((row) => [...row].map((mark) => [mark.charCodeAt(0), row.charCodeAt(0)] as const)),
);

/** A number by its digits: 1 or 2, 3, 4, 5, 6, or more. */
const LENGTHS = '01134569';

const [TAB, SPACE] = [9, 32];
const MOST_ARGUMENTS = 1_000;

/** Reused: to make an array for each number is most of the work. */
const SCRATCH: number[] = [];

const CLASSES: Readonly<Record<Side, (word: string) => string>> = {
  before: remembering((word) => classesOfWord(word, BEFORE)),
  after: remembering((word) => classesOfWord(word, AFTER)),
};

/**
 * A stretch of text with one letter for each word, one digit for each number, and one character
 * for each mark and gap: `error_code = 8015` is `E_C = 4`. Patterns over it read like the text,
 * whatever its words and language. `offsets` receives where each character begins.
 */
export function classesOf(
  text: string,
  start: number,
  end: number,
  side: Side,
  offsets?: number[],
): string {
  let length = 0;
  for (let at = start; at < end; ) {
    const from = at;
    const code = text.charCodeAt(at++);
    if (isDigit(code)) {
      while (at < end && isDigit(text.charCodeAt(at))) at++;
      SCRATCH[length++] = LENGTHS.charCodeAt(Math.min(at - from, LENGTHS.length - 1));
    } else if (isGap(code)) {
      let tab = code === TAB;
      for (; at < end && isGap(text.charCodeAt(at)); at++) tab ||= text.charCodeAt(at) === TAB;
      SCRATCH[length++] = tab ? TAB : SPACE;
      if (!tab && at - from > 1) SCRATCH[length++] = SPACE;
    } else if (isLetter(code) && code !== 39 && code !== 0x2019) {
      while (at < end && isLetter(text.charCodeAt(at))) at++;
      const found = CLASSES[side](text.slice(from, at));
      for (let part = 0; part < found.length; part++) SCRATCH[length++] = found.charCodeAt(part);
    } else SCRATCH[length++] = SAME.get(code) ?? code;
    while (offsets && offsets.length < length) offsets.push(from);
  }
  const classes = SCRATCH.slice(0, length);
  if (SCRATCH.length > MOST_ARGUMENTS) SCRATCH.length = MOST_ARGUMENTS;
  return length < MOST_ARGUMENTS
    ? // To spread them takes five times as long.
      Reflect.apply(String.fromCharCode, null, classes)
    : classes.map((one) => String.fromCharCode(one)).join('');
}

const LONGEST_WORD = 24;
const MOST_GAP = 12;

/** The class of the word before a number: a glance, before `classesOf`; empty without one. */
export function classBefore(text: string, start: number, first: number): string {
  const nearest = Math.max(first, start - MOST_GAP);
  let end = start;
  while (end > nearest && !isLetter(text.charCodeAt(end - 1))) {
    end--;
  }
  let at = end;
  while (at > first && end - at < LONGEST_WORD && isLetter(text.charCodeAt(at - 1))) at--;
  return at < end ? CLASSES.before(text.slice(at, end)).slice(-1) : '';
}
