import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type Catalog, entryId } from '../../domain/catalog/create-catalog.ts';
import { categoriesIn } from '../../domain/catalog/emissions.ts';
import { resourceLabel, versionLabels } from '../../domain/catalog/labels.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { firstWording, wordingsOf } from '../../domain/catalog/wordings.ts';
import type { Sort } from '../../domain/filters/browse-state.ts';
import { countSelected, matchingWordings, type Selection } from '../../domain/filters/facets.ts';
import { memoizeByPair } from '../../domain/memoize-by-object.ts';
import { reasonOf } from '../../domain/search/hit-reason.ts';
import type { Hit, Range } from '../../domain/search/search.ts';

/** The text of a row, with the ranges that the query matched. */
export interface RowText {
  readonly wording: string;
  readonly ranges: readonly Range[];
  /** A matched wording that does not fit the facets. */
  readonly elsewhere?: {
    readonly text: string;
    readonly ranges: readonly Range[];
    readonly versions: string;
  };
  /** Values in the query for the placeholders of the wording. */
  readonly values?: string;
  /** Why the entry was found, if its text does not say so. */
  readonly reason?: string | undefined;
}

const NO_RANGES: readonly Range[] = [];

/** The text of a row without highlights. */
const plainTextOf = memoizeByPair(
  (catalog: Catalog, entry: Entry): RowText => ({
    wording: firstWording(catalog, entry),
    ranges: NO_RANGES,
  }),
);

/**
 * The text of a hit's row. With facets, it is a wording that fits them; an entry with a single
 * wording always shows that one.
 */
function textOf(catalog: Catalog, hit: Hit, selection: Selection): RowText {
  const { entry, wording, ranges, values } = hit;
  const wordings = wordingsOf(catalog, entry);
  if (countSelected(selection) > 0 && wordings.length > 1) {
    const fitting = matchingWordings(catalog, entry, wordings, selection);
    if (fitting.every(({ text }) => text !== wording)) {
      const shown = { wording: fitting[0]?.text ?? wording, ranges: NO_RANGES };
      const matched = wordings.find(({ text }) => text === wording);
      if (ranges.length === 0 || !matched) return shown;
      const versions = versionLabels(catalog, matched.versions);
      return { ...shown, elsewhere: { text: wording, ranges, versions } };
    }
  }
  const plain = plainTextOf(catalog, entry);
  const reason = reasonOf(hit);
  if (wording === plain.wording && ranges.length === 0 && !values && !reason) return plain;
  // `{0} = 342963216`, for a message with its values filled in.
  const filled = Object.entries(values ?? {}).map(([name, value]) => `${name} = ${value}`);
  return { wording, ranges, reason, values: filled.join(', ') };
}

/**
 * The row of a hit. Its text is computed once, when it is rendered or sorted by: for hundreds of
 * rows at once, that would block a phone. Rows that show the same share their parts, so that
 * memoised components need not render again.
 */
export function rowOf(catalog: Catalog, hit: Hit, selection: Selection) {
  const { entry, codeRange } = hit;
  let text: RowText | undefined;
  return {
    catalog,
    entry,
    /** The digits of the code that the query matched. */
    codeRanges: codeRange ? [codeRange] : NO_RANGES,
    text: () => {
      text ??= textOf(catalog, hit, selection);
      return text;
    },
  };
}

export type BrowseRow = ReturnType<typeof rowOf>;

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

const helper = createColumnHelper<typeof features, BrowseRow>();

export const categoriesOf = ({ catalog, entry }: Pick<BrowseRow, 'catalog' | 'entry'>) =>
  categoriesIn(catalog, entry.occurrences);

/** Sortable columns; their ids are `SORT_COLUMNS`. */
const sorters = helper.columns([
  helper.accessor(({ entry }) => entry.code, { id: 'code' }),
  helper.accessor(({ catalog, entry }) => resourceLabel(catalog, entry), { id: 'resource' }),
  helper.accessor(
    (row) =>
      categoriesOf(row)
        .map(({ id }) => id)
        .join(' '),
    { id: 'category' },
  ),
  helper.accessor((row) => row.text().wording.toLowerCase(), { id: 'wording' }),
]);

/** The sorted rows; the order is the same on every machine. */
export const useSortedRows = (rows: readonly BrowseRow[], sort: Sort | undefined) =>
  useTable({
    features,
    columns: sorters,
    defaultColumn: { sortFn: sortFn_basic },
    data: rows,
    getRowId: ({ entry }) => entryId(entry),
    state: { sorting: sort ? [{ id: sort.column, desc: sort.descending }] : [] },
  }).getRowModel().rows;
