import type { Catalog } from '../catalog/create-catalog.ts';
import type { Entry, Labelled } from '../catalog/schema.ts';
import { groupBy } from '../group-by.ts';

const WIDTH = 100;
const startOf = ({ code }: Entry) => Math.floor(code / WIDTH) * WIDTH;

/**
 * Counts entries by resource and range of a hundred codes. `starts` are the first codes of all
 * ranges in the catalog, ascending; each resource has a row with a count for each.
 */
export function countRanges(catalog: Catalog, entries: readonly Entry[]) {
  const starts = [...new Set(catalog.entries.map(startOf))].sort((a, b) => a - b);
  const cells = groupBy(entries, (entry) => `${entry.resource} ${startOf(entry)}`);
  const rangeOf = (resource: Labelled, from: number) => {
    const found: readonly Entry[] = cells.get(`${resource.id} ${from}`) ?? [];
    const has = (category: string) => (entry: Entry) =>
      entry.occurrences.some((occurrence) => occurrence.category === category);
    return {
      from,
      to: from + WIDTH - 1,
      count: found.length,
      /** Its categories in catalog order; an entry with two counts for both. */
      categories: catalog.categories
        .map((category) => ({ category, count: found.filter(has(category.id)).length }))
        .filter(({ count }) => count > 0),
    };
  };
  return {
    starts,
    rows: catalog.resources.map((resource) => ({
      resource,
      ranges: starts.map((from) => rangeOf(resource, from)),
    })),
  };
}

/** Entries of a resource whose codes share all but the last two digits. */
export type RangeCount = ReturnType<typeof countRanges>['rows'][number]['ranges'][number];
