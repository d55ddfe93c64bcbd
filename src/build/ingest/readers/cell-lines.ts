import { parseCodeCell } from '../codes.ts';
import { rankCodeName, rankMessageName } from '../columns.ts';
import { type Names, readHeading } from '../headings.ts';
import { type Block, type Cell, type Fault, plainCell, type SourceLine } from '../tables.ts';
import { copiedLines } from './copied-text.ts';

/** The header of a table whose cells run together: `CodeDescription`. */
const RUN_HEADER = /^((?:\p{L}{1,20} )?codes?)(descriptions?|messages?|reasons?|meanings?)$/iu;

/** A row of a table whose cells run together: `1000Customer registered.` */
const RUN_ROW = /^(\d{1,9})([^\d\s.,:;)/-].*)$/;

const MOST_HEADER_WORDS = 3;
const isShort = (text: string) => text.split(' ').length <= MOST_HEADER_WORDS;

interface CellHeader {
  readonly names: readonly string[];
  /** Whether the cells of each row run together on one line. */
  readonly runsTogether: boolean;
}

/** The header at the start of some lines: "Code" and "Description" on two, or as one word. */
function findHeader(
  line: SourceLine,
  next: SourceLine | undefined,
  names: Names,
): CellHeader | undefined {
  const [, code, message] = RUN_HEADER.exec(line.text) ?? [];
  if (code && message) return { names: [code, message], runsTogether: true };
  const after = next?.text ?? '';
  const isNamed =
    rankCodeName(line.text, names) !== undefined && rankMessageName(after) !== undefined;
  const fits = isNamed && isShort(line.text) && isShort(after) && !/[.|]/.test(line.text + after);
  return fits ? { names: [line.text, after], runsTogether: false } : undefined;
}

/** Whether a text is that of a page with one cell on a line, or with cells run together. */
export function hasCellLines(text: string, names: Names): boolean {
  const lines = copiedLines(text, names);
  return lines.some((line, index) => findHeader(line, lines[index + 1], names));
}

const LOOSE = 'This line starts no row and continues none.';
const OF_TWO = 'With one cell on a line, only tables of a code and its description are read.';
const RUN_ON = 'Where its code ends is ambiguous; put a tab between the cells of the table.';
const LAST =
  'This line may belong to the last row of the table or follow it; join it with the line above, ' +
  'or take it out.';

class CellTable {
  readonly rows: { readonly code: string; readonly line: number; messages: SourceLine[] }[] = [];
  readonly faults: Fault[] = [];
  readonly line: number;
  readonly header: CellHeader;

  constructor(line: number, header: CellHeader) {
    this.line = line;
    this.header = header;
  }

  add({ text, line }: SourceLine) {
    const { runsTogether } = this.header;
    const run = runsTogether ? RUN_ROW.exec(text) : undefined;
    const code = run?.[1] ?? (runsTogether ? '' : text);
    const row = this.rows.at(-1);
    if (parseCodeCell(code)) {
      this.rows.push({ code, line, messages: run ? [{ text: run[2] ?? '', line }] : [] });
    } else if (!row || (runsTogether && /^\d/.test(text))) {
      this.faults.push({ text, line, problem: `${LOOSE} ${runsTogether ? RUN_ON : OF_TWO}` });
    } else row.messages.push({ text, line });
  }

  /** Whether the last row lacks its description; a title can hardly stand between the two. */
  get wantsMessage(): boolean {
    return !this.header.runsTogether && this.rows.at(-1)?.messages.length === 0;
  }

  /** The table. As no blank line ends it, more lines of its last row may be what follows. */
  toBlock(): Block {
    const { line, header, rows, faults } = this;
    const [loose, ...more] = header.runsTogether ? [] : (rows.at(-1)?.messages.slice(1) ?? []);
    if (loose) {
      const text = [loose, ...more].map((message) => message.text).join('\n');
      faults.push({ line: loose.line, text, problem: LAST });
    }
    const toRow = (row: (typeof rows)[number]) => {
      const lines = row.messages.map(({ text }) => text).join('\n');
      const message: Cell = plainCell(lines, row.messages[0]?.line ?? row.line);
      return { line: row.line, cells: [plainCell(row.code, row.line), message] };
    };
    return { kind: 'table', line, header: header.names, rows: rows.map(toRow), faults };
  }
}

/**
 * Reads the text of a web page that has lost the lines of its tables: one cell on a line, or the
 * cells of a row run together. A table goes on until a heading or, where cells run together, until
 * a blank line.
 */
export function readCellLines(text: string, names: Names): readonly Block[] {
  const lines = copiedLines(text, names);
  const blocks: Block[] = [];
  let table: CellTable | undefined;
  const end = () => {
    if (table) blocks.push(table.toBlock());
    table = undefined;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as (typeof lines)[number];
    const next = lines[index + 1];
    const at = { line: line.line, text: line.text };
    if (line.afterBlank && table?.header.runsTogether) end();
    const header = findHeader(line, next, names);
    // In a table, only what says nothing but a category or resource is certainly a heading.
    const isTitle = line.level === 1 && !readHeading(line.text, names).plain;
    if (header) {
      end();
      table = new CellTable(line.line, header);
      if (!header.runsTogether) index++;
    } else if (table?.wantsMessage && parseCodeCell(next?.text ?? '')) table.add(at);
    else if (line.level !== undefined && !(table && isTitle)) {
      end();
      blocks.push({ kind: 'heading', ...at, level: line.level, byWords: true });
    } else if (table) {
      table.add(at);
      if (table.header.runsTogether && isTitle) table.faults.push({ ...at, problem: LAST });
    } else blocks.push({ kind: 'text', ...at });
  }
  end();
  return blocks;
}
