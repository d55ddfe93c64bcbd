import type { Block } from './blocks.ts';
import { parseCodeCell } from './code-cell.ts';
import { cleanMarkdown } from './inline.ts';
import { readJsxTable, startsJsxTable } from './jsx-table.ts';
import { startsWithCode } from './listed-code.ts';
import { findHeading, isMarkedHeading } from './markdown-heading.ts';
import { findTitle, opensFence, skipHidden, skipIndentedCode } from './markdown-skips.ts';
import { hasPipe, splitPipes } from './pipe-row.ts';
import { readPipeTable, startsPipeTable } from './pipe-table.ts';
import { readReadmeBlock, startsReadmeBlock } from './readme-block.ts';
import { resolveReferences } from './reference-links.ts';
import { findRemark } from './remark.ts';
import { type Context, refuse, type SourceLine, splitLines } from './source.ts';

const endsPipeTable = (line: SourceLine): boolean =>
  isMarkedHeading(line) || opensFence(line) || line.text.startsWith(':::');

/** A line outside tables that looks like a row of one. */
function findStray(line: SourceLine): Block | undefined {
  if (!hasPipe(line.text)) return undefined;
  const { cells } = splitPipes(line.text.replace(/^[\s>]+/, ''));
  const isRow = parseCodeCell(cells[0] ?? '') !== undefined;
  const isFramed = /^[\s>]*\||[^\\]\|\s*$/.test(line.text);
  return isRow || isFramed ? { kind: 'stray', ...line, cells } : undefined;
}

/** The blocks that start at an index, and the index of the line after them. */
function readBlocksAt(lines: readonly SourceLine[], index: number, context: Context) {
  const line = lines[index] as SourceLine;
  const hiddenEnd = skipHidden(lines, index, context);
  if (hiddenEnd !== undefined) return { blocks: [], next: hiddenEnd };
  if (startsReadmeBlock(line)) return readReadmeBlock(lines, index, context);
  if (startsJsxTable(line)) return readJsxTable(lines, index, context);
  const codeEnd = hasPipe(line.text) ? skipIndentedCode(lines, index) : undefined;
  if (codeEnd !== undefined)
    return { blocks: [{ kind: 'listed' as const, ...line }], next: codeEnd };
  if (startsPipeTable(line, lines[index + 1])) {
    const { table, next } = readPipeTable(lines, index, endsPipeTable);
    return { blocks: [table], next };
  }
  const stray = findStray(line);
  if (stray) return { blocks: [stray], next: index + 1 };
  if (/<table[\s>]/i.test(line.text.replace(/`[^`]*`/g, ''))) {
    refuse(
      context,
      line,
      'This looks like a table in a form that is not read. Let it start on a line of its own.',
    );
  }
  const found = findHeading(lines, index, context);
  if (found) return { blocks: [found.heading], next: found.next };
  const words = cleanMarkdown(line.text).lines.join(' ');
  const remark = findRemark({ ...line, text: words }, context) ?? findRemark(line, context);
  const block = startsWithCode(line.text) ? { kind: 'listed' as const, ...line } : remark;
  return { blocks: block ? [block] : [], next: index + 1 };
}

/**
 * Reads the headings and tables of a Markdown document, which may be pipe tables, HTML, JSX or
 * blocks of readme.io; front matter, code fences, comments and prose are passed over. Throws a
 * DocumentError for a table, fence or comment that does not end and for a table in running text.
 */
export function readMarkdown(text: string, context: Context): readonly Block[] {
  const lines = resolveReferences(splitLines(text));
  const title = findTitle(lines);
  const blocks: Block[] = title ? [title] : [];
  for (let index = 0; index < lines.length; ) {
    const { blocks: found, next } = readBlocksAt(lines, index, context);
    blocks.push(...found);
    index = next;
  }
  return blocks;
}
