import { isLineEnd, lengthAt } from '../characters.ts';
import type { Span } from '../source-map.ts';

/** In a line without end, text this close belongs together. */
const NEAR = 2_000;

const DIGITS = /\d{1,16}/y;

/** The line around a position within a stretch, at most `near` to either side. No number is cut. */
export function lineAround(text: string, at: number, within: Span, near = NEAR): Span {
  const first = Math.max(within.start, at - near);
  const last = Math.min(within.end, at + near);
  let start = at;
  while (start > first && !isLineEnd(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < last && !isLineEnd(text.charCodeAt(end))) end++;
  /** A position, moved to the end of the number that contains it. */
  const past = (position: number) => position + lengthAt(DIGITS, text, position);
  return {
    start: start === first && first > within.start ? past(start) : start,
    end: end === last ? Math.min(within.end, past(end)) : end,
  };
}

const ONE_PAIR =
  /^[\s>|*[-]{0,40}["'`\\]{0,4}[A-Za-z_][\w.-]{0,40}["'`\\\]]{0,4}\s{0,4}(?:=>|[:=])\s{0,40}\S[^\r\n]{0,300}$/;

/** The line above or below another; undefined if there is none. */
export function lineBeside(text: string, line: Span, isBelow: boolean, within: Span) {
  const length = text.startsWith('\r\n', isBelow ? line.end : line.start - 2) ? 2 : 1;
  const at = isBelow ? line.end + length : line.start - length;
  return at < within.start || at > within.end ? undefined : lineAround(text, at, within);
}

/** How many lines above and below a single `key: value` line belong to it. */
const MAX_LINES = 4;

/** A line that begins a list item. */
const MEMBER = /^[\s>|]*[*-] /;

/** The consecutive `key: value` lines around such a line, as in YAML. */
export function recordAround(text: string, line: Span, within: Span): Span {
  const isPair = ({ start, end }: Span) => ONE_PAIR.test(text.slice(start, end));
  const isFirst = ({ start, end }: Span) => MEMBER.test(text.slice(start, end));
  if (!isPair(line)) return line;
  const last = (isBelow: boolean): Span => {
    let found = line;
    for (let count = 0; count < MAX_LINES; count++) {
      const next = lineBeside(text, found, isBelow, within);
      if (!next || !isPair(next) || isFirst(isBelow ? next : found)) break;
      found = next;
    }
    return found;
  };
  return { start: last(false).start, end: last(true).end };
}
