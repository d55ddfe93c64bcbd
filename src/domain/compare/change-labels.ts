import type { Catalog } from '../catalog/create-catalog.ts';
import { versionLabel } from '../catalog/labels.ts';
import type { ApiVersion } from '../catalog/schema.ts';

/*
 * Names of comparisons and kinds of changes. Separate from the comparing code, because tables of
 * any page can contain changes.
 */

/** What can happen to an entry; all but the last are changes. */
export const CHANGE_KINDS = ['added', 'removed', 'recategorised', 'reworded', 'same'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

type ComparedVersions = Readonly<Record<'from' | 'to', ApiVersion>>;

/** Whether neither of two versions succeeds the other, so that they merely differ. */
export const areSiblings = (one: ApiVersion, other: ApiVersion): boolean =>
  one.siblingOf === other.id || other.siblingOf === one.id;

/** Labels of each kind, of moved messages and of a rewording besides another change, as far as the documents go: they state no removal. */
export function changeLabels(
  catalog: Catalog,
  { from, to }: ComparedVersions,
): Readonly<Record<ChangeKind | 'moved' | 'alsoReworded', string>> {
  const isBeside = areSiblings(from, to);
  const notIn = ({ id }: ApiVersion) => `Not in ${versionLabel(catalog, id)}`;
  return {
    added: isBeside ? notIn(from) : 'Added',
    removed: notIn(to),
    recategorised: isBeside ? 'Category differs' : 'Recategorised',
    reworded: isBeside ? 'Wording differs' : 'Reworded',
    alsoReworded: isBeside ? 'wording also differs' : 'also reworded',
    moved: isBeside ? 'Under another code' : 'Message moved',
    same: 'Same',
  };
}

/** The title of a comparison, with inferred versions marked as such. */
export function comparisonTitle(catalog: Catalog, { from, to }: ComparedVersions): string {
  const [one, other] = [from, to].map(({ id }) => versionLabel(catalog, id));
  return areSiblings(from, to)
    ? `How ${one} and ${other} differ`
    : `What changes from ${one} to ${other}`;
}
