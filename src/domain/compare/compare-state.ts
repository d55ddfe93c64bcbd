import type { Catalog } from '../catalog/create-catalog.ts';
import {
  chosenIds,
  parseSort,
  type Sort,
  serialiseSort,
  sortValues,
} from '../filters/browse-state.ts';
import {
  type Parameters,
  type ReadableParameters,
  unknownValues,
  type VersionPair,
} from '../links.ts';
import { LONGEST_QUERY } from '../search/search.ts';
import { CHANGE_KINDS, type ChangeKind } from './change-labels.ts';

/** The columns by which Compare sorts. */
export const CHANGE_COLUMNS = ['code', 'resource'] as const;
export type ChangeSort = Sort<(typeof CHANGE_COLUMNS)[number]>;

export const BY_CODE: ChangeSort = { column: 'code', descending: false };

/** The state of the Compare page, all of it in the URL. */
export interface CompareState extends VersionPair {
  /** Kinds to show; none chosen means every change, but not unchanged entries. */
  readonly kinds: readonly ChangeKind[];
  /** Whether `reworded` also shows recategorised entries that are reworded too. */
  readonly rewordedToo: boolean;
  /** Category ids, in either version; none chosen means all. */
  readonly categories: readonly string[];
  readonly q: string;
  readonly sort: ChangeSort;
}

/** No search, no filters. */
export const UNFILTERED = { kinds: [], rewordedToo: false, categories: [], q: '' } as const;

/** The values that parameters may have. */
const knownTo = ({ versions, categories }: Catalog) => {
  const ids = versions.map(({ id }) => id);
  return {
    from: ids,
    to: ids,
    change: CHANGE_KINDS,
    category: categories.map(({ id }) => id),
    sort: sortValues(CHANGE_COLUMNS),
  };
};

/** Whether `reworded` is chosen without `recategorised`. */
export const asksRewordedAlone = (kinds: readonly ChangeKind[]): boolean =>
  kinds.includes('reworded') && !kinds.includes('recategorised');

/** Whether search or filters hide any change. */
export const isFiltered = ({ kinds, categories, q }: CompareState): boolean =>
  kinds.length > 0 || categories.length > 0 || q.trim() !== '';

/**
 * Reads the state from query parameters; unknown ids are ignored. In place of a version that is
 * not known comes the first other one, or the next after the one it is compared with.
 */
export function parseCompareState(catalog: Catalog, parameters: ReadableParameters): CompareState {
  const { from: versions, category: categories } = knownTo(catalog);
  const asked = (name: string) => chosenIds(parameters, name, versions)[0];
  const from = asked('from') ?? versions.find((id) => id !== asked('to')) ?? '';
  const next = versions[versions.indexOf(from) + 1] ?? versions.find((id) => id !== from) ?? from;
  const kinds = chosenIds(parameters, 'change', CHANGE_KINDS);
  return {
    from,
    to: asked('to') ?? next,
    kinds,
    rewordedToo: parameters.get('also') === 'reworded' && asksRewordedAlone(kinds),
    categories: chosenIds(parameters, 'category', categories),
    q: (parameters.get('q') ?? '').slice(0, LONGEST_QUERY),
    sort: parseSort(CHANGE_COLUMNS, parameters.get('sort') ?? '') ?? BY_CODE,
  };
}

/** What an address of Compare asks for and the catalog does not know: `to=v9`. */
export const ignoredByCompare = (catalog: Catalog, parameters: ReadableParameters) =>
  unknownValues(parameters, knownTo(catalog));

/** The inverse of `parseCompareState`. Always names both versions, so that links stay valid. */
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
