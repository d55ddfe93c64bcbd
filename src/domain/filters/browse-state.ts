import type { Catalog } from '../catalog/create-catalog.ts';
import { type Parameters, type ReadableParameters, unknownValues } from '../links.ts';
import { MAX_QUERY_LENGTH } from '../search/search.ts';
import { FACET_NAMES, FACETS, type FacetName, type Selection } from './facets.ts';

/** The columns that Browse can be sorted by. */
export const SORT_COLUMNS = ['code', 'resource', 'category', 'wording'] as const;

export interface Sort<Column extends string = (typeof SORT_COLUMNS)[number]> {
  readonly column: Column;
  readonly descending: boolean;
}

/** The state of the Browse page, all of it in the URL. */
export interface BrowseState {
  readonly q: string;
  readonly selection: Selection;
  /** Undefined: best hit first, or by code if there is no query. */
  readonly sort?: Sort | undefined;
}

/** Parses a comma-separated list of known ids, in the order of `ids`; others are ignored. */
export function chosenIds<Id extends string>(
  parameters: ReadableParameters,
  name: string,
  ids: readonly Id[],
): readonly Id[] {
  const named: ReadonlySet<string> = new Set((parameters.get(name) ?? '').toLowerCase().split(','));
  return ids.filter((id) => named.has(id));
}

/** Parses `code` or `-code`; undefined for an unknown column. */
export function parseSort<Column extends string>(
  columns: readonly Column[],
  text: string,
): Sort<Column> | undefined {
  const descending = text.startsWith('-');
  const column = columns.find((name) => name === text.slice(descending ? 1 : 0));
  return column && { column, descending };
}

/** The inverse of `parseSort`; empty for undefined. */
export const serialiseSort = (sort: Sort<string> | undefined): string =>
  sort ? `${sort.descending ? '-' : ''}${sort.column}` : '';

/** Both directions of each column, as in the URL. */
export const sortValues = (columns: readonly string[]): readonly string[] =>
  columns.flatMap((column) => [column, `-${column}`]);

const idsOf = (catalog: Catalog, name: FacetName): readonly string[] =>
  FACETS[name].options(catalog).map(({ id }) => id);

/** The values in a Browse URL that the catalog does not have: `version=v9`. */
export const ignoredByBrowse = (catalog: Catalog, parameters: ReadableParameters) =>
  unknownValues(parameters, {
    ...Object.fromEntries(FACET_NAMES.map((name) => [name, idsOf(catalog, name)])),
    sort: sortValues(SORT_COLUMNS),
  });

/** Parses the state from query parameters; unknown ids, columns and parameters are ignored. */
export function parseBrowseState(catalog: Catalog, parameters: ReadableParameters): BrowseState {
  const chosen = FACET_NAMES.map(
    (name) => [name, chosenIds(parameters, name, idsOf(catalog, name))] as const,
  );
  return {
    q: (parameters.get('q') ?? '').slice(0, MAX_QUERY_LENGTH),
    selection: Object.fromEntries(chosen) as Selection,
    sort: parseSort(SORT_COLUMNS, parameters.get('sort') ?? ''),
  };
}

/** The inverse of `parseBrowseState`; defaults are empty. */
export const serialiseBrowseState = ({ q, selection, sort }: BrowseState): Parameters => [
  ['q', q],
  ...FACET_NAMES.map((name) => [name, selection[name].join(',')] as const),
  ['sort', serialiseSort(sort)],
];
