import { lowerBound } from '../text/lower-bound.ts';

/** Lists of integers by position. */
export type IntegerLists = readonly (readonly number[])[];

/** The common members of two ascending lists, ascending. */
export function intersection(left: readonly number[], right: readonly number[]): number[] {
  let at = 0;
  return left.filter((item) => {
    while (at < right.length && (right[at] as number) < item) at++;
    return right[at] === item;
  });
}

/** Whether an ascending list has a member. */
export const includes = (list: readonly number[] = [], wanted: number): boolean =>
  list[lowerBound(list, wanted)] === wanted;

/**
 * The posting lists of a collection of lists of terms: for each term from 0 to `count` - 1 the
 * positions of the lists that have it, ascending, each once. Negative terms are left out.
 */
export function invert(lists: IntegerLists, count: number): IntegerLists {
  const inverted = Array.from({ length: count }, (): number[] => []);
  lists.forEach((list, position) => {
    for (const item of list) {
      const positions = inverted[item];
      if (positions && positions.at(-1) !== position) positions.push(position);
    }
  });
  return inverted;
}
