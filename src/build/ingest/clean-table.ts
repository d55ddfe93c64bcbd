import type { Cell, Fault, Table } from './blocks.ts';
import { namesCodes } from './column-names.ts';
import type { Clean, CleanCell } from './plain-text.ts';
import type { Context } from './source.ts';

/** A cell without markup, and the line on which its first word stands. */
export interface WordCell extends CleanCell {
  readonly words: string;
  readonly line: number | undefined;
}

export interface WordRow {
  readonly line: number;
  /** The row as written, for messages. */
  readonly text: string;
  readonly cells: readonly WordCell[];
}

/** A table without markup. */
export interface WordTable {
  readonly line: number;
  /** The header as written, for messages. */
  readonly text: string;
  readonly header: readonly string[];
  readonly rows: readonly WordRow[];
  readonly fault: Fault | undefined;
}

const rawText = (cell: Cell): string => cell.map(({ text }) => text.trimEnd()).join('\n');

const toWordCell = (cell: Cell, clean: Clean): WordCell => {
  const cleaned = clean(rawText(cell));
  const line = cell.find(({ text }) => text.trim() !== '')?.line;
  return { ...cleaned, words: cleaned.lines.join(' '), line };
};

/**
 * Takes the markup out of the cells of a table. Where the table has no header, but its first row
 * names codes and messages, that row is the header. Never throws.
 */
export function cleanTable(table: Table, clean: Clean, context: Context): WordTable {
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    text: cells.map((cell) => rawText(cell).trim()).join(' | '),
    cells: cells.map((cell) => toWordCell(cell, clean)),
  }));
  const header = table.header.map((cell) => clean(cell).lines.join(' '));
  const { line, fault } = table;
  const [first, ...others] = rows;
  const names = first?.cells.map(({ words }) => words) ?? [];
  if (!first || header.some(Boolean) || !namesCodes(names, context)) {
    const text = header.some(Boolean) ? table.header.join(' | ') : (first?.text ?? '');
    return { line, text, header, rows, fault };
  }
  return { line, text: first.text, header: names, rows: others, fault };
}
