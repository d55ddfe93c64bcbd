import type { Fault, Table, TableRow } from './blocks.ts';
import { hasPipe, isDelimiterRow, splitPipes } from './pipe-row.ts';
import { isBlank, type SourceLine } from './source.ts';

const startsWithPipe = (line: SourceLine | undefined): boolean =>
  line?.text.trimStart().startsWith('|') ?? false;

/** A row while it is being read: its cells grow until a pipe closes the last. */
interface OpenRow {
  readonly line: number;
  readonly cells: SourceLine[][];
  closed: boolean;
  /** The first line that was added to an unclosed row. */
  continuation?: SourceLine;
}

function addLine(row: OpenRow, line: SourceLine) {
  const { cells, closed } = splitPipes(line.text);
  const [first = '', ...others] = cells;
  const last = row.cells.at(-1);
  if (last) last.push({ text: first, line: line.line });
  else others.unshift(first);
  row.cells.push(...others.map((text) => [{ text, line: line.line }]));
  row.closed = closed;
}

/** Whether two lines are the start of a pipe table: a header row and the rule under it. */
export function startsPipeTable(line: SourceLine, next: SourceLine | undefined): boolean {
  return hasPipe(line.text) && next !== undefined && isDelimiterRow(next.text);
}

/**
 * Reads the pipe table whose header row stands at an index, up to a blank line or a line that
 * `isEnd` says starts something else. Where rows start with a pipe, one that no pipe closes goes
 * on over the next lines, until one ends with a pipe or the next row starts. Where they do not,
 * a pipe at the start of a row stands after an empty first cell. Text that belongs to no row is
 * the table's fault. Never throws. Gives the table and the index of the line after it.
 */
export function readPipeTable(
  lines: readonly SourceLine[],
  start: number,
  isEnd: (line: SourceLine) => boolean,
): { table: Table; next: number } {
  const header = lines[start] as SourceLine;
  const headerCells = splitPipes(header.text).cells;
  const framed = startsWithPipe(lines[start + 2]);
  const rows: OpenRow[] = [];
  let fault: Fault | undefined;
  let next = start + 2;
  for (; next < lines.length; next++) {
    const line = lines[next] as SourceLine;
    if (isBlank(line) || isEnd(line)) break;
    const row = rows.at(-1);
    const isRow = framed && row && !row.closed ? startsWithPipe(line) : hasPipe(line.text);
    if (isRow) {
      const opened: OpenRow = { line: line.line, cells: [], closed: false };
      addLine(opened, line);
      const isShort = opened.cells.length < headerCells.length;
      if (!framed && startsWithPipe(line) && isShort) opened.cells.unshift([]);
      rows.push(opened);
    } else if (framed && row && !row.closed) {
      row.continuation ??= line;
      addLine(row, line);
    } else {
      const problem =
        'This text follows a table row and belongs to no cell; join it with the row, or put a blank line before it.';
      fault ??= { at: line, problem };
    }
  }
  const last = rows.at(-1);
  if (last?.continuation && !last.closed) {
    const problem =
      'This text follows a table row that no pipe closes; close it, or put a blank line in between.';
    fault ??= { at: last.continuation, problem };
  }
  const tableRows: readonly TableRow[] = rows.map(({ line, cells }) => ({ line, cells }));
  return {
    table: { kind: 'table', line: header.line, header: headerCells, rows: tableRows, fault },
    next,
  };
}
