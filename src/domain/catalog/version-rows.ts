import { groupBy } from '../group-by.ts';
import type { Catalog } from './create-catalog.ts';
import { type Emission, emissionsOf, wordingsByCategory } from './emissions.ts';
import { emissionLabel } from './labels.ts';
import type { Entry, Occurrence } from './schema.ts';
import type { Wording } from './wordings.ts';

/** Wordings that a version has in the same rows of its documents: one row of a table. */
export interface VersionRow {
  readonly category: string;
  /** At least one. */
  readonly wordings: readonly Wording[];
  /** Those that no row further up has. */
  readonly newWordings: readonly Wording[];
  /** The rows of the version that have these wordings in this category, in catalog order. */
  readonly occurrences: readonly Occurrence[];
  /** A version further up that has all of them, so that they need not be repeated. */
  readonly sameAs: Emission | undefined;
}

/** What one version says of an entry; no rows where it does not document the entry. */
export interface VersionRows {
  readonly emission: Emission;
  readonly rows: readonly VersionRow[];
}

/** Whether a version says just this, or of a long list at least most of it. */
function repeats(wordings: readonly Wording[], { wordings: others }: Emission): boolean {
  if (!wordings.every(({ key }) => others.some((other) => other.key === key))) return false;
  const isMost = wordings.length > 2 && wordings.length * 2 > others.length;
  return wordings.length === others.length || isMost;
}

/** "Same wording as V1", "11 of the 12 messages of V1": what a row need not repeat. */
export function repeatInWords(wordings: readonly Wording[], sameAs: Emission): string {
  const there = sameAs.wordings.length;
  const label = emissionLabel(sameAs);
  if (wordings.length < there) return `${wordings.length} of the ${there} messages of ${label}`;
  return there === 1 ? `Same wording as ${label}` : `Same ${there} messages as ${label}`;
}

/**
 * Every version of the catalog with its wordings: `first`, if there is one of that id, then in
 * catalog order; by category, then by the rows of its documents that have them. Documents that
 * list the same make one row.
 */
export function versionRows(catalog: Catalog, entry: Entry, first = ''): readonly VersionRows[] {
  const isFirst = ({ version }: Emission) => Number(version.id === first);
  const emissions = emissionsOf(catalog, entry).toSorted((a, b) => isFirst(b) - isFirst(a));
  const told = new Set<Wording>();
  return emissions.map((emission, at) => {
    const rows = wordingsByCategory(emission).flatMap(({ category, wordings }) => {
      const rowsWith = ({ occurrences }: Wording) =>
        occurrences.filter(
          (row) => row.category === category && emission.documents.includes(row.document),
        );
      const numberOf = (row: Occurrence) => entry.occurrences.indexOf(row);
      const groups = groupBy(wordings, (wording) => rowsWith(wording).map(numberOf).join());
      return [...groups.values()].map((group) => {
        const newWordings = group.filter((wording) => !told.has(wording));
        for (const wording of newWordings) told.add(wording);
        return {
          category,
          wordings: group,
          newWordings,
          occurrences: rowsWith(group[0]),
          sameAs: emissions.slice(0, at).find((other) => repeats(group, other)),
        };
      });
    });
    return { emission, rows };
  });
}
