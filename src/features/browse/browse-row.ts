import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { getById } from '../../domain/catalog/create-catalog.ts';
import { emissionsOf } from '../../domain/catalog/emissions.ts';
import { entryHref } from '../../domain/catalog/entry-href.ts';
import type { Entry, Labelled } from '../../domain/catalog/schema.ts';
import { entrySummary } from '../../domain/catalog/summary.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import type { Hit, Range } from '../../domain/search/search.ts';
import type { Slot } from '../../ui/version-slots.tsx';

/** A row of the table, ready to be drawn and sorted. */
export interface BrowseRow {
  readonly entry: Entry;
  readonly id: string;
  readonly href: string;
  readonly resource: string;
  readonly categories: readonly Labelled[];
  readonly slots: readonly Slot[];
  readonly wording: string;
  readonly ranges: readonly Range[];
  /** What else there is to know, in one short line. */
  readonly summary: string | undefined;
}

const NO_RANGES: readonly Range[] = [];

function plainRow(catalog: Catalog, entry: Entry): BrowseRow {
  const emissions = emissionsOf(catalog, entry);
  const wordings = wordingsOf(catalog, entry);
  const labelled = (ids: readonly string[]) => ids.map((id) => getById(catalog.categoriesById, id));
  return {
    entry,
    id: `${entry.resource}:${entry.code}`,
    href: entryHref(catalog, entry),
    resource: getById(catalog.resourcesById, entry.resource).label,
    categories: catalog.categories.filter(({ id }) =>
      emissions.some(({ categories }) => categories.includes(id)),
    ),
    slots: emissions.map(({ version, categories }) => ({
      id: version.id,
      label: version.label,
      categories: labelled(categories),
    })),
    wording: wordings[0]?.text ?? '',
    ranges: NO_RANGES,
    summary: entrySummary(catalog, entry),
  };
}

/**
 * Makes rows of hits. What does not depend on the query is made once per entry; a row without
 * marks is the same object every time, so that it need not be drawn again.
 */
export function createRows(catalog: Catalog): (hit: Hit) => BrowseRow {
  const known = new Map<Entry, BrowseRow>();
  return (hit) => {
    const row = known.get(hit.entry) ?? plainRow(catalog, hit.entry);
    known.set(hit.entry, row);
    const { wording, ranges } = hit;
    const marked = wording !== row.wording || ranges.length > 0;
    return marked ? { ...row, wording, ranges } : row;
  };
}
