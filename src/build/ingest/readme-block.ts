import * as v from 'valibot';
import type { Block, Cell, Table } from './blocks.ts';
import { type Context, refuse, type SourceLine } from './source.ts';

const START = /^\s*\[block:([a-z-]+)\]\s*$/;
const KEY_IN_JSON = /(?<!\\)"((?:h|\d{1,5})-\d{1,2})"\s*:/g;
const END = /^\s*\[\/block\]\s*$/;

/** The level that a readme.io page gives its headings in blocks. */
const HEADER_LEVEL = 2;

const tableSchema = v.object({ data: v.record(v.string(), v.string()) });
const headerSchema = v.object({ title: v.string() });
const htmlSchema = v.object({ html: v.string() });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The lines on which the keys of cells stand. */
function linesOfKeys(lines: readonly SourceLine[]): ReadonlyMap<string, number> {
  return new Map(
    lines
      .flatMap(({ text, line }) =>
        [...text.matchAll(KEY_IN_JSON)].map(([, key = '']) => [key, line] as const),
      )
      .toReversed(),
  );
}

/** Keys are `h-0` for the header of the first column and `2-0` for its third cell. */
function toTable(data: Readonly<Record<string, string>>, lines: readonly SourceLine[]): Table {
  const places = Object.keys(data).flatMap((key) => {
    const [, row = '', column = ''] = /^(h|\d{1,5})-(\d{1,2})$/.exec(key) ?? [];
    return column ? [{ key, row: row === 'h' ? -1 : Number(row), column: Number(column) }] : [];
  });
  const width = Math.max(0, ...places.map(({ column }) => column + 1));
  const [first] = lines as readonly [SourceLine, ...SourceLine[]];
  const keyLines = linesOfKeys(lines);
  const rows = new Map<number, Cell[]>();
  for (const { key, row, column } of places) {
    const cells = rows.get(row) ?? Array.from({ length: width }, () => []);
    const line = keyLines.get(key) ?? first.line;
    cells[column] = (data[key] ?? '').split('\n').map((text) => ({ text, line }));
    rows.set(row, cells);
  }
  const header = rows.get(-1) ?? [];
  rows.delete(-1);
  return {
    kind: 'table',
    line: first.line,
    header: header.map((cell) => cell.map(({ text }) => text).join(' ')),
    rows: [...rows]
      .toSorted(([a], [b]) => a - b)
      .map(([, cells]) => ({
        line: cells.flat()[0]?.line ?? first.line,
        cells,
      })),
  };
}

/** Whether a line starts a block of readme.io: `[block:parameters]`. */
export const startsReadmeBlock = (line: SourceLine): boolean => START.test(line.text);

/**
 * Reads the readme.io block that starts on the line at an index: JSON of a table or a heading;
 * others are passed over. Throws a DocumentError for a block that does not end, that is not the
 * JSON it should be, or that holds a table in a form that is not read. Gives the blocks and the
 * index of the line after.
 */
export function readReadmeBlock(
  lines: readonly SourceLine[],
  start: number,
  context: Context,
): { blocks: readonly Block[]; next: number } {
  const first = lines[start] as SourceLine;
  const name = START.exec(first.text)?.[1];
  const end = lines.findIndex((line, index) => index > start && END.test(line.text));
  if (end < 0) refuse(context, first, 'The block that starts here does not end.');
  const inside = lines.slice(start + 1, end);
  const json = parseJson(inside.map(({ text }) => text).join('\n'));
  const next = end + 1;
  if (name === 'parameters') {
    const table = v.safeParse(tableSchema, json);
    if (!table.success) refuse(context, first, 'This block is not the JSON of a table.');
    return { blocks: [toTable(table.output.data, lines.slice(start, end))], next };
  }
  if (name === 'api-header') {
    const header = v.safeParse(headerSchema, json);
    if (!header.success) refuse(context, first, 'This block is not the JSON of a heading.');
    const text = header.output.title;
    return { blocks: [{ kind: 'heading', line: first.line, level: HEADER_LEVEL, text }], next };
  }
  const html = name === 'html' ? v.safeParse(htmlSchema, json) : undefined;
  if (html?.success && /<table[\s>]/i.test(html.output.html)) {
    refuse(
      context,
      first,
      'This looks like a table in a form that is not read. Take it out of the block.',
    );
  }
  return { blocks: [], next };
}
