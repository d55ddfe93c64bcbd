import { withAsciiDigits } from '../../domain/text/ascii-digits.ts';
import { withoutInvisible } from './tables.ts';

/** Up to nine digits, as the catalog's schema has it; `0601` as a number would be another code. */
const CODE = /(?:0|[1-9]\d{0,8})/.source;
const CODES = new RegExp(`^${CODE}(?: ?[/,] ?${CODE})*$`);

/** May be one number in thousands as well as two codes. */
const THOUSANDS = /^\d{1,2},\d{3}$/;

/** The codes that a clean code cell names: `1008/ 1038` names two. Undefined when it is none. */
export function parseCodeCell(text: string): readonly number[] | undefined {
  if (!CODES.test(text) || THOUSANDS.test(text)) return undefined;
  return text.split(/[/,]/).map(Number);
}

/** Whether a cell is made of digits as codes are, even if not written as the catalog wants them. */
export const looksLikeCode = (text: string): boolean => /^\d{1,9}(?: ?[/,] ?\d{1,9})*$/.test(text);

/** All digits as those of ASCII, without what is not seen between them; lines stay. */
export function plainDigits(text: string): string {
  const decoded = text
    .replace(/&(?:shy|#173);/gi, '')
    .replace(/&#(4[89]|5[0-7]);/g, (_, code) => String.fromCodePoint(code));
  if (/^[\n -~]*$/.test(decoded)) return decoded;
  return withAsciiDigits(withoutInvisible(decoded).normalize('NFKC'));
}

/** Addresses, dates, times, decimals and names with digits in them hold no codes. */
const NO_CODES =
  /https?:\/\/\S+|\]\([^()\s]*\)|&#\w+;|[\p{L}_][\p{L}\p{N}_]*|(?<!\d)\d+(?:[-/:.]\d{1,2}(?!\d))+|(?<!\d)\d+(?:[.:]\d+)+|\d{3,9}\s?%(?!\})/gu;

/** Numbers below 100 may count anything; those of ten digits and more are phone numbers and ids. */
const NUMBER = /(?<!\d)\d{3,9}(?!\d)/g;

/** A text with plain digits, in which all is blank that holds no codes; at the same length. */
const withoutOthers = (text: string): string =>
  text.replace(NO_CODES, (match) => {
    // Columns may have run together: "Lamp701"; or "ERR_701" names a code.
    const [, word = '', digits] = /^([\p{L}_]+)(\d{3,9})$/u.exec(match) ?? [];
    return digits ? ' '.repeat(word.length) + digits : match.replace(/[^\n]/g, ' ');
  });

/** All numbers of a text that may be codes. */
export const looseCodes = (text: string): readonly string[] =>
  withoutOthers(plainDigits(text)).match(NUMBER) ?? [];

/** Words before a number that say that it is a code: "Error 701". */
const LABELS =
  /^[^\p{L}\p{N}]*(?:(?:api|code|error|http|response|status|success|warning)s?\b[^\p{L}\p{N}]*){0,3}$/iu;
const NO_WORDS = /^[^\p{L}\p{N}]*$/u;

/**
 * Whether a line starts like an item in a list of codes: "- `701`: Not found", "701Lamp". Examples
 * of responses label codes, too: `"code": 701`.
 */
export function startsWithCode(text: string, isExample = false): boolean {
  const plain = plainDigits(text);
  const start = withoutOthers(plain).search(NUMBER);
  return start >= 0 && (isExample ? NO_WORDS : LABELS).test(plain.slice(0, start));
}
