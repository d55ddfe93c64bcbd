import { groupBy } from '../../domain/group-by.ts';
import { counted, shorten } from '../../domain/text/english.ts';
import { codesWithLines, type Skipped } from './coverage.ts';
import { countRows, type Row } from './document.ts';
import { formatFault, type ReadOriginal } from './import-document.ts';
import { formatLines } from './line-ranges.ts';
import type { ReadTable } from './transcribe.ts';

const continuations = (rows: readonly Row[]): number =>
  rows.reduce((sum, { messages }) => sum + Math.max(0, messages.length - 1), 0);

const unique = (items: readonly string[]): string => [...new Set(items)].join(' and ') || 'no';

function tableLine({ line, rows, sources, columns }: ReadTable): string {
  const owners = (['category', 'resource'] as const).map(
    (kind) => `${unique(rows.map((row) => row[kind]))} (from ${sources[kind]})`,
  );
  const continued = continuations(rows);
  const { code, message } = columns;
  const parts = [
    counted(rows.length, 'row'),
    counted(countRows(rows).codes, 'code'),
    ...(continued > 0 ? [counted(continued, 'continuation line')] : []),
    code ? `columns "${code}" and "${message}"` : 'columns by their order',
  ];
  return `line ${line}: ${owners.join(', ')}; ${parts.join(', ')}`;
}

const MOST_LINES = 20;

/** What is skipped for the same reason is told as one, with all its lines and numbers. */
function skippedLines(skipped: readonly Skipped[]): readonly string[] {
  const texts = new Set(skipped.map(({ text, why }) => `${text}\n${why}`));
  const isLong = texts.size > MOST_LINES;
  const shown = (text: string) => `"${shorten(text.replace(/\s+/g, ' ').trim(), 80)}"`;
  const groups = groupBy(skipped, ({ text, why, codes }) =>
    isLong || codes.length > 0 ? why : `${shown(text)}: ${why}`,
  );
  return [...groups].map(([what, all]) => {
    const lines = formatLines(all.map(({ line }) => line)).replaceAll(',', ', ');
    const codes = all.flatMap((one) => one.codes);
    const numbers = codes.length > 0 ? `: ${codesWithLines(codes)}` : '';
    const example = isLong && !numbers ? `, such as ${shown(all[0].text)}` : '';
    return `${/[,-]/.test(lines) ? 'lines' : 'line'} ${lines}: ${what}${example}${numbers}`;
  });
}

export const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : [];

/**
 * What was understood of an original, as lines to read: its format, what cannot be read, its tables
 * with where their category and resource were read from, and what was skipped.
 */
export function describeOriginal(
  { shape, tables, skipped, faults }: ReadOriginal,
  id: string,
  stated: boolean,
): readonly string[] {
  const rows = tables.flatMap((table) => table.rows);
  const { entries, codes } = countRows(rows);
  const how = stated ? 'stated' : 'detected';
  return [
    `${id}: shape ${shape ?? 'unknown'} (${shape ? how : 'not detected'}); ` +
      `tables ${tables.length}, rows ${rows.length}, entries ${entries}, codes ${codes}, ` +
      `continuation lines ${continuations(rows)}.`,
    ...section(
      'Cannot be read:',
      faults.map((fault) => formatFault(id, fault)),
    ),
    ...section('Tables of codes:', tables.map(tableLine)),
    ...section('Skipped:', [
      ...tables
        .filter(({ columns }) => columns.leftOut.length > 0)
        .map(({ line, columns }) => {
          const names = columns.leftOut.map((name) => `"${name}"`).join(', ');
          const numbers = codesWithLines(columns.leftOutCodes);
          return `line ${line}: left out of this table: ${names}${numbers && `; in them ${numbers}`}`;
        }),
      ...skippedLines(skipped),
      ...rows
        .filter(({ damaged }) => damaged)
        .map(
          ({ line, code }) => `line ${line}: the markup of ${code} is damaged; its words are kept`,
        ),
    ]),
  ];
}
