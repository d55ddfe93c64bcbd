import { Parser } from 'htmlparser2';
import { type Block, type Cell, type Fault, LOWEST_LEVEL, type Table } from './blocks.ts';
import { HtmlTable } from './html-table.ts';
import { cleanMarkdown } from './inline.ts';
import { opensFence } from './markdown-skips.ts';
import { type Context, isBlank, refuse, type SourceLine } from './source.ts';

const START = /^\s*(?:<\/?[a-z][^<>]*>\s*)*<table[\s>]/i;

/** What keeps a line of Markdown apart from the next one. */
const HARD_END = /\\$| {2}$|<br\s*\/?>\s*$|<\/?(?:p|div|ul|ol|li|h[1-6]|pre)\b[^<>]*>\s*$/i;
const HARD_START = /^\s*(?:[-*+]\s|\d{1,3}[.)]\s|<\/?(?:p|div|ul|ol|li|h[1-6]|pre)\b)/i;

const BULLET = /^\s*[-*+]\s+(?=\S)/;

/** Takes escaped tags and those in code spans out of the parser's sight, at the same length. */
const hideWrittenTags = (text: string): string =>
  text.replace(/\\<|`[^`]*`/g, (written) => written.replaceAll('<', ' '));

/** Whether a line starts an HTML or JSX table, if need be inside other tags. */
export const startsJsxTable = (line: SourceLine): boolean => START.test(line.text);

/** Joins the lines of a cell that Markdown shows as one: those that no line break ends. */
function joinLines(cell: Cell): Cell {
  const joined: SourceLine[] = [];
  let open = false;
  for (const line of cell) {
    const last = joined.at(-1);
    const goesOn = open && last && !isBlank(line) && !HARD_START.test(line.text);
    if (goesOn) joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` };
    else joined.push({ ...line, text: line.text.replace(BULLET, '') });
    open = !isBlank(line) && !HARD_END.test(line.text);
  }
  return joined;
}

/** A code fence in a cell, whose signs and language are no words. */
function findFence({ rows }: Table): Fault | undefined {
  const lines = rows.flatMap(({ cells }) => cells.flat());
  const at = lines.find(opensFence);
  const problem =
    'A code fence stands in this cell; write its code between single `, or take it out.';
  return at && { at, problem };
}

const withJoinedLines = (table: Table): Table => ({
  ...table,
  fault: table.fault ?? findFence(table),
  rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(joinLines) })),
});

/**
 * Reads the HTML or JSX table of a Markdown document that starts on the line at an index, and
 * its caption as a heading. Throws a DocumentError for a table that does not end and for a
 * second one on its last line. Gives the blocks and the index of the line after them.
 */
export function readJsxTable(
  lines: readonly SourceLine[],
  start: number,
  context: Context,
): { blocks: readonly Block[]; next: number } {
  const first = lines[start] as SourceLine;
  let source = '';
  let line = first;
  const found: { table: HtmlTable | undefined } = { table: undefined };

  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const { table } = found;
        if (table && !table.ended) table.open(name, attributes, line, parser.endIndex + 1);
        else if (table && name === 'table') {
          refuse(context, line, 'A second table starts on this line.');
        } else if (name === 'table') found.table = new HtmlTable(line.line);
      },
      onclosetag(name) {
        const { table } = found;
        if (table && !table.ended) table.close(name, line, source, parser.startIndex);
      },
      ontext(text) {
        if (found.table && !found.table.ended) found.table.text(text, line);
      },
    },
    { decodeEntities: false },
  );

  let next = start;
  while (next < lines.length && !found.table?.ended) {
    line = lines[next++] as SourceLine;
    source += `${line.text}\n`;
    parser.write(`${hideWrittenTags(line.text)}\n`);
  }
  const { table } = found;
  if (!table?.ended) refuse(context, first, 'The table that starts here does not end.');
  const { caption } = table;
  const text = cleanMarkdown(caption?.text ?? '').lines.join(' ');
  const heading = { kind: 'heading', line: caption?.line ?? 0, level: LOWEST_LEVEL, text } as const;
  const blocks = [...(text ? [heading] : []), withJoinedLines(table.toTable())];
  return { blocks, next };
}
