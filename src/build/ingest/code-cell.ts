/**
 * Codes have up to nine digits, as the catalog's schema has it. `0601` may be a code of its own;
 * as a number it would become another one.
 */
const CODE = /(?:0|[1-9]\d{0,8})/.source;
const CODES = new RegExp(`^${CODE}(?: ?[/,] ?${CODE})*$`);

/** May be one number in thousands as well as two codes. */
const THOUSANDS = /^\d{1,2},\d{3}$/;

/** The codes that a clean code cell names: `1008/ 1038` names two. Undefined when it is none. */
export function parseCodeCell(text: string): readonly number[] | undefined {
  if (!CODES.test(text) || THOUSANDS.test(text)) return undefined;
  return text.split(/[/,]/).map(Number);
}
