import { withAsciiDigits } from '../../domain/text/ascii-digits.ts';
import { withoutInvisible } from './tables.ts';

/** At most nine digits, as in the schema. `0601` is refused: as a number it is another code. */
const CODE = /(?:0|[1-9]\d{0,8})/.source;
const CODES = new RegExp(`^${CODE}(?: ?[/,] ?${CODE})*$`);

/** Ambiguous: one number with a thousands separator, or two codes. */
const THOUSANDS = /^\d{1,2},\d{3}$/;

/** Codes in a well-formed code cell: `1008/ 1038` gives two. Undefined for any other text. */
export function parseCodeCell(text: string): readonly number[] | undefined {
  if (!CODES.test(text) || THOUSANDS.test(text)) return undefined;
  return text.split(/[/,]/).map(Number);
}

/** Whether a cell looks like codes, even if `parseCodeCell` would refuse it. */
export const looksLikeCode = (text: string): boolean => /^\d{1,9}(?: ?[/,] ?\d{1,9})*$/.test(text);

/** Converts all digits to ASCII and removes invisible characters; keeps line breaks. */
export function plainDigits(text: string): string {
  const decoded = text
    .replace(/&(?:shy|#173);/gi, '')
    .replace(/&#(4[89]|5[0-7]);/g, (_, code) => String.fromCodePoint(code));
  if (/^[\n -~]*$/.test(decoded)) return decoded;
  return withAsciiDigits(withoutInvisible(decoded).normalize('NFKC'));
}

/** URLs, dates, times, decimals and names that contain digits are not codes. */
const NO_CODES =
  /https?:\/\/\S+|\]\([^()\s]*\)|&#\w+;|[\p{L}_][\p{L}\p{N}_]*|(?<!\d)\d+(?:[-/:.]\d{1,2}(?!\d))+|(?<!\d)\d+(?:[.:]\d+)+|\d{3,9}\s?%(?!\})/gu;

/** Numbers below 100 may be any count; those of ten or more digits are phone numbers or ids. */
const NUMBER = /(?<!\d)\d{3,9}(?!\d)/g;

/** Blanks out everything that cannot be a code. Takes plain digits; keeps the length. */
const withoutOthers = (text: string): string =>
  text.replace(NO_CODES, (match) => {
    // Columns may have run together, as in "Lamp701"; a name like "ERR_701" also holds a code.
    const [, word = '', digits] = /^([\p{L}_]+)(\d{3,9})$/u.exec(match) ?? [];
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
