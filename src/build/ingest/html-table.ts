import type { Cell, Fault, Table } from './blocks.ts';
import type { SourceLine } from './source.ts';
import { readSpan, type SpanningCell, spreadSpans } from './table-spans.ts';

interface OpenRow {
  readonly line: number;
  readonly cells: SpanningCell[];
  readonly inHead: boolean;
  onlyHeadCells: boolean;
}

interface OpenCell {
  readonly line: number;
  /** Index in the source at which its text starts. */
  readonly start: number;
  readonly across: number;
  readonly down: number;
}

const linesOf = (text: string, line: number): Cell =>
  text.split('\n').map((part, index) => ({ text: part, line: line + index }));

const headerText = (cell: Cell): string =>
  cell
    .map(({ text }) => text.trim())
    .join(' ')
    .trim();

/**
 * Builds a table from the tags of HTML or JSX. Cells keep their text as written, so that their
 * markup is cleaned like that of other cells. What cannot be placed (text outside cells, a table
 * in a cell) is the table's fault. Never throws.
 */
export class HtmlTable {
  private readonly rows: OpenRow[] = [];
  private row: OpenRow | undefined;
  private cell: OpenCell | undefined;
  private inHead = false;
  private captionStart: number | undefined;
  private depth = 1;
  private fault: Fault | undefined;
  /** What the table says it is. */
  caption: { readonly text: string; readonly line: number } | undefined;

  private readonly line: number;

  /** Takes the line on which the table starts. */
  constructor(line: number) {
    this.line = line;
  }

  /** Whether the tag that closes the table was seen. */
  get ended(): boolean {
    return this.depth === 0;
  }

  private blame(at: SourceLine, problem: string) {
    this.fault ??= { at, problem };
  }

  /** Takes a tag that opens, the line on which it ends, and the index after it in the source. */
  open(name: string, attributes: Readonly<Record<string, string>>, at: SourceLine, end: number) {
    if (name === 'table') {
      this.depth++;
      this.blame(at, 'A table stands in a table; part them.');
    }
    if (this.depth !== 1) return;
    if (name === 'thead') this.inHead = true;
    if (name === 'caption') this.captionStart = end;
    if (name === 'tr') {
      this.row = { line: at.line, cells: [], inHead: this.inHead, onlyHeadCells: true };
      this.rows.push(this.row);
    }
    if (name !== 'td' && name !== 'th') return;
    if (!this.row) return this.blame(at, 'This cell stands outside a row.');
    this.row.onlyHeadCells &&= name === 'th';
    const across = readSpan(attributes.colspan);
    this.cell = { line: at.line, start: end, across, down: readSpan(attributes.rowspan) };
  }

  /** Takes a tag that closes, with the source so far and the index at which the tag starts. */
  close(name: string, at: SourceLine, source: string, start: number) {
    if (name === 'table') this.depth--;
    if (this.depth !== 1) return;
    if ((name === 'td' || name === 'th') && this.cell) {
      const { line, start: from, across, down } = this.cell;
      this.row?.cells.push({ cell: linesOf(source.slice(from, start), line), across, down });
      this.cell = undefined;
    }
    if (name === 'caption' && this.captionStart !== undefined) {
      this.caption = { text: source.slice(this.captionStart, start), line: at.line };
      this.captionStart = undefined;
    }
    if (name === 'tr') this.row = undefined;
    if (name === 'thead') this.inHead = false;
  }

  text(text: string, at: SourceLine) {
    const isPlaced = this.cell || this.captionStart !== undefined || text.trim() === '';
    if (!isPlaced) this.blame(at, 'This text stands in a table, but in no cell.');
  }

  /** The table as read so far. */
  toTable(): Table {
    const cells = spreadSpans(this.rows.map((row) => row.cells));
    const rows = this.rows.map(({ line }, index) => ({ line, cells: cells[index] ?? [] }));
    const [first] = this.rows;
    const hasHead = first && (first.inHead || (first.onlyHeadCells && first.cells.length > 0));
    return {
      kind: 'table',
      line: this.line,
      header: hasHead ? (cells[0] ?? []).map(headerText) : [],
      rows: hasHead ? rows.slice(1) : rows,
      fault: this.fault,
    };
  }
}
