import type { Entry } from '../catalog/schema.ts';

/** How a hit was found. */
export type HitKind = 'code' | 'prefix' | 'template' | 'words' | 'paraphrase';

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
  readonly codeRange?: Range | undefined;
  /** What a real message held in place of each placeholder, by how that is written: `{0}`. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** What people also say for `wording`, where that is why it was found. */
  readonly paraphrase?: string | undefined;
}

/** A word that is not in the catalog, and the word that was read instead. */
export interface Correction {
  readonly typed: string;
  readonly read: string;
}

/** A range or wildcard of numbers in a query, as typed, and how many codes it has. */
export interface SearchedNumbers {
  readonly text: string;
  readonly codes: number;
}

export interface SearchAnswer {
  readonly query: string;
  /** Best first, each entry once, at most `MOST_HITS`. */
  readonly hits: readonly Hit[];
  /** How many entries were found, also those beyond `MOST_HITS`. */
  readonly total: number;
  /** What was looked for: numbers as digits, words as typed. Both empty for an empty query. */
  readonly searched: {
    readonly codes: readonly string[];
    readonly words: readonly string[];
    readonly numbers: readonly SearchedNumbers[];
  };
  /** Words, as typed, that none of the first hits has. */
  readonly unused: readonly string[];
  /** Words whose spelling was corrected, or that were written out, to find the hits. */
  readonly corrections: readonly Correction[];
  /** The query with other spelling, which would match when this one does not. */
  readonly didYouMean?: string | undefined;
}

/** Any string is a query; what is beyond `LONGEST_QUERY` is not read. */
export type Search = (query: string) => SearchAnswer;

/** A response belongs on Decode, and every address stays short. */
export const LONGEST_QUERY = 2_000;

/** Nobody reads more hits than this; the real catalog has half as many entries. */
export const MOST_HITS = 1000;
