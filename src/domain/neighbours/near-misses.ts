import type { Catalog } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';
import { type CodeRange, rangesAround } from './code-ranges.ts';
import { compareSlips, type Slip, slipBetween } from './similar-digits.ts';

/** A code of the catalog with everything it means. */
export interface NearCode {
  readonly code: number;
  readonly entries: readonly Entry[];
}

export interface NearMisses {
  /** The nearest codes, two at most on either side, in ascending order. */
  readonly below: readonly NearCode[];
  readonly above: readonly NearCode[];
  /** Other codes one slip of the finger away, the likeliest first; eight at most. */
  readonly similar: readonly (NearCode & { readonly slip: Slip })[];
  /** What the codes around it are about. */
  readonly ranges: readonly CodeRange[];
}

const NEAREST = 2;
const MOST_SIMILAR = 8;

/**
 * What a reader may have meant by a code that the catalog does not hold. Takes its digits
 * without leading zeros, as `parseCodeParam` gives them. Never throws.
 */
export function nearMisses(catalog: Catalog, digits: string): NearMisses {
  const asked = Number(digits);
  const withEntries = (code: number): NearCode => ({
    code,
    entries: catalog.entriesByCode.get(code) ?? [],
  });
  const below = catalog.codes.filter((code) => code < asked).slice(-NEAREST);
  const above = catalog.codes.filter((code) => code > asked).slice(0, NEAREST);
  const apart = (near: NearCode) => Math.abs(near.code - asked);
  const similar = catalog.codes
    .filter((code) => !below.includes(code) && !above.includes(code))
    .flatMap((code) => {
      const slip = slipBetween(digits, String(code));
      return slip ? [{ ...withEntries(code), slip }] : [];
    })
    .toSorted((a, b) => compareSlips(a.slip, b.slip) || apart(a) - apart(b))
    .slice(0, MOST_SIMILAR);
  return {
    below: below.map(withEntries),
    above: above.map(withEntries),
    similar,
    ranges: rangesAround(catalog, asked),
  };
}
