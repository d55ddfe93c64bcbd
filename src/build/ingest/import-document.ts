import { groupBy } from '../../domain/group-by.ts';
import { counted, shorten } from '../../domain/text/english.ts';
import type { CatalogConfig } from '../catalog.config.ts';
import { countRows, type SourceDocument } from './document.ts';
import { createLineFinder, findLooseCodes, linesOfTables } from './original-lines.ts';
import { findShape, type ShapeId, shapes } from './shapes.ts';
import { type Fault, formatLines, parseLines, splitLines } from './tables.ts';
import { type ReadTable, transcribe } from './transcribe.ts';

/** What the document itself does not state; `shape` is detected when omitted. */
export type ImportOptions = Omit<SourceDocument, 'shape' | 'counts' | 'tables' | 'rows'> & {
  readonly shape?: ShapeId | undefined;
};

const NO_TABLE =
  'The document has no table of status codes. A table of codes has a header that names its ' +
  "columns, such as Code and Description. If the page has one, save the page's HTML and import that.";

/** Reads the text of an original. Unreadable parts are faults, as is the lack of any table. */
export function readOriginal(text: string, options: ImportOptions, config: CatalogConfig) {
  const { resource, category, skip } = options;
  const shape = options.shape ?? findShape(text, config);
  const original = splitLines(text);
  const blocks = shapes[shape].read(text, config);
  const accepted = new Set(parseLines(skip));
  const owners = { resource, category };
  const { codeLines, ...read } = transcribe(blocks, original.length, config, accepted, owners);
  const rowsOf = (tables: readonly ReadTable[]) => tables.flatMap((table) => table.rows);
  const withLines = createLineFinder(rowsOf(read.tables), original);
  const tables = read.tables.map((table) => ({ ...table, rows: table.rows.map(withLines) }));
  const rows = rowsOf(tables);
  const none = { line: 1, text: original[0] ?? '', problem: NO_TABLE };
  const faults = read.faults.length + tables.length > 0 ? read.faults : [none];
  const { id, title, version, inferred, source, collected } = options;
  const document: SourceDocument = {
    ...{ id, title, version, inferred, shape, resource, category, skip, source, collected },
    ...{ counts: countRows(rows), rows, tables: linesOfTables(tables, original) },
  };
  return {
    ...{ shape, tables, faults, skipped: read.skipped },
    looseCodes: findLooseCodes(original, codeLines, rows),
    document: faults.length === 0 ? document : undefined,
  };
}

/** What was understood of an original, complete or not. */
export type ReadOriginal = ReturnType<typeof readOriginal>;

export const formatFault = (id: string, { line, text, problem }: Fault): string =>
  `${id}, line ${line}: ${problem} The line says ` +
  `"${shorten(text.trim().replace(/[\s\p{Cc}]+/gu, ' '), 160)}".`;

function tableLine({ line, rows, sources, columns: [code, message] }: ReadTable): string {
  const owners = (['category', 'resource'] as const).map((kind) => {
    const ids = new Set(rows.map((row) => row[kind]));
    return `${[...ids].join(' and ')} (from ${sources[kind]})`;
  });
  const parts = [
    counted(rows.length, 'row'),
    counted(countRows(rows).codes, 'code'),
    code ? `columns "${code}" and "${message}"` : 'columns by their order',
  ];
  return `line ${line}: ${owners.join(', ')}; ${parts.join(', ')}`;
}

/** "line 11", "lines 12-14, 20" */
function linesOf(items: readonly { readonly line: number }[]): string {
  const lines = formatLines(items.map(({ line }) => line)).replaceAll(',', ', ');
  return `${/\D/.test(lines) ? 'lines' : 'line'} ${lines}`;
}

const MAX_EXAMPLES = 10;
/** Beyond this many numbers outside rows, only their lines are listed. */
const MAX_LOOSE = 100;

/** Groups what was skipped by reason. */
const skippedLines = (skipped: readonly Fault[]): readonly string[] =>
  [...groupBy(skipped, ({ problem }) => problem)].map(([why, all]) => {
    const texts = new Set(all.map(({ text }) => shorten(text.replace(/\s+/g, ' ').trim(), 80)));
    const shown = [...texts].slice(0, MAX_EXAMPLES).map((text) => `"${text}"`);
    return `${linesOf(all)}: ${why}: ${shown.join(', ')}${texts.size > MAX_EXAMPLES ? ' and others' : ''}`;
  });

/** Lines of a report under a title; empty without lines. */
export const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : [];

/**
 * Describes what was understood of an original, as lines of text: format, faults, tables with the
 * sources of their category and resource, and what was skipped.
 */
export function describeOriginal(
  { shape, tables, skipped, looseCodes, faults }: ReadOriginal,
  id: string,
  stated: boolean,
): readonly string[] {
  const { rows, entries, codes } = countRows(tables.flatMap((table) => table.rows));
  const told = faults.map((fault) => formatFault(id, fault));
  const byCode = [...groupBy(looseCodes, ({ text }) => text)];
  const loose = byCode.slice(0, MAX_LOOSE).map(([code, all]) => `${code} (${linesOf(all)})`);
  const rest = byCode.slice(MAX_LOOSE).flatMap(([, all]) => all);
  if (rest.length > 0) loose.push(`${counted(rest.length, 'other')} (${linesOf(rest)})`);
  return [
    `${id}: shape ${shape} (${stated ? 'stated' : 'detected'}); tables ${tables.length}, ` +
      `rows ${rows}, entries ${entries}, codes ${codes}.`,
    ...section('Cannot be read:', told),
    ...section('Tables of codes:', tables.map(tableLine)),
    ...section('Skipped:', [
      ...skippedLines(skipped),
      ...(loose.length > 0 ? [`numbers that may be codes, in no row: ${loose.join(', ')}`] : []),
    ]),
  ];
}
