import { isLineEnd } from '../characters.ts';
import type { Span } from '../source-map.ts';

/** What belongs together in a line that has no end stands this near. */
const NEAR = 2_000;

/** The line around a position, at most `near` to either side, inside a stretch. */
export function lineAround(text: string, at: number, within: Span, near = NEAR): Span {
  const first = Math.max(within.start, at - near);
  const last = Math.min(within.end, at + near);
  let start = at;
  while (start > first && !isLineEnd(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < last && !isLineEnd(text.charCodeAt(end))) end++;
  return { start, end };
}

const ONE_PAIR =
  /^[\s>|*[-]{0,40}["'`\\]{0,4}[A-Za-z_][\w.-]{0,40}["'`\\\]]{0,4}\s{0,4}(?:=>|[:=])\s{0,40}\S[^\r\n]{0,300}$/;

/** How many lines above and below belong to a line that is but one `key: value`. */
const MOST_LINES = 4;

/** The lines around a line of one `key: value` that are such lines too, as in YAML. */
export function recordAround(text: string, line: Span, within: Span): Span {
  const isPair = ({ start, end }: Span) => ONE_PAIR.test(text.slice(start, end));
  if (!isPair(line)) return line;
  let { start, end } = line;
  for (let count = 0; count < MOST_LINES && end < within.end; count++) {
    const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
    const below = lineAround(text, Math.min(next, within.end), within);
    if (!isPair(below)) break;
    end = below.end;
  }
  for (let count = 0; count < MOST_LINES && start > within.start; count++) {
    const last = start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
    const above = lineAround(text, Math.max(last, within.start), within);
    if (!isPair(above)) break;
    start = above.start;
  }
  return { start, end };
}
