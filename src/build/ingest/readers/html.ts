import type { Element, Nodes, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Block, type Cell, collapseLines, type Fault, type Text } from '../tables.ts';
import { findInside, isElement, readHtmlTable } from './html-table.ts';
import { INLINE_TAGS, InlineTags } from './inline-tags.ts';
import { cellOfMarkdown, type Definitions } from './markdown-text.ts';

/** Not part of the text of a page. */
const NO_TEXT = new Set(['head', 'nav', 'script', 'style', 'template']);

/** Parts that hold text for other readers or other times; codes in it are named. */
const isHidden = (node: Nodes): boolean =>
  node.type === 'comment' || isElement(node, 'nav', 'template');

/** What a field of a form shows. */
const fieldText = ({ properties }: Element): string =>
  properties.type === 'hidden' ? '' : ` ${properties.value ?? ''} `;

/** Elements that are headings where they are bold, or only name a category or resource. */
const TITLES = new Set(['p', 'dt', 'summary', 'caption']);

const isInline = (node: Nodes): boolean =>
  !isElement(node) ||
  INLINE_TAGS.has(node.tagName) ||
  ['img', 'input', 'wbr', 'label'].includes(node.tagName);

/** The text of a node, with a line end at each break and around each block. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (!('children' in node) || (isElement(node) && NO_TEXT.has(node.tagName))) return '';
  if (isElement(node, 'input')) return fieldText(node);
  if (isElement(node, 'br', 'hr')) return '\n';
  if (isElement(node, 'table')) return '';
  const text = node.children.map(textOf).join('');
  return isInline(node) ? text : `\n${text}\n`;
}

function preformattedText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return '\n';
  return 'children' in node ? node.children.map(preformattedText).join('') : '';
}

/** Whether all words of an element are bold. */
const isBold = ({ children }: Element): boolean => {
  const filled = children.filter((child) => textOf(child).trim() !== '');
  const [first, second, third] = filled;
  const isColon = second === undefined || textOf(second).trim() === ':';
  return first !== undefined && isElement(first, 'b', 'strong') && isColon && third === undefined;
};

/** Their titles are shown only when pointed at. */
const NAMES_ITS_LINK = new Set(['a', 'abbr', 'img']);
const SHOWN_ATTRIBUTES = ['title', 'label', 'code', 'value', 'text', 'message', 'description'];

const NO_END = 'The table that starts here does not end.';
const IN_NO_CELL = 'This text is in a table, but in no cell.';

/** Where some HTML stands: in a page of its own, or inside a Markdown document. */
export interface HtmlPlace {
  /** Line of the document on which it starts. */
  readonly firstLine: number;
  /** Its text with all tags, when those that are words were taken out for the parser. */
  readonly original: string;
  /** Link definitions of the Markdown document around it, whose cells hold Markdown. */
  readonly markdown?: Definitions | undefined;
}

/** Walks the tree of some HTML and collects its headings, tables and lines of text. */
class HtmlWalk {
  readonly blocks: Block[] = [];
  private buffer = '';
  private bufferLine = 0;
  private readonly place: HtmlPlace;

  constructor(place: HtmlPlace) {
    this.place = place;
  }

  private lineOf = (node: Nodes | undefined): number =>
    (node?.position?.start.line ?? 1) + this.place.firstLine - 1;

  private raw(from: Nodes | undefined, to: Nodes | undefined = from): string {
    return this.place.original.slice(from?.position?.start.offset, to?.position?.end.offset);
  }

  /** The line of the first word inside a node. */
  private firstWordLine(node: Nodes): number | undefined {
    if (node.type === 'text') {
      const blank = /^\s*/.exec(node.value)?.[0] ?? '';
      if (blank.length === node.value.length) return undefined;
      return this.lineOf(node) + (blank.match(/\n/g)?.length ?? 0);
    }
    if (!('children' in node)) return undefined;
    for (const child of node.children) {
      const line = this.firstWordLine(child);
      if (line !== undefined) return line;
    }
    return undefined;
  }

  private toCell = (element: Element): Cell => {
    const line = this.firstWordLine(element);
    const raw = this.raw(element.children[0], element.children.at(-1));
    if (element.children.length === 0) return { lines: [] };
    if (this.place.markdown) return { ...cellOfMarkdown(raw, this.place.markdown), line };
    const tags = new InlineTags();
    tags.strip(raw);
    const lines = collapseLines(textOf(element));
    return { lines, line, ...(tags.damaged && { damaged: true }) };
  };

  flush(alone?: Text['alone']) {
    const text = this.buffer.trim();
    const line = this.bufferLine;
    if (text) this.blocks.push({ kind: 'text', line, text, ...(alone && { alone }) });
    this.buffer = '';
    this.bufferLine = 0;
  }

  private addTable(table: Element) {
    const faults: Fault[] = [];
    const blame = (node: Nodes, problem: string) =>
      faults.push({ line: this.lineOf(node), text: this.raw(node).slice(0, 160), problem });
    const nested = findInside(table, 'table');
    for (const inner of nested) blame(inner, 'Nested tables are not supported; split them.');
    for (const cell of this.place.markdown ? findInside(table, 'td', 'th') : []) {
      const fence = /^\s*(`{3,}|~{3,})/m.exec(this.raw(cell));
      if (!fence) continue;
      const line =
        this.lineOf(cell) +
        (this.raw(cell)
          .slice(0, fence.index + fence[0].length)
          .match(/\n/g)?.length ?? 0);
      const problem = 'A code fence in a cell is not supported; write its code between single `.';
      faults.push({ line, text: fence[0], problem });
    }
    for (const caption of findInside(table, 'caption')) this.walk(caption);
    this.addHidden(table);
    if (!/<\/table\s*>\s*$/i.test(this.raw(table))) {
      this.addUnreadable(table, NO_END);
    }
    this.blocks.push(readHtmlTable(table, this.lineOf(table), this.lineOf, this.toCell, faults));
    for (const inner of nested) this.addTable(inner);
  }

  private addElement(element: Element) {
    const { tagName, properties } = element;
    if (isElement(element, 'br', 'hr')) return this.flush();
    if (isElement(element, 'img')) {
      this.buffer += `![${properties.alt ?? ''}]`;
      this.bufferLine ||= this.lineOf(element);
      return;
    }
    if (isElement(element, 'input')) {
      this.buffer += fieldText(element);
      this.bufferLine ||= this.lineOf(element);
      return;
    }
    this.addAttributes(element);
    if (isInline(element)) return this.walkChildren(element);
    this.flush();
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (tagName === 'table') this.addTable(element);
    else if (level) {
      const text = collapseLines(textOf(element)).join(' ');
      const line = this.lineOf(element);
      if (text) this.blocks.push({ kind: 'heading', line, level: Number(level), text });
    } else if (tagName === 'pre') this.addPreformatted(element);
    else {
      const before = this.blocks.length;
      this.walkChildren(element);
      const isWhole = TITLES.has(tagName) && this.blocks.length === before;
      this.flush(isWhole ? (isBold(element) ? 'bold' : 'plain') : undefined);
    }
  }

  /** Components of MDX show what is in their attributes; elements of HTML may, when pointed at. */
  private addAttributes(element: Element) {
    const { markdown } = this.place;
    if (NAMES_ITS_LINK.has(element.tagName)) return;
    const text = SHOWN_ATTRIBUTES.flatMap((name) => element.properties[name] ?? []).join(' ');
    const line = this.lineOf(element);
    if (text) this.blocks.push({ kind: 'text', line, text, ...(!markdown && { hidden: true }) });
  }

  /** Names the hidden parts inside a node, without their tags. */
  private addHidden(node: Nodes) {
    if (isHidden(node)) {
      const inside = this.raw(node).replace(/^<!--|-->$/g, '');
      const text = inside.replace(/<[^>]*>/g, (tag) => tag.replace(/[^\n]/g, ' '));
      this.blocks.push({ kind: 'text', line: this.lineOf(node), text, hidden: true });
    } else if ('children' in node) for (const child of node.children) this.addHidden(child);
  }

  private addPreformatted(element: Element) {
    const first = this.lineOf(element.children[0]);
    for (const [index, text] of preformattedText(element).split('\n').entries()) {
      this.blocks.push({ kind: 'text', line: first + index, text, verbatim: true });
    }
  }

  /** Parsers put what stands in a table, but in no cell, before the table. */
  private walkChildren({ children }: Parents) {
    let tableStart = Number.POSITIVE_INFINITY;
    const moved = new Set<Nodes>();
    for (const child of children.toReversed()) {
      const start = child.position?.start.offset ?? 0;
      if (isElement(child, 'table')) tableStart = start;
      else if (start > tableStart && textOf(child).trim() !== '') moved.add(child);
    }
    for (const child of children) {
      if (moved.has(child)) this.addUnreadable(child, IN_NO_CELL);
      else this.walk(child);
    }
  }

  private addUnreadable(node: Nodes, problem: string) {
    const line = isElement(node, 'table') ? this.lineOf(node) : (this.firstWordLine(node) ?? 1);
    this.blocks.push({ kind: 'unreadable', line, text: this.raw(node), problem });
  }

  walk(node: Nodes) {
    if (node.type === 'text') {
      this.bufferLine ||= this.firstWordLine(node) ?? 0;
      this.buffer += node.value;
    } else if (isHidden(node)) this.addHidden(node);
    else if (isElement(node)) {
      if (!NO_TEXT.has(node.tagName)) this.addElement(node);
    } else if ('children' in node) this.walkChildren(node);
  }
}

/** Reads the headings, tables and lines of text of some HTML, as a browser would show it. */
export function readHtmlFragment(html: string, place: HtmlPlace, isPage = false): readonly Block[] {
  const walk = new HtmlWalk(place);
  walk.walk(fromHtml(html, { fragment: !isPage }));
  walk.flush();
  return walk.blocks;
}

/** Reads an HTML page. */
export function readHtml(text: string): readonly Block[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return readHtmlFragment(source, { firstLine: 1, original: source }, true);
}
