import type { Code, Nodes, Paragraph, Table as TableNode } from 'mdast';
import {
  type Block,
  type Cell,
  hasPipe,
  isDelimiterRow,
  type SourceLine,
  splitLines,
  splitPipes,
  type Text,
  wordsOfCell,
} from '../tables.ts';
import { cellOfNodes, hideWrittenTags, parseMarkdown } from './cell-words.ts';
import { readHtml } from './html.ts';
import { readReadmeBlock } from './readme-block.ts';

/** Longer than any fence of a document. */
const FENCE = '~'.repeat(40);

/**
 * What pages contain and GitHub's Markdown does not accept: comments of MDX, blocks of readme.io,
 * which become code fences, headings without a space after their signs, and tables whose rule has
 * another number of cells than their header.
 */
function normalisedLines(text: string): readonly string[] {
  const withComments = splitLines(text)
    .join('\n')
    .replace(/\{\/\*([\s\S]*?)\*\/\}/g, '<!--$1-->');
  return withComments.split('\n').map((line, index, all) => {
    const header = all[index - 1] ?? '';
    const width = isDelimiterRow(line) && hasPipe(header) ? splitPipes(header).length : 0;
    if (width > 0 && width !== splitPipes(line).length) {
      return `${/^\s*/.exec(line)?.[0]}|${' --- |'.repeat(width)}`;
    }
    return line
      .replace(/^\s*\[(block:[a-z-]+)\]\s*$/, `${FENCE}$1`)
      .replace(/^\s*\[\/block\]\s*$/, FENCE)
      .replace(/^( {0,3}#{1,6})(?=[^#\s])/, '$1 ');
  });
}

const FRONT_MATTER = /^---\s*$/;
const HTML_TABLE = /<table[\s>]/i;
const TABLE_END = /<\/table\s*>(?!.*<table)/i;
const BLANK = /^\s*$/;

/** Lines with none of these are words alone. */
const MARKUP = /[|<*_`[\]\\&~#]|^(?: {4}|\t)|^\s*(?:[>+-]\s|\d+[.)]\s|=+\s*$|-+\s*$|:::)/;

const LONGEST_TITLE = 80;

const STRAY_TEXT =
  'This text follows a table row and belongs to no cell; join it with the row and close that by a ' +
  'pipe, or put a blank line before it.';

const startsWithPipe = (text: string): boolean => /^[\s>]*\|/.test(text);
const isClosed = (text: string): boolean => /(?:^|[^\\])(?:\\\\)*\|\s*$/.test(text);

/** Nodes that may go on after a blank line. */
const GOES_ON = new Set(['code', 'footnoteDefinition', 'html', 'list']);
/** In lines; the time that the parser takes grows faster than its text. */
const WINDOW = 40;

class MarkdownReader {
  private readonly blocks: Block[] = [];
  private readonly lines: readonly string[];
  private readonly definitions: readonly string[];
  /** How many lines are before the window that is parsed, and its text. */
  private first = 0;
  private source = '';

  constructor(text: string) {
    this.lines = normalisedLines(text);
    this.definitions = this.lines.filter((line) => /^\[[^[\]]+\]:[ \t]*\S/.test(line));
  }

  private at = (line: number): SourceLine => ({ line, text: this.lines[line - 1] ?? '' });
  private firstLine = ({ position }: Nodes) => (position?.start.line ?? 1) + this.first;
  private lastLine = ({ position }: Nodes) => (position?.end.line ?? 1) + this.first;
  private cell = (nodes: readonly Nodes[]): Cell => cellOfNodes(nodes, this.source);
  private words = (nodes: readonly Nodes[]): string => wordsOfCell(this.cell(nodes));

  /** The index of the first line from one on that is as wanted; of the end if none is. */
  private find(pattern: RegExp, from: number, end = this.lines.length): number {
    let index = Math.min(from, end);
    while (index < end && !pattern.test(hideWrittenTags(this.lines[index] ?? ''))) index++;
    return index;
  }

  private addLines(first: number, last: number, more?: Pick<Text, 'alone' | 'verbatim'>) {
    for (let line = first; line <= last; line++) {
      this.blocks.push({ kind: 'text', ...this.at(line), ...more });
    }
  }

  private refuse(line: number, problem: string, ofTable = false) {
    this.blocks.push({ kind: 'unreadable', ...this.at(line), problem, ofTable });
  }

  /**
   * Reads a pipe table. Where rows start with a pipe, a row that no pipe closes goes on over the
   * next lines, until one ends with a pipe or the next row starts. Where they do not, a pipe at
   * the start of a row follows an empty first cell.
   */
  private addTable(node: TableNode) {
    const [header, ...others] = node.children;
    const width = header?.children.length ?? 0;
    const framed = others[0] && startsWithPipe(this.at(this.firstLine(others[0])).text);
    const rows: { line: number; cells: Cell[] }[] = [];
    const names = header?.children.map((cell) => this.words(cell.children)) ?? [];
    this.blocks.push({ kind: 'table', line: this.firstLine(node), header: names, rows });
    /** The row that no pipe has closed, and the line on which it was continued first. */
    let open: Cell[] | undefined;
    let continued: number | undefined;
    for (const row of others) {
      const line = this.firstLine(row);
      const { text } = this.at(line);
      if (/^\s*:::\s*$/.test(text)) continue;
      const cells = row.children.map((cell) => this.cell(cell.children));
      if (framed && !startsWithPipe(text) && open) {
        continued ??= line;
        const [first, ...more] = cells;
        const before = open.pop();
        const lines = [...(before?.lines ?? []), ...(first?.lines ?? [])];
        const damaged = before?.damaged || first?.damaged;
        open.push({ lines, damaged }, ...more);
      } else if (!hasPipe(text)) {
        this.refuse(line, STRAY_TEXT, true);
        continue;
      } else {
        if (!framed && startsWithPipe(text) && cells.length < width) cells.unshift({ lines: [] });
        rows.push({ line, cells });
        open = cells;
        continued = undefined;
      }
      if (isClosed(text)) open = undefined;
    }
    if (open && continued) this.refuse(continued, STRAY_TEXT, true);
  }

  private addCode(node: Code) {
    const [first, last] = [this.firstLine(node), this.lastLine(node)];
    const [, fence] = /^[\s>]*(`{3,}|~{3,})/.exec(this.at(first).text) ?? [];
    const end = this.at(last).text.replace(/^[\s>]*/, '');
    const isClosed = fence && last > first && end.startsWith(fence);
    if (node.lang?.startsWith('block:')) {
      this.blocks.push(...readReadmeBlock(node.lang, isClosed ? node.value : undefined, first));
    } else if (!fence) this.addLines(first, last, { verbatim: true });
    else if (isClosed) this.addLines(first + 1, last - 1, { verbatim: true });
    else this.refuse(first, 'This code fence does not end.');
  }

  private addHtml(html: string, line: number) {
    if (/^<!--(?!.*-->)/s.test(html)) return this.refuse(line, 'This comment does not end.');
    this.blocks.push(...readHtml(html, line, true));
  }

  private addParagraph(node: Paragraph, isFlow: boolean) {
    const { children } = node;
    const [line, last] = [this.firstLine(node), this.lastLine(node)];
    const text = this.words(children);
    const isImage = children.some(({ type }) => type === 'image' || type === 'imageReference');
    const isAlone = isFlow && !isImage && line === last && text.length <= LONGEST_TITLE;
    if (!isAlone || text.startsWith(':::')) return this.addLines(line, last);
    const isBold = children[0]?.type === 'strong' && (children.length === 1 || text.endsWith(':'));
    this.blocks.push({ kind: 'text', line, text, alone: isBold ? 'bold' : 'plain' });
  }

  /** Takes a node; `isFlow` says that it is in no list or quotation. */
  private add(node: Nodes, isFlow: boolean) {
    const line = this.firstLine(node);
    if (node.type === 'heading') {
      const text = this.words(node.children);
      this.blocks.push({ kind: 'heading', line, level: node.depth, text });
    } else if (node.type === 'table') this.addTable(node);
    else if (node.type === 'code') this.addCode(node);
    else if (node.type === 'html') this.addHtml(node.value, line);
    else if (node.type === 'paragraph') this.addParagraph(node, isFlow);
    else if ('children' in node) for (const child of node.children) this.add(child, false);
  }

  /** Takes a paragraph of words alone, which needs no parser. Gives the index of the line after it. */
  private takePlain(first: number): number {
    const end = this.find(BLANK, first);
    if (this.lines.slice(first, end).some((line) => MARKUP.test(line))) return first;
    const isTitle = end === first + 1 && (this.lines[first]?.length ?? 0) <= LONGEST_TITLE;
    this.addLines(first + 1, end, isTitle ? { alone: 'plain' } : {});
    return end + 1;
  }

  /**
   * Parses some lines, with the definitions that they refer to, and takes their nodes up to the
   * last, which may go on beyond them. Gives the index of the line after these nodes.
   */
  private takeNodes(first: number, end: number): number {
    this.first = first;
    this.source = this.lines.slice(first, end).join('\n');
    const source = this.source.toLowerCase();
    const used = this.definitions.filter((line) =>
      source.includes(`${line.toLowerCase().split(']:')[0]}]`),
    );
    const { children } = parseMarkdown([this.source, ...used].join('\n\n'));
    const nodes = children.filter((node) => this.firstLine(node) <= end);
    for (const node of nodes) {
      const [line, last] = [this.firstLine(node), this.lastLine(node)];
      if (last >= end && end < this.lines.length && GOES_ON.has(node.type)) return line - 1;
      const isProse =
        node.type === 'html' ? !node.value.startsWith('<!') : node.type === 'paragraph';
      const table = isProse ? this.find(HTML_TABLE, line - 1, last) : last;
      const tableEnd = table < last ? this.find(TABLE_END, table) + 1 : 0;
      if (tableEnd > 0 && tableEnd <= this.lines.length) {
        const start = node.type === 'html' ? line : table + 1;
        this.addLines(line, start - 1);
        this.addHtml(this.lines.slice(start - 1, tableEnd).join('\n'), start);
        return tableEnd;
      }
      this.add(node, true);
    }
    return end;
  }

  /** The title of the front matter is a heading above all others, as the page shows it. */
  private takeFrontMatter(): number {
    const end = this.find(FRONT_MATTER, 1);
    for (const [index, line] of this.lines.slice(0, end).entries()) {
      const [, quote = '', title] = /^title:[ \t]*(["']?)(\S.*?)[ \t]*$/.exec(line) ?? [];
      const text = quote && title?.endsWith(quote) ? title.slice(0, -1) : title && quote + title;
      if (text) this.blocks.push({ kind: 'heading', line: index + 1, level: 0, text });
    }
    return end + 1;
  }

  /**
   * Parsers take far more time and memory for a long document than for its parts: it is read in
   * windows, which grow until the first node ends in them.
   */
  read(): readonly Block[] {
    let next = FRONT_MATTER.test(this.lines[0] ?? '') ? this.takeFrontMatter() : 0;
    let size = WINDOW;
    while (next < this.lines.length) {
      const from = this.takePlain(next);
      if (from === next) next = this.takeNodes(from, this.find(BLANK, from + size));
      size = from === next ? size * 2 : WINDOW;
      next = Math.max(from, next);
    }
    return this.blocks;
  }
}

/**
 * Reads the headings, tables and lines of text of a Markdown document, whose tables may be of
 * pipes, HTML, JSX or blocks of readme.io.
 */
export const readMarkdown = (text: string): readonly Block[] => new MarkdownReader(text).read();
