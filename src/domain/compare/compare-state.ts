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
import { MAX_QUERY_LENGTH } from '../search/search.ts';
import { CHANGE_KINDS, type ChangeKind } from './change-labels.ts';

/** The columns that Compare can be sorted by. */
export const CHANGE_COLUMNS = ['code', 'resource'] as const;
export type ChangeSort = Sort<(typeof CHANGE_COLUMNS)[number]>;

export const BY_CODE: ChangeSort = { column: 'code', descending: false };

/** The state of the Compare page, all of it in the URL. */
export interface CompareState extends VersionPair {
  /** Kinds to show; an empty list means every change, but not unchanged entries. */
  readonly kinds: readonly ChangeKind[];
  /** Whether `reworded` also shows recategorised entries that are reworded. */
  readonly rewordedToo: boolean;
  /** Category ids, in either version; an empty list means all. */
  readonly categories: readonly string[];
  readonly q: string;
  readonly sort: ChangeSort;
}

/** No search and no filters. */
export const UNFILTERED = { kinds: [], rewordedToo: false, categories: [], q: '' } as const;

/** The valid values of each parameter. */
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

/** Whether the search or the filters hide any changes. */
export const isFiltered = ({ kinds, categories, q }: CompareState): boolean =>
  kinds.length > 0 || categories.length > 0 || q.trim() !== '';

/**
 * Parses the state from query parameters; unknown ids are ignored. An unknown version is replaced
 * by the first other one, or the one after the version it is compared with.
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
    q: (parameters.get('q') ?? '').slice(0, MAX_QUERY_LENGTH),
    sort: parseSort(CHANGE_COLUMNS, parameters.get('sort') ?? '') ?? BY_CODE,
  };
}

/** The values in a Compare URL that the catalog does not have: `to=v9`. */
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
