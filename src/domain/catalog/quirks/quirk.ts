import { inWords } from '../../text/english.ts';
import { type Catalog, getById } from '../create-catalog.ts';
import { markedTitle } from '../labels.ts';
import type { Entry } from '../schema.ts';

/** A fact about the documents that a reader of an entry must know. */
export interface QuirkFact {
  /** Complete; names the documents by their titles. */
  readonly sentence: string;
  /** Other entries in the sentence, for a page to link. */
  readonly entries?: readonly Entry[];
}

/** A quirk rule. */
export type FindQuirks = (catalog: Catalog, entry: Entry) => readonly QuirkFact[];

/**
 * The titles of documents, by id, in words, marked where the version is inferred. A title with a
 * comma of its own is quoted, or it would read as two. Throws for an unknown id.
 */
export function documentTitles(catalog: Catalog, ids: Iterable<string>): string {
  const titles = [...ids].map((id) => {
    const document = getById(catalog.documentsById, id);
    const title = markedTitle(catalog, document);
    return document.title.includes(',') ? `“${title}”` : title;
  });
  return inWords(titles);
}

/** The titles with a verb that agrees: "Customer (V1) lists", "Customer (V1) and Codes list". */
export const documentsDo = (catalog: Catalog, ids: readonly string[], verb: string): string =>
  `${documentTitles(catalog, ids)} ${verb}${ids.length === 1 ? 's' : ''}`;
