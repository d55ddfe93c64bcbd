import { categoriesInWords } from '../catalog/category-groups.ts';
import type { Catalog } from '../catalog/create-catalog.ts';
import type { Emission } from '../catalog/emissions.ts';
import { wordingsByCategory } from '../catalog/sayings.ts';
import { inLines } from './table.ts';

/** The titles of the two columns of `versionCells`, for a version by its label. Never throws. */
export function versionColumns(label: string): readonly string[] {
  return [`Category in ${label}`, `Wording in ${label}`];
}

/**
 * What one version says, in two cells of a table: the category, and the wordings, one a line.
 * Where the version has two categories, each line begins with its own: "warning: Merge already
 * done". Both cells are empty if the version does not document the entry. Throws for an
 * emission of another catalog.
 */
export function versionCells(catalog: Catalog, emission: Emission): readonly string[] {
  const groups = wordingsByCategory(emission);
  const lines = groups.flatMap(({ category, wordings }) => {
    const start = groups.length > 1 ? `${categoriesInWords(catalog, [category])}: ` : '';
    return wordings.map(({ text }) => start + text);
  });
  return [categoriesInWords(catalog, emission.categories), inLines(lines)];
}
