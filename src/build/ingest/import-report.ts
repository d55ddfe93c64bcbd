import { groupBy } from '../../domain/group-by.ts';
import { counted, shorten } from '../../domain/text/english.ts';
import type { LooseCode } from './codes.ts';
import { countRows, type Row } from './document.ts';
import { formatFault, type ReadOriginal } from './import-document.ts';
import { formatLines } from './tables.ts';
import type { ReadTable, Skipped } from './transcribe.ts';

const continuations = (rows: readonly Row[]): number =>
  rows.reduce((sum, { messages }) => sum + Math.max(0, messages.length - 1), 0);

const unique = (items: readonly string[]): string => [...new Set(items)].join(' and ') || 'no';

function tableLine({ line, rows, sources, columns }: ReadTable): string {
  const owners = (['category', 'resource'] as const).map(
    (kind) => `${unique(rows.map((row) => row[kind]))} (from ${sources[kind]})`,
  );
  const continued = continuations(rows);
  const [code, message] = columns;
  const parts = [
    counted(rows.length, 'row'),
    counted(countRows(rows).codes, 'code'),
    ...(continued > 0 ? [counted(continued, 'continuation line')] : []),
    code ? `columns "${code}" and "${message}"` : 'columns by their order',
  ];
  return `line ${line}: ${owners.join(', ')}; ${parts.join(', ')}`;
}

/** "701 (line 11), 702 (lines 12-14)" */
const codesWithLines = (codes: readonly LooseCode[]): string =>
  [...groupBy(codes, ({ code }) => code)]
    .map(([code, all]) => {
      const lines = formatLines(all.map(({ line }) => line));
      return `${code} (${/\D/.test(lines) ? 'lines' : 'line'} ${lines})`;
    })
    .join(', ');

const MOST_EXAMPLES = 10;

/** What is skipped for the same reason is reported as one. */
const skippedLines = (skipped: readonly Skipped[]): readonly string[] =>
  [...groupBy(skipped, ({ why }) => why)].map(([why, all]) => {
    const lines = formatLines(all.map(({ line }) => line)).replaceAll(',', ', ');
    const texts = new Set(all.map(({ text }) => shorten(text.replace(/\s+/g, ' ').trim(), 80)));
    const shown = [...texts].slice(0, MOST_EXAMPLES).map((text) => `"${text}"`);
    const more = texts.size > MOST_EXAMPLES ? ' and others' : '';
    return `${/\D/.test(lines) ? 'lines' : 'line'} ${lines}: ${why}: ${shown.join(', ')}${more}`;
  });

export const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : [];

/**
 * What was understood of an original, as lines to read: its format, what cannot be read, its tables
 * with where their category and resource were read from, and what was skipped.
 */
export function describeOriginal(
  { shape, tables, skipped, looseCodes, faults }: ReadOriginal,
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
        .filter(({ leftOut }) => leftOut.length > 0)
        .map(
          ({ line, leftOut }) => `line ${line}: left out of this table: "${leftOut.join('", "')}"`,
        ),
      ...skippedLines(skipped),
      ...(looseCodes.length > 0
        ? [`numbers that may be codes, in no row: ${codesWithLines(looseCodes)}`]
        : []),
      ...rows
        .filter(({ damaged }) => damaged)
        .map(
          ({ line, code }) => `line ${line}: the markup of ${code} is damaged; its words are kept`,
        ),
    ]),
  ];
}
