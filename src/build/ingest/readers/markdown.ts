import type { Code, Definition, Html, Nodes, Paragraph, Root, Table as TableNode } from 'mdast';
import {
  type Block,
  type Cell,
  type Fault,
  isBlank,
  splitLines,
  type Table,
  wordsOfCell,
} from '../tables.ts';
import { readHtmlFragment } from './html.ts';
import { cellOfNodes, parseMarkdown } from './markdown-text.ts';
import { hasPipe, isDelimiterRow, splitPipes } from './pipes.ts';
import { takeReadmeBlocks } from './readme-block.ts';

/** Takes out a stretch of a text, but not its line ends. */
const blank = (text: string): string => text.replace(/[^\n]+/g, '');

const TITLE = /^title:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|(\S.*?))[ \t]*$/m;

/** Blanks the front matter; its title is a heading above all others, as the page shows it. */
function takeFrontMatter(source: string): { source: string; blocks: readonly Block[] } {
  const [front] = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?=\n|$)/.exec(source) ?? [];
  if (!front) return { source, blocks: [] };
  const found = TITLE.exec(front);
  const text = found?.[1] ?? found?.[2] ?? found?.[3];
  const line = front.slice(0, found?.index).split('\n').length;
  return {
    source: blank(front) + source.slice(front.length),
    blocks: text ? [{ kind: 'heading', line, level: 0, text }] : [],
  };
}

/**
 * What pages contain and GitHub's Markdown does not accept: comments of MDX, headings without a
 * space after their signs, and tables whose rule has another number of cells than their header.
 */
function normalise(source: string): string {
  const lines = source.replace(/\{\/\*[\s\S]*?\*\/\}/g, blank).split('\n');
  return lines
    .map((line, index) => {
      const header = lines[index - 1] ?? '';
      const width = hasPipe(header) && isDelimiterRow(line) ? splitPipes(header).length : 0;
      if (width > 0 && width !== splitPipes(line).length) {
        return `${/^\s*/.exec(line)?.[0]}|${' --- |'.repeat(width)}`;
      }
      return line.replace(/^( {0,3}#{1,6})(?=[^#\s])/, '$1 ');
    })
    .join('\n');
}

/** Hides escaped tags and those in code spans from the HTML parser, at the same length. */
const hideWrittenTags = (text: string): string =>
  text.replace(/\\<|`[^`\n]*`/g, (written) => written.replaceAll('<', ' '));

const STRAY_TEXT =
  'This text follows a table row and belongs to no cell; join it with the row, or put a blank line before it.';
const UNCLOSED =
  'This text follows a table row that no pipe closes; close it, or put a blank line in between.';
const TABLE_IN_TEXT =
  'This looks like a table in a form that is not read. Let it start on a line of its own.';

class MarkdownReader {
  readonly blocks: Block[] = [];
  private readonly source: string;
  private readonly lines: readonly string[];
  private readonly definitions: Definition[] = [];
  /** The last line that an HTML table has taken. */
  private taken = 0;

  constructor(source: string) {
    this.source = source;
    this.lines = source.split('\n');
  }

  private at(line: number) {
    return { line, text: this.lines[line - 1] ?? '' };
  }

  private fault(line: number, problem: string) {
    this.blocks.push({ kind: 'unreadable', ...this.at(line), problem });
  }

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
    const startsWithPipe = (text: string) => /^[\s>]*\|/.test(text);
    const isClosed = (text: string) => /(?:^|[^\\])(?:\\\\)*\|\s*$/.test(text);
    const lineOf = ({ position }: Nodes) => position?.start.line ?? 0;
    const framed = others[0] !== undefined && startsWithPipe(this.at(lineOf(others[0])).text);
    const rows: { line: number; cells: Cell[] }[] = [];
    const faults: Fault[] = [];
    let open: { cells: Cell[]; continued?: number } | undefined;
    let last = lineOf(node) + 1;
    for (const row of others) {
      const line = lineOf(row);
      const { text } = this.at(line);
      const cells = row.children.map((cell): Cell => {
        const read = cellOfNodes(cell.children, this.source);
        return { ...read, line: read.lines.length > 0 ? line : undefined };
      });
      last = line;
      if (/^\s*:::\s*$/.test(text)) continue;
      if (framed && !startsWithPipe(text) && open) {
        open.continued ??= line;
        const [first = { lines: [] }, ...more] = cells;
        const before = open.cells.pop() ?? { lines: [] };
        const damaged = before.damaged || first.damaged;
        const lines = [...before.lines, ...first.lines];
        open.cells.push({ lines, line: before.line ?? first.line, ...(damaged && { damaged }) });
        open.cells.push(...more);
        if (isClosed(text)) open = undefined;
      } else if (!hasPipe(text)) faults.push({ ...this.at(line), problem: STRAY_TEXT });
      else {
        const isShort = cells.length < (header?.children.length ?? 0);
        if (!framed && startsWithPipe(text) && isShort) cells.unshift({ lines: [] });
        rows.push({ line, cells });
        open = isClosed(text) ? undefined : { cells };
      }
    }
    const next = this.at(last + 1);
    const isCut =
      framed && open && !isBlank(next) && !/^ {0,3}(?:#|<h\d|```|~~~|:::)/.test(next.text);
    if (isCut || open?.continued) {
      faults.push({ ...this.at(open?.continued ?? next.line), problem: UNCLOSED });
    }
    const table: Table = {
      kind: 'table',
      line: lineOf(node),
      header:
        header?.children.map((cell) => wordsOfCell(cellOfNodes(cell.children, this.source))) ?? [],
      rows,
      faults,
    };
    this.blocks.push(table);
  }

  private addCode({ position }: Code) {
    const first = position?.start.line ?? 0;
    const last = position?.end.line ?? first;
    const fence = /^[\s>]*(`{3,}|~{3,})/.exec(this.at(first).text)?.[1];
    if (!fence) return this.addLines(first, last, true);
    const isClosed =
      last > first &&
      this.at(last)
        .text.replace(/^[\s>]*/, '')
        .startsWith(fence);
    if (!isClosed) this.fault(first, 'This code fence does not end.');
    else this.addLines(first + 1, last - 1, true);
  }

  /** Reads HTML, up to the end of the table that it opens. */
  private addHtml(node: Html, siblings: readonly Nodes[]) {
    const first = node.position?.start.line ?? 0;
    let last = node.position?.end.line ?? first;
    if (node.value.startsWith('<!--') && !node.value.includes('-->')) {
      return this.fault(first, 'This comment does not end.');
    }
    const slice = () => this.lines.slice(first - 1, last).join('\n');
    const isOpen = () => {
      const tags = hideWrittenTags(slice()).match(/<\/?table\b/gi) ?? [];
      return tags.filter((tag) => !tag.startsWith('</')).length * 2 > tags.length;
    };
    for (const { position } of siblings.slice(siblings.indexOf(node) + 1)) {
      if (!isOpen() && (position?.start.line ?? 0) > last) break;
      last = Math.max(last, position?.end.line ?? last);
    }
    if (isOpen()) {
      this.fault(first, 'The table that starts here does not end.');
      last = node.position?.end.line ?? first;
    }
    this.taken = last;
    const original = slice();
    const place = { firstLine: first, original, markdown: this.definitions };
    this.blocks.push(...readHtmlFragment(hideWrittenTags(original), place));
  }

  private addParagraph(node: Paragraph, isFlow: boolean) {
    const first = node.position?.start.line ?? 0;
    const last = node.position?.end.line ?? first;
    const holdsTable = node.children.some(
      (child) => child.type === 'html' && /^<table[\s>]/i.test(child.value),
    );
    if (holdsTable) return this.fault(first, TABLE_IN_TEXT);
    const text = wordsOfCell(cellOfNodes(node.children, this.source));
    const isImage = node.children.some(({ type }) => type === 'image' || type === 'imageReference');
    const isAlone =
      isFlow && !isImage && first === last && text.length <= 80 && !text.startsWith(':::');
    if (!isAlone) return this.addLines(first, last);
    const [strong, colon] = node.children;
    const isBold = strong?.type === 'strong' && (!colon || /^:\s*$/.test(text.slice(-1)));
    this.blocks.push({ kind: 'text', line: first, text, alone: isBold ? 'bold' : 'plain' });
  }

  /** Takes a node; `isFlow` says that it stands in no list or quotation. */
  private add(node: Nodes, siblings: readonly Nodes[], isFlow: boolean) {
    const line = node.position?.start.line ?? 0;
    if (line <= this.taken) return;
    if (node.type === 'heading') {
      const text = wordsOfCell(cellOfNodes(node.children, this.source));
      this.blocks.push({ kind: 'heading', line, level: node.depth, text });
    } else if (node.type === 'table') this.addTable(node);
    else if (node.type === 'code') this.addCode(node);
    else if (node.type === 'html') this.addHtml(node, siblings);
    else if (node.type === 'paragraph') this.addParagraph(node, isFlow);
    else if (node.type === 'definition') this.addLines(line, node.position?.end.line ?? line);
    else if ('children' in node) {
      for (const child of node.children) this.add(child, node.children, false);
    }
  }

  read(root: Root): readonly Block[] {
    for (const node of root.children) if (node.type === 'definition') this.definitions.push(node);
    for (const node of root.children) this.add(node, root.children, true);
    return this.blocks;
  }
}

/** Merges two lists of blocks, each in its order. */
function mergeByLine(some: readonly Block[], others: readonly Block[]): readonly Block[] {
  const rest = [...some];
  const merged = others.flatMap((block) => {
    const end = rest.findIndex(({ line }) => line > block.line);
    return [...rest.splice(0, end < 0 ? rest.length : end), block];
  });
  return [...merged, ...rest];
}

/**
 * Reads the headings, tables and lines of text of a Markdown document, whose tables may be of
 * pipes, HTML, JSX or blocks of readme.io.
 */
export function readMarkdown(text: string): readonly Block[] {
  const whole = splitLines(text)
    .map((line) => line.text)
    .join('\n');
  const front = takeFrontMatter(whole);
  const readme = takeReadmeBlocks(front.source);
  const source = normalise(readme.source);
  const blocks = new MarkdownReader(source).read(parseMarkdown(source));
  return [...front.blocks, ...mergeByLine(readme.blocks, blocks)];
}
