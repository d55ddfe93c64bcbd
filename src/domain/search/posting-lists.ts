import { lowerBound } from '../text/lower-bound.ts';

/** Lists of integers in one piece of memory: `items` from `starts[n]` to `starts[n + 1]`. */
export interface IntegerLists {
  readonly items: Int32Array;
  readonly starts: Int32Array;
}

/** The list at a position, from 0; a view, not to be changed. */
export function listAt({ items, starts }: IntegerLists, position: number): Int32Array {
  return items.subarray(starts[position] ?? 0, starts[position + 1] ?? 0);
}

/** The common members of two ascending lists, ascending. */
export function intersection(left: Int32Array, right: Int32Array): Int32Array {
  const common: number[] = [];
  let at = 0;
  for (let from = 0; from < left.length; from++) {
    const item = left[from] as number;
    while (at < right.length && (right[at] as number) < item) at++;
    if (right[at] === item) common.push(item);
  }
  return Int32Array.from(common);
}

/** Whether an ascending list has a member. */
export const includes = (list: Int32Array, wanted: number): boolean =>
  list[lowerBound(list, wanted)] === wanted;

/** Writes lists one after the other: `push` adds to the current list, `close` ends it. */
export function writeLists() {
  let items = new Int32Array(1024);
  let used = 0;
  const starts = [0];
  return {
    push: (item: number): void => {
      if (used === items.length) {
        const wider = new Int32Array(used * 2);
        wider.set(items);
        items = wider;
      }
      items[used++] = item;
    },
    close: (): void => {
      starts.push(used);
    },
    done: (): IntegerLists => ({ items: items.slice(0, used), starts: new Int32Array(starts) }),
  };
}

/**
 * The posting lists of a collection of lists of terms: for each term from 0 to `count` - 1 the
 * positions of the lists that have it, ascending, each once. Negative terms are left out.
 */
export function invert({ items, starts }: IntegerLists, count: number): IntegerLists {
  const lists = starts.length - 1;
  const seen = new Int32Array(count);
  const inverted = new Int32Array(count + 1);
  const eachOnce = (visit: (item: number, list: number) => void) => {
    seen.fill(-1);
    for (let list = 0; list < lists; list++) {
      for (let at = starts[list] as number; at < (starts[list + 1] as number); at++) {
        const item = items[at] as number;
        if (item < 0 || seen[item] === list) continue;
        seen[item] = list;
        visit(item, list);
      }
    }
  };
  eachOnce((item) => {
    inverted[item + 1] = (inverted[item + 1] as number) + 1;
  });
  for (let item = 0; item < count; item++) {
    inverted[item + 1] = (inverted[item + 1] as number) + (inverted[item] as number);
  }
  const next = inverted.slice();
  const positions = new Int32Array(inverted[count] as number);
  eachOnce((item, list) => {
    const at = next[item] as number;
    positions[at] = list;
    next[item] = at + 1;
  });
  return { items: positions, starts: inverted };
}
