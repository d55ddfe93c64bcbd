/** Codes have up to nine digits, as the catalog's schema has it. */
const CODES = /^\d{1,9}(?: ?[/,] ?\d{1,9})*$/;

/** May be one number in thousands as well as two codes. */
const THOUSANDS = /^\d{1,2},\d{3}$/;

/** The codes that a clean code cell names: `1008/ 1038` names two. Undefined when it is none. */
export function parseCodeCell(text: string): readonly number[] | undefined {
  if (!CODES.test(text) || THOUSANDS.test(text)) return undefined;
  return text.split(/[/,]/).map(Number);
}
