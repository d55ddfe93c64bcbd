import { entryId } from '../../domain/catalog/create-catalog.ts';
import type { WordingChange } from '../../domain/compare/wording-changes.ts';
import { groupBy } from '../../domain/group-by.ts';

/** What stands below a wording, as a text that is equal where all of it is. */
function sourceOf({ wording, label, missingFrom }: WordingChange): string {
  const rows = wording.occurrences.map((row) => [row.document, row.line, row.category]);
  const absences = missingFrom.map(({ version, under }) => [version.id, ...under.map(entryId)]);
  // Each rewording has a difference of its own to show.
  return JSON.stringify([rows, label, absences, label === 'reworded' && wording.key]);
}

/** Wordings of which the same is to be said, such as the lines of one cell, in their order. */
export function wordingGroups(
  changes: readonly WordingChange[],
): readonly (readonly WordingChange[])[] {
  return [...groupBy(changes, sourceOf).values()];
}
