import type { Meaning, Tally, Timeline } from './decoded.ts';
import { MOST_TALLIED } from './limits.ts';
import { remembering } from './remembering.ts';

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

/** ISO 8601, also with a space in the middle, as most logs have it. */
const TIME = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;
const LOOKED_AT = 200;
const MOST_PARTS = 24;

const secondsOf = remembering((written) => Date.parse(`${written.replace(' ', 'T')}Z`) / 1000);

/** Counts findings by the time in their lines; `add` takes the text of a line. */
export function createTimeline() {
  const seconds: number[] = [];
  return {
    add(line: string): void {
      const written = TIME.exec(line.slice(0, LOOKED_AT))?.[0];
      const at = written ? secondsOf(written) : Number.NaN;
      if (!Number.isNaN(at)) seconds.push(at);
    },
    /** Null where fewer than two moments are known. */
    done(): Timeline | null {
      const from = seconds.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
      const to = seconds.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
      if (!(to > from)) return null;
      const counts = new Array<number>(Math.min(MOST_PARTS, to - from + 1)).fill(0);
      for (const at of seconds) {
        const part = Math.min(
          counts.length - 1,
          Math.floor(((at - from) / (to - from)) * counts.length),
        );
        counts[part] = (counts[part] ?? 0) + 1;
      }
      const show = (at: number) => new Date(at * 1000).toISOString().slice(0, 19).replace('T', ' ');
      return { from: show(from), to: show(to), counts };
    },
  };
}
