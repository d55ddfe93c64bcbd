import type { Catalog } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';

/** Finds entries by number. Numbers are never fuzzy: digits match from the first on or not. */
export interface CodeLookup {
  isCode(digits: string): boolean;
  /** The entries of exactly this number, in the order of the catalog. */
  withCode(digits: string): readonly Entry[];
  /** The entries whose number begins with these digits and has more, in numeric order. */
  startingWith(digits: string): readonly Entry[];
  /** The entries whose number is the one given or passes a test, in numeric order. */
  matching(wanted: string | ((code: number) => boolean)): readonly Entry[];
}

const PLAIN = /^(?:0|[1-9]\d{0,8})$/;

/** Makes the look-up of a catalog; `digits` may be any string. */
export function createCodeLookup({ codes, entriesByCode }: Catalog): CodeLookup {
  const written = codes.map(String);
  const withCode = (digits: string) =>
    PLAIN.test(digits) ? (entriesByCode.get(Number(digits)) ?? []) : [];
  const those = (test: (code: number, at: number) => boolean) =>
    codes.filter(test).flatMap((code) => entriesByCode.get(code) ?? []);
  return {
    isCode: (digits) => withCode(digits).length > 0,
    withCode,
    matching: (wanted) => (typeof wanted === 'string' ? withCode(wanted) : those(wanted)),
    startingWith: (digits) =>
      digits === ''
        ? []
        : those((_, at) => written[at] !== digits && (written[at] as string).startsWith(digits)),
  };
}
