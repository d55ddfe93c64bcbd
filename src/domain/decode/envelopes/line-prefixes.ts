import type { Edit } from '../source-map.ts';
import { leftOpenIn } from '../structure/structure.ts';
import type { Envelope } from './bytes.ts';

const MAX_PREFIX_LENGTH = 160;

/** Characters of JSON or XML that are in no prefix. */
const STRUCTURE = /[{}"]|\[(?![\p{L}\d])|<(?![ \t])/u;

/** The beginning of a line, with all numbers and all gaps made equal. */
const shapeOf = (line: string): string =>
  line
    .slice(0, MAX_PREFIX_LENGTH)
    .replace(/\d+/g, '0')
    .replace(/[ \t]+/g, ' ');

/** Whether a body goes on after a line: if it ends in a comma, it must leave a bracket open. */
const isOpen = (line: string): boolean => !/,\s*$/.test(line) || leftOpenIn(line) > 0;

/** A pattern for the common beginning of two lines; a gap at its end counts as one space. */
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
 * Removes a prefix from all consecutive lines that have it, and the right edge of a frame. In a
 * frame, a line of full width continues on the next one.
 */
function stripPrefix(prefix: string, text: string, from: number): readonly Edit[] {
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
 * How the first line of a body ends, or goes on after the edge of a frame. The next line begins
 * unlike a line of JSON or XML.
 */
const OPENING =
  /(?:\n(?<=(?:[{[(,]|<[A-Za-z_][\w:.-]{0,80}>|\?>)[ \t│┃\r]{0,99}\n)|│(?<=^[^"│\n]*.) {0,2}[{[<"].{0,2000}\n)(?=[ \t]{0,200}(?:[^\s"'{}[\]<]|\[[A-Za-z\d]))/gm;

/**
 * Prefixes that a tool puts before every line of a multi-line body: a time and the name of a
 * container, `> ` of quoted mail, `+ ` of a diff, line numbers, the edge of a frame. No tool is
 * hard-coded: the prefix is the common beginning of two consecutive lines.
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
      const prefix = isOpen(line) && findPrefix(line, text.slice(next, next + MAX_PREFIX_LENGTH));
      for (const edit of prefix ? stripPrefix(prefix, text, start) : []) edits.push(edit);
      OPENING.lastIndex = Math.max(next, edits.at(-1)?.end ?? 0);
    }
    return edits;
  },
};
