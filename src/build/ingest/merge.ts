import { NO_MESSAGE } from '../../domain/catalog/messages.ts';
import type { CatalogData, Entry, Labelled, Occurrence } from '../../domain/catalog/schema.ts';
import type { CatalogConfig } from '../catalog.config.ts';
import { parseCodeCell } from './codes.ts';
import type { Row, SourceDocument } from './document.ts';

/** Place of an id in a list of the configuration; unknown ids come last. */
function rank(items: readonly Labelled[], id: string): number {
  const index = items.findIndex((item) => item.id === id);
  return index < 0 ? items.length : index;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Documents in the order of the catalog: by version, then by id. */
const sortDocuments = (documents: readonly SourceDocument[], config: CatalogConfig) =>
  documents.toSorted(
    (a, b) =>
      rank(config.versions, a.version) - rank(config.versions, b.version) ||
      compareText(a.id, b.id),
  );

/** The messages of a row as the catalog has them. */
export const publishedMessages = ({ messages }: Row): readonly string[] =>
  messages.length > 0 ? messages : [NO_MESSAGE];

function toOccurrence(document: SourceDocument, row: Row, codes: number): Occurrence {
  const { category, line, code } = row;
  return {
    document: document.id,
    category,
    line,
    ...(codes > 1 && { cell: code }),
    ...(row.damaged && { damaged: true as const }),
    messages: publishedMessages(row),
  };
}

/** What the catalog has of a setting; other words of documents are for reading them alone. */
const published = ({ id, label }: Labelled): Labelled => ({ id, label });

/**
 * Makes the catalog of all documents: every row becomes an occurrence of each entry that its
 * code cell names. The result depends on nothing but the arguments, and not on the order of
 * the documents. Rows whose code cell holds no code give no entry; never throws.
 */
export function mergeDocuments(
  documents: readonly SourceDocument[],
  config: CatalogConfig,
): CatalogData {
  const sorted = sortDocuments(documents, config);
  const entries = new Map<string, Entry & { occurrences: Occurrence[] }>();
  for (const document of sorted) {
    for (const row of document.rows.toSorted((a, b) => a.line - b.line)) {
      const codes = new Set(parseCodeCell(row.code));
      for (const code of codes) {
        const id = `${row.resource}:${code}`;
        const entry = entries.get(id) ?? { code, resource: row.resource, occurrences: [] };
        entries.set(id, entry);
        entry.occurrences.push(toOccurrence(document, row, codes.size));
      }
    }
  }
  const { title, versions, resources, categories } = config;
  return {
    $schema: './catalog.schema.json',
    title,
    versions: versions.map(published),
    resources: resources.map(published),
    categories: categories.map(published),
    documents: sorted.map(({ id, title: name, version, inferred, counts, collected }) => ({
      id,
      title: name,
      version,
      inferred,
      rows: counts.rows,
      collected,
    })),
    entries: [...entries.values()].toSorted(
      (a, b) =>
        a.code - b.code ||
        rank(resources, a.resource) - rank(resources, b.resource) ||
        compareText(a.resource, b.resource),
    ),
  };
}
