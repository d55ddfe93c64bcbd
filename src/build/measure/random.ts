/** Numbers that look random and are the same in every run: mulberry32, public domain. */
export function createRandom(seed: number) {
  let state = seed >>> 0;
  /** At least 0, less than 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** A whole number, at least 0, less than `end`. */
  const below = (end: number) => Math.floor(next() * end);
  /** One of the items, of which there is at least one. */
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  return { next, below, pick };
}

export type Random = ReturnType<typeof createRandom>;
