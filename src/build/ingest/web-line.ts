import { parseCodeCell } from './code-cell.ts';
import { namesCodes } from './column-names.ts';
import { readHeading } from './headings.ts';
import { hasPipe, isDelimiterRow, splitPipes } from './pipe-row.ts';
import { type Context, isBlank, type SourceLine, splitLines } from './source.ts';

type Kind = 'header' | 'rule' | 'row' | 'category' | 'resource' | 'plain' | 'title' | 'prose';

/** Text of a page has no markup of headings, so their levels follow from what they name. */
export const HEADING_LEVELS: Readonly<{ [kind in Kind]?: number }> = {
  resource: 1,
  title: 1,
  plain: 2,
  category: 3,
};

/** A line short enough to be a title, with no mark at its end: "Gift card". */
const TITLE = /^\p{Lu}[^.,:;!?|]{0,40}$/u;
const MOST_TITLE_WORDS = 3;

/** A line of the text of a web page, and what it is by its words. */
export interface WebLine extends SourceLine {
  /** `title` is a short line before a heading of codes that names nothing known. */
  readonly kind: Kind;
}

/** Whether a line is the header of a table as text of a page has it: "Code | Description |". */
export function isHeaderLine(text: string, context: Context): boolean {
  const line = text.trim();
  const isOfPage = line.endsWith('|') && !line.startsWith('|');
  return isOfPage && namesCodes(splitPipes(line).cells, context);
}

function kindOf(text: string, next: string | undefined, context: Context): Kind {
  if (isDelimiterRow(text)) return 'rule';
  if (hasPipe(text)) {
    const { cells } = splitPipes(text);
    const isUnderlined = next !== undefined && isDelimiterRow(next);
    const isHeader = isUnderlined && !cells.some((cell) => parseCodeCell(cell));
    return isHeader || namesCodes(cells, context) ? 'header' : 'row';
  }
  const { plain, category, resource } = readHeading(text, context.config);
  if (plain) return category ? 'category' : resource ? 'resource' : 'plain';
  const isShort = TITLE.test(text) && text.split(' ').length <= MOST_TITLE_WORDS;
  const after = next === undefined ? undefined : readHeading(next, context.config);
  return isShort && after?.plain && after.speaksOfCodes ? 'title' : 'prose';
}

/** The lines of a text that are not blank, trimmed. Never throws. */
export function readWebLines(text: string, context: Context): readonly WebLine[] {
  const filled = splitLines(text).filter((line) => !isBlank(line));
  return filled.map((line, index) => {
    const words = line.text.trim();
    const kind = kindOf(words, filled[index + 1]?.text.trim(), context);
    return { line: line.line, text: words, kind };
  });
}
