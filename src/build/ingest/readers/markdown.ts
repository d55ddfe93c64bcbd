import type { Nodes, Paragraph, Parents, Table as TableNode } from 'mdast';
import {
  type Block,
  type Cell,
  countLines,
  hasPipe,
  LOWEST_LEVEL,
  splitLines,
  splitPipes,
  type Text,
  wordsOfCell,
} from '../tables.ts';
import { cellOfLine, markUnclosed, parseBlocks } from './cell-words.ts';
import { readHtml } from './html.ts';

/** The title that a page shows for a tag of GitBook, Jekyll or others on its own line. */
const titleOfTag = (tag: string): string => /\btitle="([^"]*)"/.exec(tag)?.[1] ?? '';

/** Front matter as the page shows it: the title becomes a heading. */
const headingOfFrontMatter = (yaml: string): string =>
  yaml.replace(/^(?:title:[ \t]*(["']?)(.*\S)\1[ \t]*|.*)$/gm, (_, _quote, title) =>
    title ? `# ${title}` : '',
  );

const BLOCK =
  /^[ \t]*\[block:(parameters|api-header)\]\n((?:(?!\[block:)[\s\S])*?)\n[ \t]*\[\/block\][ \t]*$/gm;

/** Converts a readme.io block to HTML on the same lines; in its JSON, `"0-1"` is a cell. */
function htmlOfBlock(_block: string, kind: string, body: string): string {
  const textOf = (json = '') =>
    json.replace(/\\(n|.)/g, (_, char) => (char === 'n' ? '<br>' : char));
  const names = [...body.matchAll(/^\s*"h-\d+":\s*"(.*)",?$/gm)].map(([, name]) => textOf(name));
  let [row, width] = ['', 0];
  const html = body.replace(/^.*$/gm, (line) => {
    const [, at, column, json] = /^\s*"(?:(\d+)-(\d{1,2})|title)":\s*"(.*)",?$/.exec(line) ?? [];
    if (json === undefined) return '';
    if (at === undefined) return kind === 'api-header' ? `<h2>${textOf(json)}</h2>` : '';
    const start = at === row ? '' : '<tr>';
    if (start) [row, width] = [at, 0];
    const skipped = '<td></td>'.repeat(Math.max(0, Number(column) - width));
    width = Number(column) + 1;
    return `${start}${skipped}<td>${textOf(json)} </td>`;
  });
  const header = names.map((name) => `<th>${name}</th>`).join('');
  return kind === 'parameters' ? `<table><tr>${header}\n${html}\n</table>` : `\n${html}\n`;
}

/** Converts an attribute in braces to HTML: `items={['Errors']}`. */
const quoteBraces = (tag: string): string =>
  tag.replace(/=\{([^{}]*)\}/g, (_, value) => `="${value.replace(/["'[\]]/g, '')}"`);

/**
 * Normalises what GitHub's Markdown does not support: front matter, readme.io blocks, admonitions,
 * MDX comments and attributes, Liquid tags, headings without a space after `#`. Also resolves
 * references to links and footnotes, which apply to the whole page.
 */
function normalisedLines(text: string): readonly string[] {
  const withComments = splitLines(text)
    .join('\n')
    .replace(/^---[ \t]*\n(?:.*\n)*?---[ \t]*\n/, headingOfFrontMatter)
    .replace(BLOCK, htmlOfBlock)
    .replace(/\{\/\*((?:(?!\{\/\*)[\s\S])*?)\*\/\}/g, '<!--$1-->');
  const lines = withComments.split('\n');
  const labels = new Set(
    lines.flatMap((line) => /^ {0,3}\[([^[\]]+)\]:/.exec(line)?.[1]?.toLowerCase() ?? []),
  );
  const withoutReferences = (line: string): string =>
    line.replace(/(?<!\])!?\[([^[\]]*)\](?:\[([^[\]]*)\])?(?!:)/g, (whole, text, label) => {
      const isDefined = labels.has((label || text).toLowerCase());
      return isDefined ? text.replace(/^\^.*/, '') : whole;
    });
  return lines.map((line) =>
    // Twice, for images in links.
    withoutReferences(withoutReferences(line))
      .replace(/^\s*:::.*$/, '')
      .replace(/^\s*<[A-Z][\w.]*\s[^<>]*>\s*$/, quoteBraces)
      .replace(/^\s*\{%[^%\d]*%\}\s*$/, titleOfTag)
      .replace(/^( {0,3}#{1,6})(?=[^#\s])/, '$1 '),
  );
}

/** Fences, comments, raw HTML, code spans, escaped tags: nothing in them splits a page. */
const WHOLE =
  /^[ \t>]*(?<fence>`{3,}(?=[^`\n]*$)|~{3,})[\s\S]*?(?:^[ \t>]*\k<fence>[`~]*[ \t]*$|$(?![\s\S]))|<!--[\s\S]*?(?:-->|$(?![\s\S]))|<(?<name>pre|script|style|textarea)\b[\s\S]*?<\/\k<name>\s*>|\\<|`[^`\n]*`/gim;

/**
 * HTML tables, which may contain blank lines; fences, each hidden as NULs; text between blank
 * lines. Each is parsed separately: the parser needs a thousand times the memory of its text.
 */
const PARTS =
  /(?<table>[^\n]*<table[\s>][\s\S]*?<\/table\s*>(?![^\n]*<table)[^\n]*\n)|(?<code>\0+\n?)|(?:(?![^\n]*[<\ue000]table[\s>])[^\n\0]*\n)+?(?:\n(?=\S)|(?=\0)|(?=[^\n]*[<\ue000]table[\s>])|$(?![\s\S]))|[^\n]+\n?|\n/gi;

/** Bold text at the start of a line. */
const BOLD = /^(\*\*|__)(?![\s*_])(?:(?!\1).)*(?<=\S)\1/;
const startsWithPipe = (text: string): boolean => /^[\s>]*\|/.test(text);
const isClosed = (text: string): boolean => /(?:^|[^\\])(?:\\\\)*\|\s*$/.test(text);

/**
 * Reads the headings, tables and lines of text of a Markdown document. Tables may be pipe tables,
 * HTML, JSX or readme.io blocks.
 */
export function readMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = normalisedLines(text);
  /** The part being parsed, and the number of lines before it. */
  let before = 0;
  let source = '';

  const at = (line: number) => ({ line, text: lines[line - 1] ?? '' });
  const firstLine = ({ position }: Nodes) => before + (position?.start.line ?? 1);
  const lastLine = ({ position }: Nodes) => before + (position?.end.line ?? 1);
  const sourceOf = ({ children }: Parents): string => {
    const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
    return source.slice(start?.offset ?? 0, end?.offset ?? 0);
  };
  const words = (node: Parents): string => wordsOfCell(cellOfLine(sourceOf(node)));

  const addLines = (first: number, last: number, more?: Partial<Text>) => {
    for (let line = first; line <= last; line++) {
      blocks.push({ kind: 'text', ...at(line), ...more });
    }
  };

  const isBlank = (line: number) => at(line).text.trim() === '';

  /**
   * Reads a pipe table. Where rows start with a pipe, an unclosed row continues on the next lines
   * until one ends with a pipe or the next row starts. Where they do not, a row that starts with a
   * pipe has an empty first cell.
   */
  const addTable = (node: TableNode) => {
    const [header] = node.children;
    const first = firstLine(node);
    const framed = startsWithPipe(at(first + 2).text);
    const rows: { line: number; cells: Cell[] }[] = [];
    const names = header?.children.map(words) ?? [];
    blocks.push({ kind: 'table', line: first, header: names, rows });
    /** The unclosed row, and the first line that continued it. */
    let open: Cell[] | undefined;
    let continued: number | undefined;
    for (let line = first + 2; line <= lastLine(node); line++) {
      const { text } = at(line);
      const cells = splitPipes(text.replace(/^[\s>]+/, '')).map(cellOfLine);
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
        if (!framed && startsWithPipe(text) && cells.length < names.length)
          cells.unshift({ lines: [] });
        rows.push({ line, cells });
        open = cells;
        continued = undefined;
      }
      if (isClosed(text)) open = undefined;
    }
    if (open && continued) addLines(continued, continued, { loose: true });
  };

  const addCode = (first: number, last: number) => {
    const [, fence] = /^[\s>]*(`{3,}|~{3,})/.exec(at(first).text) ?? [];
    const problem = 'This code fence does not end.';
    if (!fence) addLines(first, last, { verbatim: true, loose: !isBlank(first - 1) });
    else if (last === first || !/^[\s>]*(?:```|~~~)/.test(at(last).text)) {
      blocks.push({ kind: 'unreadable', ...at(first), problem });
    } else addLines(first + 1, last - 1, { verbatim: true });
  };

  const addHtml = (html: string, line: number) => {
    const problem = 'This comment does not end.';
    if (/^<!--(?!.*-->)/s.test(html)) blocks.push({ kind: 'unreadable', ...at(line), problem });
    blocks.push(...readHtml(html, line, true));
  };

  const addParagraph = (node: Paragraph, isFlow: boolean) => {
    const [line, last] = [firstLine(node), lastLine(node)];
    if (!isFlow || line !== last) return addLines(line, last);
    const [text, written] = [words(node), sourceOf(node)];
    const [bold] = BOLD.exec(written) ?? [];
    // A bold line is a heading, even if the settings do not know its words.
    const isHeading = bold !== undefined && (bold === written || text.endsWith(':'));
    if (isHeading) blocks.push({ kind: 'heading', line, text, level: LOWEST_LEVEL });
    else blocks.push({ kind: 'text', line, text, alone: true });
  };

  /** Adds the blocks of a node; `isFlow` means that it is not in a list or quotation. */
  const add = (node: Nodes, isFlow: boolean) => {
    const line = firstLine(node);
    if (node.type === 'heading') {
      const text = words(node);
      blocks.push({ kind: 'heading', line, level: node.depth, text });
    } else if (node.type === 'table') addTable(node);
    else if (node.type === 'code') addCode(line, lastLine(node));
    else if (node.type === 'html') addHtml(node.value, line);
    else if (node.type === 'paragraph') addParagraph(node, isFlow);
    else if ('children' in node) for (const child of node.children) add(child, false);
  };

  const page = `${lines.join('\n')}\n`;
  const hidden = markUnclosed(page).replace(WHOLE, (whole, mark) =>
    (mark ? '\0' : ' ').repeat(whole.length),
  );
  for (const { 0: part, index, groups } of hidden.matchAll(PARTS)) {
    source = page.slice(index, index + part.length);
    const end = before + countLines(source);
    if (groups?.table) addHtml(source, before + 1);
    else if (groups?.code) addCode(before + 1, end);
    else for (const node of parseBlocks(source).children) add(node, true);
    before = end;
  }
  return blocks;
}
