import { Parser } from 'htmlparser2';
import { lowerBound } from '../../../domain/text/lower-bound.ts';
import {
  type Block,
  type Cell,
  collapseLines,
  countLines,
  type Table,
  type TableRow,
  type Text,
  wordsOfCell,
} from '../tables.ts';
import { cellOfMarkdown, hideWrittenTags, INLINE_TAGS, InlineTags } from './cell-words.ts';

/** Parts that no reader of the page sees. */
const NOT_SHOWN = new Set(['nav', 'template', 'title', 'script', 'style']);
const INLINE = new Set([...INLINE_TAGS, 'img', 'input', 'wbr', 'label']);
const BOLD = new Set(['b', 'strong']);
/** Elements that are headings where they are bold, or only name a category or resource. */
const TITLES = new Set(['p', 'dt', 'summary', 'caption']);
const HEADING = /^h([1-6])$/;

const NO_END =
  'The table that starts here does not end. Close it, and take out end tags in it of what is open ' +
  'around it.';
const IN_NO_CELL = 'This text is in a table, but in no cell.';
const NESTED = 'Nested tables are not supported; split them.';

const MOST_SPANNED = 100;

/** The number of a `colspan` or `rowspan` attribute, also as JSX: `{2}`. */
const spanOf = (attribute = '1'): number =>
  Math.min(Math.max(Number(/\d+/.exec(attribute)?.[0] ?? 1), 1), MOST_SPANNED);

/** Text that is collected: of the page until the next break, or of a cell. */
interface Words {
  text: string;
  /** Line of the first word, or 0. */
  line: number;
}

interface OpenCell extends Words {
  /** Where its content starts. */
  readonly start: number;
  readonly attribs: Readonly<Record<string, string>>;
}

interface OpenTable {
  readonly block: Omit<Table, 'header' | 'rows'> & {
    header: readonly string[];
    readonly rows: OpenRow[];
  };
  /** Cells that span rows, by their column, and how many more rows they span. */
  readonly spanning: { readonly cell: Cell; rows: number }[];
  cell: OpenCell | undefined;
  inHead: boolean;
  inCaption: boolean;
}

interface OpenRow extends TableRow {
  readonly cells: Cell[];
  /** Whether it is in `thead`, or all its cells are `th`. */
  isHeader: boolean;
}

/** Puts cells that span rows into the next columns of a row, marked as repeated. */
function fillFromAbove({ spanning }: OpenTable, { cells }: OpenRow) {
  for (let above = spanning[cells.length]; above?.rows; above = spanning[cells.length]) {
    above.rows--;
    cells.push({ ...above.cell, spanned: true });
  }
}

/** Collects the headings, tables and lines of text of some HTML from the events of its parser. */
class HtmlReader {
  readonly blocks: Block[] = [];
  private readonly source: string;
  private readonly firstLine: number;
  /** Whether cells hold Markdown. */
  private readonly isMarkdown: boolean;
  private readonly lineStarts: readonly number[];
  private readonly parser: Parser;
  private readonly tables: OpenTable[] = [];
  private page: Words = { text: '', line: 0 };
  /** What of it is not bold. */
  private plain = '';
  private hidden = 0;
  private bold = 0;
  private verbatim = 0;
  /** Of the heading that is open. */
  private level = 0;
  /** How many blocks there were when the last title began. */
  private beforeTitle = 0;

  constructor(source: string, firstLine: number, isMarkdown: boolean) {
    this.source = source;
    this.firstLine = firstLine;
    this.isMarkdown = isMarkdown;
    this.lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
    this.parser = new Parser(
      { onopentag: this.open, ontext: this.add, onclosetag: this.close },
      { recognizeSelfClosing: isMarkdown },
    );
  }

  read(): readonly Block[] {
    this.parser.end(this.isMarkdown ? hideWrittenTags(this.source) : this.source);
    this.breakLine();
    return this.blocks;
  }

  private get line(): number {
    return this.firstLine + lowerBound(this.lineStarts, this.parser.startIndex + 1) - 1;
  }

  private refuse(line: number, text: string, problem: string, ofTable = false) {
    this.blocks.push({ kind: 'unreadable', line, text, problem, ofTable });
  }

  /** Ends a line of text: of a cell, or of the page, where it is a block. */
  private breakLine(alone?: Text['alone']) {
    const cell = this.tables.at(-1)?.cell;
    if (cell) {
      cell.text += '\n';
      return;
    }
    const { text, line } = this.page;
    const verbatim = this.verbatim > 0;
    const [words = ''] = collapseLines(text);
    const lines = verbatim ? text.trim().split('\n') : [words];
    for (const [index, one] of lines.entries()) {
      const at = { line: line + index, text: one };
      if (text.trim() === '') continue;
      if (this.level) this.blocks.push({ kind: 'heading', ...at, level: this.level });
      else this.blocks.push({ kind: 'text', ...at, alone, verbatim });
      this.level = 0;
    }
    this.page = { text: '', line: 0 };
    this.plain = '';
  }

  private openTable() {
    const { line } = this;
    if (this.tables.length > 0) this.refuse(line, '<table>', NESTED, true);
    const block: OpenTable['block'] = { kind: 'table', line, header: [], rows: [] };
    this.tables.push({ block, spanning: [], cell: undefined, inHead: false, inCaption: false });
  }

  /** Opens a part of a table; end tags of the one before it may be missing. */
  private openInTable(table: OpenTable, name: string, attribs: OpenCell['attribs']) {
    const { block } = table;
    this.endCell(table);
    table.inHead = name === 'thead' || (table.inHead && name !== 'tbody');
    table.inCaption = name === 'caption';
    const isCell = name === 'td' || name === 'th';
    if (name === 'tr' || (isCell && block.rows.length === 0)) {
      if (block.rows.length === 0) this.blocks.push(block);
      this.endRow(table);
      block.rows.push({ line: this.line, cells: [], isHeader: true });
    }
    const row = block.rows.at(-1);
    if (!isCell || !row) return;
    row.isHeader &&= table.inHead || name === 'th';
    table.cell = { text: '', line: 0, start: this.parser.endIndex + 1, attribs };
  }

  /** A cell that spans columns is followed by empty ones. */
  private endCell(table: OpenTable) {
    const { cell: open, spanning, block } = table;
    const row = block.rows.at(-1);
    table.cell = undefined;
    if (!open || !row) return;
    const raw = this.source.slice(open.start, this.parser.startIndex);
    const tags = new InlineTags();
    tags.strip(raw);
    const words: Cell = this.isMarkdown
      ? cellOfMarkdown(raw)
      : { lines: collapseLines(open.text), ...(tags.damaged && { damaged: true }) };
    fillFromAbove(table, row);
    for (let across = 0; across < spanOf(open.attribs.colspan); across++) {
      const cell = across === 0 ? { ...words, line: open.line || undefined } : { lines: [] };
      spanning[row.cells.length] = { cell, rows: spanOf(open.attribs.rowspan) - 1 };
      row.cells.push(cell);
    }
  }

  private endRow(table: OpenTable) {
    const row = table.block.rows.at(-1);
    if (row) fillFromAbove(table, row);
  }

  private endTable(isImplied: boolean) {
    const table = this.tables.at(-1);
    if (!table) return;
    const { block } = table;
    this.endCell(table);
    this.endRow(table);
    this.tables.pop();
    const [first] = block.rows;
    if (first?.isHeader && first.cells.length > 0) {
      block.header = block.rows.shift()?.cells.map(wordsOfCell) ?? [];
    }
    if (isImplied) this.refuse(block.line, '<table>', NO_END);
  }

  private open = (name: string, attribs: OpenCell['attribs']) => {
    if (NOT_SHOWN.has(name)) this.hidden++;
    if (this.hidden > 0) return;
    if (BOLD.has(name)) this.bold++;
    if (INLINE.has(name)) return;
    const table = this.tables.at(-1);
    if (name === 'br' && this.level > 0) this.page.text += ' ';
    else this.breakLine();
    if (name === 'pre') this.verbatim++;
    if (name === 'table') this.openTable();
    else if (table && /^(?:caption|thead|tbody|tfoot|tr|td|th)$/.test(name)) {
      this.openInTable(table, name, attribs);
    }
    if (table?.cell) return;
    // Components of MDX show their titles above what they fold away.
    const { title } = this.isMarkdown ? attribs : {};
    if (title) this.blocks.push({ kind: 'text', line: this.line, text: title, alone: 'plain' });
    if (HEADING.test(name)) this.level = Number(HEADING.exec(name)?.[1]);
    if (TITLES.has(name)) this.beforeTitle = this.blocks.length;
  };

  private add = (data: string) => {
    if (this.hidden > 0) return;
    const table = this.tables.at(-1);
    const words = table && !table.inCaption ? table.cell : this.page;
    const [blank = ''] = /^\s*/.exec(data) ?? [];
    const line = blank === data ? 0 : this.line + countLines(blank);
    if (!words) {
      if (line) this.refuse(line, data, IN_NO_CELL);
      return;
    }
    const text = this.verbatim > 0 ? data : data.replace(/\s+/g, ' ');
    words.text += text;
    words.line ||= line;
    if (this.bold === 0) this.plain += text;
  };

  private close = (name: string, isImplied: boolean) => {
    if (NOT_SHOWN.has(name)) this.hidden--;
    if (this.hidden > 0 || NOT_SHOWN.has(name)) return;
    if (BOLD.has(name)) this.bold--;
    if (INLINE.has(name) || name === 'br') return;
    const table = this.tables.at(-1);
    if (name === 'table') this.endTable(isImplied);
    else if (table && (name === 'td' || name === 'th')) this.endCell(table);
    else {
      const isWhole = TITLES.has(name) && this.blocks.length === this.beforeTitle;
      const isBold = /^\s*:?\s*$/.test(this.plain);
      this.breakLine(isWhole ? (isBold ? 'bold' : 'plain') : undefined);
    }
    if (name === 'pre') this.verbatim--;
    if (HEADING.test(name)) this.level = 0;
    if (table && name === 'caption') table.inCaption = false;
  };
}

/**
 * Reads the headings, tables and lines of text of some HTML, as a browser would show it: a page, or
 * a part of a Markdown document that starts on a line of it.
 */
export const readHtml = (source: string, firstLine = 1, isMarkdown = false): readonly Block[] =>
  new HtmlReader(source, firstLine, isMarkdown).read();
