import type { Catalog } from '../catalog/create-catalog.ts';
import { MAX_CODE_DIGITS } from '../code-digits.ts';
import { parsePath } from '../links.ts';

/**
 * The parameter of `/codes/…`: a code, with its canonical spelling, or a text, with the only number
 * in it, as in `1011)`.
 */
export type CodeParam =
  | { readonly kind: 'code'; readonly code: number; readonly canonical: string }
  | { readonly kind: 'not-a-code'; readonly text: string; readonly suggestion?: string };

/** Replaces letters in a number with the digits they look like. */
const readAsNumber = (text: string): string =>
  /^[\dOoIl]+$/.test(text) ? text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1') : text;

/**
 * Parses the decoded parameter. White space, leading zeros, letters that look like digits, and
 * full-width digits, as typed on East Asian keyboards, are accepted; signs, exponents and other
 * text are not.
 */
export function parseCodeParam(text: string): CodeParam {
  const plain = text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC')).trim();
  const read = readAsNumber(plain);
  const [digits = '', ...others] = read.match(/\d+/g) ?? [];
  const canonical = digits.replace(/^0+(?=\d)/, '');
  if (canonical === '' || canonical.length > MAX_CODE_DIGITS || others.length > 0) {
    return { kind: 'not-a-code', text };
  }
  return /^\d+$/.test(read)
    ? { kind: 'code', code: Number(canonical), canonical }
    : { kind: 'not-a-code', text, suggestion: canonical };
}

/** The code in the path and its entries, which are empty for an unknown code. */
export function askedCode(catalog: Catalog, path: string) {
  const page = parsePath(path);
  const param = page.kind === 'code' ? page.param : '';
  const asked = parseCodeParam(param);
  const entries = (asked.kind === 'code' && catalog.entriesByCode.get(asked.code)) || [];
  return { asked, entries };
}
