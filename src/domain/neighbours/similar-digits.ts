/** How one number becomes another by a slip of the finger, the likeliest slip first. */
const SLIPS = ['swapped', 'one-digit', 'missing', 'extra', 'reordered'] as const;
export type Slip = (typeof SLIPS)[number];

const sorted = (digits: string): string => [...digits].toSorted().join('');

/** How many digits differ, of two numbers of the same length. */
const differing = (a: string, b: string): number =>
  [...a].filter((digit, index) => digit !== b[index]).length;

/** Whether one digit taken out of the longer number gives the shorter. */
function isOneShort(shorter: string, longer: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  const at = [...shorter].findIndex((digit, index) => digit !== longer[index]);
  return at === -1 || shorter.slice(at) === longer.slice(at + 1);
}

/** Whether two digits beside each other have changed places. */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return (
    a.length === b.length &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

/**
 * The slip by which `typed` was written for `meant`, both without leading zeros; undefined if
 * it takes more than one, or if they are equal. `extra`: typed has a digit too many.
 */
export function slipBetween(typed: string, meant: string): Slip | undefined {
  if (typed === meant) return undefined;
  if (isSwapped(typed, meant)) return 'swapped';
  if (isOneShort(typed, meant)) return 'missing';
  if (isOneShort(meant, typed)) return 'extra';
  if (typed.length !== meant.length) return undefined;
  if (sorted(typed) === sorted(meant)) return 'reordered';
  return differing(typed, meant) === 1 ? 'one-digit' : undefined;
}

/** Orders slips by likelihood, for `toSorted`. */
export function compareSlips(a: Slip, b: Slip): number {
  return SLIPS.indexOf(a) - SLIPS.indexOf(b);
}
