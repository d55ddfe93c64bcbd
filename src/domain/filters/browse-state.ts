import type { Catalog } from '../catalog/create-catalog.ts';
import type { Parameters } from '../links.ts';
import { LONGEST_QUERY } from '../search/longest-query.ts';
import { FACET_NAMES, FACETS, type FacetName, type Selection } from './facets.ts';
import { parseSort, SORT_COLUMNS, type Sort, serialiseSort } from './sort.ts';

/** Everything that the address of the Browse page says. */
export interface BrowseState {
  readonly q: string;
  readonly selection: Selection;
  /** Absent: the best hit first, and without a query by code. */
  readonly sort?: Sort | undefined;
}

/** What `URLSearchParams` offers, so that the domain need not know it. */
export interface ReadableParameters {
  readonly get: (name: string) => string | null;
}

/**
 * Reads the state from query parameters. Unknown ids, columns and parameters are passed over,
 * repeated ids count once, and the order of ids is that of the catalog. Never throws.
 */
export function parseBrowseState(catalog: Catalog, parameters: ReadableParameters): BrowseState {
  const chosen = (name: FacetName) => {
    const ids = new Set((parameters.get(name) ?? '').split(','));
    return FACETS[name].options(catalog).flatMap(({ id }) => (ids.has(id) ? [id] : []));
  };
  const selection = {
    resource: chosen('resource'),
    category: chosen('category'),
    version: chosen('version'),
  };
  const sort = parseSort(SORT_COLUMNS, parameters.get('sort') ?? '');
  return { q: (parameters.get('q') ?? '').slice(0, LONGEST_QUERY), selection, sort };
}

/** The parameters that `parseBrowseState` reads back to the same state; defaults are empty. */
export function serialiseBrowseState({ q, selection, sort }: BrowseState): Parameters {
  return [
    ['q', q],
    ...FACET_NAMES.map((name) => [name, selection[name].join(',')] as const),
    ['sort', serialiseSort(sort)],
  ];
}
