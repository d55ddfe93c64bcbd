import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type Cell, collapseLines } from '../tables.ts';
import { InlineTags } from './inline-tags.ts';

const EXTENSIONS = [gfm()];
const MDAST_EXTENSIONS = [gfmFromMarkdown()];

/** Parses Markdown with the tables and footnotes of GitHub. */
export const parseMarkdown = (source: string, disabled: string[] = []): Root =>
  fromMarkdown(source, {
    extensions: [...EXTENSIONS, { disable: { null: disabled } }],
    mdastExtensions: MDAST_EXTENSIONS,
  });

/** Constructs that are words in the cell of an HTML table. */
const NOT_IN_CELLS = [
  ...['blockQuote', 'codeIndented', 'definition', 'headingAtx', 'htmlFlow', 'setextUnderline'],
  ...['thematicBreak', 'table'],
];

class Words {
  text = '';
  readonly tags = new InlineTags();
  tagInCode = false;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  private raw(node: Nodes): string {
    const { start, end } = node.position ?? {};
    return this.source.slice(start?.offset, end?.offset);
  }

  /** Emphasis of CommonMark that pages mean as text: `a*b*c`, `_WEB_ENGAGE_`. */
  private isEmphasis(node: Nodes, inner: string): boolean {
    const { start, end } = node.position ?? {};
    const around = [this.source[(start?.offset ?? 0) - 1], this.source[end?.offset ?? 0]];
    const isUnderscore = this.raw(node).startsWith('_') && inner.includes('_');
    return !isUnderscore && !around.some((char) => char && /[\p{L}\p{N}]/u.test(char));
  }

  add(node: Nodes) {
    if (node.type === 'text') {
      const raw = this.raw(node);
      const text = node.value.replace(/\s+/g, ' ');
      // Tags that were escaped, or written as entities, are words.
      this.text += /\\<|&lt;/.test(raw) ? text : this.tags.strip(text);
    } else if (node.type === 'inlineCode') {
      const before = this.tags.damaged;
      const plain = node.value.replace(/\\([!-/:-@[-`{-~])/g, '$1');
      const stripped = this.tags.strip(plain, true);
      this.tagInCode ||= stripped !== plain || this.tags.damaged !== before;
      this.text += stripped;
    } else if (node.type === 'html') {
      if (!/^<[!?]/.test(node.value)) this.text += this.tags.strip(node.value);
    } else if (node.type === 'break') this.text += '\n';
    else if (node.type === 'image' || node.type === 'imageReference') this.text += node.alt ?? '';
    else if (node.type === 'link' && /^<(?!https?:|mailto:)/i.test(this.raw(node))) return;
    else if ('children' in node) this.addParent(node);
  }

  private addParent(node: Nodes & { children: Nodes[] }) {
    const isBlock = node.type === 'paragraph' || node.type === 'listItem';
    const start = this.text.length;
    for (const [index, child] of node.children.entries()) {
      if (node.type === 'list' && node.ordered) this.text += `\n${(node.start ?? 1) + index}. `;
      this.add(child);
    }
    if (isBlock) this.text += '\n';
    if (node.type !== 'emphasis') return;
    const inner = this.text.slice(start);
    if (this.isEmphasis(node, inner)) return;
    const sign = this.raw(node).charAt(0);
    this.text = this.text.slice(0, start) + sign + inner + sign;
  }

  get cell(): Cell {
    const damaged = this.tagInCode || this.tags.damaged;
    return { lines: collapseLines(this.text), ...(damaged && { damaged }) };
  }
}

/** The words of some nodes, without markup. `source` is the text that they were parsed from. */
export function cellOfNodes(nodes: readonly Nodes[], source: string): Cell {
  const words = new Words(source);
  for (const node of nodes) words.add(node);
  return words.cell;
}

/** The words of the Markdown in a cell of an HTML table. */
export const cellOfMarkdown = (markdown: string): Cell =>
  cellOfNodes(parseMarkdown(markdown, NOT_IN_CELLS).children, markdown);
