import type { Catalog } from '../catalog/create-catalog.ts';
import type { ReadableParameters } from '../filters/browse-state.ts';
import { parseSort, serialiseSort } from '../filters/sort.ts';
import type { Parameters } from '../links.ts';
import { LONGEST_QUERY } from '../search/longest-query.ts';
import { CHANGE_KINDS, type ChangeKind } from './change-kind.ts';
import { type ComparedVersions, parseComparedVersions } from './compared-versions.ts';
import { BY_CODE, CHANGE_COLUMNS, type ChangeSort } from './sort-changes.ts';

/** Everything that the address of the Compare page says. */
export interface CompareState extends ComparedVersions {
  /** Kinds to show; none chosen means every change, but not what is the same. */
  readonly kinds: readonly ChangeKind[];
  /** Whether `reworded` brings along the recategorised codes that are reworded too. */
  readonly rewordedToo: boolean;
  /** Ids of categories that a change has in either version; none chosen means all. */
  readonly categories: readonly string[];
  readonly q: string;
  readonly sort: ChangeSort;
}

/** What a comparison shows when nothing is chosen. */
export const UNFILTERED = { kinds: [], rewordedToo: false, categories: [], q: '' } as const;

/** Whether rewordings are asked for, but not the recategorised codes that are reworded too. */
export function asksRewordedAlone(kinds: readonly ChangeKind[]): boolean {
  return kinds.includes('reworded') && !kinds.includes('recategorised');
}

/** Whether any change is left out. */
export function isFiltered({ kinds, categories, q }: CompareState): boolean {
  return kinds.length > 0 || categories.length > 0 || q.trim() !== '';
}

/**
 * Reads the state from query parameters; unknown ids are passed over. Never throws.
 */
export function parseCompareState(catalog: Catalog, parameters: ReadableParameters): CompareState {
  const chosen = <Id extends string>(name: string, ids: readonly Id[]) => {
    const named: ReadonlySet<string> = new Set((parameters.get(name) ?? '').split(','));
    return ids.filter((id) => named.has(id));
  };
  const kinds = chosen('change', CHANGE_KINDS);
  return {
    ...parseComparedVersions(catalog, parameters),
    kinds,
    rewordedToo: parameters.get('also') === 'reworded' && asksRewordedAlone(kinds),
    categories: chosen(
      'category',
      catalog.categories.map(({ id }) => id),
    ),
    q: (parameters.get('q') ?? '').slice(0, LONGEST_QUERY),
    sort: parseSort(CHANGE_COLUMNS, parameters.get('sort') ?? '') ?? BY_CODE,
  };
}

/**
 * The parameters that `parseCompareState` reads back to the same state. Both versions are
 * always named, so that a link keeps its meaning when a version is added.
 */
export function serialiseCompareState(state: CompareState): Parameters {
  const sort = serialiseSort(state.sort);
  return [
    ['from', state.from],
    ['to', state.to],
    ['change', state.kinds.join(',')],
    ['also', state.rewordedToo && asksRewordedAlone(state.kinds) ? 'reworded' : ''],
    ['category', state.categories.join(',')],
    ['q', state.q],
    ['sort', sort === serialiseSort(BY_CODE) ? '' : sort],
  ];
}
