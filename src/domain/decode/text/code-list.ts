import type { Candidate } from '../candidate.ts';

/** Longer lists are data, not something that somebody asks about. */
const LONGEST = 100_000;

/** The name of a column of which nothing else was copied. */
const HEADING =
  /^\s*["'*]{0,2}(?:(?:item[ _-])?(?:error|status|warning|response)[ _-])?codes?["'*]{0,2}[ \t]*:?(?=[ \t]*[\r\n])/i;
const BULLETS = /^[ \t]*[-*•](?=[ \t])/gm;
const AND = /(?<=[\s\d,])(?:and|or)(?=[\s\d])/gi;
/** "1012?" and "What is 1012?" */
const ASKED = /^\s*what(?: is|'s|’s| does)?(?= )|(?: mean)?\s?\?\s*$/gi;
/** How often each was there: `8015(120)`, `8015: 120 times`, and before it as `uniq -c` has it. */
const COUNTS =
  /(?<=\d)\s?\(\d{1,9}\)|(?<=\d)\s?[:=x×]?\s?\d{1,9}\s?(?:times|x|hits)(?![a-z])|(?<=\d)\s?[x×]\s?\d{1,9}(?!\d)/gi;
const COUNTED_LINES = /^(?:[ \t]{2,}\d{1,9} \d{3,9}[ \t]*(?:\r?\n|$))+\s*$/;
const COUNT_BEFORE = /^[ \t]{2,}\d{1,9}(?= )/gm;
const RANGE = /(?<=\d{3})\s?[-–]\s?(?=\d{3})/g;
const BETWEEN = /^[\s,;|/&#"'`[\]()]*$/;
const CODE = /^[1-9]\d{1,8}$/;
const LIKELY_CODE = /^[1-9]\d{2,5}$/;

const blank = (text: string): string => ' '.repeat(text.length);

interface Written {
  readonly digits: string;
  readonly index: number;
}

/** Numbers in one line with nothing but gaps, as a phone or a card is written: `98765 43210`. */
function mayBePhone(text: string, numbers: readonly Written[]): boolean {
  const lengths = numbers.map(({ digits }) => digits.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const isEven = new Set(lengths).size === 1 && total < 16;
  return total >= 10 && total < 20 && !isEven && !/[\r\n,;|&]/.test(text.trim());
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
  const all = text
    .replace(HEADING, blank)
    .replace(BULLETS, blank)
    .replace(AND, blank)
    .replace(ASKED, blank)
    .replace(COUNTS, blank)
    .replace(COUNTED_LINES, (lines) => lines.replace(COUNT_BEFORE, blank));
  // With a hyphen between them they are a date or a phone number, unless all are codes.
  const isRange = [...all.matchAll(/\d+/g)].every(({ 0: digits }) => isCode(Number(digits)));
  const bare = isRange ? all.replace(RANGE, blank) : all;
  if (!BETWEEN.test(bare.replace(/\d+/g, ' '))) return [];
  const numbers = [...bare.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({ digits, index }));
  if (numbers.length === 0 || !numbers.every(({ digits }) => CODE.test(digits))) return [];
  const known = numbers.filter(({ digits }) => isCode(Number(digits))).length;
  const isMostly = known * 2 >= numbers.length && known > 0;
  const areLikely = numbers.every(({ digits }) => LIKELY_CODE.test(digits));
  const isList = areLikely && (known > 0 || numbers.length === 1) && !mayBePhone(bare, numbers);
  if (!isMostly && !isList) return [];
  return numbers.map(({ digits, index }): Candidate => {
    const span = { start: index, end: index + digits.length };
    return {
      format: 'list',
      role: 'plain',
      code: { code: Number(digits), written: digits, span },
      path: () => [],
      object: span,
      context: () => '',
    };
  });
}
