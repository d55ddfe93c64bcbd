import type { Span } from '../span.ts';

/** How a text begins that was copied from inside of JSON or XML. */
const INSIDE = /^\s*(?:\\?"[^"\r\n]{0,80}"\s*:|[\]},]|<\/)/;

function countOf(text: string, marks: RegExp): number {
  return text.match(marks)?.length ?? 0;
}

/**
 * Whether a text begins in the middle of a structure: it starts with a member, and what stands
 * outside of whole structures closes more than it opens. Never throws.
 */
export function missesItsStart(text: string, outside: readonly Span[]): boolean {
  if (!INSIDE.test(text)) return false;
  const left = outside.map(({ start, end }) => text.slice(start, end));
  const sum = (marks: RegExp) => left.reduce((all, part) => all + countOf(part, marks), 0);
  return sum(/[\]}]|<\//g) > sum(/[[{]|<\w/g);
}
