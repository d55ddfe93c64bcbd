import { parseDocument } from 'htmlparser2';
import { lowerBound } from '../../../domain/text/lower-bound.ts';
import {
  type Block,
  type Cell,
  collapseLines,
  countLines,
  LOWEST_LEVEL,
  type TableRow,
  wordsOfCell,
} from '../tables.ts';
import { cellOfMarkdown, hideWrittenTags, INLINE_TAGS, InlineTags } from './cell-words.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { readonly attribs: object }>;

const NOT_SHOWN = new Set(['nav', 'template', 'title', 'script', 'style']);
const INLINE = new Set([...INLINE_TAGS, 'img', 'input', 'label', 'wbr']);
const HEADING = /^h([1-6])$/;
/** Headings if they are bold, or if they only name a category or resource. */
const TITLES = new Set(['p', 'dt', 'summary', 'caption']);
const isBold = (node: Node): boolean =>
  node.type === 'text'
    ? /^[\s:]*$/.test(node.data)
    : 'name' in node && /^(?:b|strong)$/.test(node.name);
/** Attributes of MDX components that pages show as tabs or as titles of collapsed parts. */
const SHOWN = ['title', 'label', 'header', 'heading', 'summary', 'items', 'tabs'];

const NO_END =
  'The table that starts here does not end. Close it, and take out end tags in it of what is open ' +
  'around it.';

/** The value of a `colspan` or `rowspan` attribute, also as JSX `{2}`; capped at 100. */
const spanOf = (attribute = '1'): number =>
  Math.min(Math.max(Number(/\d+/.exec(attribute)?.[0] ?? 1), 1), 100);

/** Buffer for the text of a cell, or of the page up to the next break; line of its first word. */
const noWords = () => ({ text: '', line: 0 });

interface OpenTable {
  /** Number of blocks before its first row. */
  at: number;
  readonly rows: { line: number; cells: { readonly cell: Cell; readonly element: Element }[] }[];
  cell: Element | undefined;
}

/** Repeats cells in each row that they span, marked as such; extra columns stay empty. */
function spreadCells(rows: OpenTable['rows']): TableRow[] {
  const grid: Cell[][] = rows.map(() => []);
  for (const [top, { cells }] of rows.entries()) {
    let left = 0;
    for (const { cell, element } of cells) {
      const { colspan, rowspan } = element.attribs;
      while (grid[top]?.[left]) left++;
      for (const [down, row] of grid.slice(top, top + spanOf(rowspan)).entries()) {
        row[left] = down > 0 ? { ...cell, spanned: true } : cell;
        for (let across = 1; across < spanOf(colspan); across++) row[left + across] = { lines: [] };
      }
    }
  }
  return rows.map(({ line }, index) => ({ line, cells: grid[index] ?? [] }));
}

/**
 * Reads the headings, tables and lines of text of HTML, as a browser would show it: a page, or a
 * part of a Markdown document that starts on `firstLine` and whose cells hold Markdown.
 */
export function readHtml(source: string, firstLine = 1, isMarkdown = false): readonly Block[] {
  const blocks: Block[] = [];
  const lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  let words = noWords();
  let table: OpenTable | undefined;
  let isVerbatim = false;
  /** Level of the open heading, else 0. */
  let level = 0;

  const lineOf = ({ startIndex }: Node): number =>
    firstLine + lowerBound(lineStarts, (startIndex ?? 0) + 1) - 1;

  /** Ends a line of text: of a cell, or of the page, where it becomes a block. */
  const breakLine = (alone = false) => {
    const { text, line } = words;
    if (table?.cell) words.text += '\n';
    else words = noWords();
    if (table?.cell || text.trim() === '') return;
    const lines = isVerbatim ? text.trim().split('\n') : collapseLines(text);
    const loose = table !== undefined && !alone;
    for (const [index, one] of lines.entries()) {
      const at = { line: line + index, text: one };
      if (level) blocks.push({ kind: 'heading', ...at, level });
      else blocks.push({ kind: 'text', ...at, alone, loose, verbatim: isVerbatim });
    }
  };

  const takeText = (data: string, node: Node) => {
    const [blank = ''] = /^\s*/.exec(data) ?? [];
    const text = isVerbatim ? data : data.replace(/\s+/g, ' ');
    words.text += text;
    if (blank !== data) words.line ||= lineOf(node) + countLines(blank);
  };

  /** Ends the open cell, at its end tag or where another part starts. */
  const endCell = (open: OpenTable, end: number) => {
    const { cell: element } = open;
    if (!element) return;
    const { children } = element;
    const { text } = words;
    open.cell = undefined;
    words = noWords();
    const raw = source.slice(children[0]?.startIndex ?? end, end).replace(/<[^<>]*>?$/, '');
    const tags = new InlineTags(raw);
    tags.strip(raw);
    const cell: Cell = isMarkdown
      ? cellOfMarkdown(raw)
      : { lines: collapseLines(text), ...(tags.damaged && { damaged: true }) };
    open.rows.at(-1)?.cells.push({ cell, element });
  };

  /** Reads a part of a table; the end tag of the previous part may be missing. */
  const takePart = (element: Element, name: string, open: OpenTable) => {
    const { children, startIndex, endIndex } = element;
    endCell(open, startIndex ?? 0);
    const isCell = name === 'td' || name === 'th';
    if (name === 'tr' || open.rows.length === 0) {
      if (open.rows.length === 0) open.at = blocks.length;
      open.rows.push({ line: lineOf(element), cells: [] });
    }
    if (isCell) {
      breakLine();
      open.cell = element;
    }
    takeAll(children);
    if (isCell) endCell(open, (endIndex ?? 0) + 1);
  };

  const takeTable = (element: Element) => {
    const [outer, around] = [table, words];
    const [line, end] = [lineOf(element), (element.endIndex ?? 0) + 1];
    const open: OpenTable = { at: 0, rows: [], cell: undefined };
    [table, words] = [open, noWords()];
    takeAll(element.children);
    endCell(open, end);
    breakLine();
    [table, words] = [outer, around];
    // A table inside a cell also counts as text of that cell, which may belong to a row of codes.
    const cells = open.rows.flatMap((row) => row.cells);
    if (outer?.cell) words.text += cells.map(({ cell }) => wordsOfCell(cell)).join('\n');
    const rows = spreadCells(open.rows);
    const isNamed = open.rows[0]?.cells.every((one) => one.element.name === 'th');
    const header = isNamed ? (rows.shift()?.cells.map(wordsOfCell) ?? []) : [];
    if (open.rows.length > 0) blocks.splice(open.at, 0, { kind: 'table', line, header, rows });
    const [, last = ''] = /<\/([^\s<>]+)\s*>$/.exec(source.slice(Math.max(0, end - 40), end)) ?? [];
    if (last.toLowerCase() !== element.name)
      blocks.push({ kind: 'unreadable', line, text: '<table>', problem: NO_END });
  };

  const takeElement = (element: Element) => {
    const { name, children, attribs } = element;
    const wasVerbatim = isVerbatim;
    // Names with a colon are inline tags of Word and of wikis.
    if (INLINE.has(name) || name.includes(':')) return takeAll(children);
    breakLine();
    if (name === 'table') return takeTable(element);
    if (table && /^t[rdh]$/.test(name)) return takePart(element, name, table);
    if (!table?.cell) {
      const title = isMarkdown ? SHOWN.map((key) => attribs[key]).find(Boolean) : undefined;
      if (title) blocks.push({ kind: 'text', line: lineOf(element), text: title, alone: true });
      level = Number(HEADING.exec(name)?.[1] ?? level);
    }
    const before = blocks.length;
    isVerbatim ||= name === 'pre';
    takeAll(children);
    const isWhole = TITLES.has(name) && blocks.length === before;
    if (isWhole && !table?.cell && children.every(isBold)) level = LOWEST_LEVEL;
    if (name !== 'br') breakLine(isWhole);
    isVerbatim = wasVerbatim;
    if (isWhole || HEADING.test(name)) level = 0;
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
