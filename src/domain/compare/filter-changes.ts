import type { Catalog } from '../catalog/create-catalog.ts';
import { CHANGE_KINDS } from './change-labels.ts';
import type { ChangeSort, CompareState } from './compare-state.ts';
import type { Change } from './compare-versions.ts';

const isRewordedToo = ({ kind, isReworded }: Change): boolean =>
  kind === 'recategorised' && isReworded;

const hasCategory = ({ from, to }: Change, id: string): boolean =>
  from.categories.includes(id) || to.categories.includes(id);

/**
 * The changes of the chosen kinds with a chosen category in either version, in their order. The
 * count of an option applies the other facet.
 */
export function filterChanges(catalog: Catalog, changes: readonly Change[], state: CompareState) {
  const { kinds, rewordedToo, categories } = state;
  const wanted = kinds.length > 0 ? kinds : CHANGE_KINDS.filter((kind) => kind !== 'same');
  const isWanted = (change: Change) =>
    wanted.includes(change.kind) || (rewordedToo && isRewordedToo(change));
  const fitting = changes.filter(
    (change) => categories.length === 0 || categories.some((id) => hasCategory(change, id)),
  );
  const ofKind = changes.filter(isWanted);
  return {
    shown: fitting.filter(isWanted),
    kinds: new Map(
      CHANGE_KINDS.map((kind) => [kind, fitting.filter((one) => one.kind === kind).length]),
    ),
    categories: new Map(
      catalog.categories.map(({ id }) => [id, ofKind.filter((one) => hasCategory(one, id)).length]),
    ),
    /** How many recategorised entries are also reworded; they only count as recategorised. */
    rewordedToo: fitting.filter(isRewordedToo).length,
  };
}

/** Sorts changes, given in catalog order, by code, or by resource and then code. */
export function sortChanges(
  catalog: Catalog,
  changes: readonly Change[],
  { column, descending }: ChangeSort,
): readonly Change[] {
  const rank = ({ entry }: Change) =>
    column === 'code' ? entry.code : catalog.resources.findIndex(({ id }) => id === entry.resource);
  const sign = descending ? -1 : 1;
  return changes.toSorted((a, b) => sign * (rank(a) - rank(b)));
}
