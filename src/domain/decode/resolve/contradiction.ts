import type { Catalog } from '../../catalog/create-catalog.ts';
import type { Emission } from '../../catalog/emissions.ts';
import { categoryNoun, versionLabels } from '../../catalog/labels.ts';
import { inWords, withArticle } from '../../text/english.ts';
import type { Candidate } from '../candidate.ts';

/** A category of an entry, and the ids of the versions in which it has that. */
export interface CategoryVersions {
  readonly category: string;
  readonly versions: readonly string[];
}

/** The categories of an entry in the order of the catalog, each with its versions. */
export function versionsByCategory(
  catalog: Catalog,
  emissions: readonly Emission[],
): readonly CategoryVersions[] {
  return catalog.categories
    .map(({ id }) => ({
      category: id,
      versions: emissions
        .filter(({ categories }) => categories.includes(id))
        .map(({ version }) => version.id),
    }))
    .filter(({ versions }) => versions.length > 0);
}

/** The category that a status object claims, and how; undefined when it claims none. */
function claimOf({ role, success }: Candidate): { category: string; how: string } | undefined {
  if (role === 'error' || role === 'warning') return { category: role, how: withArticle(role) };
  if (success === undefined) return undefined;
  return success
    ? { category: 'success', how: 'a success' }
    : { category: 'error', how: 'a failure' };
}

/**
 * A sentence on a code that was returned as something else than it is documented as, `categories`
 * being what it is where it was returned; null when that agrees, or the documents do not tell.
 */
export function contradictionOf(
  catalog: Catalog,
  candidate: Candidate,
  categories: readonly string[],
  documented: readonly CategoryVersions[],
): string | null {
  const claim = claimOf(candidate);
  if (!claim || categories.length === 0 || categories.includes(claim.category)) return null;
  // A warning leaves open whether the call succeeded.
  const isInList = candidate.role === 'error' || candidate.role === 'warning';
  if (!isInList && categories.includes('warning')) return null;
  if (!catalog.categories.some(({ id }) => id === claim.category)) return null;
  const says = ({ category, versions }: CategoryVersions) =>
    `as ${withArticle(categoryNoun(catalog, category))} in ${versionLabels(catalog, versions)}`;
  const here = documented.filter(({ category }) => category !== claim.category).map(says);
  const elsewhere = documented.find(({ category }) => category === claim.category);
  const but = elsewhere ? `, and ${says(elsewhere)} only` : '';
  return `Returned as ${claim.how}; documented ${inWords(here)}${but}.`;
}
