import { capitalised, counted, inWords, numbersInWords, plural } from '../text/english.ts';
import { type Catalog, getById } from './create-catalog.ts';
import { areInferred, type Emission, emissionsByCategory, emissionsOf } from './emissions.ts';
import { linesOf, wordingKey } from './messages.ts';
import type { Document, Entry, Occurrence } from './schema.ts';
import { type Wording, wordingsOf } from './wordings.ts';

/** The days on which documents were collected: "2026-11-21"; empty if none is known. */
export function collectedOn(documents: readonly Document[]): string {
  const days = new Set(documents.flatMap(({ collected }) => collected ?? []));
  return inWords([...days].toSorted());
}

/** The documents that list an entry, in catalog order. */
export const documentsOf = (catalog: Catalog, { occurrences }: Entry): readonly Document[] =>
  catalog.documents.filter(({ id }) => occurrences.some(({ document }) => document === id));

/** "line 5", "lines 5, 7 and 39 to 48". Takes lines in any order. */
export function linesInWords(lines: readonly number[]): string {
  const own = [...new Set(lines)].toSorted((a, b) => a - b);
  return `${plural('line', own.length)} ${numbersInWords(own)}`;
}

/** The title of a document, marked if its version is inferred: "Error codes (V1, inferred)". */
export function markedTitle(catalog: Catalog, { title, version, inferred }: Document): string {
  if (inferred === null) return title;
  const { label } = getById(catalog.versionsById, version);
  const isNamed = title.includes(`(${label})`);
  return isNamed ? title.replace(label, `${label}, inferred`) : `${title} (version inferred)`;
}

/**
 * "Customer (V1), lines 39 to 48": where rows of one document have the wordings with these keys;
 * all of their lines by default.
 */
export function citationOf(
  catalog: Catalog,
  rows: readonly Occurrence[],
  keys = rows.flatMap(({ messages }) => messages.map(wordingKey)),
): string {
  const document = getById(catalog.documentsById, rows[0]?.document ?? '');
  return `${markedTitle(catalog, document)}, ${linesInWords(rows.flatMap((row) => linesOf(row, keys)))}`;
}

/** The label for the version of an emission: "V2 (inferred)" if no document states it. */
export const emissionLabel = ({
  version: { label },
  isInferred,
}: Pick<Emission, 'version' | 'isInferred'>): string =>
  isInferred ? `${label} (inferred)` : label;

/**
 * The label of a version, marked if none of its documents states it: those that list the entry, or
 * all without an entry. Throws for an id that is not in the catalog.
 */
export function versionLabel(catalog: Catalog, id: string, entry?: Entry): string {
  const version = getById(catalog.versionsById, id);
  const isInferred = entry
    ? emissionsOf(catalog, entry).some((e) => e.version === version && e.isInferred)
    : areInferred(catalog.documents.filter((document) => document.version === id));
  return emissionLabel({ version, isInferred });
}

/** The `versionLabel` of several versions, in words. */
export const versionLabels = (catalog: Catalog, ids: Iterable<string>, entry?: Entry): string =>
  inWords([...ids].map((id) => versionLabel(catalog, id, entry)));

/** "Transaction". Throws for a resource that is not in the catalog. */
export const resourceLabel = (catalog: Catalog, { resource }: Pick<Entry, 'resource'>): string =>
  getById(catalog.resourcesById, resource).label;

/** The name of a resource inside a sentence: "customer", "points", but "HTTP". */
export function resourceNoun(catalog: Catalog, entry: Entry): string {
  const label = resourceLabel(catalog, entry);
  return /^\p{Lu}\p{Ll}+$/u.test(label) ? label.toLowerCase() : label;
}

/** "customers", "points", "HTTP": a resource in general, inside a sentence. */
export function resourcePlural(catalog: Catalog, entry: Entry): string {
  const noun = resourceNoun(catalog, entry);
  return /^\p{Ll}+$/u.test(noun) && !noun.endsWith('s') ? plural(noun) : noun;
}

/** Why a version lacks an entry: "Not documented for V1", "No V2 document on points". */
export const absenceInWords = (catalog: Catalog, entry: Entry, emission: Emission): string =>
  emission.isCovered
    ? `Not documented for ${emissionLabel(emission)}`
    : `No ${emission.version.label} document on ${resourcePlural(catalog, entry)}`;

/** The name of a category inside a sentence: "error". Throws for an unknown id. */
export const categoryNoun = (catalog: Catalog, id: string): string =>
  getById(catalog.categoriesById, id).label.toLowerCase();

/** "error", or "error and warning". Throws for an unknown id. */
export const categoriesInWords = (catalog: Catalog, ids: readonly string[]): string =>
  inWords(ids.map((id) => categoryNoun(catalog, id)));

/** "warning in V2 and V2 Lookup": the category that some versions share. */
export const categoryInVersions = (
  catalog: Catalog,
  group: readonly [Emission, ...Emission[]],
): string =>
  `${categoriesInWords(catalog, group[0].categories)} in ${inWords(group.map(emissionLabel))}`;

/** "error in V1", "warning in V2 and V2 Lookup"; empty if every row has the same category. */
function categoryParts(catalog: Catalog, entry: Entry): readonly string[] {
  const groups = emissionsByCategory(catalog, entry);
  if (groups.length === 1 && groups[0]?.[0].categories.length === 1) return [];
  return groups.map((group) => categoryInVersions(catalog, group));
}

/** "Error in V1; warning in V2 and V2 Lookup", or undefined if every row agrees. */
export const categorySentence = (catalog: Catalog, entry: Entry): string | undefined =>
  capitalised(categoryParts(catalog, entry).join('; ')) || undefined;

/** "Error", or `categorySentence` if the category differs. */
export const categoryLine = (catalog: Catalog, entry: Entry): string =>
  categorySentence(catalog, entry) ??
  capitalised(categoryNoun(catalog, entry.occurrences[0]?.category ?? ''));

/** "2 wordings, error in V1, warning in V2": the summary in a table row; undefined if empty. */
export function entrySummary(catalog: Catalog, entry: Entry): string | undefined {
  const wordings = wordingsOf(catalog, entry).length;
  const count = wordings > 1 ? [counted(wordings, 'wording')] : [];
  return [...count, ...categoryParts(catalog, entry)].join(', ') || undefined;
}

/** "Same wording as V1", "11 of the 12 messages of V1": replaces repeated wordings in a row. */
export function repeatInWords(wordings: readonly Wording[], sameAs: Emission): string {
  const there = sameAs.wordings.length;
  const label = emissionLabel(sameAs);
  if (wordings.length < there) return `${wordings.length} of the ${there} messages of ${label}`;
  return there === 1 ? `Same wording as ${label}` : `Same ${there} messages as ${label}`;
}
