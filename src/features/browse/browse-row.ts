import { type Catalog, entryHref, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import { type Emission, emissionsOf, lackingVersions } from '../../domain/catalog/emissions.ts';
import { absenceInWords, emissionLabel, entrySummary } from '../../domain/catalog/labels.ts';
import type { Entry, Labelled } from '../../domain/catalog/schema.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import type { Selection } from '../../domain/filters/facets.ts';
import type { Hit, Range } from '../../domain/search/search.ts';
import type { Slot } from '../../ui/version-slots.tsx';
import { plainText, type RowText, textOf } from './row-text.ts';

/** What a row shows of its entry, whatever the query is. */
interface EntryFacts {
  readonly categories: readonly Labelled[];
  readonly slots: readonly Slot[];
  /** Ids of the versions that do not document it, with spaces between; undefined for none. */
  readonly lacks: string | undefined;
  /** What else there is to know, in one short line. */
  readonly summary: string | undefined;
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
  readonly facts: () => EntryFacts;
  /** The same object for every row of an entry in which nothing is marked. */
  readonly text: () => RowText;
}

function slotOf(catalog: Catalog, entry: Entry, emission: Emission): Slot {
  const { version, emits, isCovered, isInferred } = emission;
  const categories = emission.categories.map((id) => getById(catalog.categoriesById, id));
  const names = categories.map(({ label }) => label).join(', ');
  return {
    id: version.id,
    label: version.label,
    text: emits ? `${emissionLabel(emission)}: ${names}` : absenceInWords(catalog, entry, emission),
    mark: isCovered ? (isInferred && emits ? 'inferred' : undefined) : 'uncovered',
    categories,
  };
}

function factsOf(catalog: Catalog, entry: Entry): EntryFacts {
  const emissions = emissionsOf(catalog, entry);
  return {
    categories: catalog.categories.filter(({ id }) =>
      emissions.some(({ categories }) => categories.includes(id)),
    ),
    slots: emissions.map((emission) => slotOf(catalog, entry, emission)),
    lacks: lackingVersions(catalog, entry),
    summary: entrySummary(catalog, entry),
  };
}

/** Finds something when it is first asked for. */
function once<T extends object>(find: () => T): () => T {
  let found: T | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

const NO_RANGES: readonly Range[] = [];

const plainRow = (catalog: Catalog, entry: Entry): BrowseRow => ({
  entry,
  id: entryId(entry),
  href: entryHref(catalog, entry),
  resource: getById(catalog.resourcesById, entry.resource).label,
  codeRanges: NO_RANGES,
  facts: once(() => factsOf(catalog, entry)),
  text: once(() => plainText(wordingsOf(catalog, entry))),
});

/**
 * Makes rows of hits. What a row shows is computed when it is rendered or sorted by: for hundreds
 * of rows at once it would block a phone.
 */
export function createRows(catalog: Catalog): (hit: Hit, selection: Selection) => BrowseRow {
  const known = new Map<Entry, BrowseRow>();
  return (hit, selection) => {
    const plain = known.get(hit.entry) ?? plainRow(catalog, hit.entry);
    known.set(hit.entry, plain);
    const { codeRange } = hit;
    return {
      ...plain,
      codeRanges: codeRange ? [codeRange] : NO_RANGES,
      text: once(() => textOf(catalog, hit, selection, plain.text())),
    };
  };
}
