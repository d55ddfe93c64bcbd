import * as v from 'valibot';
import { groupBy } from '../../../domain/group-by.ts';
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
function toTable(data: Readonly<Record<string, string>>, lines: readonly string[], line: number) {
  const found = Object.entries(data).flatMap(([key, text]) => {
    const [, row, column] = CELL.exec(key) ?? [];
    const parts = text.split('\n').map(cellOfMarkdown);
    const cell: Cell = {
      lines: parts.flatMap((part) => part.lines),
      line: line + 1 + lines.findIndex((one) => one.includes(`"${key}"`)),
      damaged: parts.some(({ damaged }) => damaged) || undefined,
    };
    return row ? [{ row: row === 'h' ? -1 : Number(row), column: Number(column), cell }] : [];
  });
  const rows = [...groupBy(found, ({ row }) => row)].toSorted(([a], [b]) => a - b);
  const filled = rows.map(([row, all]) => {
    const width = Math.max(...all.map(({ column }) => column)) + 1;
    const cells = Array.from({ length: width }, (_, column): Cell => {
      return all.find((one) => one.column === column)?.cell ?? { lines: [] };
    });
    return { row, line: all[0].cell.line ?? line, cells };
  });
  const header = filled[0]?.row === -1 ? filled.shift()?.cells : [];
  return { kind: 'table' as const, line, header: header?.map(wordsOfCell) ?? [], rows: filled };
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
