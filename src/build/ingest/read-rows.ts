import { isUnprintable, LONGEST_TEXT } from '../../domain/catalog/schema.ts';
import type { WordRow, WordTable } from './clean-table.ts';
import { parseCodeCell } from './code-cell.ts';
import type { Columns } from './columns.ts';
import type { Row } from './document.ts';
import { readHeading } from './headings.ts';
import { notACode } from './not-a-code.ts';
import { settingsLine } from './settings-line.ts';
import { type Context, refuse } from './source.ts';

type Owner = 'resource' | 'category';
type Draft = Row & { messages: string[] };

/** What a table as a whole belongs to, as far as that is known. */
export type BelongsTo = { readonly [name in Owner]?: string | undefined };

/** Codes of a heading in a cell mean that one table goes on into the next. */
const isCodesHeading = (text: string, context: Context): boolean => {
  const { plain, category, speaksOfCodes } = readHeading(text, context.config);
  return plain && category !== undefined && speaksOfCodes && /\bcodes?\b/i.test(text);
};

function checkTexts(row: WordRow, texts: readonly string[], context: Context) {
  if (texts.some(isUnprintable)) refuse(context, row, 'This row holds a control character.');
  if (texts.some((text) => text.length > LONGEST_TEXT)) {
    refuse(context, row, `A text of this row has more than ${LONGEST_TEXT} characters.`);
  }
}

const TOO_MANY =
  'This row has more than a code and a description. Name every column in the header. A sign ' +
  'between cells that is text is written \\| in Markdown, and between quotes in CSV.';

function checkUnreadCells(row: WordRow, header: readonly string[], columns: Columns, at: Context) {
  const read = [columns.code, columns.message, columns.category, columns.resource];
  const isLost = row.cells.some(
    ({ words }, index) => words !== '' && !read.includes(index) && !header[index],
  );
  if (isLost) refuse(at, row, TOO_MANY);
}

type FindOwner = (kind: Owner, row: WordRow, above: Draft | undefined) => string;

/** Finds the resource or category that a row names in a column of its own, or has from above. */
function ownerFinder(columns: Columns, table: BelongsTo, context: Context): FindOwner {
  const read = { resource: new Map<string, string>(), category: new Map<string, string>() };
  return (kind, row, above) => {
    const column = columns[kind];
    const words = column === undefined ? '' : (row.cells[column]?.words ?? '');
    const inherited = column === undefined ? table[kind] : (above?.[kind] ?? table[kind]);
    const id = words
      ? (read[kind].get(words) ?? readHeading(words, context.config)[kind])
      : inherited;
    if (words && id) read[kind].set(words, id);
    if (id) return id;
    const problem = words
      ? `"${words}" names no ${kind} of the settings; if it is one, ${settingsLine(kind, words)}. ` +
        'If its column says something else, call the column otherwise.'
      : `This row names no ${kind}. Its column for that is empty; fill it.`;
    return refuse(context, row, problem);
  };
}

/**
 * Reads the rows of a table of codes. A row without a code continues the row above it. Throws a
 * DocumentError for a row that cannot be placed.
 */
export function readRows(
  table: WordTable,
  columns: Columns,
  belongsTo: BelongsTo,
  context: Context,
): readonly Row[] {
  const findOwner = ownerFinder(columns, belongsTo, context);
  const drafts: { readonly draft: Draft; readonly row: WordRow }[] = [];
  for (const row of table.rows) {
    checkUnreadCells(row, table.header, columns, context);
    const code = row.cells[columns.code];
    const message = row.cells[columns.message];
    const lines = message?.lines ?? [];
    checkTexts(row, [code?.words ?? '', ...lines], context);
    let draft = drafts.at(-1)?.draft;
    if (code?.words) {
      if (!parseCodeCell(code.words)) refuse(context, row, notACode(row, code.words, context));
      draft = {
        resource: findOwner('resource', row, draft),
        category: findOwner('category', row, draft),
        code: code.words,
        messages: [],
        line: code.line ?? row.line,
      };
      drafts.push({ draft, row });
    } else if (lines.some((line) => isCodesHeading(line, context))) {
      refuse(context, row, 'This looks like a heading, but stands in a table.');
    }
    if (!draft) {
      if (lines.length === 0) continue;
      refuse(context, row, 'This row has no code, and no row above it to continue.');
    }
    draft.messages.push(...lines);
    if (message?.damaged) draft.damaged = true;
  }
  const name = table.header[columns.message];
  const inColumn = name ? ` in the column "${name}"` : '';
  for (const { draft, row } of drafts) {
    if (draft.messages.length === 0) {
      const problem = `This row has no description. Write one${inColumn}, or take the row out.`;
      refuse(context, { ...row, line: draft.line }, problem);
    }
  }
  return drafts.map(({ draft }) => draft);
}
