import { groupBy } from '../group-by.ts';
import { memoize } from '../memoize.ts';
import type { Path, PossibleCode } from './candidate.ts';
import { MAX_POSSIBLE, MAX_TALLIED } from './decoded.ts';
import type { Resolved } from './resolve/resolve.ts';

/**
 * Creates a function that returns the line and column of an offset, both from 1, columns in UTF-16
 * units. Offsets must be passed in ascending order, so that the text is scanned only once.
 */
export function createPlaces(text: string): (offset: number) => { line: number; column: number } {
  const ends = /\r\n|[\r\n]/g;
  let line = 0;
  let lineStart = 0;
  let next = 0;
  return (offset) => {
    while (next <= offset) {
      line++;
      lineStart = next;
      next = ends.test(text) ? ends.lastIndex : Number.POSITIVE_INFINITY;
    }
    return { line, column: offset - lineStart + 1 };
  };
}

const PLAIN_NAME = /^[\p{L}_$][\p{L}\p{N}_$:-]*$/u;
const MAX_NAME_LENGTH = 80;

/** Names and positions as a path: `response.customers.customer[0].item_status`. */
export function formatPath(path: Path): string | null {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (PLAIN_NAME.test(part)) text += text === '' ? part : `.${part}`;
    else text += `[${JSON.stringify(part.slice(0, MAX_NAME_LENGTH))}]`;
  }
  return text === '' ? null : text;
}

/** Possible codes by number, in order of appearance, with the line of the first of each. */
export function possibleOf(text: string, found: readonly PossibleCode[]) {
  const placeAt = createPlaces(text);
  const sorted = found.toSorted((a, b) => a.start - b.start);
  const byCode = [...groupBy(sorted, ({ code }) => code).values()].slice(0, MAX_POSSIBLE);
  return byCode.map(({ 0: { code, start, end }, length: count }) => {
    return { code, at: { start, end }, line: placeAt(start).line, count };
  });
}

/**
 * How often each code was found with one meaning, and the index of the first among all findings,
 * the most frequent first. Findings without a code are left out.
 */
export function tallyOf(found: readonly Pick<Resolved, 'code' | 'meaning'>[]) {
  const coded = found.flatMap(({ code, meaning }, first) =>
    code === null ? [] : { code, meaning, first },
  );
  const groups = groupBy(coded, ({ code, meaning }) =>
    meaning.kind === 'one' ? meaning.entryId : `${meaning.kind} ${code}`,
  );
  return Array.from(groups.values(), (same) => ({ ...same[0], count: same.length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_TALLIED);
}

export type Tally = ReturnType<typeof tallyOf>[number];

/** ISO 8601, or with a space in the middle, as in most logs. */
const TIME = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;
const MAX_PARTS = 24;

const secondsOf = memoize((time) => Date.parse(`${time.replace(' ', 'T')}Z`) / 1000);

/** The time in a line, in seconds; NaN if there is none. */
export const timeOf = (line: string): number => secondsOf(TIME.exec(line.slice(0, 200))?.[0] ?? '');

/**
 * Counts lines in equal intervals between the first and the last time; null if there are fewer than
 * two different times.
 */
export function timelineOf(times: readonly number[]) {
  const seconds = times.filter((at) => !Number.isNaN(at));
  const from = seconds.reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY);
  const to = seconds.reduce((last, at) => Math.max(last, at), from);
  if (!(to > from)) return null;
  const counts = new Array<number>(Math.min(MAX_PARTS, to - from + 1)).fill(0);
  for (const at of seconds) {
    const part = Math.floor(((at - from) / (to - from + 1)) * counts.length);
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return { from, to, counts };
}
