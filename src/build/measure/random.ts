/** Pseudo-random numbers, the same in every run: mulberry32, public domain. */
export function createRandom(seed: number) {
  let state = seed >>> 0;
  /** From 0 (inclusive) to 1 (exclusive). */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** An integer from 0 (inclusive) to `end` (exclusive). */
  const below = (end: number) => Math.floor(next() * end);
  /** One item of a list that is not empty. */
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  return { next, below, pick };
}

export type Random = ReturnType<typeof createRandom>;
