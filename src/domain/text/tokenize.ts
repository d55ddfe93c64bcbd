/** A word or number of a text, in the form used for comparison, with its position. */
export interface Token {
  /** Lower case, without accents or apostrophes. Never empty. */
  readonly word: string;
  /** UTF-16 units of the original text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Written as one word with the token before it: `line-item`, `userId`, `WEB_ENGAGE`. */
  readonly glued: boolean;
}

/**
 * Letters and digits as a character class of a regular expression, to check the surroundings of a
 * match. Approximate: the exact Unicode classes take longer to compile than a search.
 */
export const WORD_CHARACTERS = 'A-Za-z0-9\\u00c0-\\u1fff\\u2c00-\\ud7ff';

// Kinds of characters, ordered so that "at least LOWER" means "part of a word".
const GAP = 0;
const GLUE = 1;
const APOSTROPHE = 2;
const LOWER = 3;
const DIGIT = 4;
const UPPER = 5;

function asciiKind(character: string): number {
  if (character >= 'a' && character <= 'z') return LOWER;
  if (character >= 'A' && character <= 'Z') return UPPER;
  if (character >= '0' && character <= '9') return DIGIT;
  if (character === '-' || character === '_') return GLUE;
  return character === "'" ? APOSTROPHE : GAP;
}

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => asciiKind(String.fromCharCode(code)));

function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < 128 ? (ASCII[code] as number) : otherKind(text.charAt(index), code);
}

function otherKind(character: string, code: number): number {
  if (character === '’' || character === '‘' || character === 'ʼ') return APOSTROPHE;
  // Halves of surrogate pairs: emoji, and scripts that no document uses.
  if (code >= 0xd800 && code <= 0xdfff) return GAP;
  const lower = character.toLowerCase();
  if (lower !== character.toUpperCase()) return lower === character ? LOWER : UPPER;
  if (/[\p{L}\p{M}]/u.test(character)) return LOWER;
  return /\p{N}/u.test(character) ? DIGIT : GAP;
}

/** Folds a word for comparison, in the same way in every locale. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase().replace(/['’‘ʼ]/g, '');
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
}

/**
 * The words and numbers of a text, in order. `userId` and `WEB_ENGAGE` are two words each,
 * `customer's` is one. Takes linear time.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  let before = GAP;
  /** Whether the word so far is already folded, as most words are. */
  let folded = true;
  const endWord = (end: number) => {
    const written = text.slice(start, end);
    const word = folded ? written : foldWord(written);
    const gap = start - (tokens.at(-1)?.end ?? Number.NEGATIVE_INFINITY);
    const glued = gap === 0 || (gap === 1 && kindAt(text, start - 1) === GLUE);
    if (word !== '') tokens.push({ word, start, end, glued });
    start = -1;
  };
  for (let index = 0; index <= text.length; index++) {
    const found = index < text.length ? kindAt(text, index) : GAP;
    // Inside a word, an apostrophe belongs to the word; elsewhere it is a quotation mark.
    const inWord = found === APOSTROPHE && before >= LOWER && before !== DIGIT;
    const next = inWord && index + 1 < text.length ? kindAt(text, index + 1) : GAP;
    const kind = inWord && next >= LOWER && next !== DIGIT ? before : found;
    if (start >= 0 && (kind < LOWER || (kind === UPPER && before === LOWER))) endWord(index);
    if (kind >= LOWER && start < 0) {
      start = index;
      folded = true;
    }
    if (kind >= LOWER && (kind === UPPER || found === APOSTROPHE || text.charCodeAt(index) > 127)) {
      folded = false;
    }
    before = kind;
  }
  return tokens;
}
