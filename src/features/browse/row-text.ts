import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { versionLabels } from '../../domain/catalog/labels.ts';
import { type Wording, wordingsOf } from '../../domain/catalog/wordings.ts';
import { countSelected, matchingWordings, type Selection } from '../../domain/filters/facets.ts';
import type { Hit, Range } from '../../domain/search/search.ts';

/** The words of a row, with the stretches that the query matched. */
export interface RowText {
  readonly wording: string;
  readonly ranges: readonly Range[];
  /** Where the query matched a wording of other rows than those that the facets chose. */
  readonly elsewhere?: {
    readonly text: string;
    readonly ranges: readonly Range[];
    readonly versions: string;
  };
  /** What the query holds in place of the placeholders of the wording. */
  readonly values?: string;
  /** What people also say for the wording, where that is why it was found. */
  readonly paraphrase?: string;
}

const NO_RANGES: readonly Range[] = [];

/** What a row says where the query marks nothing in it. */
export const plainText = (wordings: readonly Wording[]): RowText => ({
  wording: wordings[0]?.text ?? '',
  ranges: NO_RANGES,
});

/** `{0} = 342963216`, for a message that came with its values filled in; and the paraphrase. */
function reasonOf({ values, paraphrase }: Hit): Pick<RowText, 'values' | 'paraphrase'> {
  const filled = Object.entries(values ?? {}).map(([name, value]) => `${name} = ${value}`);
  return {
    ...(filled.length > 0 ? { values: filled.join(', ') } : {}),
    ...(paraphrase === undefined ? {} : { paraphrase }),
  };
}

/** The text as the facets ask for it: a wording of the rows that fit them. */
function fittingText(
  catalog: Catalog,
  hit: Hit,
  wordings: readonly Wording[],
  selection: Selection,
): RowText {
  const { entry, wording, ranges } = hit;
  const fitting = matchingWordings(catalog, entry, wordings, selection);
  if (fitting.some(({ text }) => text === wording)) return { wording, ranges, ...reasonOf(hit) };
  const shown = { wording: fitting[0]?.text ?? wording, ranges: NO_RANGES };
  const matched = wordings.find(({ text }) => text === wording);
  if (ranges.length === 0 || !matched) return shown;
  const versions = versionLabels(catalog, matched.versions);
  return { ...shown, elsewhere: { text: wording, ranges, versions } };
}

/**
 * What the row of a hit says: `plain` itself where nothing is marked, so that a row need not be
 * rendered again. An entry with one wording shows that, whatever is chosen.
 */
export function textOf(catalog: Catalog, hit: Hit, selection: Selection, plain: RowText): RowText {
  const wordings = wordingsOf(catalog, hit.entry);
  if (countSelected(selection) > 0 && wordings.length > 1) {
    return fittingText(catalog, hit, wordings, selection);
  }
  const { wording, ranges, paraphrase } = hit;
  const isPlain = wording === plain.wording && ranges.length === 0 && paraphrase === undefined;
  return isPlain ? plain : { wording, ranges, ...reasonOf(hit) };
}
