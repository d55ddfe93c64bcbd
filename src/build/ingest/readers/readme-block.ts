import * as v from 'valibot';
import { type Block, type Cell, type Table, wordsOfCell } from '../tables.ts';
import { cellOfMarkdown } from './markdown-text.ts';

/** The level that a readme.io page gives its headings in blocks. */
const HEADER_LEVEL = 2;

const NO_DEFINITIONS = new Map<string, string>();

/** The key of a cell: `h-0` for the header of the first column, `2-0` for its third cell. */
const CELL = /^(h|\d{1,5})-(\d{1,2})$/;

const tableSchema = v.object({ data: v.record(v.string(), v.string()) });
const headerSchema = v.object({ title: v.string() });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A row stands on the line of its first key. */
function toTable(data: Readonly<Record<string, string>>, lines: readonly string[], line: number) {
  const lineOf = (key: string) =>
    line +
    Math.max(
      0,
      lines.findIndex((text) => text.includes(`"${key}"`)),
    );
  const rows = new Map<number, Cell[]>();
  for (const [key, text] of Object.entries(data)) {
    const [, row, column] = CELL.exec(key) ?? [];
    if (!row || !column) continue;
    const number = row === 'h' ? -1 : Number(row);
    const parts = text.split('\n').map((part) => cellOfMarkdown(part, NO_DEFINITIONS));
    const damaged = parts.some((part) => part.damaged) || undefined;
    const cells = rows.get(number) ?? [];
    cells[Number(column)] = {
      lines: parts.flatMap((part) => part.lines),
      line: lineOf(key),
      damaged,
    };
    rows.set(number, cells);
  }
  const all = [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([row, sparse]) => {
      const cells = Array.from(sparse, (cell) => cell ?? { lines: [] });
      return { row, line: cells[0]?.line ?? line, cells };
    });
  const header = all[0]?.row === -1 ? all.shift() : undefined;
  const names = header?.cells.map(wordsOfCell) ?? [];
  return { kind: 'table', line, header: names, rows: all, faults: [] } satisfies Table;
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
  const data = parseJson(json);
  if (name === 'parameters') {
    const table = v.safeParse(tableSchema, data);
    if (!table.success) return cannot('This block is not the JSON of a table.');
    const { data: cells } = table.output;
    const others = Object.keys(cells).filter((key) => !CELL.test(key));
    return [
      toTable(cells, lines, line),
      ...others.map((key) => ({ kind: 'text' as const, line, text: cells[key] ?? '' })),
    ];
  }
  if (name === 'api-header') {
    const header = v.safeParse(headerSchema, data);
    if (!header.success) return cannot('This block is not the JSON of a heading.');
    return [{ kind: 'heading', line, level: HEADER_LEVEL, text: header.output.title }];
  }
  if (name === 'html' && /<table[\s>]/i.test(json)) {
    return cannot('This looks like a table in a form that is not read. Take it out of the block.');
  }
  // The words of a callout or another block are text of the page.
  return rest.map((text, index) => ({ kind: 'text', line: line + 1 + index, text }));
}
