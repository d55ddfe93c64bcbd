import type { Catalog } from '../domain/catalog/create-catalog.ts';
import type { Search } from '../domain/search/search.ts';
import type { Place } from './history.ts';

/** What every route is given; what else it needs, it reads from the place. */
export interface RouteProps {
  readonly place: Place;
  readonly catalog: Catalog;
  /** Undefined until what searching takes is there. */
  readonly search: Search | undefined;
}
