import type { Edit } from '../source-map.ts';
import { leftOpenIn } from '../structure/structure.ts';
import type { Envelope } from './bytes.ts';

const LONGEST_PREFIX = 160;

/** What is of JSON or XML, and of no prefix. */
const STRUCTURE = /[{}"]|\[(?![\p{L}\d])|<(?![ \t])/u;

/** The beginning of a line, in which numbers count as equal, and so do gaps. */
const shapeOf = (line: string): string =>
  line
    .slice(0, LONGEST_PREFIX)
    .replace(/\d+/g, '0')
    .replace(/[ \t]+/g, ' ');

/** Whether more brackets open in a line than close: behind a comma its body goes on. */
const isOpen = (line: string): boolean => !/,\s*$/.test(line) || leftOpenIn(line) > 0;

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
 * Takes a prefix off all lines from a position on that have it, and the right edge of a frame, in
 * which a line of full width goes on in the next.
 */
function takeOff(prefix: string, text: string, from: number): readonly Edit[] {
  const pattern = new RegExp(`(${prefix})(.*?)((?: [│┃])?)(?:\\r?\\n|$)`, 'gy');
  pattern.lastIndex = from;
  const lines = [...text.matchAll(pattern)];
  const isFrame = /[│┃]/.test(lines[0]?.[1] ?? '');
  const widest = lines.reduce((most, [, , body = '']) => Math.max(most, body.length), 0);
  return lines.flatMap(({ 0: line, 1: taken = '', 2: body = '', 3: edge = '', index }) => {
    const start = index + taken.length;
    const end = start + body.length;
    const goesOn = isFrame && body.length === widest;
    return [
      { start: index, end: start, text: '' },
      { start: end, end: goesOn ? index + line.length : end + edge.length, text: '' },
    ];
  });
}

/**
 * How the line ends, or goes on behind the edge of a frame, with which a body begins. The next one
 * begins otherwise than lines of JSON and XML do.
 */
const OPENING =
  /(?:\n(?<=(?:[{[(,]|<[A-Za-z_][\w:.-]{0,80}>|\?>)[ \t│┃\r]{0,99}\n)|│(?<=^[^"│\n]*.) {0,2}[{[<"].{0,2000}\n)(?=[ \t]{0,200}(?:[^\s"'{}[\]<]|\[[A-Za-z\d]))/gm;

/**
 * What a tool puts before every line of a body of several lines: a time and the name of a
 * container, `> ` of quoted mail, `+ ` of a diff, line numbers, the edge of a frame. No tool is
 * known here: the prefix is what two lines below one another begin with alike.
 */
export const linePrefixes: Envelope = {
  needs: ['{\n', '{\r', '(\n', '(\r', '>\n', '>\r', ',\n', ',\r', '│'],
  pattern: /^.+/gs,
  rewrite: (text) => {
    const edits: Edit[] = [];
    OPENING.lastIndex = 0;
    for (let found = OPENING.exec(text); found; found = OPENING.exec(text)) {
      const start = text.lastIndexOf('\n', found.index - 1) + 1;
      const next = OPENING.lastIndex;
      const line = text.slice(start, next);
      const prefix = isOpen(line) && findPrefix(line, text.slice(next, next + LONGEST_PREFIX));
      for (const edit of prefix ? takeOff(prefix, text, start) : []) edits.push(edit);
      OPENING.lastIndex = Math.max(next, edits.at(-1)?.end ?? 0);
    }
    return edits;
  },
};
