import * as v from 'valibot';
import { text } from '../../domain/catalog/schema.ts';
import { parseCodeCell, startsWithCode } from './codes.ts';
import type { Columns } from './columns.ts';
import type { Row } from './document.ts';
import { type Names, type Owner, readHeading, settingsList } from './headings.ts';
import { type Fault, rowText, type Table, type TableRow, wordsOfCell } from './tables.ts';

/** A row while it is read; rows below may add messages. */
type Draft = { -readonly [key in keyof Row]: Row[key] } & { messages: string[] };

const CODE_NEEDED =
  'A code is a number of up to nine digits without a zero at its start, or several as in 1008/ 1038.' +
  ' Correct the cell; end the table here if a heading follows;';

const TOO_MANY =
  'This row has more than a code and a description. Name every column in the header. A sign ' +
  'between cells that is text is written \\| in Markdown, and between quotes in CSV.';
const CODE_IN_MESSAGE =
  'A line of this message starts like a status code. Give it a row of its own.';
const NO_CODE = 'This row has no code, and no row above it to continue.';

/**
 * Reads the rows of a table of codes and refuses invalid ones. `belongsTo` has the resource and
 * category of the whole table, if known.
 */
export function readRows(
  table: Table,
  columns: Columns,
  belongsTo: Readonly<Record<Owner, string | null | undefined>>,
  names: Names,
  refuse: (fault: Fault) => void,
): readonly Row[] {
  const drafts: Draft[] = [];
  /** The row that rows without a code continue; not in `drafts` if it was refused. */
  let open: Draft | undefined;
  const read = [columns.code, columns.message, columns.category, columns.resource];

  /** The resource or category of a row: from its own column, the row above, or the table. */
  const ownerOf = (kind: Owner, { cells }: TableRow) => {
    const column = columns[kind];
    const words = column === undefined ? '' : wordsOfCell(cells[column]);
    if (words) {
      const problem =
        `"${words}" names no ${kind} of the settings; if it is one, add it to ${settingsList(kind)}. ` +
        'If its column says something else, call the column otherwise.';
      return { id: readHeading(words, names)[kind], problem };
    }
    const above = column === undefined ? undefined : drafts.at(-1)?.[kind];
    const problem = `This row names no ${kind}. Its column for that is empty; fill it.`;
    return { id: above ?? belongsTo[kind], problem };
  };

  for (const row of table.rows) {
    const { line, cells } = row;
    const [code, message] = [cells[columns.code], cells[columns.message]];
    const cell = wordsOfCell(code);
    const isContinued = cell === '' || code?.spanned === true;
    // A description that spans several codes belongs to each of them.
    const said = message?.spanned && isContinued ? [] : (message?.lines ?? []);
    // A dash means no description.
    const lines = /^[-–—]$/.test(said.join('\n')) ? [] : said;
    const [resource, category] = [ownerOf('resource', row), ownerOf('category', row)];
    const owners = { resource: resource.id ?? '', category: category.id ?? '' };
    if (!isContinued) open = { ...owners, code: cell, messages: [], line };

    const findProblem = () => {
      const isLost = cells.some(
        (one, index) => one.lines.length > 0 && !read.includes(index) && !table.header[index],
      );
      if (isLost) return TOO_MANY;
      const [issue] = [cell, ...lines].flatMap(
        (one) => (one && v.safeParse(text, one).issues) || [],
      );
      if (issue) return `This row cannot be kept: ${issue.message}.`;
      if (lines.slice(isContinued ? 0 : 1).some((one) => startsWithCode(one)))
        return CODE_IN_MESSAGE;
      if (isContinued) return open || lines.length === 0 ? undefined : NO_CODE;
      if (!parseCodeCell(cell)) {
        return `"${cell}" is not a code. ${CODE_NEEDED} or leave the row out by --skip ${line}.`;
      }
      if (!resource.id) return resource.problem;
      return category.id ? undefined : category.problem;
    };
    const problem = findProblem();
    if (problem) refuse({ line, text: rowText(row), problem });
    else if (open) {
      if (!isContinued) drafts.push(open);
      open.messages.push(...lines);
      if (message?.damaged) open.damaged = true;
    }
  }
  return drafts;
}
