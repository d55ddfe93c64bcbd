import { CsvError, type Info, parse } from 'csv-parse/sync';
import { type Block, countLines, plainRow, splitLines, wordsOfCell } from '../tables.ts';

const BROKEN_QUOTES =
  'The quotes of this line do not enclose a whole field. A quote inside one is written twice.';

/** Reads delimited values; the first record that is not empty is the header. */
export function readDelimited(source: string, delimiter: string): readonly Block[] {
  const lines = splitLines(source);
  try {
    const records = parse(lines.join('\n'), {
      delimiter,
      info: true,
      relax_column_count: true,
      // RFC 4180 doubles quotes inside a field; programs that write TSV do not.
      relax_quotes: delimiter === '\t',
      skip_records_with_empty_values: true,
    }) as unknown as readonly { record: readonly string[]; info: Info }[];
    // `info.lines` is the last line of the record; line breaks in fields count back to its first.
    const [first, ...rows] = records.map(({ record, info }) =>
      plainRow(info.lines - countLines(record.join('')), record),
    );
    if (!first) return [];
    return [{ kind: 'table', line: first.line, header: first.cells.map(wordsOfCell), rows }];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 1);
    return [{ kind: 'unreadable', line, text: lines[line - 1] ?? '', problem: BROKEN_QUOTES }];
  }
}
