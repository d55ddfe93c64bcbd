import type { Catalog } from '../catalog/create-catalog.ts';
import { asksRewordedAlone, type ChangeSort, type CompareState } from './compare-state.ts';
import { CHANGE_KINDS, type Change } from './compare-versions.ts';

const isRewordedToo = ({ kind, isReworded }: Change): boolean =>
  kind === 'recategorised' && isReworded;

function fitsKind({ kinds, rewordedToo }: CompareState, change: Change): boolean {
  if (kinds.length === 0) return change.kind !== 'same';
  if (kinds.includes(change.kind)) return true;
  return rewordedToo && asksRewordedAlone(kinds) && isRewordedToo(change);
}

const hasCategory = ({ from, to }: Change, id: string): boolean =>
  from.categories.includes(id) || to.categories.includes(id);

/** How many changes each option of a facet would show. */
const countsOf = <Id>(ids: readonly Id[], shownFor: (id: Id) => readonly Change[]) =>
  new Map(ids.map((id) => [id, shownFor(id).length]));

/**
 * The changes of the chosen kinds with a chosen category in either version, in their order.
 * The count of an option applies the other facet.
 */
export function filterChanges(catalog: Catalog, changes: readonly Change[], state: CompareState) {
  const { categories } = state;
  const fitting = changes.filter(
    (change) => categories.length === 0 || categories.some((id) => hasCategory(change, id)),
  );
  const ofKind = changes.filter((change) => fitsKind(state, change));
  return {
    shown: fitting.filter((change) => fitsKind(state, change)),
    kinds: countsOf(CHANGE_KINDS, (kind) => fitting.filter((change) => change.kind === kind)),
    categories: countsOf(
      catalog.categories.map(({ id }) => id),
      (id) => ofKind.filter((change) => hasCategory(change, id)),
    ),
    /** How many recategorised entries are also reworded; they count as recategorised only. */
    rewordedToo: fitting.filter(isRewordedToo).length,
  };
}

/** Changes by code, or by resource in catalog order and then code. Takes them in catalog order. */
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
