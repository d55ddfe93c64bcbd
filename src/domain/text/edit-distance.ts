/**
 * The number of edits between two sequences of letters or words: an item deleted, inserted or
 * substituted, or two neighbours swapped (optimal string alignment, the restricted
 * Damerau–Levenshtein distance). Anything above `most` returns `most` + 1. Symmetric.
 */
export function editDistance(a: ArrayLike<string>, b: ArrayLike<string>, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] as number) + 1);
      }
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] as number, most + 1);
}

/** Whether two words have the same letters in any order. */
export const isAnagram = (a: string, b: string): boolean =>
  a.length === b.length && [...a].toSorted().join('') === [...b].toSorted().join('');

/**
 * Whether two words that are one edit apart differ by a typical typo: a letter left out, two
 * swapped, or one doubled. A changed or added letter makes another word as often as a typo.
 */
export const isSlip = (typed: string, meant: string): boolean =>
  typed.length < meant.length ||
  isAnagram(typed, meant) ||
  Array.from(typed).some(
    (letter, at) => letter === typed[at - 1] && typed.slice(0, at) + typed.slice(at + 1) === meant,
  );
