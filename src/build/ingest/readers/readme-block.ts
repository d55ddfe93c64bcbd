import * as v from 'valibot';
import { type Block, type Cell, plainCell, type Table, wordsOfCell } from '../tables.ts';
import { cellOfMarkdown } from './markdown-text.ts';

const BLOCK =
  /^[ \t]*\[block:([a-z-]+)\][ \t]*\n([\s\S]*?)(?:^[ \t]*\[\/block\][ \t]*$|(?![\s\S]))/gm;
const KEY_IN_JSON = /(?<!\\)"((?:h|\d{1,5})-\d{1,2})"\s*:/g;

/** The level that a readme.io page gives its headings in blocks. */
const HEADER_LEVEL = 2;

const tableSchema = v.object({ data: v.record(v.string(), v.string()) });
const headerSchema = v.object({ title: v.string() });

const countLines = (text: string): number => text.match(/\n/g)?.length ?? 0;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keys are `h-0` for the header of the first column and `2-0` for its third cell. */
function toTable(data: Readonly<Record<string, string>>, json: string, line: number): Table {
  const keyLines = new Map<string, number>();
  for (const match of json.matchAll(KEY_IN_JSON)) {
    const [, key = ''] = match;
    if (!keyLines.has(key)) keyLines.set(key, line + 1 + countLines(json.slice(0, match.index)));
  }
  const rows = new Map<number, Cell[]>();
  for (const [key, text] of Object.entries(data)) {
    const [, row = '', column = ''] = /^(h|\d{1,5})-(\d{1,2})$/.exec(key) ?? [];
    if (!column) continue;
    const cells = rows.get(row === 'h' ? -1 : Number(row)) ?? [];
    const keyLine = keyLines.get(key) ?? line;
    const lines = text.split('\n').flatMap((part) => cellOfMarkdown(part, []).lines);
    const damaged = text.split('\n').some((part) => cellOfMarkdown(part, []).damaged);
    cells[Number(column)] = { lines, line: keyLine, ...(damaged && { damaged }) };
    rows.set(row === 'h' ? -1 : Number(row), cells);
  }
  const all = [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const filled = Array.from(cells, (cell) => cell ?? plainCell('', line));
      return { row, line: filled[0]?.line ?? line, cells: filled };
    });
  const header = all[0]?.row === -1 ? all.shift() : undefined;
  return {
    kind: 'table',
    line,
    header: header?.cells.map(wordsOfCell) ?? [],
    rows: all,
    faults: [],
  };
}

function readBlock(name: string, json: string, line: number): Block | undefined {
  const data = parseJson(json);
  const cannot = (problem: string): Block => ({
    kind: 'unreadable',
    line,
    text: `[block:${name}]`,
    problem,
  });
  if (name === 'parameters') {
    const table = v.safeParse(tableSchema, data);
    return table.success
      ? toTable(table.output.data, json, line)
      : cannot('This block is not the JSON of a table.');
  }
  if (name === 'api-header') {
    const header = v.safeParse(headerSchema, data);
    return header.success
      ? { kind: 'heading', line, level: HEADER_LEVEL, text: header.output.title }
      : cannot('This block is not the JSON of a heading.');
  }
  return name === 'html' && /<table[\s>]/i.test(json)
    ? cannot('This looks like a table in a form that is not read. Take it out of the block.')
    : undefined;
}

/** Reads the blocks of readme.io in a text, `[block:parameters]`, and blanks them there. */
export function takeReadmeBlocks(source: string): { source: string; blocks: readonly Block[] } {
  const blocks: Block[] = [];
  const rest = source.replace(BLOCK, (whole, name: string, json: string, offset: number) => {
    const line = 1 + countLines(source.slice(0, offset));
    const isClosed = /\[\/block\]\s*$/.test(whole);
    const problem = 'The block that starts here does not end.';
    const block: Block | undefined = isClosed
      ? readBlock(name, json, line)
      : { kind: 'unreadable', line, text: `[block:${name}]`, problem };
    if (block) blocks.push(block);
    // The words of a callout or another block are text of the page.
    else {
      for (const [index, text] of json.split('\n').entries()) {
        blocks.push({ kind: 'text', line: line + 1 + index, text });
      }
    }
    return whole.replace(/[^\n]+/g, '');
  });
  return { source: rest, blocks };
}
