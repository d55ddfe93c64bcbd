import type { SourceLine } from './source.ts';

/** Where a page says to what the name of a link leads, or what a footnote says. */
const DEFINITION = /^ {0,3}\[([^[\]\n]{1,200})\]:\s*\S/;
const FOOTNOTE = /\[(\^[^[\]\s]{1,40})\]/g;
const LINK = /\[([^[\]\n]{1,200})\]\[([^[\]\n]{0,200})\]/g;

const nameOf = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Leaves of links whose address stands elsewhere on the page their words, and of footnotes
 * nothing. What is defined nowhere, such as `list[0][1]`, stays as it is. Never throws.
 */
export function resolveReferences(lines: readonly SourceLine[]): readonly SourceLine[] {
  const names = lines.flatMap(({ text }) => DEFINITION.exec(text)?.[1] ?? []);
  if (names.length === 0) return lines;
  const known = new Set(names.map(nameOf));
  return lines.map(({ line, text }) => ({
    line,
    text: DEFINITION.test(text)
      ? text
      : text
          .replace(FOOTNOTE, (whole, name) => (known.has(nameOf(name)) ? '' : whole))
          .replace(LINK, (whole, words, name) =>
            known.has(nameOf(name || words)) ? words : whole,
          ),
  }));
}
