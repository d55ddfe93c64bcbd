import { type Heading, LOWEST_LEVEL } from './blocks.ts';
import { readHeading } from './headings.ts';
import { cleanMarkdown } from './inline.ts';
import { startsJsxTable } from './jsx-table.ts';
import { hasPipe } from './pipe-row.ts';
import { type Context, isBlank, type SourceLine } from './source.ts';

/** A space after the signs is not asked for; older pages leave it out. */
const HEADING = /^ {0,3}(#{1,6})(?!#)(.*)$/;
const TAGGED = /^\s*<h([1-6])(?:\s[^<>]*)?>(.*)<\/h\1>\s*$/i;
/** A line of which every word is bold stands for a heading, whatever it says. */
const BOLD = /^ {0,3}(\*\*|__)(?=\S)(?:(?!\1).){1,80}\1:?\s*$/;
/** The line of a folded part that always shows. */
const SUMMARY = /^\s*(?:<details[^<>]*>\s*)?<summary[^<>]*>(.*)<\/summary>\s*$/i;
/** A quotation, or the mark around a note: its kind, "warning", is no category. */
const ASIDE = /^\s*(?:>|:::)/;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;

/** Whether a line is a heading by the signs before it. */
export const isMarkedHeading = (line: SourceLine): boolean =>
  HEADING.test(line.text) || TAGGED.test(line.text);

const textOf = (markup: string): string => cleanMarkdown(markup).lines.join(' ');

/**
 * Finds the heading that starts on the line at an index: one by its markup, or a paragraph of
 * one line that says nothing but a category or resource, as in bold. Without the latter a table
 * would fall to the heading above. Gives the heading and the index after it. Never throws.
 */
export function findHeading(
  lines: readonly SourceLine[],
  index: number,
  context: Context,
): { heading: Heading; next: number } | undefined {
  const { text, line } = lines[index] as SourceLine;
  const before = lines[index - 1];
  const after = lines[index + 1];
  const heading = (level: number, words: string, lineCount = 1) => ({
    heading: { kind: 'heading', line, level, text: words } as const,
    next: index + lineCount,
  });

  const [, signs, title = ''] = HEADING.exec(text) ?? [];
  if (signs) return heading(signs.length, textOf(title.trim().replace(/\s#+$/, '')));

  const [, level, tagged = ''] = TAGGED.exec(text) ?? [];
  if (level) return heading(Number(level), textOf(tagged));

  const summary = SUMMARY.exec(text)?.[1];
  const words = textOf(summary ?? text);
  const underline = words && UNDERLINE.exec(after?.text ?? '')?.[1];
  if (underline) return heading(underline.startsWith('=') ? 1 : 2, words, 2);

  const stands =
    summary !== undefined ||
    (!ASIDE.test(text) &&
      (!before || isBlank(before) || isMarkedHeading(before)) &&
      (!after || isBlank(after) || hasPipe(after.text) || startsJsxTable(after)));
  return stands && (BOLD.test(text) || readHeading(words, context.config).plain)
    ? heading(LOWEST_LEVEL, words)
    : undefined;
}
