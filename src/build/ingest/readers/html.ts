import { parseDocument } from 'htmlparser2';
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

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { readonly attribs: object }>;

/** Parts that no reader of the page sees. */
const NOT_SHOWN = new Set(['nav', 'template', 'title', 'script', 'style']);
const INLINE = new Set([...INLINE_TAGS, 'img', 'input', 'wbr', 'label']);
const BOLD = new Set(['b', 'strong']);
/** Elements that are headings where they are bold, or only name a category or resource. */
const TITLES = new Set(['p', 'dt', 'summary', 'caption']);

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
  /** What of it is not bold. */
  plain: string;
  /** Line of the first word, or 0. */
  line: number;
}

const noWords = (): Words => ({ text: '', plain: '', line: 0 });

const PARTS = new Set(['caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

interface OpenTable {
  readonly kind: 'table';
  readonly line: number;
  header: readonly string[];
  readonly rows: { readonly line: number; readonly cells: Cell[] }[];
  /** Cells that span rows, by their column, and how many more rows they span. */
  readonly spanning: { readonly cell: Cell; rows: number }[];
  cell: { readonly element: Element; readonly words: Words } | undefined;
  inHead: boolean;
  /** Whether the cells of the first row are all in `thead`, or `th`. */
  hasHeader: boolean;
}

/** Puts cells that span rows into the next columns of the last row, marked as repeated. */
function fillFromAbove({ spanning, rows }: OpenTable) {
  const cells = rows.at(-1)?.cells ?? [];
  for (let above = spanning[cells.length]; above?.rows; above = spanning[cells.length]) {
    above.rows--;
    cells.push({ ...above.cell, spanned: true });
  }
}

/** Collects the headings, tables and lines of text of the tree of some HTML. */
class HtmlReader {
  readonly blocks: Block[] = [];
  private readonly source: string;
  private readonly firstLine: number;
  /** Whether cells hold Markdown. */
  private readonly isMarkdown: boolean;
  private readonly lineStarts: readonly number[];
  private page = noWords();
  private table: OpenTable | undefined;
  private isBold = false;
  private isVerbatim = false;
  /** Of the heading that is open. */
  private level = 0;

  constructor(source: string, firstLine: number, isMarkdown: boolean) {
    this.source = source;
    this.firstLine = firstLine;
    this.isMarkdown = isMarkdown;
    this.lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  read(): readonly Block[] {
    const text = this.isMarkdown ? hideWrittenTags(this.source) : this.source;
    const options = { withStartIndices: true, withEndIndices: true };
    const { children } = parseDocument(text, { ...options, recognizeSelfClosing: this.isMarkdown });
    this.takeAll(children);
    this.breakLine();
    return this.blocks;
  }

  private lineOf = ({ startIndex }: Node): number =>
    this.firstLine + lowerBound(this.lineStarts, (startIndex ?? 0) + 1) - 1;

  private refuse(line: number, text: string, problem: string, ofTable = false) {
    this.blocks.push({ kind: 'unreadable', line, text, problem, ofTable });
  }

  /** Ends a line of text: of a cell, or of the page, where it is a block. */
  private breakLine(alone?: Text['alone']) {
    if (this.table?.cell) {
      this.table.cell.words.text += '\n';
      return;
    }
    const { text, line } = this.page;
    this.page = noWords();
    if (text.trim() === '') return;
    const verbatim = this.isVerbatim;
    const lines = verbatim ? text.trim().split('\n') : collapseLines(text);
    for (const [index, one] of lines.entries()) {
      const at = { line: line + index, text: one };
      if (this.level) this.blocks.push({ kind: 'heading', ...at, level: this.level });
      else this.blocks.push({ kind: 'text', ...at, alone, verbatim });
      this.level = 0;
    }
  }

  private takeAll(nodes: readonly Node[]) {
    for (const node of nodes) {
      if (node.type === 'text') this.takeText(node.data, node);
      else if ('attribs' in node && !NOT_SHOWN.has(node.name)) this.takeElement(node);
    }
  }

  private takeText(data: string, node: Node) {
    const [blank = ''] = /^\s*/.exec(data) ?? [];
    const line = blank === data ? 0 : this.lineOf(node) + countLines(blank);
    const words = this.table ? this.table.cell?.words : this.page;
    if (!words) {
      if (line) this.refuse(line, data, IN_NO_CELL);
      return;
    }
    const text = this.isVerbatim ? data : data.replace(/\s+/g, ' ');
    words.text += text;
    words.line ||= line;
    if (!this.isBold) words.plain += text;
  }

  private takeElement(element: Element) {
    const { name, children, attribs } = element;
    const { table, isBold, isVerbatim } = this;
    if (INLINE.has(name)) {
      this.isBold ||= BOLD.has(name);
      this.takeAll(children);
      this.isBold = isBold;
      return;
    }
    if (name === 'br' && this.level > 0) this.page.text += ' ';
    else this.breakLine();
    if (name === 'table') return this.takeTable(element);
    if (table && PARTS.has(name)) return this.takePart(element, table);
    if (!table?.cell) {
      const line = this.lineOf(element);
      // Components of MDX show their titles above what they fold away.
      const { title } = this.isMarkdown ? attribs : {};
      if (title) this.blocks.push({ kind: 'text', line, text: title, alone: 'plain' });
      this.level = Number(/^h([1-6])$/.exec(name)?.[1] ?? this.level);
    }
    const before = this.blocks.length;
    this.isVerbatim ||= name === 'pre';
    this.takeAll(children);
    const isWhole = TITLES.has(name) && this.blocks.length === before;
    const alone = /^\s*:?\s*$/.test(this.page.plain) ? 'bold' : 'plain';
    if (name !== 'br') this.breakLine(isWhole ? alone : undefined);
    this.isVerbatim = isVerbatim;
    if (/^h[1-6]$/.test(name)) this.level = 0;
  }

  private takeTable(element: Element) {
    const outer = this.table;
    const [line, end] = [this.lineOf(element), (element.endIndex ?? 0) + 1];
    if (outer) this.refuse(line, '<table>', NESTED, true);
    const table: OpenTable = {
      ...{ kind: 'table', line, header: [], rows: [] },
      ...{ spanning: [], cell: undefined, inHead: false, hasHeader: true },
    };
    this.table = table;
    this.takeAll(element.children);
    this.endCell(table, end);
    fillFromAbove(table);
    this.table = outer;
    const isNamed = table.hasHeader && (table.rows[0]?.cells.length ?? 0) > 0;
    if (isNamed) table.header = table.rows.shift()?.cells.map(wordsOfCell) ?? [];
    const hasEnd = /<\/table\s*>$/i.test(this.source.slice(Math.max(0, end - 40), end));
    if (!hasEnd) this.refuse(line, '<table>', NO_END);
  }

  /** Takes a part of a table; end tags of the one before it may be missing. */
  private takePart(element: Element, table: OpenTable) {
    const { name, children, startIndex, endIndex } = element;
    const { rows } = table;
    this.endCell(table, startIndex ?? 0);
    if (name === 'caption') {
      // Its words are text of the page.
      this.table = undefined;
      this.takeElement(element);
      this.table = table;
      return;
    }
    const isCell = name === 'td' || name === 'th';
    if (name === 'tr' || (isCell && rows.length === 0)) {
      if (rows.length === 0) this.blocks.push(table);
      fillFromAbove(table);
      rows.push({ line: this.lineOf(element), cells: [] });
    }
    table.inHead = name === 'thead' || (table.inHead && name !== 'tbody');
    if (isCell) {
      if (rows.length === 1) table.hasHeader &&= table.inHead || name === 'th';
      table.cell = { element, words: noWords() };
    }
    this.takeAll(children);
    if (isCell) this.endCell(table, (endIndex ?? 0) + 1);
  }

  /** A cell that spans columns is followed by empty ones. */
  private endCell(table: OpenTable, end: number) {
    if (!table.cell) return;
    const { element, words } = table.cell;
    const { children, attribs } = element;
    table.cell = undefined;
    // Up to its end tag, or what else ends it.
    const raw = this.source.slice(children[0]?.startIndex ?? end, end).replace(/<[^<>]*>?$/, '');
    const tags = new InlineTags();
    tags.strip(raw);
    const read: Cell = this.isMarkdown
      ? cellOfMarkdown(raw)
      : { lines: collapseLines(words.text), ...(tags.damaged && { damaged: true }) };
    fillFromAbove(table);
    const cells = table.rows.at(-1)?.cells ?? [];
    for (let across = 0; across < spanOf(attribs.colspan); across++) {
      const cell = across === 0 ? { ...read, line: words.line || undefined } : { lines: [] };
      table.spanning[cells.length] = { cell, rows: spanOf(attribs.rowspan) - 1 };
      cells.push(cell);
    }
  }
}

/**
 * Reads the headings, tables and lines of text of some HTML, as a browser would show it: a page, or
 * a part of a Markdown document that starts on a line of it.
 */
export const readHtml = (source: string, firstLine = 1, isMarkdown = false): readonly Block[] =>
  new HtmlReader(source, firstLine, isMarkdown).read();
