import type { Catalog } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';
import type { Change, Comparison } from '../compare/compare-versions.ts';
import { changeTable } from './change-table.ts';
import { toCsv } from './csv.ts';
import { entryTable } from './entry-table.ts';
import { changesToJson, entriesToJson } from './json.ts';
import { toMarkdownTable } from './markdown.ts';
import { toTypeScriptMap } from './typescript-map.ts';

interface Format {
  readonly label: string;
  /** Of the file name, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
}

/** The formats for entries; for changes all but TypeScript. */
export const FORMATS = {
  csv: { label: 'CSV', extension: 'csv', mediaType: 'text/csv;charset=utf-8' },
  json: { label: 'JSON', extension: 'json', mediaType: 'application/json' },
  markdown: { label: 'Markdown', extension: 'md', mediaType: 'text/markdown;charset=utf-8' },
  typescript: { label: 'TypeScript', extension: 'ts', mediaType: 'text/plain;charset=utf-8' },
} as const satisfies Record<string, Format>;

export type EntryFormat = keyof typeof FORMATS;
export type ChangeFormat = Exclude<EntryFormat, 'typescript'>;

const ENTRY_WRITERS: Readonly<
  Record<EntryFormat, (catalog: Catalog, entries: readonly Entry[]) => string>
> = {
  csv: (catalog, entries) => toCsv(entryTable(catalog, entries)),
  json: entriesToJson,
  markdown: (catalog, entries) => toMarkdownTable(entryTable(catalog, entries)),
  typescript: toTypeScriptMap,
};

const CHANGE_WRITERS: Readonly<
  Record<
    ChangeFormat,
    (catalog: Catalog, comparison: Comparison, changes: readonly Change[]) => string
  >
> = {
  csv: (...args) => toCsv(changeTable(...args)),
  json: (_catalog, comparison, changes) => changesToJson(comparison, changes),
  markdown: (...args) => toMarkdownTable(changeTable(...args)),
};

/** The text of a file with exactly these entries, in their order. Never throws. */
export function exportEntries(
  catalog: Catalog,
  entries: readonly Entry[],
  format: EntryFormat,
): string {
  return ENTRY_WRITERS[format](catalog, entries);
}

/** The text of a file with exactly these changes of a comparison, in their order. Never throws. */
export function exportChanges(
  catalog: Catalog,
  comparison: Comparison,
  changes: readonly Change[],
  format: ChangeFormat,
): string {
  return CHANGE_WRITERS[format](catalog, comparison, changes);
}
