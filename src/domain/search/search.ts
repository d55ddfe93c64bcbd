import type { Catalog } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';

/** How a hit was found, strongest first. */
export type HitKind = 'code' | 'prefix' | 'template' | 'words';

/** A stretch of text from `start` up to, not including, `end`, in UTF-16 units. */
export type Range = readonly [start: number, end: number];

export interface Hit {
  readonly entry: Entry;
  readonly kind: HitKind;
  /** Text of the wording that matched best; for a code, the wording to show. */
  readonly wording: string;
  /** Where `wording` matched, in order, not overlapping. Empty for codes found without words. */
  readonly ranges: readonly Range[];
  /** The digits of the entry's number that matched: all of a code, the start for a prefix. */
  readonly codeRange?: Range;
  /** What a real message held in place of each placeholder, by how that is written: `{0}`. */
  readonly values?: Readonly<Record<string, string>>;
}

/** A word that the catalog does not hold, and the word that was read instead. */
export interface Mend {
  readonly typed: string;
  readonly read: string;
}

export interface SearchAnswer {
  readonly query: string;
  /** Best first, each entry once, at most `MOST_HITS`. */
  readonly hits: readonly Hit[];
  /** How many entries were found, also those beyond `MOST_HITS`. */
  readonly total: number;
  /** What was looked for: numbers as digits, words as typed. Both empty for an empty query. */
  readonly searched: { readonly codes: readonly string[]; readonly words: readonly string[] };
  /** Words whose spelling was mended to find the hits. */
  readonly mended: readonly Mend[];
  /** A query with mended spelling, or without unknown words, that would match, when this does not. */
  readonly didYouMean?: string;
}

/** Any string is a query; never throws, and what is beyond `LONGEST_QUERY` is not read. */
export type Search = (query: string) => SearchAnswer;

export type CreateSearch = (catalog: Catalog) => Search;

/** More than this many hits nobody reads; the real catalog has half as many entries. */
export const MOST_HITS = 1000;
