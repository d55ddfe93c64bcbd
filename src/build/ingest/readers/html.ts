import type { Element, Nodes, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { startsWithCode } from '../codes.ts';
import {
  type Block,
  type Cell,
  collapseLines,
  countLines,
  type Fault,
  type Text,
} from '../tables.ts';
import { findInside, isElement, readHtmlTable } from './html-table.ts';
import { INLINE_TAGS, InlineTags } from './inline-tags.ts';
import { cellOfMarkdown } from './markdown-text.ts';

/** Not part of the text around them. */
const NO_TEXT = new Set(['head', 'nav', 'script', 'style', 'template', 'table']);

/** Parts that hold text for other readers or other times; codes in it are named. */
const isHidden = (node: Nodes): boolean =>
  node.type === 'comment' || isElement(node, 'nav', 'template');

/** Elements that are headings where they are bold, or only name a category or resource. */
const TITLES = ['p', 'dt', 'summary', 'caption'];

const isInline = (node: Nodes): boolean =>
  !isElement(node) ||
  INLINE_TAGS.has(node.tagName) ||
  isElement(node, 'img', 'input', 'wbr', 'label');

/** The text of a node, with a line end at each break and around each block, or as it is written. */
function textOf(node: Nodes, isVerbatim = false): string {
  if (node.type === 'text') return isVerbatim ? node.value : node.value.replace(/\s+/g, ' ');
  if (!('children' in node) || (isElement(node) && NO_TEXT.has(node.tagName))) return '';
  if (isElement(node, 'br', 'hr')) return '\n';
  if (isElement(node, 'input')) return fieldText(node);
  const text = node.children.map((child) => textOf(child, isVerbatim)).join('');
  return isVerbatim || isInline(node) ? text : `\n${text}\n`;
}

/** What a field of a form shows. */
const fieldText = ({ properties }: Element): string =>
  properties.type === 'hidden' ? '' : ` ${properties.value ?? ''} `;

/** Whether all words of an element are bold, but for a colon. */
const isBold = ({ children }: Element): boolean => {
  const [first, ...others] = children.filter((child) => textOf(child).trim() !== '');
  const rest = others
    .map((node) => textOf(node))
    .join('')
    .trim();
  return first !== undefined && isElement(first, 'b', 'strong') && /^:?$/.test(rest);
};

/** Their titles are shown only when pointed at; what fields and images show is in the text. */
const NAME_THEIR_LINK = ['a', 'abbr', 'img', 'input'];
/** Their numbers are lengths, places and addresses. */
const LAYOUT =
  /^(?:\w*(?:width|height|span|length|index|size)|border|cell\w+|class\w*|cols|d|href|max|min|points|r|[rcd]?[xy]\d?|rows|src\w*|start|step|style|transform|viewBox)$/i;
const SHOWN_ATTRIBUTES = ['title', 'label', 'code', 'value', 'text', 'message', 'description'];

const NO_END = 'The table that starts here does not end.';
const IN_NO_CELL = 'This text is in a table, but in no cell.';
const NESTED = 'Nested tables are not supported; split them.';
const FENCE_IN_CELL = 'A code fence in a cell is not supported; write its code between single `.';

/** Where some HTML is: in a page of its own, or inside a Markdown document. */
export interface HtmlPlace {
  /** Line of the document on which it starts. */
  readonly firstLine: number;
  /** Its text with all tags, when those that are words were taken out for the parser. */
  readonly original: string;
  /** Whether its cells hold Markdown. */
  readonly markdown?: boolean | undefined;
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
      const [blank = ''] = /^\s*/.exec(node.value) ?? [];
      return blank === node.value ? undefined : this.lineOf(node) + countLines(blank);
    }
    for (const child of 'children' in node ? node.children : []) {
      const line = this.firstWordLine(child);
      if (line !== undefined) return line;
    }
    return undefined;
  }

  private toCell = (element: Element): Cell => {
    if (element.children.length === 0) return { lines: [] };
    const line = this.firstWordLine(element);
    const raw = this.raw(element.children[0], element.children.at(-1));
    if (this.place.markdown) return { ...cellOfMarkdown(raw), line };
    const tags = new InlineTags();
    tags.strip(raw);
    const lines = collapseLines(textOf(element));
    return { lines, line, ...(tags.damaged && { damaged: true }) };
  };

  private add(text: string, line: number) {
    this.buffer += text;
    if (text.trim() !== '') this.bufferLine ||= line;
  }

  flush(alone?: Text['alone']) {
    const text = this.buffer.trim();
    const line = this.bufferLine;
    if (text) this.blocks.push({ kind: 'text', line, text, ...(alone && { alone }) });
    this.buffer = '';
    this.bufferLine = 0;
  }

  private addTable(table: Element) {
    const faults: Fault[] = [];
    const nested = findInside(table, 'table');
    for (const inner of nested) {
      const text = this.raw(inner).slice(0, 160);
      faults.push({ line: this.lineOf(inner), text, problem: NESTED });
    }
    for (const cell of this.place.markdown ? findInside(table, 'td', 'th') : []) {
      const [before, fence] = /^[\s\S]*?^\s*(`{3,}|~{3,})/m.exec(this.raw(cell)) ?? [];
      if (!before || !fence) continue;
      const line = this.lineOf(cell) + countLines(before);
      faults.push({ line, text: fence, problem: FENCE_IN_CELL });
    }
    for (const caption of findInside(table, 'caption')) this.walk(caption);
    this.addHidden(table);
    if (!/<\/table\s*>\s*$/i.test(this.raw(table))) {
      this.addUnreadable(table, this.lineOf(table), NO_END);
    }
    this.blocks.push(readHtmlTable(table, this.lineOf(table), this.lineOf, this.toCell, faults));
    for (const inner of nested) this.addTable(inner);
  }

  private addElement(element: Element) {
    const { tagName, properties } = element;
    const line = this.lineOf(element);
    if (tagName === 'br' || tagName === 'hr') return this.flush();
    if (tagName === 'img') this.add(`![${properties.alt ?? ''}]`, line);
    if (tagName === 'input') this.add(fieldText(element), line);
    this.addAttributes(element, isElement(element, 'img', 'input') ? ['alt', 'value'] : []);
    if (isInline(element)) return this.walkChildren(element);
    this.flush();
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (tagName === 'table') this.addTable(element);
    else if (level) {
      const text = collapseLines(textOf(element)).join(' ');
      if (text) this.blocks.push({ kind: 'heading', line, level: Number(level), text });
      // One that does not end holds what follows it.
      for (const inner of findInside(element, 'table')) this.addTable(inner);
    } else if (tagName === 'pre') {
      const first = this.lineOf(element.children[0]);
      for (const [index, text] of textOf(element, true).split('\n').entries()) {
        this.blocks.push({ kind: 'text', line: first + index, text, verbatim: true });
      }
      for (const inner of findInside(element, 'table')) this.addTable(inner);
    } else {
      const before = this.blocks.length;
      this.walkChildren(element);
      const isWhole = TITLES.includes(tagName) && this.blocks.length === before;
      this.flush(isWhole ? (isBold(element) ? 'bold' : 'plain') : undefined);
    }
  }

  /**
   * Components of MDX show what is in their attributes; elements of HTML may, when pointed at.
   * Other attributes may hold a code alone: `id="701"`.
   */
  private addAttributes(element: Element, inText: readonly string[]) {
    const line = this.lineOf(element);
    const isOther = NAME_THEIR_LINK.includes(element.tagName);
    for (const [name, value] of Object.entries(element.properties)) {
      const isShown = !isOther && SHOWN_ATTRIBUTES.includes(name);
      const text = String(value);
      const isNamed =
        isShown || (!inText.includes(name) && !LAYOUT.test(name) && startsWithCode(text, true));
      const hidden = !(isShown && this.place.markdown) && { hidden: true };
      if (isNamed) this.blocks.push({ kind: 'text', line, text, ...hidden });
    }
  }

  /** Names what is not shown of a node: hidden parts without their tags, attributes of cells. */
  private addHidden(node: Nodes) {
    if (isElement(node, 'td', 'th') || (isElement(node) && isInline(node)))
      this.addAttributes(node, ['value']);
    if (isHidden(node)) {
      const inside = node.type === 'comment' ? node.value : this.raw(node);
      const text = inside.replace(/<[^>]*>/g, (tag) => tag.replace(/[^\n]/g, ' '));
      this.blocks.push({ kind: 'text', line: this.lineOf(node), text, hidden: true });
    } else if ('children' in node) for (const child of node.children) this.addHidden(child);
  }

  /** Parsers put what is in a table, but in no cell, before the table. */
  private walkChildren({ children }: Parents) {
    let tableStart = Number.POSITIVE_INFINITY;
    const moved = new Set<Nodes>();
    for (const child of children.toReversed()) {
      const start = child.position?.start.offset ?? 0;
      if (isElement(child, 'table')) tableStart = start;
      else if (start > tableStart && textOf(child).trim() !== '') moved.add(child);
    }
    for (const child of children) {
      if (moved.has(child)) this.addUnreadable(child, this.firstWordLine(child) ?? 1, IN_NO_CELL);
      else this.walk(child);
    }
  }

  private addUnreadable(node: Nodes, line: number, problem: string) {
    this.blocks.push({ kind: 'unreadable', line, text: this.raw(node), problem });
  }

  walk(node: Nodes) {
    if (node.type === 'text') this.add(node.value, this.firstWordLine(node) ?? 0);
    else if (isHidden(node)) this.addHidden(node);
    else if (isElement(node)) {
      if (node.tagName === 'table' || !NO_TEXT.has(node.tagName)) this.addElement(node);
    } else if (node.type === 'root') this.walkChildren(node);
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
