import type { Catalog } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';
import { wordingsOf } from '../catalog/wordings.ts';

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

/** Parts of the search that can be switched off to measure what each of them adds. */
export const MECHANISMS = [
  'idf',
  'length normalisation',
  'proximity',
  'facet names',
  'qualifiers',
  'synonyms',
  'phrases',
  'compounds',
  'prefixes',
  'spelling',
  'abbreviations',
  'templates',
  'number forms',
  'paraphrases',
  'acceptance',
] as const;

export type Mechanism = (typeof MECHANISMS)[number];

/**
 * What a query does not hold. Less than `maskPersonal` takes out of tickets: lists and ranges of
 * codes are queries.
 */
const FOR_DECODE: readonly RegExp[] = [
  // Several lines.
  /\S[\r\n]+\s*\S/,
  // Braces, tags and keys as JSON and XML have them; placeholders such as `{x}` are none.
  /[[{]\s*["'{[]|["']\s*:|<[/?!]?[a-z][^<>]*>/i,
  // Mail addresses, phone numbers, IP addresses, numbers of cards.
  /[^\s@]+@[^\s@]+\.[^\s@]{2}|\+\d[\d ()-]{8,}|\d{10}|\b\d{1,3}(\.\d{1,3}){3}\b|\b[3-6]\d{3}( \d{4}){3}/,
  // Credentials, and URLs with a query or a user.
  /(authorization|token|password|passwd|pwd|secret|cookie|api[-_]?key)\s*[:=]\s*\S|\b(bearer|basic) \S{12}/i,
  /:\/\/\S*[?@]\S|\bcurl\b.* (-u|--user)\b/i,
];

/**
 * Whether a text in the search box is one for Decode: a response, JSON, XML, several lines. What
 * may be personal is one, too. Such a text must not get into an address or the history.
 */
export const isForDecode = (text: string): boolean =>
  FOR_DECODE.some((pattern) => pattern.test(text));

/** The answer when nothing is asked: every entry, in the order of the catalog. Never throws. */
export function everything(catalog: Catalog): SearchAnswer {
  return {
    query: '',
    hits: catalog.entries.map((entry) => ({
      entry,
      kind: 'code',
      // Worked out when read, as that of any hit is.
      get wording() {
        return wordingsOf(catalog, entry)[0]?.text ?? '';
      },
      ranges: [],
    })),
    total: catalog.entries.length,
    searched: { codes: [], words: [], numbers: [] },
    unused: [],
    corrections: [],
  };
}
