import type { Cell, Fault, Table, TableRow } from './blocks.ts';
import { parseCodeCell } from './code-cell.ts';
import { rankMessageName } from './column-names.ts';
import { splitPipes } from './pipe-row.ts';
import type { SourceLine } from './source.ts';

const isFramed = (line: SourceLine): boolean => line.text.startsWith('|');

/** A table of the text of a web page while it is being read. */
export class WebTable {
  readonly rows: TableRow[] = [];
  private framed: boolean | undefined;
  private fault: Fault | undefined;
  private readonly messageColumn: number;

  private readonly line: number;
  private readonly header: readonly string[];
  /** Whether it is one of codes, as far as its header tells. */
  readonly isOfCodes: boolean;

  constructor(line: number, header: readonly string[], isOfCodes: boolean) {
    this.line = line;
    this.header = header;
    this.isOfCodes = isOfCodes;
    const named = header.findIndex((name) => rankMessageName(name) !== undefined);
    this.messageColumn = named < 0 ? 1 : named;
  }

  /** Adds a row; a line whose only text is no code continues the row above it. */
  add(line: SourceLine) {
    this.framed ??= isFramed(line);
    const cells = splitPipes(line.text).cells;
    const [first = '', ...others] = cells;
    const continues = !others.some(Boolean) && first !== '' && !parseCodeCell(first);
    const texts = continues
      ? [...Array.from({ length: this.messageColumn }, () => ''), first]
      : cells;
    const toCell = (text: string): Cell => [{ text, line: line.line }];
    this.rows.push({ line: line.line, cells: texts.map(toCell) });
  }

  /** Whether a later row may be one of this table, by the pipe at its start. */
  mayHold(line: SourceLine): boolean {
    return this.framed === undefined || this.framed === isFramed(line);
  }

  blame(at: SourceLine, problem: string) {
    this.fault ??= { at, problem };
  }

  toTable(): Table {
    const { line, header, rows, fault } = this;
    return { kind: 'table', line, header, rows, fault };
  }
}
