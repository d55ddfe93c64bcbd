import { type Catalog, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import { emissionsOf } from '../../domain/catalog/emissions.ts';
import { entryHref } from '../../domain/catalog/entry-href.ts';
import type { Labelled } from '../../domain/catalog/schema.ts';
import { links } from '../../domain/links.ts';
import type { Range, SearchAnswer } from '../../domain/search/search.ts';

/** One line of the list under the search box. */
export interface Suggestion {
  readonly id: string;
  readonly href: string;
  readonly code: string;
  readonly codeRanges: readonly Range[];
  readonly resource: string;
  readonly categories: readonly Labelled[];
  readonly wording: string;
  readonly ranges: readonly Range[];
}

export interface Suggestions {
  readonly query: string;
  readonly options: readonly Suggestion[];
  /** How many entries were found, and the address that shows them all. */
  readonly total: number;
  readonly allHref: string;
}

/** How many hits the list shows. */
export const MOST_OPTIONS = 8;

/** The first hits of an answer, ready to be drawn. */
export function suggestionsOf(catalog: Catalog, answer: SearchAnswer): Suggestions {
  const options = answer.hits.slice(0, MOST_OPTIONS).map((hit) => {
    const { entry, wording, ranges, codeRange } = hit;
    const used = new Set(emissionsOf(catalog, entry).flatMap(({ categories }) => categories));
    return {
      id: entryId(entry),
      href: entryHref(catalog, entry),
      code: String(entry.code),
      codeRanges: codeRange ? [codeRange] : [],
      resource: getById(catalog.resourcesById, entry.resource).label,
      categories: catalog.categories.filter(({ id }) => used.has(id)),
      wording,
      ranges,
    };
  });
  return {
    query: answer.query,
    options,
    total: answer.total,
    allHref: links.browse([['q', answer.query]]),
  };
}
