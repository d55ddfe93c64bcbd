import { capitalised, counted } from '../text/english.ts';
import { categoriesInWords, categoryGroupsOf, isOneCategory } from './category-groups.ts';
import type { Catalog } from './create-catalog.ts';
import { versionLabels } from './labels.ts';
import type { Entry } from './schema.ts';
import { wordingsOf } from './wordings.ts';

/** "error in V1", "warning in V2 and V2 Lookup": nothing when one category says it all. */
function categoryParts(catalog: Catalog, entry: Entry): readonly string[] {
  const groups = categoryGroupsOf(catalog, entry);
  if (isOneCategory(groups)) return [];
  return groups.map(
    ({ categories, versions }) =>
      `${categoriesInWords(catalog, categories)} in ${versionLabels(catalog, versions)}`,
  );
}

/**
 * How the category of an entry differs: "Error in V1; warning in V2 and V2 Lookup". Undefined
 * when every row agrees, so that one badge is enough. Never throws.
 */
export function categorySentence(catalog: Catalog, entry: Entry): string | undefined {
  const parts = categoryParts(catalog, entry);
  return parts.length === 0 ? undefined : capitalised(parts.join('; '));
}

/** "Error", or how it differs: "Error in V1; warning in V2". Never throws. */
export function categoryLine(catalog: Catalog, entry: Entry): string {
  const one = new Set(entry.occurrences.map(({ category }) => category));
  return categorySentence(catalog, entry) ?? capitalised(categoriesInWords(catalog, [...one]));
}

/**
 * What else there is to know about a row of a table, in one short line: "2 wordings, error in
 * V1, warning in V2 and V2 Lookup". Undefined when nothing is. Never throws.
 */
export function entrySummary(catalog: Catalog, entry: Entry): string | undefined {
  const wordings = wordingsOf(catalog, entry).length;
  const parts = [
    ...(wordings > 1 ? [counted(wordings, 'wording')] : []),
    ...categoryParts(catalog, entry),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}
