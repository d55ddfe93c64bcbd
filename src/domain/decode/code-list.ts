import type { Candidate } from './candidate.ts';

/** Longer lists are data, not something that somebody asks about. */
const LONGEST = 100_000;

const BULLETS = /^[ \t]*[-*•](?=[ \t])/gm;
const AND = /(?<=[\s\d,])(?:and|or)(?=[\s\d])/gi;
const BETWEEN = /^[\s,;|/&#"'`[\]()]*$/;
const CODE = /^[1-9]\d{1,8}$/;
const LIKELY_CODE = /^[1-9]\d{2,5}$/;

const blank = (text: string): string => ' '.repeat(text.length);

/**
 * The codes of a text that is nothing but a list of codes, in order: `8015, 8065`, one per line,
 * or one alone. Empty for any other text. At least half of a list must be in the catalog, so that
 * parts of a phone number are none; a single number need not be, if it looks like a code.
 */
export function readCodeList(
  text: string,
  isCode: (code: number) => boolean,
): readonly Candidate[] {
  if (text.length > LONGEST) return [];
  const bare = text.replace(BULLETS, blank).replace(AND, blank);
  if (!BETWEEN.test(bare.replace(/\d+/g, ' '))) return [];
  const numbers = [...bare.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({ digits, index }));
  const known = numbers.filter(({ digits }) => isCode(Number(digits)));
  const [first] = numbers;
  const isList =
    known.length > 0 ? known.length * 2 >= numbers.length : LIKELY_CODE.test(first?.digits ?? '');
  if (!isList || (known.length === 0 && numbers.length > 1)) return [];
  if (!numbers.every(({ digits }) => CODE.test(digits))) return [];
  return numbers.map(({ digits, index }): Candidate => {
    const span = { start: index, end: index + digits.length };
    return {
      format: 'list',
      role: 'plain',
      code: { code: Number(digits), written: digits, span },
      path: [],
      object: span,
      context: '',
    };
  });
}
