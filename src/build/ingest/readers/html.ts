import { parseDocument } from 'htmlparser2';
import { lowerBound } from '../../../domain/text/lower-bound.ts';
import {
  type Block,
  type Cell,
  collapseLines,
  countLines,
  type Text,
  type Unreadable,
} from '../tables.ts';
import { cellOfMarkdown, hideWrittenTags, INLINE_TAGS, InlineTags } from './cell-words.ts';
import {
  childrenOf,
  type Element,
  findInside,
  isElement,
  isText,
  type Node,
  readHtmlTable,
} from './html-table.ts';

/** Parts that no reader of the page sees. */
const NOT_SHOWN = ['nav', 'template', 'title', 'script', 'style'];
/** Not part of the text around them. */
const APART = [...NOT_SHOWN, 'table', 'tr', 'td', 'th'];

/** Elements that are headings where they are bold, or only name a category or resource. */
const TITLES = ['p', 'dt', 'summary', 'caption'];

const isInline = (node: Node): boolean =>
  !isElement(node) || INLINE_TAGS.has(node.name) || isElement(node, 'img', 'input', 'wbr', 'label');

function textOf(node: Node, isVerbatim = false): string {
  if (isText(node)) return isVerbatim ? node.data : node.data.replace(/\s+/g, ' ');
  if (isElement(node, 'br', 'hr')) return '\n';
  const inside = childrenOf(node).filter((child) => !isElement(child, ...APART));
  const text = inside.map((child) => textOf(child, isVerbatim)).join('');
  return isVerbatim || isInline(node) ? text : `\n${text}\n`;
}

/** Whether all words of an element are bold, but for a colon. */
const isBold = ({ children }: Element): boolean => {
  const [first, ...others] = children.filter((child) => textOf(child).trim() !== '');
  const rest = others.map((node) => textOf(node)).join('');
  return first !== undefined && isElement(first, 'b', 'strong') && /^\s*:?\s*$/.test(rest);
};

const NO_END =
  'The table that starts here does not end. Close it, and take out end tags in it of what is open ' +
  'around it.';
const IN_NO_CELL = 'This text is in a table, but in no cell.';
const NESTED = 'Nested tables are not supported; split them.';

/** Walks the tree of some HTML and collects its headings, tables and lines of text. */
class HtmlWalk {
  readonly blocks: Block[] = [];
  private buffer = '';
  private bufferLine = 0;
  private readonly source: string;
  private readonly firstLine: number;
  /** Whether cells hold Markdown. */
  private readonly isMarkdown: boolean;
  private readonly lineStarts: readonly number[];

  constructor(source: string, firstLine: number, isMarkdown: boolean) {
    this.source = source;
    this.firstLine = firstLine;
    this.isMarkdown = isMarkdown;
    this.lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  private lineOf = ({ startIndex }: Node): number =>
    this.firstLine + lowerBound(this.lineStarts, (startIndex ?? 0) + 1) - 1;

  private hasEnd = (node: Node): boolean => {
    const end = (node.endIndex ?? 0) + 1;
    const tag = this.source.slice(this.source.lastIndexOf('<', end - 1), end);
    return isElement(node) && new RegExp(`^</${node.name}\\s*>$`, 'i').test(tag);
  };

  /** Where a node ends: one without an end tag ends where its last child does. */
  private endOf(node: Node): number {
    const last = childrenOf(node).at(-1);
    return last && !this.hasEnd(node) ? this.endOf(last) : (node.endIndex ?? 0) + 1;
  }

  private raw = (from: Node, to: Node = from): string =>
    this.source.slice(from.startIndex ?? 0, this.endOf(to));

  private firstWordLine(node: Node): number | undefined {
    if (isText(node)) {
      const [blank = ''] = /^\s*/.exec(node.data) ?? [];
      return blank === node.data ? undefined : this.lineOf(node) + countLines(blank);
    }
    for (const child of childrenOf(node)) {
      const line = this.firstWordLine(child);
      if (line !== undefined) return line;
    }
    return undefined;
  }

  private toCell = (element: Element): Cell => {
    const [first, last] = [element.children[0], element.children.at(-1)];
    if (!first || !last) return { lines: [] };
    const line = this.firstWordLine(element);
    const raw = this.raw(first, last);
    if (this.isMarkdown) return { ...cellOfMarkdown(raw), line };
    const tags = new InlineTags();
    tags.strip(raw);
    const lines = collapseLines(textOf(element));
    return { lines, line, ...(tags.damaged && { damaged: true }) };
  };

  private addText(text: string, line: number | undefined) {
    this.buffer += text;
    if (text.trim() !== '') this.bufferLine ||= line ?? 0;
  }

  flush(alone?: Text['alone']) {
    const text = this.buffer.trim();
    const line = this.bufferLine;
    if (text) this.blocks.push({ kind: 'text', line, text, ...(alone && { alone }) });
    this.buffer = '';
    this.bufferLine = 0;
  }

  private addTable(table: Element) {
    for (const caption of findInside(table, ['caption'])) this.walk(caption);
    const line = this.lineOf(table);
    if (!this.hasEnd(table)) this.addFault({ line, text: this.raw(table), problem: NO_END });
    this.addLoose(table);
    this.blocks.push(readHtmlTable(table, this.lineOf, this.toCell));
    const nested = findInside(table, ['table']);
    for (const inner of nested) {
      const text = this.raw(inner).slice(0, 160);
      this.addFault({ line: this.lineOf(inner), text, problem: NESTED, ofTable: true });
    }
    for (const inner of nested) this.addTable(inner);
  }

  /** Refuses text of a table that is in none of its cells. */
  private addLoose(node: Node) {
    if (isElement(node, 'td', 'th', 'caption', ...NOT_SHOWN)) return;
    const line = isText(node) ? this.firstWordLine(node) : undefined;
    if (line) this.addFault({ line, text: this.raw(node), problem: IN_NO_CELL });
    for (const child of childrenOf(node)) if (!isElement(child, 'table')) this.addLoose(child);
  }

  private addElement(element: Element) {
    const { name } = element;
    const line = this.lineOf(element);
    if (name === 'br' || name === 'hr') return this.flush();
    if (isInline(element)) return this.walkChildren(element);
    this.flush();
    // Components of MDX show their titles above what they fold away.
    const { title } = this.isMarkdown ? element.attribs : {};
    if (title) this.blocks.push({ kind: 'text', line, text: title, alone: 'plain' });
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (name === 'table') return this.addTable(element);
    if (!level && name !== 'pre') {
      const before = this.blocks.length;
      this.walkChildren(element);
      const isWhole = TITLES.includes(name) && this.blocks.length === before;
      return this.flush(isWhole ? (isBold(element) ? 'bold' : 'plain') : undefined);
    }
    const lines = level
      ? [collapseLines(textOf(element)).join(' ')]
      : textOf(element, true).split('\n');
    const first = level ? line : this.lineOf(element.children[0] ?? element);
    for (const [index, text] of lines.entries()) {
      const at = { line: first + index, text };
      if (!level) this.blocks.push({ kind: 'text', ...at, verbatim: true });
      else if (text) this.blocks.push({ kind: 'heading', ...at, level: Number(level) });
    }
    // A heading that does not end holds what follows it.
    for (const inner of findInside(element, ['table'])) this.addTable(inner);
  }

  private addFault(fault: Omit<Unreadable, 'kind'>) {
    this.blocks.push({ kind: 'unreadable', ...fault });
  }

  private walkChildren(node: Node) {
    for (const child of childrenOf(node)) this.walk(child);
  }

  walk(node: Node) {
    if (isText(node)) this.addText(node.data, this.bufferLine || this.firstWordLine(node));
    else if (!isElement(node)) this.walkChildren(node);
    else if (!NOT_SHOWN.includes(node.name)) this.addElement(node);
  }
}

/**
 * Reads the headings, tables and lines of text of some HTML, as a browser would show it: a page, or
 * a part of a Markdown document that starts on a line of it.
 */
export function readHtml(source: string, firstLine = 1, isMarkdown = false): readonly Block[] {
  const walk = new HtmlWalk(source, firstLine, isMarkdown);
  const indexes = { withStartIndices: true, withEndIndices: true };
  const tags = isMarkdown ? hideWrittenTags(source) : source;
  walk.walk(parseDocument(tags, { ...indexes, recognizeSelfClosing: isMarkdown }));
  walk.flush();
  return walk.blocks;
}
