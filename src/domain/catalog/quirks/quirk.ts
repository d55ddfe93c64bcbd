import { inWords } from '../../text/english.ts';
import { type Catalog, getById } from '../create-catalog.ts';
import { markedTitle } from '../labels.ts';
import type { Entry } from '../schema.ts';

/** A fact about the documents that readers of an entry should know. */
export interface QuirkFact {
  /** A complete sentence that names the documents by title. */
  readonly sentence: string;
  /** Other entries in the sentence, for the page to link. */
  readonly entries?: readonly Entry[];
}

/** A quirk rule. */
export type FindQuirks = (catalog: Catalog, entry: Entry) => readonly QuirkFact[];

/**
 * The titles of documents by id, in words, marked if the version is inferred. A title with a comma
 * is quoted so that it does not read as two. Throws for an unknown id.
 */
export function documentTitles(catalog: Catalog, ids: Iterable<string>): string {
  const titles = [...ids].map((id) => {
    const document = getById(catalog.documentsById, id);
    const title = markedTitle(catalog, document);
    return document.title.includes(',') ? `“${title}”` : title;
  });
  return inWords(titles);
}

/** The titles with a matching verb: "Customer (V1) lists", "Customer (V1) and Codes list". */
export const documentsDo = (catalog: Catalog, ids: readonly string[], verb: string): string =>
  `${documentTitles(catalog, ids)} ${verb}${ids.length === 1 ? 's' : ''}`;
