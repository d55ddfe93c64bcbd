import { type Catalog, getById } from '../catalog/create-catalog.ts';
import type { Change, Comparison } from '../compare/compare-versions.ts';
import type { Table } from './table.ts';
import { versionCells, versionColumns } from './version-cells.ts';

/**
 * Changes of a comparison as a table, one row each, with the category and the wordings of both
 * versions; a version that does not document the entry has empty cells. Never throws.
 */
export function changeTable(
  catalog: Catalog,
  { from, to }: Pick<Comparison, 'from' | 'to'>,
  changes: readonly Change[],
): Table {
  return {
    columns: [
      'Change',
      'Code',
      'Resource',
      'Reworded',
      ...versionColumns(from.label),
      ...versionColumns(to.label),
    ],
    rows: changes.map((change) => [
      change.kind,
      String(change.entry.code),
      getById(catalog.resourcesById, change.entry.resource).label,
      change.isReworded ? 'yes' : '',
      ...versionCells(catalog, change.from),
      ...versionCells(catalog, change.to),
    ]),
  };
}
