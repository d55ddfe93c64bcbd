/**
 * Binary search: the first index in an ascending list whose item is not below `wanted`; the length
 * of the list if there is none.
 */
export function lowerBound<Item extends string | number>(
  ascending: ArrayLike<Item>,
  wanted: Item,
): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] as Item) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
