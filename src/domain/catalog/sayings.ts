import { groupBy } from '../group-by.ts';
import type { Emission } from './emissions.ts';
import type { Wording } from './wordings.ts';

/** What the documents of one version say under one category, so that the two stay together. */
interface CategoryWordings {
  /** Id of the category. */
  readonly category: string;
  readonly wordings: readonly Wording[];
}

/** The same, for the documents that agree: one row of a table. */
export interface Saying extends CategoryWordings {
  /** Ids, in the order of the catalog. At least one. */
  readonly documents: readonly string[];
}

/** The documents of a version that have a wording under a category. */
const documentsWith = ({ documents }: Emission, category: string, { occurrences }: Wording) =>
  documents.filter((id) =>
    occurrences.some((row) => row.document === id && row.category === category),
  );

/**
 * The wordings of an entry in one version by category, in the order of the catalog; a wording
 * stands under each category that it has. Empty if the version does not document the entry.
 */
export function wordingsByCategory(emission: Emission): readonly CategoryWordings[] {
  return emission.categories.map((category) => ({
    category,
    wordings: emission.wordings.filter(
      (wording) => documentsWith(emission, category, wording).length > 0,
    ),
  }));
}

/**
 * The wordings of an entry in one version by category and by the documents that have them:
 * one saying where everything agrees, and none if the version does not document the entry.
 */
export function sayingsOf(emission: Emission): readonly Saying[] {
  return wordingsByCategory(emission).flatMap(({ category, wordings }) => {
    const found = wordings.map((wording) => ({
      wording,
      documents: documentsWith(emission, category, wording),
    }));
    return [...groupBy(found, ({ documents }) => documents.join()).values()].map((same) => {
      const documents = same[0]?.documents ?? [];
      return { category, documents, wordings: same.map(({ wording }) => wording) };
    });
  });
}
