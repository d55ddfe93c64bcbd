/** What a reader asked for by `/codes/…`. */
export type CodeParam =
  | {
      readonly kind: 'code';
      readonly code: number;
      /** How the code is written in an address; the page says so when it was asked otherwise. */
      readonly canonical: string;
    }
  | {
      readonly kind: 'not-a-code';
      readonly text: string;
      /** The only number in it, as in `1011)`: likely what was meant. */
      readonly suggestion?: string;
    };

/** As many digits as the catalog's schema allows a code to have. */
const MOST_DIGITS = 9;

const FULL_WIDTH_ZERO = 0xff10;

/** Full-width digits, as East Asian keyboards give them, are digits all the same. */
const plainDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - FULL_WIDTH_ZERO));

/** Without leading zeros; undefined if it is longer than any code. */
function canonicalOf(digits: string): string | undefined {
  const canonical = digits.replace(/^0+(?=\d)/, '');
  return canonical.length <= MOST_DIGITS ? canonical : undefined;
}

/**
 * Reads the last part of `/codes/…`, already decoded: white space around it, leading zeros and
 * full-width digits are forgiven, signs, exponents and other text are not. Never throws.
 */
export function parseCodeParam(text: string): CodeParam {
  const numbers = plainDigits(text).match(/\d+/g) ?? [];
  const [first] = numbers;
  const canonical = first && numbers.length === 1 ? canonicalOf(first) : undefined;
  if (!canonical) return { kind: 'not-a-code', text };
  if (/^\d+$/.test(plainDigits(text).trim())) {
    return { kind: 'code', code: Number(canonical), canonical };
  }
  return { kind: 'not-a-code', text, suggestion: canonical };
}
