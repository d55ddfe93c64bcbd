import type { Path } from './candidate.ts';
import type { Possible } from './decoded.ts';
import { MOST_POSSIBLE } from './limits.ts';
import type { PossibleCode } from './reading.ts';

/**
 * Makes a function that gives the line and column of an offset, both from 1, columns in UTF-16
 * units. Offsets must be asked for in ascending order, so that the text is walked through once.
 */
export function createPlaces(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  let read = 0;
  return (offset) => {
    for (; read < offset; read++) {
      const code = text.charCodeAt(read);
      if (code !== 10 && (code !== 13 || text.charCodeAt(read + 1) === 10)) continue;
      line++;
      lineStart = read + 1;
    }
    return { line, column: offset - lineStart + 1 };
  };
}

const PLAIN_NAME = /^[\p{L}_$][\p{L}\p{N}_$:-]*$/u;
const LONGEST_NAME = 80;

/** Names and positions as a path: `response.customers.customer[0].item_status`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (PLAIN_NAME.test(part)) text += text === '' ? part : `.${part}`;
    else text += `[${JSON.stringify(part.slice(0, LONGEST_NAME))}]`;
  }
  return text;
}

/** Possible codes by their numbers, in order of appearance, with the place of the first of each. */
export function possibleOf(text: string, found: readonly PossibleCode[]): readonly Possible[] {
  const placeAt = createPlaces(text);
  const byCode = new Map<number, Possible>();
  for (const { code, start, end } of found.toSorted((a, b) => a.start - b.start)) {
    const known = byCode.get(code);
    if (known) byCode.set(code, { ...known, count: known.count + 1 });
    else if (byCode.size < MOST_POSSIBLE) {
      byCode.set(code, { code, at: { start, end }, line: placeAt(start).line, count: 1 });
    }
  }
  return [...byCode.values()];
}
