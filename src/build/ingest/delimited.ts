import type { Block, Cell, Fault } from './blocks.ts';
import type { SourceLine } from './source.ts';

/** A field as written, without the quotes around it, with the line on which it starts. */
interface Field {
  readonly text: string;
  readonly line: number;
}

interface Records {
  readonly records: readonly (readonly Field[])[];
  readonly fault: Fault | undefined;
}

/** The text of a quoted field that starts at an index, and the index after its last quote. */
function readQuoted(text: string, start: number): { field: string; next: number } | undefined {
  let field = '';
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    field += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { field, next: quote + 1 };
    field += '"';
    from = quote + 2;
  }
}

/**
 * Splits text into records and fields as RFC 4180 has it: a field in quotes may hold delimiters,
 * line ends and doubled quotes. Text after a quoted field is a fault, but in text parted by tabs,
 * where programs write quotes as they are. Never throws.
 */
function splitRecords(lines: readonly SourceLine[], delimiter: string): Records {
  const text = lines.map((line) => line.text).join('\n');
  const records: Field[][] = [];
  let record: Field[] = [];
  let fault: Fault | undefined;
  let line = 1;
  let i = 0;
  const ends = (at: number) => at >= text.length || text[at] === '\n' || text[at] === delimiter;
  while (i <= text.length) {
    const quoted = text[i] === '"' ? readQuoted(text, i) : undefined;
    const isWhole = quoted && ends(quoted.next);
    if (text[i] === '"' && !isWhole && delimiter !== '\t') {
      const at = lines[line - 1] ?? { text: '', line };
      fault ??= {
        at,
        problem:
          'The quotes of this line do not enclose a whole field. A quote inside one is written twice.',
      };
    }
    let end = i;
    while (!ends(end)) end++;
    const field = isWhole ? quoted.field : text.slice(i, end);
    record.push({ text: field, line });
    if (isWhole) end = quoted.next;
    for (let at = i; at < end; at++) if (text[at] === '\n') line++;
    if (text[end] !== delimiter) {
      records.push(record);
      record = [];
      line++;
    }
    i = end + 1;
  }
  return { records, fault };
}

const isEmpty = (record: readonly Field[]) => record.every(({ text }) => text.trim() === '');

const toCell = ({ text, line }: Field): Cell =>
  text.split('\n').map((part, index) => ({ text: part, line: line + index }));

/**
 * Reads a table whose cells are parted by a delimiter. Its first record that is not empty is the
 * header. What cannot be split is the table's fault. Never throws.
 */
export function readDelimited(lines: readonly SourceLine[], delimiter: string): readonly Block[] {
  const { records, fault } = splitRecords(lines, delimiter);
  const [header, ...rows] = records.filter((record) => !isEmpty(record));
  const line = header?.[0]?.line;
  if (!header || line === undefined) return [];
  return [
    {
      kind: 'table',
      line,
      header: header.map(({ text }) => text),
      rows: rows.map((record) => ({ line: record[0]?.line ?? line, cells: record.map(toCell) })),
      fault,
    },
  ];
}

/** The cells of the first line that is not blank, parted by a delimiter; quotes are taken off. */
export function firstRecord(
  lines: readonly SourceLine[],
  delimiter: string,
): readonly string[] | undefined {
  const first = lines.find(({ text }) => text.trim() !== '');
  if (!first?.text.includes(delimiter)) return undefined;
  return splitRecords([{ ...first, line: 1 }], delimiter).records[0]?.map(({ text }) => text);
}
