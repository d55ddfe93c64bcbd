import type { Heading } from './blocks.ts';
import { type Context, isBlank, refuse, type SourceLine } from './source.ts';

const FENCE = /^\s*(`{3,}(?=[^`]*$)|~{3,})/;

/** Whether a line opens a code fence. */
export const opensFence = (line: SourceLine): boolean => FENCE.test(line.text);

function closesFence({ text }: SourceLine, fence: string): boolean {
  const line = text.trim();
  return line.startsWith(fence) && line === fence.charAt(0).repeat(line.length);
}

/** The first index from `start` on whose line passes, plus one; or undefined. */
function after(
  lines: readonly SourceLine[],
  start: number,
  passes: (line: SourceLine) => boolean,
): number | undefined {
  for (let index = start; index < lines.length; index++) {
    if (passes(lines[index] as SourceLine)) return index + 1;
  }
  return undefined;
}

const isRule = ({ text }: SourceLine): boolean => text.trimEnd() === '---';

const TITLE = /^title:\s*(?:"([^"]*)"|'([^']*)'|(\S.*))\s*$/;

/**
 * The title in the front matter of a document, as a heading above all others; the page shows it
 * so. Undefined when there is none. Never throws.
 */
export function findTitle(lines: readonly SourceLine[]): Heading | undefined {
  const end = lines[0] && isRule(lines[0]) ? after(lines, 1, isRule) : undefined;
  for (const { text, line } of lines.slice(1, end ?? 1)) {
    const [, double, single, plain] = TITLE.exec(text) ?? [];
    const title = double ?? single ?? plain;
    if (title) return { kind: 'heading', line, level: 0, text: title };
  }
  return undefined;
}

/** The signs around a comment, in HTML and in MDX. */
export const COMMENTS = [
  ['<!--', '-->'],
  ['{/*', '*/}'],
] as const;

const INDENTED = /^(?: {4}|\t)/;
const LIST_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;

/** How far above an indented line the list item is looked for that it may belong to. */
const MOST_LINES_OF_ITEM = 200;

/**
 * The index of the first line after the indented code that starts at an index, or undefined
 * when none does. Lines of a list item are indented, too. Never throws.
 */
export function skipIndentedCode(lines: readonly SourceLine[], start: number): number | undefined {
  const isIndented = (line: SourceLine) => INDENTED.test(line.text);
  const before = lines[start - 1];
  if (!isIndented(lines[start] as SourceLine) || !isBlank(before)) return undefined;
  const above = lines.slice(Math.max(0, start - MOST_LINES_OF_ITEM), start);
  const outer = above.findLast((line) => LIST_ITEM.test(line.text) || /^\S/.test(line.text));
  if (outer && LIST_ITEM.test(outer.text)) return undefined;
  const end = after(lines, start, (line) => !isBlank(line) && !isIndented(line));
  return end === undefined ? lines.length : end - 1;
}

/**
 * The index of the first line after the front matter, code fence or HTML comment that starts
 * at an index, or undefined when none does. What stands in them is not part of the page, even
 * a table. Throws a DocumentError for a fence or comment that does not end.
 */
export function skipHidden(
  lines: readonly SourceLine[],
  start: number,
  context: Context,
): number | undefined {
  const line = lines[start] as SourceLine;
  if (start === 0 && isRule(line)) return after(lines, 1, isRule);
  const fence = FENCE.exec(line.text)?.[1];
  if (fence) {
    const end = after(lines, start + 1, (other) => closesFence(other, fence));
    return end ?? refuse(context, line, 'This code fence does not end.');
  }
  for (const [opens, closes] of COMMENTS) {
    if (!line.text.trimStart().startsWith(opens)) continue;
    const end = after(lines, start, ({ text }) => text.includes(closes));
    return end ?? refuse(context, line, 'This comment does not end.');
  }
  return undefined;
}
