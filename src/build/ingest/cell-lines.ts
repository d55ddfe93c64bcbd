import type { Block, Cell, Fault, Table } from './blocks.ts';
import { parseCodeCell } from './code-cell.ts';
import { rankCodeName, rankMessageName } from './column-names.ts';
import { findRemark } from './remark.ts';
import { type Context, isBlank, type SourceLine, splitLines } from './source.ts';
import { HEADING_LEVELS, readWebLines } from './web-line.ts';

/** The header and the rows of a table whose cells run together: `1000Customer registered.` */
const RUN_HEADER = /^((?:\p{L}{1,20} )?codes?)(descriptions?|messages?|reasons?|meanings?)$/iu;
const RUN_ROW = /^(\d{1,9})([^\d\s.,:;)/-].*)$/;

interface Header {
  /** How many lines it takes. */
  readonly lines: number;
  readonly names: readonly string[];
  readonly runsTogether: boolean;
}

const MOST_HEADER_WORDS = 3;
const isShort = (text: string) => text.split(' ').length <= MOST_HEADER_WORDS;

/** The header at the start of some lines: "Code" and "Description" on two, or as one word. */
function findHeader(
  line: SourceLine,
  next: SourceLine | undefined,
  context: Context,
): Header | undefined {
  const text = line.text.trim();
  const after = next?.text.trim() ?? '';
  const [, code, message] = RUN_HEADER.exec(text) ?? [];
  if (code && message) return { lines: 1, names: [code, message], runsTogether: true };
  const isNamed = rankCodeName(text, context) !== undefined && rankMessageName(after) !== undefined;
  const fits = isNamed && isShort(text) && isShort(after) && !/[.|]/.test(text + after);
  return fits ? { lines: 2, names: [text, after], runsTogether: false } : undefined;
}

/** Whether a text is that of a page with one cell on a line, or with cells run together. */
export const showsCellLines = (lines: readonly SourceLine[], context: Context): boolean => {
  const following = followingLines(lines);
  return lines.some((line, index) => findHeader(line, following[index], context));
};

const LOOSE =
  'This line starts no row and continues none. With one cell on a line, only tables of two ' +
  'columns are read, the code before its description.';

interface OpenRow {
  readonly line: number;
  readonly code: Cell;
  readonly messages: SourceLine[];
}

/** A table while it is being read. */
class CellLines {
  private readonly rows: OpenRow[] = [];
  private readonly line: number;
  readonly header: Header;
  private fault: Fault | undefined;

  constructor(line: number, header: Header) {
    this.line = line;
    this.header = header;
  }

  add({ text, line }: SourceLine) {
    const at = { text, line };
    const run = this.header.runsTogether ? RUN_ROW.exec(text) : undefined;
    const code = run?.[1] ?? (this.header.runsTogether ? '' : text);
    if (parseCodeCell(code)) {
      const messages = run ? [{ text: run[2] ?? '', line }] : [];
      this.rows.push({ line, code: [{ text: code, line }], messages });
      return;
    }
    const row = this.rows.at(-1);
    const isBroken = this.header.runsTogether && /^\d/.test(text);
    if (!row || isBroken) {
      this.fault ??= { at, problem: LOOSE };
    } else row.messages.push(at);
  }

  /** Whether the last row lacks its description; a title can hardly stand between the two. */
  get wantsMessage(): boolean {
    return !this.header.runsTogether && this.rows.at(-1)?.messages.length === 0;
  }

  /** Refuses a line of which it cannot be told where it belongs. */
  blame(at: SourceLine) {
    const problem =
      'This line may belong to the last row of the table or follow it; ' +
      'join it with the line above, or take it out.';
    this.fault ??= { at, problem };
  }

  /** The table. Where no blank line ends it, a second line of its last row may be what follows. */
  toTable(): Table {
    const { line, header, rows } = this;
    const loose = header.runsTogether ? undefined : rows.at(-1)?.messages[1];
    if (loose) this.blame(loose);
    const cellsOf = ({ line: at, code, messages }: OpenRow) => ({
      line: at,
      cells: [code, messages],
    });
    return {
      kind: 'table',
      line,
      header: header.names,
      rows: rows.map(cellsOf),
      fault: this.fault,
    };
  }
}

/** For each line, the next one that is not blank. */
function followingLines(lines: readonly SourceLine[]): readonly (SourceLine | undefined)[] {
  const following: (SourceLine | undefined)[] = [];
  let next: SourceLine | undefined;
  for (let index = lines.length - 1; index >= 0; index--) {
    following[index] = next;
    const line = lines[index];
    if (!isBlank(line)) next = line;
  }
  return following;
}

/**
 * Reads the text of a web page that has lost the lines of its tables: one cell on a line, or the
 * cells of a row run together. A table goes on until a line that says nothing but a category or
 * resource, or, where cells run together, until a blank line. Never throws; what cannot be
 * placed is a table's fault.
 */
export function readCellLines(text: string, context: Context): readonly Block[] {
  const lines = splitLines(text).map((line) => ({ ...line, text: line.text.trim() }));
  const following = followingLines(lines);
  const kinds = new Map(readWebLines(text, context).map(({ line, kind }) => [line, kind]));
  const blocks: Block[] = [];
  let table: CellLines | undefined;
  const end = () => {
    if (table) blocks.push(table.toTable());
    table = undefined;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as SourceLine;
    if (isBlank(line)) {
      if (table?.header.runsTogether) end();
      continue;
    }
    const next = following[index];
    const header = findHeader(line, next, context);
    const kind = kinds.get(line.line) ?? 'prose';
    const level = kind === 'title' && table ? undefined : HEADING_LEVELS[kind];
    if (header) {
      end();
      table = new CellLines(line.line, header);
      if (header.lines === 2 && next) index = next.line - 1;
    } else if (table?.wantsMessage && parseCodeCell(next?.text ?? '')) {
      table.add(line);
    } else if (level !== undefined && !parseCodeCell(line.text)) {
      end();
      blocks.push({ kind: 'heading', ...line, level });
    } else if (table) {
      table.add(line);
      if (table.header.runsTogether && kind === 'title') table.blame(line);
    } else {
      const remark = findRemark(line, context);
      if (remark) blocks.push(remark);
    }
  }
  end();
  return blocks;
}
