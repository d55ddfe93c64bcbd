import { CsvError, type Info, type Options, parse } from 'csv-parse/sync';
import { type Block, type Cell, plainCell, splitLines } from '../tables.ts';

const BROKEN_QUOTES =
  'The quotes of this line do not enclose a whole field. A quote inside one is written twice.';

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

/** Parses as RFC 4180 has it, and more loosely where a program would not write quotes so. */
function parseRecords(text: string, delimiter: string): readonly Parsed[] {
  const options: Options = { delimiter, info: true, relax_column_count: true };
  const attempts: readonly Options[] =
    delimiter === '\t' ? [{ relax_quotes: true }, { quote: null }] : [{}, { relax_quotes: true }];
  const accepts = (error: unknown) =>
    delimiter === '\t' || (error instanceof CsvError && error.code === 'INVALID_OPENING_QUOTE');
  const [first, second] = attempts;
  try {
    return parse(text, { ...options, ...first }) as unknown as readonly Parsed[];
  } catch (error) {
    if (!accepts(error)) throw error;
    return parse(text, { ...options, ...second }) as unknown as readonly Parsed[];
  }
}

const countLines = (text: string): number => text.match(/\n/g)?.length ?? 0;

/** The delimiter that a first line such as `sep=;` names, which is none of the table. */
const SEPARATOR = /^sep=(.?)(?=\n|$)/i;

/**
 * Reads comma-separated values or those of another delimiter. The first record that is not empty
 * is the header.
 */
export function readDelimited(source: string, delimiter: string): readonly Block[] {
  const text = splitLines(source)
    .map((line) => line.text)
    .join('\n')
    .replace(SEPARATOR, '');
  let line = 1;
  const rows: { line: number; cells: Cell[] }[] = [];
  try {
    for (const { record, info } of parseRecords(text, delimiter)) {
      // Blank lines stand before the record, line ends inside its fields.
      line = info.lines - countLines(record.join(''));
      const cells = record.map((field) => {
        const cell = plainCell(field, line);
        line += countLines(field);
        return cell;
      });
      if (cells.some(({ lines }) => lines.length > 0))
        rows.push({ line: cells[0]?.line ?? line, cells });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = Number(error.lines ?? line);
    return [
      {
        kind: 'unreadable',
        line: at,
        text: text.split('\n')[at - 1] ?? '',
        problem: BROKEN_QUOTES,
      },
    ];
  }
  const [header, ...others] = rows;
  if (!header) return [];
  const names = header.cells.map(({ lines }) => lines.join(' '));
  return [{ kind: 'table', line: header.line, header: names, rows: others, faults: [] }];
}

/** The fields of the first records of a text, for finding out what it is. */
export function firstRecords(source: string, delimiter: string): readonly (readonly string[])[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n?|\n/, 200);
  const head = lines.join('\n').replace(SEPARATOR, '').trimStart();
  try {
    return parse(head, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      to: 50,
    }) as unknown as string[][];
  } catch {
    return head.split('\n').map((line) => line.split(delimiter));
  }
}
