import { editDistance, isAnagram } from '../text/edit-distance.ts';

/** How one number becomes another by a slip of the finger, the likeliest slip first. */
const SLIPS = ['swapped', 'one-digit', 'missing', 'extra', 'reordered'] as const;
export type Slip = (typeof SLIPS)[number];

/**
 * The slip by which `typed` was written for `meant`, both without leading zeros; undefined if
 * it takes more than one, or if they are equal. `extra`: typed has a digit too many.
 */
export function slipBetween(typed: string, meant: string): Slip | undefined {
  const edits = editDistance(typed, meant, 1);
  if (edits === 0) return undefined;
  if (isAnagram(typed, meant)) return edits === 1 ? 'swapped' : 'reordered';
  if (edits > 1) return undefined;
  if (typed.length === meant.length) return 'one-digit';
  return typed.length < meant.length ? 'missing' : 'extra';
}

/** Orders slips by likelihood, for `toSorted`. */
export function compareSlips(a: Slip, b: Slip): number {
  return SLIPS.indexOf(a) - SLIPS.indexOf(b);
}
