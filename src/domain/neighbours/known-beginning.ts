/** One digit says too little to look for. */
const FEWEST_DIGITS = 2;

/**
 * The longest beginning of some digits, shorter than they are, with which a longer code begins:
 * what to search for when the digits are no code. Undefined when there is none of two digits.
 */
export function knownBeginning(codes: readonly number[], digits: string): string | undefined {
  for (let length = digits.length - 1; length >= FEWEST_DIGITS; length--) {
    const beginning = digits.slice(0, length);
    const isKnown = codes
      .map(String)
      .some((code) => code !== beginning && code.startsWith(beginning));
    if (isKnown) return beginning;
  }
  return undefined;
}
