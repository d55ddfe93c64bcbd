/** Lists of whole numbers, all in one piece of memory: `items` from `starts[n]` to `starts[n + 1]`. */
export interface NumberLists {
  readonly items: Int32Array;
  readonly starts: Int32Array;
}

/** The list at a position, from 0. Not to be changed. */
export function listAt({ items, starts }: NumberLists, position: number): Int32Array {
  return items.subarray(starts[position] ?? 0, starts[position + 1] ?? 0);
}

/** What two ascending lists have in common, ascending. */
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

/** Writes lists one after the other: `push` adds to the list being written, `close` ends it. */
export function writeNumberLists() {
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
    done: (): NumberLists => ({ items: items.slice(0, used), starts: new Int32Array(starts) }),
  };
}

/**
 * Turns lists around: for each number from 0 to `count` - 1 the positions of the lists that
 * hold it, ascending, each once. Negative numbers are left out.
 */
export function invert({ items, starts }: NumberLists, count: number): NumberLists {
  const lists = starts.length - 1;
  const seen = new Int32Array(count).fill(-1);
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
