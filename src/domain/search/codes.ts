import type { Catalog } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';
import { lowerBound } from '../text/lower-bound.ts';

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
  const longest = String(codes.at(-1) ?? '').length;
  const withCode = (digits: string) =>
    PLAIN.test(digits) ? (entriesByCode.get(Number(digits)) ?? []) : [];
  return {
    isCode: (digits) => withCode(digits).length > 0,
    withCode,
    matching: (wanted) =>
      typeof wanted === 'string'
        ? withCode(wanted)
        : codes.filter(wanted).flatMap((code) => entriesByCode.get(code) ?? []),
    startingWith(digits) {
      if (!PLAIN.test(digits) || digits === '0') return [];
      const found: Entry[] = [];
      let [from, to] = [Number(digits), Number(digits) + 1];
      for (let length = digits.length; length < longest; length++) {
        from *= 10;
        to *= 10;
        for (let at = lowerBound(codes, from); at < codes.length; at++) {
          const code = codes[at] as number;
          if (code >= to) break;
          found.push(...(entriesByCode.get(code) ?? []));
        }
      }
      return found;
    },
  };
}
