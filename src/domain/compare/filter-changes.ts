import type { Catalog } from '../catalog/create-catalog.ts';
import { CHANGE_KINDS, type ChangeKind } from './change-kind.ts';
import { asksRewordedAlone, type CompareState } from './compare-state.ts';
import type { Change } from './compare-versions.ts';

/** The changes to show, and how many each option of a facet would show. */
export interface FilteredChanges {
  readonly shown: readonly Change[];
  readonly kinds: ReadonlyMap<ChangeKind, number>;
  /** By id of category. */
  readonly categories: ReadonlyMap<string, number>;
  /** How many recategorised codes are reworded too: they count as recategorised alone. */
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
 * Keeps the changes of the chosen kinds that have a chosen category in either version. The
 * count of an option applies the other facet. Keeps the order; never throws.
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
