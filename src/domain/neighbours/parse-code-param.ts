import type { Catalog } from '../catalog/create-catalog.ts';
import { parsePath } from '../links.ts';

/** The parameter of `/codes/…`. */
export type CodeParam =
  | {
      readonly kind: 'code';
      readonly code: number;
      /** The code as its URL spells it. */
      readonly canonical: string;
    }
  | {
      readonly kind: 'not-a-code';
      readonly text: string;
      /** The only number in it, as in `1011)`, or that it is with digits for letters: `8O15`. */
      readonly suggestion?: string;
    };

/** The longest code that the catalog's schema allows. */
const MAX_DIGITS = 9;

const FULL_WIDTH_ZERO = 0xff10;

/** Full-width digits, as East Asian keyboards type them, become ASCII digits. */
const plainDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - FULL_WIDTH_ZERO));

/** A number in which letters stand for the digits that they look like. */
const readAsNumber = (text: string): string =>
  /^[\dOoIl]+$/.test(text) ? text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1') : text;

/** Without leading zeros; undefined if it is longer than any code. */
function canonicalOf(digits: string): string | undefined {
  const canonical = digits.replace(/^0+(?=\d)/, '');
  return canonical.length <= MAX_DIGITS ? canonical : undefined;
}

/**
 * Reads the decoded parameter. White space, leading zeros and full-width digits are accepted;
 * signs, exponents and other text are not.
 */
export function parseCodeParam(text: string): CodeParam {
  const numbers = readAsNumber(plainDigits(text).trim()).match(/\d+/g) ?? [];
  const [first] = numbers;
  const canonical = first && numbers.length === 1 ? canonicalOf(first) : undefined;
  if (!canonical) return { kind: 'not-a-code', text };
  if (/^\d+$/.test(plainDigits(text).trim())) {
    return { kind: 'code', code: Number(canonical), canonical };
  }
  return { kind: 'not-a-code', text, suggestion: canonical };
}

/** The number that the path names, and its entries: none where there is no such code. */
export function askedCode(catalog: Catalog, path: string) {
  const page = parsePath(path);
  const param = page.kind === 'code' ? page.param : '';
  const asked = parseCodeParam(param);
  const entries = (asked.kind === 'code' && catalog.entriesByCode.get(asked.code)) || [];
  return { param, asked, entries };
}
