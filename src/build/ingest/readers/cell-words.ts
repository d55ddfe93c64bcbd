import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type Cell, collapseLines } from '../tables.ts';

/** Tags that are markup. Others, like `<field>`, are words of the message. */
export const INLINE_TAGS = new Set(
  'a abbr b big cite code del em font i ins kbd mark q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
);
const BLOCK_TAGS = new Set('div h1 h2 h3 h4 h5 h6 li ol p pre ul'.split(' '));
const VOID_TAGS = new Set('br hr img wbr'.split(' '));

/** Names with a dot or colon are tags of MDX and of wikis. */
const TAG = /<(\/?)([a-z][a-z0-9]*(?:[:.-][a-z0-9]+)*)(?:\s[^<>]*|\/)?>/gi;

/** No word of a message has a colon, as `ac:link` of a wiki, or attributes with values. */
const SURE = /^<\/?[a-z0-9.-]+:|\s[\w:-]+=["'{]/i;

/** Takes the tags out of the pieces of one cell, and notices those without a partner. */
export class InlineTags {
  private readonly open: string[] = [];
  private readonly foreign = new Set<string>();
  private broken = false;

  /** Takes the cell as a whole: a component that ends in it, as `</Glossary>`, is no word. */
  constructor(cell: string) {
    for (const [tag, slash, name = ''] of hideWrittenTags(cell).matchAll(TAG)) {
      if (SURE.test(tag) || (slash && /^[A-Z]/.test(name))) this.foreign.add(name.toLowerCase());
    }
  }

  /** A text without its tags; breaks and blocks leave a line end. Unknown tags are words. */
  strip(text: string): string {
    return text.replace(TAG, (tag, slash: string, spelling: string) => {
      const name = spelling.toLowerCase();
      if (VOID_TAGS.has(name)) return name === 'br' || name === 'hr' ? '\n' : '';
      const isBlock = BLOCK_TAGS.has(name);
      if (isBlock || INLINE_TAGS.has(name)) {
        if (!slash) this.open.push(name);
        else if (this.open.pop() !== name) this.broken = true;
        return isBlock ? '\n' : '';
      }
      return this.foreign.has(name) ? '' : tag;
    });
  }

  get damaged(): boolean {
    return this.broken || this.open.length > 0;
  }
}

/** Of GitHub's Markdown, what has marks of its own; bare addresses take twice the time. */
const GFM = {
  extensions: [gfmTable(), gfmStrikethrough()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

/** Parses Markdown with the tables of GitHub. */
export const parseMarkdown = (source: string): Root => fromMarkdown(source, GFM);

/** Marks of what is more than words, in a line of text. */
export const INLINE = /[<*_`[\]\\&~]/;

/** Hides escaped tags and those in code spans from the HTML parser, at the same length. */
export const hideWrittenTags = (text: string): string =>
  text.includes('<')
    ? text.replace(/\\<|`[^`\n]*`/g, (written) => written.replaceAll('<', ' '))
    : text;

/** How cells are parsed, in which some constructs are words. */
const withWords = (...constructs: string[]) => {
  const extensions = [{ ...gfmStrikethrough(), disable: { null: constructs } }];
  return { extensions, mdastExtensions: [gfmStrikethroughFromMarkdown()] };
};
const NOT_IN_CELLS = [
  ...['blockQuote', 'codeIndented', 'definition', 'headingAtx', 'htmlFlow', 'setextUnderline'],
  'thematicBreak',
];
const IN_HTML = withWords(...NOT_IN_CELLS);
const ON_A_LINE = withWords(...NOT_IN_CELLS, 'codeFenced', 'list');

/** The words of some nodes, without markup. `source` is the text that they were parsed from. */
export function cellOfNodes(nodes: readonly Nodes[], source: string): Cell {
  const [start, end] = [nodes[0]?.position?.start.offset, nodes.at(-1)?.position?.end.offset];
  const tags = new InlineTags(source.slice(start, end));
  let hasTagInCode = false;
  const rawOf = ({ position }: Nodes) => source.slice(position?.start.offset, position?.end.offset);

  const wordsOf = (node: Nodes): string => {
    if (node.type === 'text') {
      const text = node.value.replace(/\s+/g, ' ');
      // Tags that were escaped, or written as entities, are words.
      return /\\<|&lt;/.test(rawOf(node)) ? text : tags.strip(text);
    }
    if (node.type === 'inlineCode') {
      const before = tags.damaged;
      const plain = node.value.replace(/\\([!-/:-@[-`{-~])/g, '$1');
      const stripped = tags.strip(plain);
      hasTagInCode ||= stripped !== plain || tags.damaged !== before;
      return stripped;
    }
    if (node.type === 'html') return /^<[!?]/.test(node.value) ? '' : tags.strip(node.value);
    if (node.type === 'code') return `\n${node.value}\n`;
    if (node.type === 'break') return '\n';
    if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
    if (!('children' in node)) return '';
    const inner = node.children.map(wordsOf).join('');
    return node.type === 'paragraph' || node.type === 'listItem' ? `${inner}\n` : inner;
  };

  const lines = collapseLines(nodes.map(wordsOf).join(''));
  return { lines, ...((hasTagInCode || tags.damaged) && { damaged: true }) };
}

/** The words of the Markdown in a cell of an HTML table. */
export function cellOfMarkdown(markdown: string): Cell {
  const text = markdown.trim();
  const isPlain = !/\n|^(?:[-+]|\d+[.)])(?:\s|$)/.test(text) && !INLINE.test(text);
  if (isPlain) return { lines: collapseLines(text) };
  return cellOfNodes(fromMarkdown(markdown, IN_HTML).children, markdown);
}

/** A call of the parser takes as long as a hundred characters do: so many cells are read at once. */
const CELLS_AT_ONCE = 50;

/** The words of the rows of a pipe table, of which each cell is one paragraph. */
export function cellsOfRows(rows: readonly (readonly string[])[]): Cell[][] {
  const marked = [...new Set(rows.flat().filter((cell) => INLINE.test(cell)))];
  const read = new Map<string, Cell>();
  for (let at = 0; at < marked.length; at += CELLS_AT_ONCE) {
    const cells = marked.slice(at, at + CELLS_AT_ONCE);
    const source = cells.join('\n\n');
    const { children } = fromMarkdown(source, ON_A_LINE);
    for (const [index, cell] of cells.entries()) {
      read.set(cell, cellOfNodes(children.slice(index, index + 1), source));
    }
  }
  return rows.map((row) =>
    row.map((cell) => read.get(cell) ?? { lines: collapseLines(cell.trim()) }),
  );
}
