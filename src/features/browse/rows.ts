import { type Catalog, entryHref, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import { categoriesIn, emissionsOf, lackingVersions } from '../../domain/catalog/emissions.ts';
import {
  absenceInWords,
  emissionLabel,
  entrySummary,
  resourceLabel,
  versionLabels,
} from '../../domain/catalog/labels.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import { countSelected, matchingWordings, type Selection } from '../../domain/filters/facets.ts';
import { oncePerPair } from '../../domain/once-per.ts';
import type { Hit, Range } from '../../domain/search/search.ts';
import type { Slot } from '../../ui/version-slots.tsx';

/** The words of a row, with the stretches that the query matched. */
interface RowText {
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
  readonly paraphrase?: string | undefined;
}

/** A row of the table. */
export interface BrowseRow {
  readonly entry: Entry;
  readonly id: string;
  readonly href: string;
  readonly resource: string;
  /** The digits of its number that the query matched. */
  readonly codeRanges: readonly Range[];
  /** The same object for every row of an entry. */
  readonly facts: () => ReturnType<typeof factsOf>;
  /** The same object for every row of an entry in which nothing is marked. */
  readonly text: () => RowText;
}

/** What a row shows of its entry, whatever the query is. */
const factsOf = oncePerPair((catalog: Catalog, entry: Entry) => {
  const slots = emissionsOf(catalog, entry).map((emission): Slot => {
    const { version, emits, isCovered, isInferred } = emission;
    const categories = emission.categories.map((id) => getById(catalog.categoriesById, id));
    const names = categories.map(({ label }) => label).join(', ');
    return {
      id: version.id,
      label: version.label,
      text: emits
        ? `${emissionLabel(emission)}: ${names}`
        : absenceInWords(catalog, entry, emission),
      mark: isCovered ? (isInferred && emits ? 'inferred' : undefined) : 'uncovered',
      categories,
    };
  });
  return {
    categories: categoriesIn(catalog, entry.occurrences),
    slots,
    lacks: lackingVersions(catalog, entry),
    /** What else there is to know, in one short line. */
    summary: entrySummary(catalog, entry),
  };
});

const NO_RANGES: readonly Range[] = [];

/**
 * What the row of a hit says: `plain` itself where nothing is marked, so that a row need not be
 * rendered again. With facets chosen it is a wording of the rows that fit them; an entry with one
 * wording shows that, whatever is chosen.
 */
function textOf(catalog: Catalog, hit: Hit, selection: Selection, plain: RowText): RowText {
  const { entry, wording, ranges, values, paraphrase } = hit;
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
  if (wording === plain.wording && ranges.length === 0 && !values && !paraphrase) return plain;
  // `{0} = 342963216`, for a message that came with its values filled in.
  const filled = Object.entries(values ?? {}).map(([name, value]) => `${name} = ${value}`);
  return { wording, ranges, paraphrase, values: filled.join(', ') };
}

/** What the rows of an entry have in common. */
const rowOfEntry = oncePerPair((catalog: Catalog, entry: Entry) => ({
  entry,
  id: entryId(entry),
  href: entryHref(catalog, entry),
  resource: resourceLabel(catalog, entry),
  facts: () => factsOf(catalog, entry),
}));

const plainTextOf = oncePerPair((catalog: Catalog, entry: Entry): RowText => {
  return { wording: wordingsOf(catalog, entry)[0]?.text ?? '', ranges: NO_RANGES };
});

/**
 * The row of a hit. What it shows is computed when it is rendered or sorted by, and once: for
 * hundreds of rows at once it would block a phone.
 */
export function rowOf(catalog: Catalog, hit: Hit, selection: Selection): BrowseRow {
  const { entry, codeRange } = hit;
  let text: RowText | undefined;
  return {
    ...rowOfEntry(catalog, entry),
    codeRanges: codeRange ? [codeRange] : NO_RANGES,
    text: () => {
      text ??= textOf(catalog, hit, selection, plainTextOf(catalog, entry));
      return text;
    },
  };
}
