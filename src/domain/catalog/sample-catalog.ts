import { groupBy } from '../group-by.ts';
import { type Catalog, createCatalog, getById } from './create-catalog.ts';
import { parseCatalog } from './parse-catalog.ts';
import type { Entry } from './schema.ts';

/** Two documents of the oldest and of the newest version, and one of the other. */
const DOCUMENTS = {
  'guide-v1': { title: 'Guide (V1)', version: 'v1' },
  'list-v1': { title: 'List (V1)', version: 'v1' },
  'guide-v2': { title: 'Guide (V2)', version: 'v2' },
  'guide-v3': { title: 'Guide (V3)', version: 'v3' },
  'list-v3': { title: 'List (V3)', version: 'v3' },
} as const;

/** A row of a document, as a test writes it: an error of customers if nothing else is said. */
export interface SampleRow {
  readonly in: keyof typeof DOCUMENTS;
  readonly code: number;
  /** One message, or the lines of the cell. */
  readonly says: string | readonly string[];
  readonly as?: 'success' | 'error' | 'warning';
  readonly of?: 'customer' | 'transaction';
  readonly cell?: string;
  readonly damaged?: true;
}

const RESOURCES: readonly string[] = ['customer', 'transaction'];

/**
 * A small catalog for tests. Rows are numbered as lines of the sample, from 1. Throws when the
 * rows make no catalog.
 */
export function sampleCatalog(rows: readonly SampleRow[]): Catalog {
  const numbered = rows.map((row, index) => ({ row, line: index + 1 }));
  const entries = [...groupBy(numbered, ({ row }) => `${row.of ?? 'customer'}:${row.code}`)].map(
    ([id, same]) => ({
      code: Number(id.slice(id.indexOf(':') + 1)),
      resource: id.slice(0, id.indexOf(':')),
      occurrences: same.map(({ row, line }) => ({
        document: row.in,
        category: row.as ?? 'error',
        line,
        messages: typeof row.says === 'string' ? [row.says] : row.says,
        ...(row.cell ? { cell: row.cell } : {}),
        ...(row.damaged ? { damaged: row.damaged } : {}),
      })),
    }),
  );
  const data = {
    title: 'Sample codes',
    versions: ['v1', 'v2', 'v3'].map((id) => ({ id, label: id.toUpperCase() })),
    resources: [
      { id: 'customer', label: 'Customer' },
      { id: 'transaction', label: 'Transaction' },
    ],
    categories: [
      { id: 'success', label: 'Success' },
      { id: 'error', label: 'Error' },
      { id: 'warning', label: 'Warning' },
    ],
    documents: Object.entries(DOCUMENTS).map(([id, document]) => ({
      id,
      ...document,
      inferred: null,
      rows: rows.filter((row) => row.in === id).length,
    })),
    entries: entries.toSorted(
      (a, b) => a.code - b.code || RESOURCES.indexOf(a.resource) - RESOURCES.indexOf(b.resource),
    ),
  };
  return catalogOf(data);
}

/** A catalog from parsed JSON, such as the published one. Throws when it is none. */
export function catalogOf(json: unknown): Catalog {
  const parsed = parseCatalog(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return createCatalog(parsed.data);
}

/** An entry that the test knows to be there, by its id. Throws when it is not. */
export function entryOf(catalog: Catalog, id: string): Entry {
  return getById(catalog.entriesById, id);
}

/** A catalog of the rows of one entry, and that entry. */
export function sampleEntry(rows: readonly Omit<SampleRow, 'code'>[]): {
  readonly catalog: Catalog;
  readonly entry: Entry;
} {
  const catalog = sampleCatalog(rows.map((row) => ({ ...row, code: 1 })));
  return { catalog, entry: entryOf(catalog, `${rows[0]?.of ?? 'customer'}:1`) };
}
