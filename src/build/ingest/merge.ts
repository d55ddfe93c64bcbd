import { toJsonSchema } from '@valibot/to-json-schema';
import { entryId } from '../../domain/catalog/create-catalog.ts';
import { NO_MESSAGE } from '../../domain/catalog/messages.ts';
import {
  type CatalogData,
  catalogSchema,
  type Entry,
  type Labelled,
  type Occurrence,
} from '../../domain/catalog/schema.ts';
import type { CatalogConfig } from '../catalog.config.ts';
import { parseCodeCell } from './codes.ts';
import { formatJsonLines, type SourceDocument } from './document.ts';

const rank = (items: readonly Labelled[], id: string): number =>
  items.findIndex((item) => item.id === id);

/** The published part of the settings; the other names only serve the import. */
const published = (items: readonly Labelled[]) => items.map(({ id, label }) => ({ id, label }));

/**
 * Merges documents, in any order, into the catalog: every row becomes an occurrence of each entry
 * that its code cell names.
 */
export function mergeDocuments(
  documents: readonly SourceDocument[],
  config: CatalogConfig,
): CatalogData {
  const { title, reportAt, versions, resources, categories } = config;
  const sorted = documents.toSorted(
    (a, b) => rank(versions, a.version) - rank(versions, b.version) || (a.id < b.id ? -1 : 1),
  );
  const entries = new Map<string, Entry & { occurrences: Occurrence[] }>();
  for (const document of sorted) {
    for (const row of document.rows.toSorted((a, b) => a.line - b.line)) {
      const { resource, category, line, code: cell, messages, damaged, lines } = row;
      const codes = new Set(parseCodeCell(cell));
      const occurrence: Occurrence = {
        ...{ document: document.id, category, line },
        ...(codes.size > 1 && { cell }),
        ...(damaged && { damaged }),
        ...(lines && { lines }),
        messages: messages.length > 0 ? messages : [NO_MESSAGE],
      };
      for (const code of codes) {
        const id = entryId({ resource, code });
        const entry = entries.get(id) ?? { code, resource, occurrences: [] };
        entries.set(id, entry);
        entry.occurrences.push(occurrence);
      }
    }
  }
  return {
    $schema: './catalog.schema.json',
    title,
    ...(reportAt && { reportAt }),
    versions,
    resources: published(resources),
    categories: published(categories),
    documents: sorted.map(({ id, title: name, version, inferred, rows, collected }) => {
      return { id, title: name, version, inferred, rows: rows.length, collected };
    }),
    entries: [...entries.values()].toSorted(
      (a, b) => a.code - b.code || rank(resources, a.resource) - rank(resources, b.resource),
    ),
  };
}

/** The text of each generated file, by name. Depends on the arguments only. */
export function makeCatalogFiles(documents: readonly SourceDocument[], config: CatalogConfig) {
  const schema = {
    ...toJsonSchema(catalogSchema, { ignoreActions: ['readonly', 'check'] }),
    title: 'Catalog of status codes',
  };
  return {
    'catalog.json': formatJsonLines(mergeDocuments(documents, config)),
    'catalog.schema.json': `${JSON.stringify(schema, null, 2)}\n`,
  };
}
