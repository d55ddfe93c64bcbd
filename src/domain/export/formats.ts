import type { Catalog } from '../catalog/create-catalog.ts';
import { documentedIn, type Emission, wordingsByCategory } from '../catalog/emissions.ts';
import { collectedOn } from '../catalog/labels.ts';
import type { CatalogData, Entry } from '../catalog/schema.ts';
import type { Change, Comparison } from '../compare/compare-versions.ts';
import { groupBy } from '../group-by.ts';
import { counted } from '../text/english.ts';
import { toMarkdownTable } from './markdown.ts';
import { changeTable, entryTable, toCsv } from './tables.ts';

/** Formats for entries, with their file extensions; changes support all but TypeScript. */
const FORMATS = {
  csv: { label: 'CSV', extension: 'csv', mediaType: 'text/csv;charset=utf-8' },
  json: { label: 'JSON', extension: 'json', mediaType: 'application/json' },
  markdown: { label: 'Markdown', extension: 'md', mediaType: 'text/markdown;charset=utf-8' },
  typescript: { label: 'TypeScript', extension: 'ts', mediaType: 'text/plain;charset=utf-8' },
} as const;

type EntryFormat = keyof typeof FORMATS;
type ChangeFormat = Exclude<EntryFormat, 'typescript'>;

export const ENTRY_FORMATS = Object.keys(FORMATS) as readonly EntryFormat[];
export const CHANGE_FORMATS: readonly ChangeFormat[] = ['csv', 'json', 'markdown'];

/** JSON as a human-readable file. */
export const toJson = (data: unknown): string => `${JSON.stringify(data, undefined, 2)}\n`;

/** The messages of an entry in one version: category id → texts. */
function messagesByCategory(emission: Emission) {
  const groups = wordingsByCategory(emission);
  return Object.fromEntries(
    groups.map(({ category, wordings }) => [category, wordings.map(({ text }) => text)]),
  );
}

/** By version id; versions that do not document the entry are left out. */
const messagesByVersion = (catalog: Catalog, entry: Entry) =>
  Object.fromEntries(
    documentedIn(catalog, entry).map((emission) => [
      emission.version.id,
      messagesByCategory(emission),
    ]),
  );

/** Members in braces, one per line. */
const braced = (members: readonly string[], indent: string): string =>
  `{\n${members.map((member) => `${indent}  ${member}`).join(',\n')}\n${indent}}`;

/**
 * Entries as a TypeScript constant: resource → code → version → category → messages. Keys and texts
 * are written as JSON, a subset of TypeScript, so nothing can break out of its quotes.
 */
function toTypeScriptMap(catalog: Catalog, entries: readonly Entry[]): string {
  const resources = [...groupBy(entries, ({ resource }) => resource)].map(([resource, group]) => {
    const codes = group.map(
      (entry) => `"${entry.code}": ${JSON.stringify(messagesByVersion(catalog, entry))}`,
    );
    return `${JSON.stringify(resource)}: ${braced(codes, '  ')}`;
  });
  const days = collectedOn(catalog.documents);
  const inferred = catalog.documents.filter((document) => document.inferred !== null);
  const notes = [
    `${catalog.title}: ${counted(entries.length, 'entry')}.`,
    'By resource, code, version and category: the messages.',
    ...(days === '' ? [] : [`Documents collected on ${days}.`]),
    ...inferred.map((document) => `Version inferred: ${document.title}.`),
  ].map((note) => ` * ${note.replaceAll('*/', '* /')}\n`);
  const map = resources.length === 0 ? '{}' : braced(resources, '');
  return `/**\n${notes.join('')} */\nexport const STATUS_CODES = ${map} as const;\n`;
}

/** A file with exactly these entries, in their order; JSON has the shape of `catalog.json`. */
export function exportEntries(
  catalog: Catalog,
  entries: readonly Entry[],
  format: EntryFormat,
): string {
  if (format === 'typescript') return toTypeScriptMap(catalog, entries);
  if (format === 'csv') return toCsv(entryTable(catalog, entries));
  if (format === 'markdown') return toMarkdownTable(entryTable(catalog, entries));
  const { title, versions, resources, categories, documents } = catalog;
  const data: CatalogData = { title, versions, resources, categories, documents, entries };
  return toJson(data);
}

const sideOf = (emission: Emission) =>
  emission.emits
    ? {
        messages: messagesByCategory(emission),
        documents: emission.documents,
        inferred: emission.isInferred,
      }
    : null;

/**
 * A file with exactly these changes of a comparison, in their order. In JSON, `from` and `to` name
 * the versions; each side of a change has its messages by category, the ids of its documents, and
 * whether its version is inferred, or is null if it is not documented.
 */
export function exportChanges(
  catalog: Catalog,
  comparison: Comparison,
  changes: readonly Change[],
  format: ChangeFormat,
): string {
  if (format === 'csv') return toCsv(changeTable(catalog, comparison, changes));
  if (format === 'markdown') return toMarkdownTable(changeTable(catalog, comparison, changes));
  return toJson({
    from: comparison.from.id,
    to: comparison.to.id,
    documents: catalog.documents,
    changes: changes.map(({ kind, entry, isReworded, isRecategorised, from, to }) => ({
      change: kind,
      code: entry.code,
      resource: entry.resource,
      reworded: isReworded,
      recategorised: isRecategorised,
      from: sideOf(from),
      to: sideOf(to),
    })),
  });
}

/** Every file system allows 255. */
const MAX_NAME = 100;

const slugOf = (label: string): string =>
  label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * A file name with the active filters: `['API status codes', 'Customer', 'V1']` gives
 * `api-status-codes-customer-v1.csv`. Labels without a letter or digit are left out.
 */
export function exportFileName(parts: readonly string[], extension: string): string {
  const slugs = parts.map(slugOf).filter((slug) => slug !== '');
  const name = [...slugs.join('-')].slice(0, MAX_NAME).join('').replace(/-$/, '');
  return `${name || 'codes'}.${extension}`;
}

/** A file for each of some formats, with its content written on demand. */
export const filesOf = <Name extends EntryFormat>(
  formats: readonly Name[],
  nameParts: readonly string[],
  write: (format: Name) => string,
) =>
  formats.map((format) => ({
    ...FORMATS[format],
    fileName: exportFileName(nameParts, FORMATS[format].extension),
    text: () => write(format),
  }));
