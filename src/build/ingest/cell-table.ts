import type { Cell, Fault, Table } from './blocks.ts';
import { parseCodeCell } from './code-cell.ts';
import type { SourceLine } from './source.ts';

/** A row of a table whose cells run together: `1000Customer registered.` */
const RUN_ROW = /^(\d{1,9})([^\d\s.,:;)/-].*)$/;

export interface CellHeader {
  /** How many lines it takes. */
  readonly lines: number;
  readonly names: readonly string[];
  readonly runsTogether: boolean;
}

const LOOSE = 'This line starts no row and continues none.';
const OF_TWO = 'With one cell on a line, only tables of a code and its description are read.';
const RUN_ON = 'It cannot be told where its code ends; put a tab between the cells of the table.';

interface OpenRow {
  readonly line: number;
  readonly code: Cell;
  readonly messages: SourceLine[];
}

/** A table of one cell on a line, or of cells run together, while it is being read. */
export class CellTable {
  private readonly rows: OpenRow[] = [];
  private readonly line: number;
  readonly header: CellHeader;
  private fault: Fault | undefined;

  constructor(line: number, header: CellHeader) {
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
      const why = this.header.runsTogether ? RUN_ON : OF_TWO;
      this.fault ??= { at, problem: `${LOOSE} ${why}` };
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
