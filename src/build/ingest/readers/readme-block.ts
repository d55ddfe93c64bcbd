import * as v from 'valibot';
import { type Block, type Cell, wordsOfCell } from '../tables.ts';
import { cellOfMarkdown } from './cell-words.ts';

/** The key of a cell: `h-0` for the header of the first column, `2-0` for its third cell. */
const CELL = /^(h|\d{1,5})-(\d{1,2})$/;

const blockSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    title: v.optional(v.string(), ''),
    data: v.optional(v.record(v.string(), v.string())),
  }),
);

/** Reads the data of a table. A row stands on the line of its first key. */
function toTable(data: Readonly<Record<string, string>>, lines: readonly string[], first: number) {
  const rows: { readonly line: number; readonly cells: Cell[] }[] = [];
  for (const [key, text] of Object.entries(data)) {
    const [, row, column] = CELL.exec(key) ?? [];
    if (row === undefined) continue;
    const line = first + 1 + lines.findIndex((one) => one.includes(`"${key}"`));
    const index = row === 'h' ? 0 : Number(row) + 1;
    rows[index] ??= { line, cells: [] };
    rows[index].cells[Number(column)] = { ...cellOfMarkdown(text.replaceAll('\n', '<br>')), line };
  }
  // Cells and rows may be left out.
  const filled = Array.from(
    rows,
    (row) => row && { ...row, cells: Array.from(row.cells, (cell) => cell ?? { lines: [] }) },
  );
  const [header, ...others] = filled;
  const names = header?.cells.map(wordsOfCell) ?? [];
  return { kind: 'table' as const, line: first, header: names, rows: others.filter(Boolean) };
}

/**
 * Reads a block of readme.io, such as `[block:parameters]`, whose words are on the lines below that
 * line; undefined if it does not end.
 */
export function readReadmeBlock(
  name: string,
  body: string | undefined,
  line: number,
): readonly Block[] {
  const isRead = /:(?:parameters|api-header)\b/.test(name);
  const block = v.safeParse(blockSchema, body);
  if (body === undefined || /<table[\s>]/i.test(body) || (isRead && !block.success)) {
    const problem =
      'This block does not end, is no JSON, or holds HTML; write its table by itself.';
    return [{ kind: 'unreadable', line, text: `[${name}]`, problem }];
  }
  const lines = body.split('\n');
  // The words of a callout or another block are text of the page.
  if (!isRead || !block.success) {
    return lines.map((text, index) => ({ kind: 'text', line: line + 1 + index, text }));
  }
  const { data, title } = block.output;
  return [data ? toTable(data, lines, line) : { kind: 'heading', line, level: 2, text: title }];
}
