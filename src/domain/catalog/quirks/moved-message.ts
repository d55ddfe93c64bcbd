import type { Catalog } from '../create-catalog.ts';
import type { Entry } from '../schema.ts';
import { entriesWithWording, wordingsOf } from '../wordings.ts';
import { documentTitles, type FindQuirks } from './quirk.ts';

const isIn = (documents: readonly string[], entry: Entry): boolean =>
  documents.every((id) => entry.occurrences.some(({ document }) => document === id));

const documentsSaying = (catalog: Catalog, entry: Entry, key: string): readonly string[] =>
  wordingsOf(catalog, entry).find((wording) => wording.key === key)?.documents ?? [];

/** A message with more codes is specific to none of them, and the time stays bounded. */
const MAX_CODES = 50;

/**
 * A message that other documents list under another code of the same resource. It counts as moved
 * only if no document lists it under both codes and the documents of each side know both codes.
 */
export const findMovedMessage: FindQuirks = (catalog, entry) =>
  wordingsOf(catalog, entry).flatMap(({ key, text, documents }) => {
    const entries = entriesWithWording(catalog, key);
    return (entries.length > MAX_CODES ? [] : entries)
      .filter((other) => other !== entry && other.resource === entry.resource)
      .flatMap((other) => {
        const elsewhere = documentsSaying(catalog, other, key);
        const disjoint = !elsewhere.some((id) => documents.includes(id));
        if (!disjoint || !isIn(elsewhere, entry) || !isIn(documents, other)) return [];
        return {
          sentence:
            `“${text}” is listed here in ${documentTitles(catalog, documents)}, but under ` +
            `${other.code} in ${documentTitles(catalog, elsewhere)}.`,
          entries: [other],
        };
      });
  });
