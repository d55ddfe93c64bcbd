import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { entryId, getById } from '../../domain/catalog/create-catalog.ts';
import { emissionsOf } from '../../domain/catalog/emissions.ts';
import { versionLabels } from '../../domain/catalog/english.ts';
import { entryHref } from '../../domain/catalog/entry-href.ts';
import type { Entry, Labelled } from '../../domain/catalog/schema.ts';
import { entrySummary } from '../../domain/catalog/summary.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import { countSelected, type Selection } from '../../domain/filters/facets.ts';
import { fittingWordings } from '../../domain/filters/row-fit.ts';
import type { Hit, Range } from '../../domain/search/search.ts';
import type { Slot } from '../../ui/version-slots.tsx';

/** A text with the stretches that the query matched. */
interface Marked {
  readonly text: string;
  readonly ranges: readonly Range[];
}

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
  /** Where the query matched a wording of other rows than those that the facets chose. */
  readonly elsewhere?: Marked & { readonly versions: string };
  /** What the query holds in place of the placeholders of the wording. */
  readonly values?: string;
  /** What else there is to know, in one short line. */
  readonly summary: string | undefined;
  /** Whether there is more than one wording. */
  readonly hasWordings: boolean;
}

const NO_RANGES: readonly Range[] = [];

function plainRow(catalog: Catalog, entry: Entry): BrowseRow {
  const emissions = emissionsOf(catalog, entry);
  const wordings = wordingsOf(catalog, entry);
  const labelled = (ids: readonly string[]) => ids.map((id) => getById(catalog.categoriesById, id));
  return {
    entry,
    id: entryId(entry),
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
    hasWordings: wordings.length > 1,
  };
}

/** `{0} = 342963216`, for a message that came with its values filled in. */
function valuesOf(values: Hit['values']): Pick<BrowseRow, 'values'> {
  const filled = Object.entries(values ?? {}).map(([name, value]) => `${name} = ${value}`);
  return filled.length > 0 ? { values: filled.join(', ') } : {};
}

/** The row as the facets ask for it: with a wording of the rows that fit them. */
function rowFor(catalog: Catalog, plain: BrowseRow, hit: Hit, selection: Selection): BrowseRow {
  const { entry, wording, ranges } = hit;
  const wordings = wordingsOf(catalog, entry);
  const fitting = fittingWordings(catalog, entry, wordings, selection);
  if (fitting.some(({ text }) => text === wording))
    return { ...plain, wording, ranges, ...valuesOf(hit.values) };
  const row = { ...plain, wording: fitting[0]?.text ?? wording, ranges: NO_RANGES };
  const matched = wordings.find(({ text }) => text === wording);
  if (ranges.length === 0 || !matched) return row;
  const versions = versionLabels(catalog, matched.versions);
  return { ...row, elsewhere: { text: wording, ranges, versions } };
}

/**
 * Makes rows of hits. What does not depend on the query is made once per entry; a row without
 * marks is the same object every time, so that it need not be drawn again. An entry with one
 * wording shows that, whatever is chosen.
 */
export function createRows(catalog: Catalog): (hit: Hit, selection: Selection) => BrowseRow {
  const known = new Map<Entry, BrowseRow>();
  return (hit, selection) => {
    const plain = known.get(hit.entry) ?? plainRow(catalog, hit.entry);
    known.set(hit.entry, plain);
    const { wording, ranges, values } = hit;
    if (countSelected(selection) > 0 && plain.hasWordings) {
      return rowFor(catalog, plain, hit, selection);
    }
    const isMarked = wording !== plain.wording || ranges.length > 0;
    return isMarked ? { ...plain, wording, ranges, ...valuesOf(values) } : plain;
  };
}
