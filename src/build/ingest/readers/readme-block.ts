import * as v from 'valibot';
import { type Block, type Cell, wordsOfCell } from '../tables.ts';
import { cellOfMarkdown } from './cell-words.ts';

/** The level that a readme.io page gives its headings in blocks. */
const HEADER_LEVEL = 2;

/** The key of a cell: `h-0` for the header of the first column, `2-0` for its third cell. */
const CELL = /^(h|\d{1,5})-(\d{1,2})$/;

const tableSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ data: v.record(v.string(), v.string()) }),
);
const headerSchema = v.pipe(v.string(), v.parseJson(), v.object({ title: v.string() }));

/** A row stands on the line of its first key. */
function toTable(data: Readonly<Record<string, string>>, lines: readonly string[], line: number) {
  const rows: Cell[][] = [];
  for (const [key, text] of Object.entries(data)) {
    const [, row = '', column] = CELL.exec(key) ?? [];
    if (column === undefined) continue;
    const parts = text.split('\n').map(cellOfMarkdown);
    const at = lines.findIndex((one) => one.includes(`"${key}"`));
    const index = row === 'h' ? 0 : Number(row) + 1;
    const cells = rows[index] ?? [];
    rows[index] = cells;
    cells[Number(column)] = {
      lines: parts.flatMap((part) => part.lines),
      line: line + Math.max(0, at),
      damaged: parts.some(({ damaged }) => damaged) || undefined,
    };
  }
  const [header = [], ...others] = Array.from(rows, (row) =>
    Array.from(row ?? [], (cell): Cell => cell ?? { lines: [] }),
  );
  const filled = others.filter((cells) => cells.length > 0);
  return {
    kind: 'table' as const,
    line,
    header: header.map(wordsOfCell),
    rows: filled.map((cells) => ({ line: cells[0]?.line ?? line, cells })),
  };
}

/** Reads a block of readme.io, `[block:parameters]`, given as its lines. */
export function readReadmeBlock(lines: readonly string[], line: number): readonly Block[] {
  const [opening = '', ...rest] = lines;
  const name = /:([a-z-]+)/.exec(opening)?.[1];
  const cannot = (problem: string): readonly Block[] => [
    { kind: 'unreadable', line, text: opening.trim(), problem },
  ];
  if (!/^\s*\[\/block\]/.test(rest.pop() ?? '')) {
    return cannot('The block that starts here does not end.');
  }
  const json = rest.join('\n');
  if (name === 'parameters') {
    const table = v.safeParse(tableSchema, json);
    if (!table.success) return cannot('This block is not the JSON of a table.');
    return [toTable(table.output.data, lines, line)];
  }
  if (name === 'api-header') {
    const header = v.safeParse(headerSchema, json);
    if (!header.success) return cannot('This block is not the JSON of a heading.');
    return [{ kind: 'heading', line, level: HEADER_LEVEL, text: header.output.title }];
  }
  if (name === 'html' && /<table[\s>]/i.test(json)) {
    return cannot('This looks like a table in a form that is not read. Take it out of the block.');
  }
  // The words of a callout or another block are text of the page.
  return rest.map((text, index) => ({ kind: 'text', line: line + 1 + index, text }));
}
