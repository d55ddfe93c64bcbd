import { CsvError, type Info, parse } from 'csv-parse/sync';
import {
  type Block,
  type Cell,
  countLines,
  plainCell,
  splitLines,
  type TableRow,
  wordsOfCell,
} from '../tables.ts';

const BROKEN_QUOTES =
  'The quotes of this line do not enclose a whole field. A quote inside one is written twice.';

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

/**
 * Reads comma-separated values or those of another delimiter. The first record that is not empty
 * is the header.
 */
export function readDelimited(source: string, delimiter: string): readonly Block[] {
  const lines = splitLines(source);
  const text = lines.join('\n');
  // As RFC 4180 has it; where tabs part fields, programs do not write a quote twice.
  const quotes = { relax_quotes: delimiter === '\t' };
  const options = { delimiter, info: true, relax_column_count: true, ...quotes };
  let line = 1;
  const rows: TableRow[] = [];
  try {
    for (const { record, info } of parse(text, options) as unknown as readonly Parsed[]) {
      // Blank lines are before the record, line ends inside its fields.
      line = info.lines - countLines(record.join(''));
      const cells = record.map((field): Cell => {
        const cell = plainCell(field, line);
        line += countLines(field);
        return cell;
      });
      const isFilled = cells.some((cell) => cell.lines.length > 0);
      if (isFilled) rows.push({ line: cells[0]?.line ?? line, cells });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = Number(error.lines ?? line);
    const fault = { line: at, text: lines[at - 1] ?? '', problem: BROKEN_QUOTES };
    return [{ kind: 'unreadable', ...fault }];
  }
  const [header, ...others] = rows;
  if (!header) return [];
  const names = header.cells.map(wordsOfCell);
  return [{ kind: 'table', line: header.line, header: names, rows: others }];
}
