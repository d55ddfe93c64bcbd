import { inWords } from '../text/english.ts';
import type { Catalog } from './create-catalog.ts';
import { emissionsOf } from './emissions.ts';
import { categoryNoun } from './labels.ts';
import type { Entry } from './schema.ts';

/** Versions that give an entry the same category, or the same several ones. */
export interface CategoryGroup {
  /** Ids, in the order of the catalog; more than one when its documents disagree. */
  readonly categories: readonly string[];
  readonly versions: readonly string[];
  readonly documents: readonly string[];
}

/**
 * The categories of an entry by version, oldest version first. At least one group; versions
 * that do not document the entry are in none. Never throws.
 */
export function categoryGroupsOf(catalog: Catalog, entry: Entry): readonly CategoryGroup[] {
  const groups = new Map<string, CategoryGroup>();
  for (const { emits, version, categories, documents } of emissionsOf(catalog, entry)) {
    if (!emits) continue;
    const key = categories.join();
    const group = groups.get(key);
    groups.set(key, {
      categories,
      versions: [...(group?.versions ?? []), version.id],
      documents: [...(group?.documents ?? []), ...documents],
    });
  }
  return [...groups.values()];
}

/** Whether one category says it all: every row of every version agrees. */
export function isOneCategory(groups: readonly CategoryGroup[]): boolean {
  return groups.length === 1 && groups[0]?.categories.length === 1;
}

/** "error", or "error and warning". */
export function categoriesInWords(catalog: Catalog, ids: readonly string[]): string {
  return inWords(ids.map((id) => categoryNoun(catalog, id)));
}
