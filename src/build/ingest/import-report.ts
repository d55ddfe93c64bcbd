import { groupBy } from '../../domain/group-by.ts';
import { counted } from '../../domain/text/english.ts';
import { countRows } from './counts.ts';
import { codesWithLines, type Skipped } from './coverage.ts';
import type { Row } from './document.ts';
import { formatFault, type ReadOriginal } from './import-document.ts';
import { formatLines } from './line-ranges.ts';
import type { ReadTable } from './transcribe.ts';

const LONGEST_TEXT = 80;

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
};

/** How many messages stand on lines that continue a row. */
const continuations = (rows: readonly Row[]): number =>
  rows.reduce((sum, { messages }) => sum + Math.max(0, messages.length - 1), 0);

function countsInWords(rows: readonly Row[]): string {
  const { codes } = countRows(rows);
  const continued = continuations(rows);
  return [
    counted(rows.length, 'row'),
    counted(codes, 'code'),
    ...(continued > 0 ? [counted(continued, 'continuation line')] : []),
  ].join(', ');
}

const unique = (items: readonly string[]): string => [...new Set(items)].join(' and ') || 'no';

function tableLine({ line, rows, sources, columns }: ReadTable): string {
  const category = unique(rows.map((row) => row.category));
  const resource = unique(rows.map((row) => row.resource));
  const names = columns.code
    ? `, columns "${columns.code}" and "${columns.message}"`
    : ', columns by their order';
  return (
    `  line ${line}: ${category} (from ${sources.category}), ` +
    `${resource} (from ${sources.resource}); ${countsInWords(rows)}${names}`
  );
}

/** More lines than this are summarised by reason. */
const MOST_LINES = 20;

/** What is skipped for the same reason is told as one, with all its lines and numbers. */
function skippedLines(skipped: readonly Skipped[]): readonly string[] {
  const texts = new Set(skipped.map(({ text, why }) => `${text}\n${why}`));
  const isLong = texts.size > MOST_LINES;
  const groups = groupBy(skipped, ({ text, why, codes }) =>
    isLong || codes.length > 0 ? why : `"${shorten(text)}": ${why}`,
  );
  return [...groups].map(([what, all]) => {
    const lines = formatLines(all.map(({ line }) => line)).replaceAll(',', ', ');
    const codes = all.flatMap((one) => one.codes);
    const numbers = codes.length > 0 ? `: ${codesWithLines(codes)}` : '';
    const example = isLong && !numbers ? `, such as "${shorten(all[0].text)}"` : '';
    return `  ${/[,-]/.test(lines) ? 'lines' : 'line'} ${lines}: ${what}${example}${numbers}`;
  });
}

const leftOutLines = (tables: readonly ReadTable[]): readonly string[] =>
  tables
    .filter(({ columns }) => columns.leftOut.length > 0)
    .map(({ line, columns }) => {
      const names = columns.leftOut.map((name) => `"${name}"`).join(', ');
      return `  line ${line}: left out of this table: ${names}`;
    });

const damagedLines = (tables: readonly ReadTable[]): readonly string[] =>
  tables
    .flatMap(({ rows }) => rows)
    .filter(({ damaged }) => damaged)
    .map(
      ({ line, code }) => `  line ${line}: the markup of ${code} is damaged; its words are kept`,
    );

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [title, ...lines] : [];

/**
 * What was understood of an original, as lines to read: shape, tables with where their category
 * and resource were read from, what was not transcribed, and what cannot be read.
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
      faults.map((fault) => `  ${formatFault(id, fault)}`),
    ),
    ...section('Tables of codes:', tables.map(tableLine)),
    ...section('Skipped:', [
      ...leftOutLines(tables),
      ...skippedLines(skipped),
      ...damagedLines(tables),
    ]),
  ];
}
