import { categoriesInWords } from '../catalog/category-groups.ts';
import { type Catalog, getById } from '../catalog/create-catalog.ts';
import type { Emission } from '../catalog/emissions.ts';
import type { Change, Comparison } from '../compare/compare-versions.ts';
import { inLines, type Table } from './table.ts';

const wordingsOf = ({ wordings }: Emission): string => inLines(wordings.map(({ text }) => text));

/**
 * Changes of a comparison as a table, one row each, with the categories and wordings of both
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
      `Category in ${from.label}`,
      `Category in ${to.label}`,
      'Reworded',
      `Wording in ${from.label}`,
      `Wording in ${to.label}`,
    ],
    rows: changes.map((change) => [
      change.kind,
      String(change.entry.code),
      getById(catalog.resourcesById, change.entry.resource).label,
      categoriesInWords(catalog, change.from.categories),
      categoriesInWords(catalog, change.to.categories),
      change.isReworded ? 'yes' : '',
      wordingsOf(change.from),
      wordingsOf(change.to),
    ]),
  };
}
