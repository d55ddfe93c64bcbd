import type { Catalog } from '../catalog/create-catalog.ts';
import type { ReadableParameters } from '../filters/browse-state.ts';
import type { Parameters } from '../links.ts';
import { LONGEST_QUERY } from '../search/longest-query.ts';
import { CHANGE_KINDS, type Change, type ChangeKind } from './compare-versions.ts';

/** Everything that the address of the Compare page says. */
export interface CompareState {
  /** Ids of versions. */
  readonly from: string;
  readonly to: string;
  /** Kinds to show; none chosen means every change, but not what is the same. */
  readonly kinds: readonly ChangeKind[];
  readonly q: string;
}

/**
 * Reads the state from query parameters. Without versions, or with unknown ones, the two oldest
 * are compared; unknown kinds are passed over. Never throws on a catalog with a version.
 */
export function parseCompareState(catalog: Catalog, parameters: ReadableParameters): CompareState {
  const version = (name: string, index: number) => {
    const id = parameters.get(name) ?? '';
    const fallback = catalog.versions[index] ?? catalog.versions[0];
    return catalog.versionsById.has(id) ? id : (fallback?.id ?? '');
  };
  const kinds = new Set((parameters.get('change') ?? '').split(','));
  return {
    from: version('from', 0),
    to: version('to', 1),
    kinds: CHANGE_KINDS.filter((kind) => kinds.has(kind)),
    q: (parameters.get('q') ?? '').slice(0, LONGEST_QUERY),
  };
}

/**
 * The parameters that `parseCompareState` reads back to the same state. Both versions are
 * always named, so that a link keeps its meaning when a version is added.
 */
export function serialiseCompareState({ from, to, kinds, q }: CompareState): Parameters {
  return [
    ['from', from],
    ['to', to],
    ['change', kinds.join(',')],
    ['q', q],
  ];
}

/** Whether a row of this kind is to be shown. */
export function isKindShown(state: CompareState, kind: ChangeKind): boolean {
  return state.kinds.length === 0 ? kind !== 'same' : state.kinds.includes(kind);
}

/** How many there are of each kind; kinds that do not occur count 0. */
export function countKinds(changes: readonly Change[]): ReadonlyMap<ChangeKind, number> {
  const counts = new Map<ChangeKind, number>(CHANGE_KINDS.map((kind) => [kind, 0]));
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
