import { MAX_CODE_DIGITS } from '../../domain/code-digits.ts';
import { withAsciiDigits } from '../../domain/text/ascii-digits.ts';
import { withoutInvisible } from './tables.ts';

const r = String.raw;

/** `0601` is refused: as a number it is another code. */
const CODE = r`(?:0|[1-9]\d{0,${MAX_CODE_DIGITS - 1}})`;
const CODES = new RegExp(`^${CODE}(?: ?[/,] ?${CODE})*$`);

/** Ambiguous: one number with a thousands separator, or two codes. */
const THOUSANDS = /^\d{1,2},\d{3}$/;

/** Codes in a well-formed code cell: `1008/ 1038` gives two. Undefined for any other text. */
export function parseCodeCell(text: string): readonly number[] | undefined {
  if (!CODES.test(text) || THOUSANDS.test(text)) return undefined;
  return text.split(/[/,]/).map(Number);
}

const DIGITS = r`\d{1,${MAX_CODE_DIGITS}}`;
const LIKE_CODES = new RegExp(`^${DIGITS}(?: ?[/,] ?${DIGITS})*$`);

/** Whether a cell looks like codes, even if `parseCodeCell` would refuse it. */
export const looksLikeCode = (text: string): boolean => LIKE_CODES.test(text);

/** Converts all digits to ASCII and removes invisible characters; keeps line breaks. */
export function plainDigits(text: string): string {
  const decoded = text
    .replace(/&(?:shy|#173);/gi, '')
    .replace(/&#(4[89]|5[0-7]);/g, (_, code) => String.fromCodePoint(code));
  if (/^[\n -~]*$/.test(decoded)) return decoded;
  return withAsciiDigits(withoutInvisible(decoded).normalize('NFKC'));
}

/** Numbers below 100 may be any count; those longer than a code are phone numbers or ids. */
const LIKELY_CODE = r`\d{3,${MAX_CODE_DIGITS}}`;
const NUMBER = new RegExp(r`(?<!\d)${LIKELY_CODE}(?!\d)`, 'g');
const AT_END = new RegExp(r`^([\p{L}_]+)(${LIKELY_CODE})$`, 'u');

/** URLs, dates, times, decimals and names that contain digits are not codes. */
const NO_CODES = new RegExp(
  r`https?:\/\/\S+|\]\([^()\s]*\)|&#\w+;|[\p{L}_][\p{L}\p{N}_]*|(?<!\d)\d+(?:[\-/:.]\d{1,2}(?!\d))+|(?<!\d)\d+(?:[.:]\d+)+|${LIKELY_CODE}\s?%(?!\})`,
  'gu',
);

/** Blanks out everything that cannot be a code. Takes plain digits; keeps the length. */
const withoutOthers = (text: string): string =>
  text.replace(NO_CODES, (match) => {
    // Columns may have run together, as in "Lamp701"; a name like "ERR_701" also holds a code.
    const [, word = '', digits] = AT_END.exec(match) ?? [];
    return digits ? ' '.repeat(word.length) + digits : match.replace(/[^\n]/g, ' ');
  });

/** All numbers in a text that may be codes. */
export const looseCodes = (text: string): readonly string[] =>
  withoutOthers(plainDigits(text)).match(NUMBER) ?? [];

/** Labels before a number that mark it as a code: "Error 701". */
const LABELS =
  /^[^\p{L}\p{N}]*(?:(?:api|code|error|http|response|status|success|warning)s?\b[^\p{L}\p{N}]*){0,3}$/iu;
const NO_WORDS = /^[^\p{L}\p{N}]*$/u;

/**
 * Whether a line starts like an item in a list of codes: "- `701`: Not found", "701Lamp". In an
 * example, a label does not count, because every response has `"code": 701`.
 */
export function startsWithCode(text: string, isExample = false): boolean {
  const plain = plainDigits(text);
  const start = withoutOthers(plain).search(NUMBER);
  return start >= 0 && (isExample ? NO_WORDS : LABELS).test(plain.slice(0, start));
}
