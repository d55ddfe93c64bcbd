import { type Candidate, plainCandidate } from '../candidate.ts';
import { fitsAt, lengthAt } from '../characters.ts';
import type { Span } from '../span.ts';
import { classesOf } from './word-classes.ts';

/** Longer lists are data, not something that somebody asks about. */
const LONGEST = 100_000;

/** What a list begins with: the name of a column, or "What is". In the classes of `classesOf`. */
const BEGINNING =
  /\s*(?:["*]{0,2}(?:(?:i[ _-])?[ESQ][ _-])?C["*]{0,2}\s?:?(?=\s*\n))?(?:m(?:"?w)?(?: [ID])? )?/y;
/**
 * A number, and what is before it: gaps, marks, "and", a bullet, the hyphen of a range. Behind it
 * how often it was there: `8015(120)`, `8015: 120 times`, `8015 x 120`.
 */
const ITEM =
  /((?:[\s,;|/&#"[\]()]|J|(?<=(?:^|\n)\s*)[-*•](?=\s))*-?\s?)\d(?:\s?(?:\(\d\)|[:=X]?\s?\d\s?X(?!\w)|X\s?\d))?/y;
/** Lines of `uniq -c`: the count before the number. */
const COUNTED_LINES = /^(?:\s{2}\d \d\s*)+$/;
const COUNTED_ITEM = /(\s{2}\d )\d\s*(?=\s\s\d|$)/y;
const END = /[\s,;|/&#"[\]()]*(?:K ?)?\??\s*$/y;

const CODE = /^[1-9]\d{2,5}$/;

/** The numbers of a text that is nothing but a list of them; undefined for any other text. */
function readNumbers(text: string): readonly Span[] | undefined {
  const offsets: number[] = [];
  const classes = classesOf(text, 0, text.length, 'after', offsets);
  const isCounted = COUNTED_LINES.test(classes);
  const item = isCounted ? COUNTED_ITEM : ITEM;
  let at = isCounted ? 0 : lengthAt(BEGINNING, classes, 0);
  const numbers: Span[] = [];
  item.lastIndex = at;
  for (let found = item.exec(classes); found; found = item.exec(classes)) {
    const digit = at + (found[1] as string).length;
    numbers.push({ start: offsets[digit] ?? 0, end: offsets[digit + 1] ?? text.length });
    at = item.lastIndex;
  }
  return fitsAt(END, classes, at) ? numbers : undefined;
}

/** Numbers in one line with nothing but gaps, as a phone or a card is written: `98765 43210`. */
function mayBePhone(text: string, numbers: readonly Span[]): boolean {
  const lengths = numbers.map(({ start, end }) => end - start);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const isEven = new Set(lengths).size === 1 && total < 16;
  return total >= 10 && total < 20 && !isEven && !/[\r\n,;|&]|\p{L}/u.test(text.trim());
}

/**
 * The codes of a text that is nothing but a list of codes, in order: `8015, 8065`, one per line,
 * or one alone. Empty for any other text. One of a list must be in the catalog, and half of what
 * looks like a phone number; a single number need not be, if it looks like a code.
 */
export function readCodeList(
  text: string,
  isCode: (code: number) => boolean,
): readonly Candidate[] {
  if (text.length > LONGEST) return [];
  const numbers = readNumbers(text) ?? [];
  const digits = numbers.map(({ start, end }) => text.slice(start, end));
  if (!digits.every((one) => CODE.test(one)) || mayBePhone(text, numbers)) return [];
  if (digits.length > 1 && !digits.some((one) => isCode(Number(one)))) return [];
  return numbers.map((span) => {
    const written = text.slice(span.start, span.end);
    return plainCandidate('list', span, { code: { code: Number(written), written, span } });
  });
}
