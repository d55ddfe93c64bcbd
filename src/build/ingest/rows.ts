import { isUnprintable, LONGEST_TEXT } from '../../domain/catalog/schema.ts';
import { parseCodeCell, startsWithCode } from './codes.ts';
import { type Columns, namesCodes } from './columns.ts';
import { type LooseCode, looseCodes } from './coverage.ts';
import type { Row } from './document.ts';
import { type Names, readHeading } from './headings.ts';
import { settingsLine } from './settings-line.ts';
import { type Fault, rowText, type Table, type TableRow, wordsOfCell } from './tables.ts';

type Owner = 'resource' | 'category';

/** A row while it is read: rows below may add messages. */
type Draft = { -readonly [key in keyof Row]: Row[key] } & { messages: string[] };

/** What a table as a whole belongs to, as far as that is known. */
export type BelongsTo = { readonly [name in Owner]?: string | undefined };

/** Takes what is wrong with a row, and the codes in it. */
export type Refuse = (fault: Fault, codes: readonly LooseCode[]) => void;

const RANGE = /^\d+ ?(?:-|–|—|to|until|\.\.+|…) ?\d+$/i;

/** Says that a cell is no code, and what can be done about it. */
function notACode(row: TableRow, cell: string, names: Names): string {
  const isNot = `"${cell}" is not a code.`;
  if (RANGE.test(cell)) return `${isNot} Write each code of the range, as in 1008, 1009.`;
  if (namesCodes(row.cells.map(wordsOfCell), names)) {
    return `${isNot} Take this second header out of the table.`;
  }
  const { plain, category } = readHeading(cell, names);
  if (plain && category) {
    return `${isNot} If it is a heading, end the table above it, and begin one below it with a header.`;
  }
  const format =
    'A code is a number of up to nine digits without a zero at its start, or several as in ' +
    '1008/ 1038. Correct the cell, or take the row out of the table.';
  return `${isNot} ${format}`;
}

const TOO_MANY =
  'This row has more than a code and a description. Name every column in the header. A sign ' +
  'between cells that is text is written \\| in Markdown, and between quotes in CSV.';
const CODE_IN_MESSAGE =
  'A line of this message starts like a status code. Give it a row of its own.';

/** Reads the rows of one table of codes. */
export class RowReader {
  private readonly drafts: Draft[] = [];
  /** The row that rows without a code continue. */
  private open: Draft | 'refused' | undefined;
  private readonly table: Table;
  private readonly columns: Columns;
  private readonly belongsTo: BelongsTo;
  private readonly names: Names;
  private readonly refuse: Refuse;

  constructor(table: Table, columns: Columns, belongsTo: BelongsTo, names: Names, refuse: Refuse) {
    this.table = table;
    this.columns = columns;
    this.belongsTo = belongsTo;
    this.names = names;
    this.refuse = refuse;
  }

  private wrong(row: TableRow, problem: string): undefined {
    const { line } = row;
    const text = rowText(row);
    this.refuse({ line, text, problem }, looseCodes(text, line));
  }

  private checkTexts(row: TableRow, texts: readonly string[]): boolean {
    const { code, message, category, resource } = this.columns;
    const read = [code, message, category, resource];
    const isLost = row.cells.some(
      ({ lines }, index) => lines.length > 0 && !read.includes(index) && !this.table.header[index],
    );
    if (isLost) this.wrong(row, TOO_MANY);
    else if (texts.some(isUnprintable)) this.wrong(row, 'This row holds a control character.');
    else if (texts.some((text) => text.length > LONGEST_TEXT)) {
      this.wrong(row, `A text of this row has more than ${LONGEST_TEXT} characters.`);
    } else return true;
    return false;
  }

  /** The resource or category that a row names in a column of its own, or has from above. */
  private ownerOf(kind: Owner, row: TableRow): string | undefined {
    const column = this.columns[kind];
    const words = column === undefined ? '' : wordsOfCell(row.cells[column]);
    const above = column === undefined ? undefined : this.drafts.at(-1)?.[kind];
    const id = words ? readHeading(words, this.names)[kind] : (above ?? this.belongsTo[kind]);
    if (id) return id;
    return this.wrong(
      row,
      words
        ? `"${words}" names no ${kind} of the settings; if it is one, ${settingsLine(kind, words)}. ` +
            'If its column says something else, call the column otherwise.'
        : `This row names no ${kind}. Its column for that is empty; fill it.`,
    );
  }

  /** Whether a line is a heading of codes: then one table goes on into the next. */
  private isCodesHeading(text: string): boolean {
    const { plain, category } = readHeading(text, this.names);
    return plain && category !== undefined && /\bcodes?\b/i.test(text);
  }

  private startRow(row: TableRow, code: string, line: number): Draft | undefined {
    if (!parseCodeCell(code)) return this.wrong(row, notACode(row, code, this.names));
    const resource = this.ownerOf('resource', row);
    const category = resource && this.ownerOf('category', row);
    if (!resource || !category) return undefined;
    const draft: Draft = { resource, category, code, messages: [], line };
    this.drafts.push(draft);
    return draft;
  }

  /** Reads the next row. One without a code continues the row above it. */
  private add(row: TableRow) {
    const code = row.cells[this.columns.code];
    const message = row.cells[this.columns.message];
    const isContinued = !code || code.lines.length === 0 || code.spanned;
    // A description that spans several codes is that of each of them.
    const lines = message?.spanned && isContinued ? [] : (message?.lines ?? []);
    const words = wordsOfCell(code);
    if (!this.checkTexts(row, [words, ...lines])) return;
    if (isContinued && lines.some((line) => this.isCodesHeading(line))) {
      return this.wrong(row, 'This looks like a heading, but stands in a table.');
    }
    const suspects = isContinued ? lines : lines.slice(1);
    if (suspects.some((line) => startsWithCode(line))) return this.wrong(row, CODE_IN_MESSAGE);
    if (!isContinued) this.open = this.startRow(row, words, code.line ?? row.line) ?? 'refused';
    if (this.open === 'refused') return;
    if (this.open) {
      this.open.messages.push(...lines);
      if (message?.damaged) this.open.damaged = true;
    } else if (lines.length > 0) {
      this.wrong(row, 'This row has no code, and no row above it to continue.');
    }
  }

  read(): readonly Row[] {
    for (const row of this.table.rows) this.add(row);
    return this.drafts;
  }
}
