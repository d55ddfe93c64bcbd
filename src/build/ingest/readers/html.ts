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
const HEADING = /^h([1-6])$/;
/** Elements that are headings where they are bold, or only name a category or resource. */
const TITLES = new Set(['p', 'dt', 'summary', 'caption']);
const PARTS = new Set(['caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

const NO_END =
  'The table that starts here does not end. Close it, and take out end tags in it of what is open ' +
  'around it.';
const IN_NO_CELL = 'This text is in a table, but in no cell.';
const NESTED = 'Nested tables are not supported; split them.';

const MOST_SPANNED = 100;

/** The number of a `colspan` or `rowspan` attribute, also as JSX: `{2}`. */
const spanOf = (attribute = '1'): number =>
  Math.min(Math.max(Number(/\d+/.exec(attribute)?.[0] ?? 1), 1), MOST_SPANNED);

/** Text that is collected, of the page until the next break or of a cell. */
const noWords = () => ({
  text: '',
  /** What of it is not bold. */
  plain: '',
  /** Line of the first word, or 0. */
  line: 0,
});

interface OpenTable {
  readonly kind: 'table';
  readonly line: number;
  header: readonly string[];
  readonly rows: { readonly line: number; readonly cells: Cell[] }[];
  /** Cells that span rows, by their column, and how many more rows they span. */
  readonly spanning: { readonly cell: Cell; rows: number }[];
  cell: { readonly element: Element; readonly words: ReturnType<typeof noWords> } | undefined;
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

/**
 * Reads the headings, tables and lines of text of some HTML, as a browser would show it: a page, or
 * a part of a Markdown document that starts on a line of it and whose cells hold Markdown.
 */
export function readHtml(source: string, firstLine = 1, isMarkdown = false): readonly Block[] {
  const blocks: Block[] = [];
  const lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  let page = noWords();
  let table: OpenTable | undefined;
  let isBold = false;
  let isVerbatim = false;
  /** Of the heading that is open. */
  let level = 0;

  const lineOf = ({ startIndex }: Node): number =>
    firstLine + lowerBound(lineStarts, (startIndex ?? 0) + 1) - 1;

  const refuse = (line: number, text: string, problem: string, ofTable = false) => {
    blocks.push({ kind: 'unreadable', line, text, problem, ofTable });
  };

  /** Ends a line of text: of a cell, or of the page, where it is a block. */
  const breakLine = (alone?: Text['alone']) => {
    if (table?.cell) {
      table.cell.words.text += '\n';
      return;
    }
    const { text, line } = page;
    page = noWords();
    if (text.trim() === '') return;
    const lines = isVerbatim ? text.trim().split('\n') : collapseLines(text);
    for (const [index, one] of lines.entries()) {
      const at = { line: line + index, text: one };
      if (level) blocks.push({ kind: 'heading', ...at, level });
      else blocks.push({ kind: 'text', ...at, alone, verbatim: isVerbatim });
      level = 0;
    }
  };

  const takeText = (data: string, node: Node) => {
    const [blank = ''] = /^\s*/.exec(data) ?? [];
    const line = blank === data ? 0 : lineOf(node) + countLines(blank);
    const words = table ? table.cell?.words : page;
    if (!words) {
      if (line) refuse(line, data, IN_NO_CELL);
      return;
    }
    const text = isVerbatim ? data : data.replace(/\s+/g, ' ');
    words.text += text;
    words.line ||= line;
    if (!isBold) words.plain += text;
  };

  /** Ends the cell that is open, which its end tag or another part does. Empty ones span columns. */
  const endCell = (open: OpenTable, end: number) => {
    if (!open.cell) return;
    const { element, words } = open.cell;
    const { children, attribs } = element;
    open.cell = undefined;
    const raw = source.slice(children[0]?.startIndex ?? end, end).replace(/<[^<>]*>?$/, '');
    const tags = new InlineTags();
    tags.strip(raw);
    const read: Cell = isMarkdown
      ? cellOfMarkdown(raw)
      : { lines: collapseLines(words.text), ...(tags.damaged && { damaged: true }) };
    fillFromAbove(open);
    const cells = open.rows.at(-1)?.cells ?? [];
    for (let across = 0; across < spanOf(attribs.colspan); across++) {
      const cell = across === 0 ? read : { lines: [] };
      open.spanning[cells.length] = { cell, rows: spanOf(attribs.rowspan) - 1 };
      cells.push(cell);
    }
  };

  /** Takes a part of a table; end tags of the one before it may be missing. */
  const takePart = (element: Element, open: OpenTable) => {
    const { name, children, startIndex, endIndex } = element;
    const { rows } = open;
    endCell(open, startIndex ?? 0);
    if (name === 'caption') {
      // Its words are text of the page.
      table = undefined;
      takeElement(element);
      table = open;
      return;
    }
    const isCell = name === 'td' || name === 'th';
    if (name === 'tr' || (isCell && rows.length === 0)) {
      if (rows.length === 0) blocks.push(open);
      fillFromAbove(open);
      rows.push({ line: lineOf(element), cells: [] });
    }
    open.inHead = name === 'thead' || (open.inHead && name !== 'tbody');
    if (isCell) {
      if (rows.length === 1) open.hasHeader &&= open.inHead || name === 'th';
      open.cell = { element, words: noWords() };
    }
    takeAll(children);
    if (isCell) endCell(open, (endIndex ?? 0) + 1);
  };

  const takeTable = (element: Element) => {
    const outer = table;
    const [line, end] = [lineOf(element), (element.endIndex ?? 0) + 1];
    if (outer) refuse(line, '<table>', NESTED, true);
    const open: OpenTable = {
      ...{ kind: 'table', line, header: [], rows: [] },
      ...{ spanning: [], cell: undefined, inHead: false, hasHeader: true },
    };
    table = open;
    takeAll(element.children);
    endCell(open, end);
    fillFromAbove(open);
    table = outer;
    const isNamed = open.hasHeader && (open.rows[0]?.cells.length ?? 0) > 0;
    if (isNamed) open.header = open.rows.shift()?.cells.map(wordsOfCell) ?? [];
    const hasEnd = /<\/table\s*>$/i.test(source.slice(Math.max(0, end - 40), end));
    if (!hasEnd) refuse(line, '<table>', NO_END);
  };

  const takeElement = (element: Element) => {
    const { name, children, attribs } = element;
    const [wasBold, wasVerbatim] = [isBold, isVerbatim];
    if (INLINE.has(name)) {
      isBold ||= BOLD.has(name);
      takeAll(children);
      isBold = wasBold;
      return;
    }
    if (name === 'br' && level > 0) page.text += ' ';
    else breakLine();
    if (name === 'table') return takeTable(element);
    if (table && PARTS.has(name)) return takePart(element, table);
    if (!table?.cell) {
      // Components of MDX show their titles above what they fold away.
      const { title } = isMarkdown ? attribs : {};
      if (title) blocks.push({ kind: 'text', line: lineOf(element), text: title, alone: 'plain' });
      level = Number(HEADING.exec(name)?.[1] ?? level);
    }
    const before = blocks.length;
    isVerbatim ||= name === 'pre';
    takeAll(children);
    const isWhole = TITLES.has(name) && blocks.length === before;
    const alone = /^\s*:?\s*$/.test(page.plain) ? 'bold' : 'plain';
    if (name !== 'br') breakLine(isWhole ? alone : undefined);
    isVerbatim = wasVerbatim;
    if (HEADING.test(name)) level = 0;
  };

  const takeAll = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (node.type === 'text') takeText(node.data, node);
      else if ('attribs' in node && !NOT_SHOWN.has(node.name)) takeElement(node);
    }
  };

  const text = isMarkdown ? hideWrittenTags(source) : source;
  const options = { withStartIndices: true, withEndIndices: true };
  takeAll(parseDocument(text, { ...options, recognizeSelfClosing: isMarkdown }).children);
  breakLine();
  return blocks;
}
