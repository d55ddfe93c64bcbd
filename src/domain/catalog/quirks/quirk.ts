import type { Catalog } from '../create-catalog.ts';
import type { Entry } from '../schema.ts';

/** What kind of fact about the documents it is. */
export type QuirkRule =
  | 'listed-twice'
  | 'category-differs'
  | 'lost-value'
  | 'shared-cell'
  | 'moved-message'
  | 'run-together'
  | 'damaged-markup'
  | 'deprecated';

/** What a rule says of an entry. */
export interface QuirkFact {
  /** Complete and plain; names the documents by their titles. */
  readonly sentence: string;
  /** The other entries that the sentence speaks of, so that a page can link them. */
  readonly entries?: readonly Entry[];
}

/** A fact about the documents that a reader of an entry must know. */
export interface Quirk extends QuirkFact {
  readonly rule: QuirkRule;
}

/** Takes a catalog made by `createCatalog` and one of its entries; never throws on these. */
export type FindQuirks = (catalog: Catalog, entry: Entry) => readonly QuirkFact[];
