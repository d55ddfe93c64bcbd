import type { Code, Nodes, Paragraph, Table as TableNode } from 'mdast';
import {
  type Block,
  type Cell,
  hasPipe,
  isDelimiterRow,
  type SourceLine,
  splitLines,
  splitPipes,
  wordsOfCell,
} from '../tables.ts';
import { cellOfNodes, hideWrittenTags, parseMarkdown } from './cell-words.ts';
import { readHtml } from './html.ts';
import { readReadmeBlock } from './readme-block.ts';

/**
 * What pages contain and GitHub's Markdown does not accept: comments of MDX, headings without a
 * space after their signs, and tables whose rule has another number of cells than their header.
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
    return line.replace(/^( {0,3}#{1,6})(?=[^#\s])/, '$1 ');
  });
}

const FRONT_MATTER = /^---\s*$/;
const README_BLOCK = /^\s*\[block:[a-z-]+\]\s*$/;
const HTML_TABLE = /^ {0,3}<(?:.*<)?table[\s>]/i;

/** What ends what a line opens, across blank lines: a code fence, a comment, a table of HTML. */
function endOf(line: string, index: number): RegExp | undefined {
  if (index === 0 && FRONT_MATTER.test(line)) return FRONT_MATTER;
  if (README_BLOCK.test(line)) return /^\s*\[\/block\]/;
  if (HTML_TABLE.test(hideWrittenTags(line))) return /<\/table\s*>(?!.*<table)/i;
  const fence = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
  if (fence) return new RegExp(`^[\\s>]*${fence.charAt(0)}{${fence.length},}\\s*$`);
  const [, comment, tag] =
    /^\s*(?:(<!--)(?!.*-->)|<(pre|script|style|textarea)\b)/i.exec(line) ?? [];
  if (comment) return /-->/;
  return tag && !line.includes(`</${tag}`) ? new RegExp(`</${tag}`, 'i') : undefined;
}

/** Starts an item of a list, or a footnote. */
const ITEM = /^[\s>]*(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]+\]:)\s/;

/** A stretch of a document that can be parsed by itself; indexes of lines, the last included. */
type Piece = readonly [first: number, last: number];

/**
 * Splits a document at its blank lines, but for those inside something: parsers take far more time
 * and memory for a long document than for its pieces.
 */
function splitPieces(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let first = 0;
  /** Whether indented lines may go on with an item after a blank line. */
  let hasItem = false;
  const add = (last: number) => {
    if (last >= first) pieces.push([first, last]);
    first = last + 1;
    hasItem = false;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const end = endOf(line, index);
    const isTable = HTML_TABLE.test(line);
    const isOwn = isTable || end === FRONT_MATTER || README_BLOCK.test(line);
    let last = end ? index + (isTable ? 0 : 1) : index;
    while (end && last < lines.length && !end.test(hideWrittenTags(lines[last] ?? ''))) last++;
    const isOpen = last >= lines.length;
    hasItem ||= ITEM.test(line);
    if (isOwn && !(isOpen && (isTable || end === FRONT_MATTER))) {
      add(index - 1);
      add(Math.min(last, lines.length - 1));
      index = last;
    } else if (end && !isOwn) index = last;
    else if (line.trim() === '' && !(hasItem && /^\s/.test(lines[index + 1] ?? ''))) add(index);
  }
  add(lines.length - 1);
  return pieces;
}

/** Lines with none of these are words alone. */
const MARKUP = /[|<*_`[\]\\&~#]|^(?: {4}|\t)|^\s*(?:[>+-]\s|\d+[.)]\s|=+\s*$|-+\s*$|:::)/;

const LONGEST_TITLE = 80;

const STRAY_TEXT =
  'This text follows a table row and belongs to no cell; join it with the row and close that by a ' +
  'pipe, or put a blank line before it.';

const startsWithPipe = (text: string): boolean => /^[\s>]*\|/.test(text);
const isClosed = (text: string): boolean => /(?:^|[^\\])(?:\\\\)*\|\s*$/.test(text);

class PieceReader {
  private readonly blocks: Block[] = [];
  private readonly lines: readonly string[];
  private readonly first: number;
  private readonly last: number;
  private readonly source: string;

  constructor(lines: readonly string[], [first, last]: Piece) {
    this.lines = lines;
    this.first = first;
    this.last = last;
    this.source = lines.slice(first, last + 1).join('\n');
  }

  private at = (line: number): SourceLine => ({ line, text: this.lines[line - 1] ?? '' });
  private firstLine = ({ position }: Nodes) => (position?.start.line ?? 1) + this.first;
  private lastLine = ({ position }: Nodes) => (position?.end.line ?? 1) + this.first;
  private cell = (nodes: readonly Nodes[]): Cell => cellOfNodes(nodes, this.source);
  private words = (nodes: readonly Nodes[]): string => wordsOfCell(this.cell(nodes));

  private addLines(first: number, last: number, verbatim = false) {
    for (let line = first; line <= last; line++) {
      this.blocks.push({ kind: 'text', ...this.at(line), ...(verbatim && { verbatim }) });
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
      const cells = row.children.map((cell): Cell => ({ ...this.cell(cell.children), line }));
      if (framed && !startsWithPipe(text) && open) {
        continued ??= line;
        const [first, ...more] = cells;
        const before = open.pop();
        const lines = [...(before?.lines ?? []), ...(first?.lines ?? [])];
        const damaged = before?.damaged || first?.damaged;
        open.push({ lines, line: before?.line ?? line, damaged }, ...more);
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
    const fence = /^[\s>]*(`{3,}|~{3,})/.exec(this.at(first).text)?.[1];
    if (!fence) return this.addLines(first, last, true);
    const end = this.at(last).text.replace(/^[\s>]*/, '');
    if (last > first && end.startsWith(fence)) return this.addLines(first + 1, last - 1, true);
    this.refuse(first, 'This code fence does not end.');
  }

  private addHtml(html: string, line: number) {
    if (/^<!--(?!.*-->)/s.test(html)) return this.refuse(line, 'This comment does not end.');
    this.blocks.push(...readHtml(html, line, true));
  }

  private addParagraph(node: Paragraph, isFlow: boolean) {
    const { children } = node;
    const [line, last] = [this.firstLine(node), this.lastLine(node)];
    const isTable = (child: Nodes) => child.type === 'html' && /^<table[\s>]/i.test(child.value);
    if (children.some(isTable)) {
      return this.addHtml(this.lines.slice(line - 1, last).join('\n'), line);
    }
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

  /** Reads the piece, with the definitions of links and footnotes of its document. */
  read(definitions: readonly string[]): readonly Block[] {
    const lines = this.lines.slice(this.first, this.last + 1);
    const [opening = ''] = lines;
    const isFront = this.first === 0 && lines.length > 1 && FRONT_MATTER.test(opening);
    if (README_BLOCK.test(opening)) return readReadmeBlock(lines, this.first + 1);
    if (isFront && FRONT_MATTER.test(lines.at(-1) ?? '')) return readFrontMatter(lines);
    if (HTML_TABLE.test(hideWrittenTags(opening))) this.addHtml(this.source, this.first + 1);
    else if (lines.some((line) => MARKUP.test(line))) {
      const source = this.source.toLowerCase();
      const used = definitions.filter((line) =>
        source.includes(`${line.toLowerCase().split(']:')[0]}]`),
      );
      const root = parseMarkdown([this.source, ...used].join('\n\n'));
      const own = root.children.filter((node) => this.firstLine(node) <= this.last + 1);
      for (const node of own) this.add(node, true);
    } else {
      const filled = lines.map((text, index) => ({
        line: this.first + 1 + index,
        text: text.trim(),
      }));
      const texts = filled.filter(({ text }) => text !== '');
      const isTitle = texts.length === 1 && (texts[0]?.text.length ?? 0) <= LONGEST_TITLE;
      for (const at of texts) {
        this.blocks.push({ kind: 'text', ...at, ...(isTitle && { alone: 'plain' }) });
      }
    }
    return this.blocks;
  }
}

/** The title of the front matter is a heading above all others, as the page shows it. */
function readFrontMatter(lines: readonly string[]): readonly Block[] {
  return lines.flatMap((line, index): readonly Block[] => {
    const [, quote = '', title] = /^title:[ \t]*(["']?)(\S.*?)[ \t]*$/.exec(line) ?? [];
    const text = quote && title?.endsWith(quote) ? title.slice(0, -1) : title && quote + title;
    return text ? [{ kind: 'heading', line: index + 1, level: 0, text }] : [];
  });
}

/**
 * Reads the headings, tables and lines of text of a Markdown document, whose tables may be of
 * pipes, HTML, JSX or blocks of readme.io.
 */
export function readMarkdown(text: string): readonly Block[] {
  const lines = normalisedLines(text);
  const definitions = lines.filter((line) => /^\[[^[\]]+\]:[ \t]*\S/.test(line));
  return splitPieces(lines).flatMap((piece) => new PieceReader(lines, piece).read(definitions));
}
