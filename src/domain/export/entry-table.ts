import { type Catalog, getById } from '../catalog/create-catalog.ts';
import { emissionsOf } from '../catalog/emissions.ts';
import type { Entry } from '../catalog/schema.ts';
import type { Table } from './table.ts';
import { versionCells, versionColumns } from './version-cells.ts';

/**
 * Entries as a table, one row each: code, resource, and for each version in the order of the
 * catalog its category and its wordings (empty: not documented). Never throws.
 */
export function entryTable(catalog: Catalog, entries: readonly Entry[]): Table {
  return {
    columns: [
      'Code',
      'Resource',
      ...catalog.versions.flatMap(({ label }) => versionColumns(label)),
    ],
    rows: entries.map((entry) => [
      String(entry.code),
      getById(catalog.resourcesById, entry.resource).label,
      ...emissionsOf(catalog, entry).flatMap((emission) => versionCells(catalog, emission)),
    ]),
  };
}
