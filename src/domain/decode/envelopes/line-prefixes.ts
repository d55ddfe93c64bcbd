import type { Edit } from '../source-map.ts';
import type { Envelope } from './bytes.ts';

/**
 * How the line ends, or goes on behind the edge of a frame, with which a body begins. The next one
 * begins otherwise than lines of JSON and XML do.
 */
const OPENING =
  /(?:\n(?<=(?:[{[(]|<[A-Za-z_][\w:.-]{0,80}>|\?>)[ \t│┃|]{0,20}\r?\n)|[│┃|](?<=^[^"│┃|\n]*.) {0,2}[{[<"].{0,2000}\r?\n)(?=[ \t]{0,200}(?:[^\s"'{}[\]<]|\[[A-Za-z\d]))/gm;

const LONGEST_PREFIX = 160;

/** Widths below which no frame cuts a line. */
const NARROWEST = 40;

/** What is of JSON or XML, and of no prefix. */
const STRUCTURE = /[{}"]|\[(?![\p{L}\d])|<(?![ \t])/u;

/** The beginning of a line, in which numbers count as equal, and so do gaps. */
const shapeOf = (line: string): string =>
  line
    .slice(0, LONGEST_PREFIX)
    .replace(/\d+/g, '0')
    .replace(/[ \t]+/g, ' ');

/** A pattern of what two lines begin with alike; of a gap at the end one space counts. */
function findPrefix(line: string, next: string): string | undefined {
  const own = shapeOf(line.split(STRUCTURE, 1)[0] ?? '');
  const other = shapeOf(next);
  let length = 0;
  while (length < own.length && own[length] === other[length]) length++;
  const shared = own.slice(0, length);
  if (!/[^ \p{L}]/u.test(shared)) return undefined;
  return shared
    .replace(/[^\p{L}]/gu, '\\$&')
    .replaceAll('\\0', '\\d+')
    .replace(/\\ $/, '(?:[ \\t]|$)')
    .replaceAll('\\ ', '[ \\t]+');
}

/**
 * Takes a prefix, and the right edge of a frame, off all lines from a position on that have it; gives
 * where the first begins that has not. Inside a frame a line of full width goes on in the next.
 */
function takeOff(prefix: string, text: string, from: number, edits: Edit[]): number {
  const pattern = new RegExp(`(${prefix})(.*?)((?: [│┃|])?)(?:\\r?\\n|$)`, 'y');
  pattern.lastIndex = from;
  const lines: { taken: number; width: number; edge: number; length: number }[] = [];
  for (let found = pattern.exec(text); found?.[0]; found = pattern.exec(text)) {
    const [taken = 0, width = 0, edge = 0] = found.slice(1).map((part) => part.length);
    lines.push({ taken, width, edge, length: found[0].length });
  }
  const isFrame = /[│┃|]/.test(text.slice(from, from + (lines[0]?.taken ?? 0)));
  const widest = lines.reduce((most, { width }) => Math.max(most, width), NARROWEST);
  return lines.reduce((start, { taken, width, edge, length }, at) => {
    const [body, next] = [start + taken, start + length];
    const goesOn = isFrame && width === widest && at < lines.length - 1;
    edits.push({ start, end: body, text: '' });
    edits.push({ start: body + width, end: goesOn ? next : body + width + edge, text: '' });
    return next;
  }, from);
}

/**
 * What a tool puts before every line of a body of several lines: a time and the name of a
 * container, `> ` of quoted mail, `+ ` of a diff, line numbers, the edge of a frame. No tool is
 * known here: the prefix is what two lines below one another begin with alike.
 */
export const linePrefixes: Envelope = {
  needs: ['\n'],
  pattern: /^.+/gs,
  rewrite: (text) => {
    const edits: Edit[] = [];
    OPENING.lastIndex = 0;
    for (let found = OPENING.exec(text); found; found = OPENING.exec(text)) {
      const start = text.lastIndexOf('\n', found.index - 1) + 1;
      const next = OPENING.lastIndex;
      const prefix = findPrefix(text.slice(start, next), text.slice(next, next + LONGEST_PREFIX));
      if (prefix) OPENING.lastIndex = takeOff(prefix, text, start, edits);
    }
    return edits;
  },
};
