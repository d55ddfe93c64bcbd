import { categoriesInWords } from '../catalog/category-groups.ts';
import { type Catalog, getById } from '../catalog/create-catalog.ts';
import { emissionsOf } from '../catalog/emissions.ts';
import type { Entry } from '../catalog/schema.ts';
import { wordingsOf } from '../catalog/wordings.ts';
import { inLines, type Table } from './table.ts';

function rowOf(catalog: Catalog, entry: Entry): readonly string[] {
  const emissions = emissionsOf(catalog, entry);
  const newest = emissions.findLast(({ emits }) => emits)?.wordings ?? [];
  const others = wordingsOf(catalog, entry).filter(
    ({ key }) => !newest.some((wording) => wording.key === key),
  );
  return [
    String(entry.code),
    getById(catalog.resourcesById, entry.resource).label,
    ...emissions.map(({ categories }) => categoriesInWords(catalog, categories)),
    inLines(newest.map(({ text }) => text)),
    inLines(others.map(({ text }) => text)),
  ];
}

/**
 * Entries as a table, one row each: the category per version (empty: not documented), the
 * wordings of the newest version and those that only others have, one per line. Never throws.
 */
export function entryTable(catalog: Catalog, entries: readonly Entry[]): Table {
  return {
    columns: [
      'Code',
      'Resource',
      ...catalog.versions.map(({ label }) => label),
      'Wording',
      'Other wordings',
    ],
    rows: entries.map((entry) => rowOf(catalog, entry)),
  };
}
