import type { Catalog } from '../catalog/create-catalog.ts';
import type { Emission } from '../catalog/emissions.ts';
import type { CatalogData, Entry } from '../catalog/schema.ts';
import type { Change, Comparison } from '../compare/compare-versions.ts';
import { messagesByCategory } from './messages-by-category.ts';

const written = (data: unknown): string => `${JSON.stringify(data, undefined, 2)}\n`;

/**
 * Entries as a catalog that holds only them: the shape of the published `catalog.json`, with
 * every row and line, and readable by whatever reads that. Never throws.
 */
export function entriesToJson(catalog: Catalog, entries: readonly Entry[]): string {
  const { title, versions, resources, categories, documents } = catalog;
  const data: CatalogData = { title, versions, resources, categories, documents, entries };
  return written(data);
}

const sideOf = (emission: Emission) =>
  emission.emits ? { messages: messagesByCategory(emission), documents: emission.documents } : null;

/**
 * Changes as JSON: `from` and `to` name the versions, and for each change the messages that
 * they document, by category; null for an entry that a version does not document. Never throws.
 */
export function changesToJson(
  { from, to }: Pick<Comparison, 'from' | 'to'>,
  changes: readonly Change[],
): string {
  return written({
    from: from.id,
    to: to.id,
    changes: changes.map((change) => ({
      change: change.kind,
      code: change.entry.code,
      resource: change.entry.resource,
      reworded: change.isReworded,
      recategorised: change.isRecategorised,
      from: sideOf(change.from),
      to: sideOf(change.to),
    })),
  });
}
