import { Parser } from 'htmlparser2';
import { lowerBound } from '../../../domain/text/lower-bound.ts';
import {
  type Block,
  type Cell,
  collapseLines,
  countLines,
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

interface OpenRow {
  readonly line: number;
  readonly cells: { readonly cell: Cell; readonly across: number; readonly down: number }[];
  /** Whether it is in `thead`, or all its cells are `th`. */
  isHeader: boolean;
}

interface OpenTable {
  readonly line: number;
  readonly block: {
    kind: 'table';
    line: number;
    header: string[];
    rows: { line: number; cells: Cell[] }[];
  };
  readonly rows: OpenRow[];
  cell: OpenCell | undefined;
  inHead: boolean;
  inCaption: boolean;
}

/**
 * Puts the cells of each row into their columns. A cell that spans rows is repeated below itself,
 * marked as such; one that spans columns is followed by empty ones.
 */
function spreadSpans(rows: readonly OpenRow[]): Cell[][] {
  const below: { cell: Cell; rows: number }[] = [];
  return rows.map((row) => {
    const cells: Cell[] = [];
    const fillFromAbove = () => {
      for (let above = below[cells.length]; above?.rows; above = below[cells.length]) {
        above.rows--;
        cells.push({ ...above.cell, spanned: true });
      }
    };
    for (const { cell, across, down } of row.cells) {
      fillFromAbove();
      for (let column = 0; column < across; column++) {
        const own = column === 0 ? cell : { lines: [] };
        below[cells.length] = { cell: own, rows: down - 1 };
        cells.push(own);
      }
    }
    fillFromAbove();
    return cells;
  });
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
    const outer = this.tables.at(-1);
    if (outer) this.refuse(line, '<table>', NESTED, true);
    const block: OpenTable['block'] = { kind: 'table', line, header: [], rows: [] };
    const open = { line, block, rows: [], cell: undefined, inHead: false, inCaption: false };
    this.tables.push(open);
  }

  /** Opens a part of a table; end tags of the one before it may be missing. */
  private openInTable(table: OpenTable, name: string, attribs: OpenCell['attribs']) {
    this.endCell(table);
    table.inHead = name === 'thead' || (table.inHead && name !== 'tbody');
    table.inCaption = name === 'caption';
    const isCell = name === 'td' || name === 'th';
    if (name === 'tr' || (isCell && table.rows.length === 0)) {
      if (table.rows.length === 0) this.blocks.push(table.block);
      table.rows.push({ line: this.line, cells: [], isHeader: true });
    }
    const row = table.rows.at(-1);
    if (!isCell || !row) return;
    row.isHeader &&= table.inHead || name === 'th';
    table.cell = { text: '', line: 0, start: this.parser.endIndex + 1, attribs };
  }

  private endCell(table: OpenTable) {
    const { cell } = table;
    table.cell = undefined;
    if (!cell) return;
    const raw = this.source.slice(cell.start, this.parser.startIndex);
    const line = cell.line || undefined;
    const tags = new InlineTags();
    tags.strip(raw);
    const words: Cell = this.isMarkdown
      ? cellOfMarkdown(raw)
      : { lines: collapseLines(cell.text), ...(tags.damaged && { damaged: true }) };
    const [across, down] = [spanOf(cell.attribs.colspan), spanOf(cell.attribs.rowspan)];
    table.rows.at(-1)?.cells.push({ cell: { ...words, line }, across, down });
  }

  private endTable(isImplied: boolean) {
    const table = this.tables.at(-1);
    if (!table) return;
    this.endCell(table);
    this.tables.pop();
    const cells = spreadSpans(table.rows);
    const rows = table.rows.map(({ line }, index) => ({ line, cells: cells[index] ?? [] }));
    const [first] = table.rows;
    if (first?.isHeader && first.cells.length > 0) {
      table.block.header.push(...(rows.shift()?.cells ?? []).map(wordsOfCell));
    }
    table.block.rows.push(...rows);
    if (isImplied) this.refuse(table.line, '<table>', NO_END);
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
