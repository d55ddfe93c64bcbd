import type { Catalog } from '../catalog/create-catalog.ts';
import { asksRewordedAlone, type ChangeSort, type CompareState } from './compare-state.ts';
import { CHANGE_KINDS, type Change, type ChangeKind } from './compare-versions.ts';

/** The changes to show, and how many each facet option would show. */
export interface FilteredChanges {
  readonly shown: readonly Change[];
  readonly kinds: ReadonlyMap<ChangeKind, number>;
  /** By category id. */
  readonly categories: ReadonlyMap<string, number>;
  /** How many recategorised entries are also reworded; they count as recategorised only. */
  readonly rewordedToo: number;
}

const isRewordedToo = ({ kind, isReworded }: Change): boolean =>
  kind === 'recategorised' && isReworded;

function fitsKind({ kinds, rewordedToo }: CompareState, change: Change): boolean {
  if (kinds.length === 0) return change.kind !== 'same';
  if (kinds.includes(change.kind)) return true;
  return rewordedToo && asksRewordedAlone(kinds) && isRewordedToo(change);
}

const hasCategory = ({ from, to }: Change, id: string): boolean =>
  from.categories.includes(id) || to.categories.includes(id);

/**
 * The changes of the chosen kinds with a chosen category in either version, in their order.
 * The count of an option applies the other facet.
 */
export function filterChanges(
  catalog: Catalog,
  changes: readonly Change[],
  state: CompareState,
): FilteredChanges {
  const { categories } = state;
  const fitting = changes.filter(
    (change) => categories.length === 0 || categories.some((id) => hasCategory(change, id)),
  );
  const ofKind = changes.filter((change) => fitsKind(state, change));
  return {
    shown: fitting.filter((change) => fitsKind(state, change)),
    kinds: new Map(
      CHANGE_KINDS.map((kind) => [kind, fitting.filter((change) => change.kind === kind).length]),
    ),
    categories: new Map(
      catalog.categories.map(({ id }) => [
        id,
        ofKind.filter((change) => hasCategory(change, id)).length,
      ]),
    ),
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
