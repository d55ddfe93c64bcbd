import * as v from 'valibot';
import { type Block, type Cell, type TableRow, tableOf } from '../tables.ts';
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

/** The rows of a table by its data, the header first. Cells and rows may be left out of it. */
function rowsOf(data: Readonly<Record<string, string>>, lineOf: (text: string) => number) {
  const rows: (TableRow & { readonly cells: Cell[] })[] = [{ line: 0, cells: [] }];
  for (const [key, text] of Object.entries(data)) {
    const [, row, column] = CELL.exec(key) ?? [];
    if (row === undefined) continue;
    const index = row === 'h' ? 0 : Number(row) + 1;
    rows[index] ??= { line: lineOf(`"${key}"`), cells: [] };
    rows[index].cells[Number(column)] = cellOfMarkdown(text.replaceAll('\n', '<br>'));
  }
  return Object.values(rows).map(({ line, cells }) => {
    return { line, cells: Array.from(cells, (cell) => cell ?? { lines: [] }) };
  });
}

/**
 * Reads a block of readme.io, such as `[block:parameters]`. Its body, on the lines below that line,
 * is undefined where it does not end.
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
  const lineOf = (text: string) => line + 1 + lines.findIndex((one) => one.includes(text));
  return [
    data ? tableOf(line, rowsOf(data, lineOf)) : { kind: 'heading', line, level: 2, text: title },
  ];
}
