import type { Block, Fault, Table, TableRow } from './blocks.ts';
import { parseCodeCell } from './code-cell.ts';
import { namesCodes } from './column-names.ts';
import { startsWithCode } from './listed-code.ts';
import { findRemark } from './remark.ts';
import { type Context, isBlank, type SourceLine, splitLines } from './source.ts';
import { HEADING_LEVELS, readWebLines } from './web-line.ts';

const cellsOf = (line: SourceLine): readonly string[] =>
  line.text.split('\t').map((cell) => cell.trim());

const isTabbed = (line: SourceLine): boolean => line.text.trim().includes('\t');

/** Cells at the ends of a row may be empty. */
const isRow = (line: SourceLine): boolean => !isBlank(line) && line.text.includes('\t');

/** Whether a text is that of a page whose rows were copied with tabs between their cells. */
export const showsTabText = (lines: readonly SourceLine[], context: Context): boolean =>
  lines.some((line) => isTabbed(line) && namesCodes(cellsOf(line), context));

/** A table while it is being read. */
class TabTable {
  readonly rows: TableRow[] = [];
  readonly header: readonly string[];
  fault: Fault | undefined;
  private readonly line: number;

  constructor(line: number, header: readonly string[]) {
    this.line = line;
    this.header = header;
  }

  add(line: SourceLine) {
    const cells = cellsOf(line).map((text) => [{ text, line: line.line }]);
    this.rows.push({ line: line.line, cells });
  }

  toTable(): Table {
    const { line, header, rows, fault } = this;
    return { kind: 'table', line, header, rows, fault };
  }
}

/**
 * Reads the text of a web page whose rows were copied with tabs between their cells, under lines
 * that name a resource or category. A line without a tab right below a row may go on with it, so
 * it is the table's fault. Never throws.
 */
export function readTabText(text: string, context: Context): readonly Block[] {
  const kinds = new Map(readWebLines(text, context).map((line) => [line.line, line]));
  const blocks: (Block | TabTable)[] = [];
  let table: TabTable | undefined;
  let before: SourceLine | undefined;

  const takeTabbed = (line: SourceLine) => {
    const cells = cellsOf(line);
    const isHeader = namesCodes(cells, context);
    if (isHeader || !table) {
      const hasHeader = parseCodeCell(cells[0] ?? '') === undefined;
      table = new TabTable(line.line, hasHeader ? cells : []);
      blocks.push(table);
      if (hasHeader) return;
    }
    table.add(line);
  };

  const takeWords = (line: SourceLine) => {
    const { kind, text: words } = kinds.get(line.line) ?? { kind: 'prose', text: line.text };
    const level = HEADING_LEVELS[kind];
    if (level !== undefined && !parseCodeCell(words)) {
      table = undefined;
      blocks.push({ kind: 'heading', line: line.line, level, text: words });
    } else if (table && !isBlank(before)) {
      const problem =
        'This line stands right below a row and has no tab; join it with the row, or put a ' +
        'blank line before it.';
      table.fault ??= { at: line, problem };
    } else {
      table = undefined;
      const remark = findRemark(line, context);
      if (startsWithCode(words)) blocks.push({ kind: 'listed', ...line });
      else if (remark) blocks.push(remark);
    }
  };

  for (const line of splitLines(text)) {
    if (table ? isRow(line) : isTabbed(line)) takeTabbed(line);
    else if (!isBlank(line)) takeWords(line);
    before = line;
  }
  return blocks.map((block) => (block instanceof TabTable ? block.toTable() : block));
}
