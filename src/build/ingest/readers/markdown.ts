import type { Code, Nodes, Paragraph, Table as TableNode } from 'mdast';
import {
  type Block,
  type Cell,
  type Fault,
  isBlank,
  type SourceLine,
  splitLines,
  wordsOfCell,
} from '../tables.ts';
import { readHtmlFragment } from './html.ts';
import { cellOfNodes, parseMarkdown } from './markdown-text.ts';
import { hasPipe, isDelimiterRow, splitPipes } from './pipes.ts';
import { readReadmeBlock } from './readme-block.ts';

/** Text as it is written, which holds no references; or a reference to a definition or footnote. */
const REFERENCE = /\\.|`[^`\n]*`|\[([^[\]\n]+)\](?:\[([^[\]\n]*)\])?(?![[(:])/g;

/**
 * Puts links in the place of references, so that each part of a page can be parsed by itself; the
 * addresses do not matter.
 */
function withoutReferences(text: string): string {
  const definitions = text.matchAll(/^ {0,3}\[([^[\]\n]+)\]:[ \t]*\S/gm);
  const labels = new Set([...definitions].map(([, label]) => label?.toLowerCase()));
  if (labels.size === 0) return text;
  return text.replace(REFERENCE, (written, words?: string, label?: string) => {
    if (!labels.has((label || words)?.toLowerCase())) return written;
    return words?.startsWith('^') ? '' : `[${words}](#)`;
  });
}

/**
 * What pages contain and GitHub's Markdown does not accept: comments of MDX, headings without a
 * space after their signs, and tables whose rule has another number of cells than their header.
 */
function normalisedLines(text: string): readonly string[] {
  const lines = splitLines(text).map((line) => line.text);
  const withoutComments = withoutReferences(lines.join('\n'))
    .replace(/\{\/\*([\s\S]*?)\*\/\}/g, '<!--$1-->')
    .split('\n');
  return withoutComments.map((line, index) => {
    const header = withoutComments[index - 1] ?? '';
    const width = hasPipe(header) && isDelimiterRow(line) ? splitPipes(header).length : 0;
    if (width > 0 && width !== splitPipes(line).length) {
      return `${/^\s*/.exec(line)?.[0]}|${' --- |'.repeat(width)}`;
    }
    return line.replace(/^( {0,3}#{1,6})(?=[^#\s])/, '$1 ');
  });
}

/** A stretch of a document that can be parsed by itself; indexes of lines, the last included. */
interface Piece {
  readonly kind: 'front matter' | 'markdown' | 'html table' | 'readme block';
  readonly first: number;
  readonly last: number;
}

/** Hides escaped tags and those in code spans from the HTML parser, at the same length. */
const hideWrittenTags = (text: string): string =>
  text.replace(/\\<|`[^`\n]*`/g, (written) => written.replaceAll('<', ' '));

/** What ends what a line opens, across blank lines: a code fence, a comment, text of HTML. */
function endOf(line: string): RegExp | undefined {
  const fence = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
  if (fence) return new RegExp(`^[\\s>]*${fence.charAt(0)}{${fence.length},}\\s*$`);
  const [, comment, tag] =
    /^\s*(?:(<!--)(?!.*-->)|<(pre|script|style|textarea)\b)/i.exec(line) ?? [];
  if (comment) return /-->/;
  return tag && !line.includes(`</${tag}`) ? new RegExp(`</${tag}`, 'i') : undefined;
}

/** The index of the line that ends the HTML table of a line; undefined when none does. */
function endOfTable(lines: readonly string[], first: number): number | undefined {
  for (let index = first, open = 0; index < lines.length; index++) {
    for (const tag of hideWrittenTags(lines[index] ?? '').match(/<\/?table\b/gi) ?? []) {
      open += tag.startsWith('</') ? -1 : 1;
    }
    if (open <= 0) return index;
  }
  return undefined;
}

/** Starts an item of a list, or a footnote. */
const ITEM = /^[\s>]*(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]+\]:)\s/;

/**
 * Splits a document at its blank lines, but for those inside something: parsers take far more time
 * and memory for a long document than for its pieces.
 */
function splitPieces(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const isRule = (line = '') => /^---\s*$/.test(line);
  const hasFront = isRule(lines[0]) && lines.some((line, at) => at > 0 && isRule(line));
  let kind: Piece['kind'] = hasFront ? 'front matter' : 'markdown';
  let end: RegExp | undefined = hasFront ? /^---\s*$/ : undefined;
  let first = 0;
  /** Whether indented lines may go on with an item after a blank line. */
  let hasItem = false;
  const add = (last: number) => {
    hasItem = false;
    if (last >= first) pieces.push({ kind, first, last });
    first = last + 1;
    kind = 'markdown';
  };
  for (let index = hasFront ? 1 : 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (end) {
      if (!end.test(line)) continue;
      end = undefined;
      if (kind !== 'markdown') add(index);
      continue;
    }
    end = endOf(line);
    hasItem ||= ITEM.test(line);
    const isTable = /^ {0,3}<(?:.*<)?table[\s>]/i.test(hideWrittenTags(line));
    const tableEnd = isTable ? endOfTable(lines, index) : undefined;
    if (tableEnd !== undefined) {
      add(index - 1);
      kind = 'html table';
      add(tableEnd);
      index = tableEnd;
      end = undefined;
    } else if (/^\s*\[block:[a-z-]+\]\s*$/.test(line)) {
      add(index - 1);
      kind = 'readme block';
      end = /^\s*\[\/block\]/;
    } else if (!end && line.trim() === '' && !(hasItem && /^\s/.test(lines[index + 1] ?? ''))) {
      add(index);
    }
  }
  add(lines.length - 1);
  return pieces;
}

/** Lines with none of these have no headings, tables, code or HTML. */
const STRUCTURE =
  /[|<]|^(?: {4}|\t)|^\s*(?:(?:[>*+-]|\d+[.)])\s+)*(?:#|`{3}|~{3}|=+\s*$|-+\s*$|\[[^\]]*\]:|:::)/;

/** Markup that changes the words of a short line, which may be a heading. */
const INLINE_MARKUP = /[*_`[\]\\&~]/;

const LONGEST_TITLE = 80;
/** With the addresses of links. */
const LONGEST_SOURCE = 400;

const STRAY_TEXT =
  'This text follows a table row and belongs to no cell; join it with the row, or put a blank line before it.';
const UNCLOSED =
  'This text follows a table row that no pipe closes; close it, or put a blank line in between.';
const TABLE_IN_TEXT =
  'This looks like a table in a form that is not read. Let it start on a line of its own.';

const startsWithPipe = (text: string): boolean => /^[\s>]*\|/.test(text);
const isClosed = (text: string): boolean => /(?:^|[^\\])(?:\\\\)*\|\s*$/.test(text);

/** Reads one piece of Markdown. */
class PieceReader {
  readonly blocks: Block[] = [];
  private readonly lines: readonly string[];
  private readonly piece: Piece;
  private readonly source: string;

  constructor(lines: readonly string[], piece: Piece) {
    this.lines = lines;
    this.piece = piece;
    this.source = lines.slice(piece.first, piece.last + 1).join('\n');
  }

  private at = (line: number): SourceLine => ({ line, text: this.lines[line - 1] ?? '' });
  private firstLine = ({ position }: Nodes) => (position?.start.line ?? 1) + this.piece.first;
  private lastLine = ({ position }: Nodes) => (position?.end.line ?? 1) + this.piece.first;
  private cell = (nodes: readonly Nodes[]): Cell => cellOfNodes(nodes, this.source);

  private addLines(first: number, last: number, verbatim = false) {
    for (let line = first; line <= last; line++) {
      this.blocks.push({ kind: 'text', ...this.at(line), ...(verbatim && { verbatim }) });
    }
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
    const faults: Fault[] = [];
    let open: { cells: Cell[]; continued?: number } | undefined;
    let next = this.at(this.firstLine(node) + 2);
    for (const row of others) {
      const line = this.firstLine(row);
      const { text } = this.at(line);
      next = this.at(line + 1);
      const cells = row.children.map((cell): Cell => {
        const read = this.cell(cell.children);
        return { ...read, line: read.lines.length > 0 ? line : undefined };
      });
      if (/^\s*:::\s*$/.test(text)) continue;
      for (const [, words = ''] of text.matchAll(/<!--(.*?)-->/g)) {
        this.blocks.push({ kind: 'text', line, text: words, hidden: true });
      }
      if (framed && !startsWithPipe(text) && open) {
        open.continued ??= line;
        const [first, ...more] = cells;
        const before = open.cells.pop();
        const lines = [...(before?.lines ?? []), ...(first?.lines ?? [])];
        const damaged = before?.damaged || first?.damaged;
        open.cells.push({ lines, line: before?.line ?? first?.line, damaged }, ...more);
        if (isClosed(text)) open = undefined;
      } else if (!hasPipe(text)) faults.push({ line, text, problem: STRAY_TEXT });
      else {
        if (!framed && startsWithPipe(text) && cells.length < width) cells.unshift({ lines: [] });
        rows.push({ line, cells });
        open = isClosed(text) ? undefined : { cells };
      }
    }
    const isCut =
      framed && open && !isBlank(next) && !/^ {0,3}(?:#|<h\d|```|~~~|:::)/.test(next.text);
    if (isCut || open?.continued) {
      faults.push({ ...this.at(open?.continued ?? next.line), problem: UNCLOSED });
    }
    const names = header?.children.map((cell) => wordsOfCell(this.cell(cell.children))) ?? [];
    this.blocks.push({ kind: 'table', line: this.firstLine(node), header: names, rows });
    for (const fault of faults) this.blocks.push({ kind: 'unreadable', ofTable: true, ...fault });
  }

  private addCode(node: Code) {
    const [first, last] = [this.firstLine(node), this.lastLine(node)];
    const fence = /^[\s>]*(`{3,}|~{3,})/.exec(this.at(first).text)?.[1];
    if (!fence) return this.addLines(first, last, true);
    const end = this.at(last).text.replace(/^[\s>]*/, '');
    if (last > first && end.startsWith(fence)) return this.addLines(first + 1, last - 1, true);
    const problem = 'This code fence does not end.';
    this.blocks.push({ kind: 'unreadable', ...this.at(first), problem });
  }

  private addHtml(html: string, line: number) {
    if (html.startsWith('<!--') && !html.includes('-->')) {
      const problem = 'This comment does not end.';
      this.blocks.push({ kind: 'unreadable', ...this.at(line), problem });
      return;
    }
    const place = { firstLine: line, original: html, markdown: true };
    this.blocks.push(...readHtmlFragment(hideWrittenTags(html), place));
  }

  private addParagraph(node: Paragraph, isFlow: boolean) {
    const [line, last] = [this.firstLine(node), this.lastLine(node)];
    const holdsTable = node.children.some(
      (child) => child.type === 'html' && /^<table[\s>]/i.test(child.value),
    );
    if (holdsTable) {
      this.blocks.push({ kind: 'unreadable', ...this.at(line), problem: TABLE_IN_TEXT });
      return;
    }
    const text = wordsOfCell(this.cell(node.children));
    const isImage = node.children.some(({ type }) => type === 'image' || type === 'imageReference');
    const isAlone = isFlow && !isImage && line === last && text.length <= LONGEST_TITLE;
    if (!isAlone || text.startsWith(':::')) return this.addLines(line, last);
    const [strong, colon] = node.children;
    const isBold = strong?.type === 'strong' && (!colon || /^:\s*$/.test(text.slice(-1)));
    const { text: raw } = this.at(line);
    this.blocks.push({ kind: 'text', line, text, raw, alone: isBold ? 'bold' : 'plain' });
  }

  /** Takes a node; `isFlow` says that it is in no list or quotation. */
  private add(node: Nodes, isFlow: boolean) {
    const line = this.firstLine(node);
    if (node.type === 'heading') {
      const text = wordsOfCell(this.cell(node.children));
      this.blocks.push({ kind: 'heading', line, level: node.depth, text });
    } else if (node.type === 'table') this.addTable(node);
    else if (node.type === 'code') this.addCode(node);
    else if (node.type === 'html') this.addHtml(node.value, line);
    else if (node.type === 'paragraph') this.addParagraph(node, isFlow);
    else if (node.type === 'definition') this.addLines(line, this.lastLine(node));
    else if ('children' in node) for (const child of node.children) this.add(child, false);
  }

  private addMarkdown(lines: readonly string[]) {
    const { first, last } = this.piece;
    const filled = lines.filter((line) => line.trim() !== '');
    const [only = ''] = filled.length === 1 ? filled : [];
    const mayBeTitle = only !== '' && only.length <= LONGEST_SOURCE && INLINE_MARKUP.test(only);
    if (mayBeTitle || lines.some((line) => STRUCTURE.test(line))) {
      for (const node of parseMarkdown(this.source).children) this.add(node, true);
    } else if (only.length > LONGEST_TITLE || !only || /^(?:[>*+-]|\d+[.)])\s/.test(only.trim())) {
      this.addLines(first + 1, last + 1);
    } else {
      const line = first + lines.indexOf(only) + 1;
      this.blocks.push({ kind: 'text', line, text: only.trim(), alone: 'plain' });
    }
  }

  read(): readonly Block[] {
    const { first, last, kind } = this.piece;
    const lines = this.lines.slice(first, last + 1);
    if (kind === 'html table') this.addHtml(this.source, first + 1);
    else if (kind === 'readme block') return readReadmeBlock(lines, first + 1);
    else if (kind === 'front matter') return readFrontMatter(lines);
    else this.addMarkdown(lines);
    return this.blocks;
  }
}

/** The title of the front matter is a heading above all others, as the page shows it. */
function readFrontMatter(lines: readonly string[]): readonly Block[] {
  return lines.flatMap((line, index): readonly Block[] => {
    const [, double, single, plain] =
      /^title:[ \t]*(?:"(.*)"|'(.*)'|(\S.*?))[ \t]*$/.exec(line) ?? [];
    const text = double ?? single ?? plain;
    return text ? [{ kind: 'heading', line: index + 1, level: 0, text }] : [];
  });
}

/**
 * Reads the headings, tables and lines of text of a Markdown document, whose tables may be of
 * pipes, HTML, JSX or blocks of readme.io.
 */
export function readMarkdown(text: string): readonly Block[] {
  const lines = normalisedLines(text);
  return splitPieces(lines).flatMap((piece) => new PieceReader(lines, piece).read());
}
