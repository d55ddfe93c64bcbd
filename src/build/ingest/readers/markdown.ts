import type { Code, Nodes, Paragraph, Table as TableNode } from 'mdast';
import {
  type Block,
  type Cell,
  countLines,
  hasPipe,
  isDelimiterRow,
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

/** Of a tag of GitBook, Jekyll and others on a line: what the page shows of it. */
const titleOfTag = (tag: string): string => /\btitle="([^"]*)"/.exec(tag)?.[1] ?? '';

/** The tag of a component, which may go on over lines. */
const COMPONENT = /^[ \t]*<[A-Z][\w.]*(?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*\s*\/?>/gm;

/** Such a tag on its first line, and its attributes in braces as HTML: `items={['Errors']}`. */
const asHtml = (tag: string): string =>
  tag
    .replace(/=\{([^{}]*)\}/g, (_, value) => `="${value.replace(/["'[\]]/g, '')}"`)
    .replaceAll('\n', ' ') + '\n'.repeat(countLines(tag));

/**
 * What pages contain and GitHub's Markdown does not accept: comments and attributes of MDX, blocks
 * of readme.io, which become code fences, tags of Liquid, headings without a space after their
 * signs, and tables whose rule has another number of cells than their header.
 */
function normalisedLines(text: string): readonly string[] {
  const withComments = splitLines(text)
    .join('\n')
    .replace(/\{\/\*([\s\S]*?)\*\/\}/g, '<!--$1-->')
    .replace(COMPONENT, asHtml);
  return withComments.split('\n').map((line, index, all) => {
    const header = all[index - 1] ?? '';
    const width = isDelimiterRow(line) && hasPipe(header) ? splitPipes(header).length : 0;
    if (width > 0 && width !== splitPipes(line).length) {
      return `${/^\s*/.exec(line)?.[0]}|${' --- |'.repeat(width)}`;
    }
    return line
      .replace(/^\s*\[(block:[a-z-]+)\]\s*$/, `${FENCE}$1`)
      .replace(/^\s*\[\/block\]\s*$/, FENCE)
      .replace(/^\s*\{%[^%\d]*%\}\s*$/, titleOfTag)
      .replace(/^( {0,3}#{1,6})(?=[^#\s])/, '$1 ');
  });
}

const FRONT_MATTER = /^---\s*$/;
const HTML_TABLE = /<table[\s>]/i;
const TABLE_END = /<\/table\s*>(?!.*<table)/i;
const BLANK = /^\s*$/;

/** Lines with none of these are words alone. */
const MARKUP = /[|<*_`[\]\\&~#]|^(?: {4}|\t)|^\s*(?:[>+-]\s|\d+[.)]\s|=+\s*$|-+\s*$|:::)/;

const startsWithPipe = (text: string): boolean => /^[\s>]*\|/.test(text);
const isClosed = (text: string): boolean => /(?:^|[^\\])(?:\\\\)*\|\s*$/.test(text);

/** Nodes that may go on after a blank line. */
const GOES_ON = new Set(['code', 'footnoteDefinition', 'html', 'list']);
/** In lines; the time that the parser takes grows faster than its text. */
const WINDOW = 40;

/**
 * Reads the headings, tables and lines of text of a Markdown document, whose tables may be of
 * pipes, HTML, JSX or blocks of readme.io.
 */
export function readMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = normalisedLines(text);
  const definitions = lines.filter((line) => /^\[[^[\]]+\]:[ \t]*\S/.test(line));
  /** How many lines are before the window that is parsed, and its text. */
  let before = 0;
  let source = '';

  const at = (line: number) => ({ line, text: lines[line - 1] ?? '' });
  const firstLine = ({ position }: Nodes) => (position?.start.line ?? 1) + before;
  const lastLine = ({ position }: Nodes) => (position?.end.line ?? 1) + before;
  const words = (nodes: readonly Nodes[]): string => wordsOfCell(cellOfNodes(nodes, source));

  /** The index of the first line from one on that is as wanted; of the end if none is. */
  const find = (pattern: RegExp, from: number, end = lines.length): number => {
    let index = Math.min(from, end);
    while (index < end && !pattern.test(hideWrittenTags(lines[index] ?? ''))) index++;
    return index;
  };

  const addLines = (first: number, last: number, more?: Partial<Text>) => {
    for (let line = first; line <= last; line++) {
      blocks.push({ kind: 'text', ...at(line), ...more });
    }
  };

  const refuse = (line: number, problem: string) => {
    blocks.push({ kind: 'unreadable', ...at(line), problem });
  };

  /**
   * Reads a pipe table. Where rows start with a pipe, a row that no pipe closes goes on over the
   * next lines, until one ends with a pipe or the next row starts. Where they do not, a pipe at
   * the start of a row follows an empty first cell.
   */
  const addTable = (node: TableNode) => {
    const [header, ...others] = node.children;
    const width = header?.children.length ?? 0;
    const framed = others[0] && startsWithPipe(at(firstLine(others[0])).text);
    const rows: { line: number; cells: Cell[] }[] = [];
    const names = header?.children.map((cell) => words(cell.children)) ?? [];
    blocks.push({ kind: 'table', line: firstLine(node), header: names, rows });
    /** The row that no pipe has closed, and the line on which it was continued first. */
    let open: Cell[] | undefined;
    let continued: number | undefined;
    for (const row of others) {
      const line = firstLine(row);
      const { text } = at(line);
      if (/^\s*:::\s*$/.test(text)) continue;
      const cells = row.children.map((cell) => cellOfNodes(cell.children, source));
      if (framed && !startsWithPipe(text) && open) {
        continued ??= line;
        const [first, ...more] = cells;
        const above = open.pop();
        const joined = [...(above?.lines ?? []), ...(first?.lines ?? [])];
        open.push({ lines: joined, damaged: above?.damaged || first?.damaged }, ...more);
      } else if (!hasPipe(text)) {
        addLines(line, line, { loose: true });
        continue;
      } else {
        if (!framed && startsWithPipe(text) && cells.length < width) cells.unshift({ lines: [] });
        rows.push({ line, cells });
        open = cells;
        continued = undefined;
      }
      if (isClosed(text)) open = undefined;
    }
    if (open && continued) addLines(continued, continued, { loose: true });
  };

  const addCode = (node: Code) => {
    const [first, last] = [firstLine(node), lastLine(node)];
    const [, fence] = /^[\s>]*(`{3,}|~{3,})/.exec(at(first).text) ?? [];
    const end = at(last).text.replace(/^[\s>]*/, '');
    const isClosed = fence && last > first && end.startsWith(fence);
    if (node.lang?.startsWith('block:')) {
      blocks.push(...readReadmeBlock(node.lang, isClosed ? node.value : undefined, first));
    } else if (!fence) {
      addLines(first, last, { verbatim: true, loose: !BLANK.test(at(first - 1).text) });
    } else if (isClosed) addLines(first + 1, last - 1, { verbatim: true });
    else refuse(first, 'This code fence does not end.');
  };

  const addHtml = (html: string, line: number) => {
    if (/^<!--(?!.*-->)/s.test(html)) return refuse(line, 'This comment does not end.');
    blocks.push(...readHtml(html, line, true));
  };

  const addParagraph = (node: Paragraph, isFlow: boolean) => {
    const { children } = node;
    const [line, last] = [firstLine(node), lastLine(node)];
    const text = words(children);
    if (!isFlow || line !== last || text.startsWith(':::')) return addLines(line, last);
    const isBold = children[0]?.type === 'strong' && (children.length === 1 || text.endsWith(':'));
    blocks.push({ kind: 'text', line, text, alone: isBold ? 'bold' : 'plain' });
  };

  /** Takes a node; `isFlow` says that it is in no list or quotation. */
  const add = (node: Nodes, isFlow: boolean) => {
    const line = firstLine(node);
    if (node.type === 'heading') {
      const text = words(node.children);
      blocks.push({ kind: 'heading', line, level: node.depth, text });
    } else if (node.type === 'table') addTable(node);
    else if (node.type === 'code') addCode(node);
    else if (node.type === 'html') addHtml(node.value, line);
    else if (node.type === 'paragraph') addParagraph(node, isFlow);
    else if ('children' in node) for (const child of node.children) add(child, false);
  };

  /** Takes a paragraph of words alone, which needs no parser. Gives the index of the line after it. */
  const takePlain = (first: number): number => {
    const end = find(BLANK, first);
    if (lines.slice(first, end).some((line) => MARKUP.test(line))) return first;
    addLines(first + 1, end, end === first + 1 ? { alone: 'plain' } : {});
    return end + 1;
  };

  /**
   * Parses some lines, with the definitions that they refer to, and takes their nodes up to the
   * last, which may go on beyond them. Gives the index of the line after these nodes.
   */
  const takeNodes = (first: number, end: number): number => {
    before = first;
    source = lines.slice(first, end).join('\n');
    const folded = source.toLowerCase();
    const used = definitions.filter((line) =>
      folded.includes(`${line.toLowerCase().split(']:')[0]}]`),
    );
    const { children } = parseMarkdown([source, ...used].join('\n\n'));
    const nodes = children.filter((node) => firstLine(node) <= end);
    for (const node of nodes) {
      const [line, last] = [firstLine(node), lastLine(node)];
      if (last >= end && end < lines.length && GOES_ON.has(node.type)) return line - 1;
      const isProse =
        node.type === 'html' ? !node.value.startsWith('<!') : node.type === 'paragraph';
      const table = isProse ? find(HTML_TABLE, line - 1, last) : last;
      const tableEnd = table < last ? find(TABLE_END, table) + 1 : 0;
      if (tableEnd > 0 && tableEnd <= lines.length) {
        const start = node.type === 'html' ? line : table + 1;
        addLines(line, start - 1);
        addHtml(lines.slice(start - 1, tableEnd).join('\n'), start);
        return tableEnd;
      }
      add(node, true);
    }
    return end;
  };

  /** The title of the front matter is a heading above all others, as the page shows it. */
  const takeFrontMatter = (): number => {
    const end = find(FRONT_MATTER, 1);
    for (const [index, line] of lines.slice(0, end).entries()) {
      const [, , title] = /^title:[ \t]*(["']?)(.*\S)\1[ \t]*$/.exec(line) ?? [];
      if (title) blocks.push({ kind: 'heading', line: index + 1, level: 0, text: title });
    }
    return end + 1;
  };

  // Parsers take far more time and memory for a long document than for its parts: it is read in
  // windows, which grow until the first node ends in them.
  let next = FRONT_MATTER.test(lines[0] ?? '') ? takeFrontMatter() : 0;
  let size = WINDOW;
  while (next < lines.length) {
    const from = takePlain(next);
    if (from === next) next = takeNodes(from, find(BLANK, from + size));
    size = from === next ? size * 2 : WINDOW;
    next = Math.max(from, next);
  }
  return blocks;
}
