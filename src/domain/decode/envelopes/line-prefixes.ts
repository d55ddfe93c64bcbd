import type { Edit, Span } from '../source-map.ts';
import { lineAround } from '../text/text-lines.ts';
import type { Envelope } from './bytes.ts';

/** How the line ends, or goes on behind the edge of a frame, with which a body begins. */
const OPENS =
  /(?:[{[(]|<[A-Za-z_][\w:.-]{0,80}>|<\?xml[^<>]{0,200}\?>)[ \t│┃|]*$|^[^"│┃|]*[│┃|] {0,2}[{[<"]/;

const LONGEST_LINE = 2_000;
const LONGEST_PREFIX = 160;

/** Widths below which no frame cuts a line. */
const NARROWEST = 40;

/** What is of JSON or XML, and of no prefix. */
const STRUCTURE = /[{}"]|\[(?![\p{L}\d])|<(?![ \t])/u;
const TOKENS = /\d+|[ \t]+|[^\d \t]/g;

/** The tokens of a line's beginning: numbers count as equal, and so do gaps. */
function shapesOf(line: string): readonly string[] {
  const tokens = line.slice(0, LONGEST_PREFIX).match(TOKENS) ?? [];
  return tokens.map((token) => token.replace(/^\d+$/, '0').replace(/^[ \t]+$/, ' '));
}

/** What two lines begin with alike; of a gap at the end one space counts. */
function findPrefix(line: string, next: string): RegExp | undefined {
  const shapes = shapesOf(line.split(STRUCTURE, 1)[0] ?? '');
  const others = shapesOf(next);
  const differs = shapes.findIndex((shape, at) => shape !== others[at]);
  const shared = shapes.slice(0, differs < 0 ? shapes.length : differs);
  if (!shared.some((shape) => /[^ \p{L}]/u.test(shape))) return undefined;
  const parts = shared.map((shape, at) => {
    if (shape === '0') return '\\d+';
    if (shape !== ' ') return shape.replace(/[^\p{L}]/u, '\\$&');
    return at === shared.length - 1 ? '(?:[ \\t]|$)' : '[ \\t]+';
  });
  return new RegExp(`^${parts.join('')}`);
}

/** The line that begins at a position, without its end. */
const lineAt = (text: string, start: number): Span =>
  lineAround(text, start, { start, end: text.length }, text.length);

/**
 * Takes a prefix off all lines from a position on that have it; gives where the first begins that
 * has not. Inside a frame a line of full width goes on in the next.
 */
function takeOff(prefix: RegExp, text: string, from: number, edits: Edit[]): number {
  const lines: { start: number; body: number; end: number; next: number }[] = [];
  let at = from;
  while (at < text.length) {
    const { start, end } = lineAt(text, at);
    const length = prefix.exec(text.slice(start, Math.min(end, start + LONGEST_LINE)))?.[0].length;
    if (length === undefined) break;
    at = text.indexOf('\n', end) + 1 || text.length;
    lines.push({ start, body: start + length, end, next: at });
  }
  const widest = lines.reduce((most, { body, end }) => Math.max(most, end - body), 0);
  const isFrame = /[│┃|]/.test(text.slice(from, lines[0]?.body)) && widest >= NARROWEST;
  lines.forEach(({ start, body, end, next }, which) => {
    edits.push({ start, end: body, text: '' });
    const goesOn = isFrame && end - body === widest && which < lines.length - 1;
    if (goesOn) edits.push({ start: end, end: next, text: '' });
  });
  return at;
}

/**
 * What a tool puts before every line of a body of several lines: a time and the name of a
 * container, `> ` of quoted mail, `+ ` of a diff, line numbers, the edge of a frame. No tool is
 * known here: the prefix is what two lines below one another begin with alike.
 */
export const linePrefixes: Envelope = {
  needs: ['\n'],
  // A line that opens a body, and another below it that begins with something else.
  sign: /(?:\n(?<=[{[(>][ \t│┃|]{0,20}\r?\n)|[│┃|] {0,2}[{[<"][^\n]{0,2000}\n)[ \t]{0,200}[^\s"'{}[\]<]/,
  pattern: /^.+/gs,
  rewrite: (text) => {
    const edits: Edit[] = [];
    for (let at = 0; at < text.length; ) {
      const { start, end } = lineAt(text, at);
      at = text.indexOf('\n', end) + 1 || text.length;
      const line = end - start > LONGEST_LINE ? '' : text.slice(start, end);
      if (!OPENS.test(line)) continue;
      const below = lineAt(text, at);
      const prefix = findPrefix(line, text.slice(below.start, below.end));
      if (prefix) at = takeOff(prefix, text, start, edits);
    }
    return edits;
  },
};
