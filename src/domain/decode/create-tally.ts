import type { Meaning, Tally } from './decoded.ts';
import { MOST_TALLIED } from './limits.ts';

/**
 * Counts findings by code and meaning. `add` takes them in order of appearance, with the index
 * in the list of findings, or null for one that is not listed; `list` gives the most frequent
 * first. Neither throws.
 */
export function createTally() {
  const tallies = new Map<string, Tally & { count: number }>();
  return {
    add(code: number | null, meaning: Meaning, first: number | null): void {
      if (code === null) return;
      const key = meaning.kind === 'one' ? meaning.entryId : `${meaning.kind} ${code}`;
      const tally = tallies.get(key);
      if (tally) tally.count++;
      else if (tallies.size < MOST_TALLIED) {
        tallies.set(key, { code, meaning, count: 1, first });
      }
    },
    list: (): readonly Tally[] => [...tallies.values()].sort((a, b) => b.count - a.count),
  };
}
