import type { Catalog } from '../catalog/create-catalog.ts';

export type CodeLookup = ReturnType<typeof createCodeLookup>;

const PLAIN = /^(?:0|[1-9]\d{0,8})$/;

/**
 * Finds the entries of a catalog by number; `digits` may be any string. Numbers are never fuzzy:
 * digits match from the first on or not.
 */
export function createCodeLookup({ codes, entriesByCode }: Catalog) {
  /** The entries of exactly this number, in the order of the catalog. */
  const withCode = (digits: string) =>
    PLAIN.test(digits) ? (entriesByCode.get(Number(digits)) ?? []) : [];
  /** The entries whose number passes a test, in numeric order. */
  const matching = (test: (code: number) => boolean) =>
    codes.filter(test).flatMap((code) => entriesByCode.get(code) ?? []);
  return {
    isCode: (digits: string): boolean => withCode(digits).length > 0,
    withCode,
    matching,
    /** The entries whose number begins with these digits and has more. */
    startingWith: (digits: string) =>
      matching(
        (code) => digits !== '' && String(code) !== digits && String(code).startsWith(digits),
      ),
  };
}
