import { bareCode, type Candidate, type IsCode } from '../candidate.ts';
import { lengthAt } from '../characters.ts';
import type { Span } from '../source-map.ts';
import { readTokens } from './line-tokens.ts';

/** Check boxes, and how often each code occurred: `8015(120)`, `8015: 120 times`, `uniq -c`. */
const COUNT =
  /\[ ?X? ?\]|(?<=[458])(?: ?\([1458]\)| ?[:=X]? ?[1458] ?X(?![A-Za-z])| ?X ?[1458])|(?<=^|\n) {1,2}[1458] (?=[458]\s*(?:\n|$))/g;
/** Possible codes, gaps, punctuation, "and", and an "again?" at the end. */
const LIST = /^[\s,;|/&#"[\]()J458*-]*(?:[fAM] ?)?[?!]*\s*$/;

/** Whether the numbers of one line look like a phone or card number: `98765 43210`. */
function mayBePhone(text: string, numbers: readonly string[]): boolean {
  const total = numbers.join('').length;
  const isEven = new Set(numbers.map((one) => one.length)).size === 1 && total < 16;
  return total >= 10 && total < 20 && !isEven && !/[\r\n,;|&]|\p{L}/u.test(text.trim());
}

/**
 * The codes of a text that is just a list of codes, in order: `8015, 8065`, one per line, or a
 * single one. Empty for any other text, and for what looks like a phone number. At least one code
 * of a list must be in the catalog; a single number only has to look like a code.
 */
export function readCodeList(text: string, isCode: IsCode): readonly Candidate[] {
  // Longer lists are data, not a question.
  if (text.length > 100_000) return [];
  const { classes, starts } = readTokens(text, 0, text.length, isCode);
  const list = classes.replace(COUNT, (count) => '\t'.repeat(count.length));
  if (!LIST.test(list)) return [];
  const spans = [...list.matchAll(/\d/g)].map(({ index }): Span => {
    const start = starts[index] ?? 0;
    return { start, end: start + lengthAt(/\d+/y, text, start) };
  });
  const digits = spans.map(({ start, end }) => text.slice(start, end));
  if (mayBePhone(text, digits)) return [];
  if (digits.length > 1 && !digits.some((one) => isCode(Number(one)))) return [];
  return spans.map((span, at) => bareCode(digits[at] ?? '', span));
}
