import type { Catalog } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';
import { firstWording } from '../catalog/wordings.ts';

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
    /** Ranges and wildcards of numbers, as typed, and how many codes each has. */
    readonly numbers: readonly { readonly text: string; readonly codes: number }[];
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
 * codes are queries, and have as many digits as a phone number.
 */
const FOR_DECODE: readonly RegExp[] = [
  // Several lines.
  /\S[\r\n]+\s*\S/,
  // Braces, tags and keys as JSON and XML have them; placeholders such as `{x}` are none.
  /[[{]\s*["'{[]|["']\s*:|<[/?!]?[a-z][^<>]*>/i,
  // Mail addresses, and users with a host.
  /\S(?:@|%40)\S/,
  // Numbers longer than any code; beside words also those that are as long as a postal code.
  /\p{Nd}{7}|^(?=.*[a-z]).*\b\d{6}\b/iu,
  // Phone numbers: with a prefix, and in groups as codes do not come.
  /\+\d[\d ().-]{8}|\b0\d{1,4}[ )-]+\d{3}|\(\d{2,4}\)[ -]*\d{3,4}[ -]\d/,
  /\b(?:\d{3}[ .-]\d{3}[ .-]\d{4}|\d{4}[ -]\d{3}[ -]\d{3}|\d\d[ -]\d{4}[ -]\d{4}|(?:\d\d[ .-]){3}\d\d)\b/,
  // Mobile numbers of India; two codes of one range begin alike.
  /\b([6-9]\d)(?!\d{3}[ -]\1)\d{3}[ -]\d{5}\b/,
  // Numbers of cards, accounts and persons, and dates of birth.
  /\b(?:[3-6]\d{3}(?:[ -]\d{4}){3}|3\d{3}[ -]\d{6}[ -]\d{5}|\d{3}-\d\d-\d{4}|[A-Z]{5}\d{4}[A-Z]|[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){3})/,
  /\b(?:dob|birth).*\d\d?[-/.]\d\d?[-/.]\d/i,
  // IP addresses, URLs and hosts; `java.io.IOException` is none.
  /\b\d{1,3}(?:\.\d{1,3}){3}\b|(?:[\da-f]{0,4}:){4}/i,
  /\w:\/\/\S|\blocalhost\b|\w\.(?:com|net|org|io|dev|app|cloud|local|internal|corp|lan|\w+\.(?:in|co|uk|eu|us|sg|ae|de))\b(?!\.)/i,
  // Commands, credentials with their names, and what looks like one without.
  /\b(?:curl|wget)\b.*\s-/i,
  /(?:authorization|token|password|passwd|pwd|secret|cookie|key)\s*[:=]\s*\S/i,
  /\b(?:bearer|basic|token|password|passwd|pwd|passcode|secret|key) (?:is )?(?=\S*[\d=])(?=\S*[a-z])\S{6}/i,
  /\b(?:otp|pin|cvv|passcode) (?:is )?\d{3}/i,
  /\beyJ\w|\b(?:AKIA|gh[a-z]_|sk-|xox.-)\w{10}|\b[\da-fA-F]{16}|\b[\da-fA-F]{8}-[\da-fA-F]{4}-/,
  /\b(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[\w+/=-]{20}/,
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
        return firstWording(catalog, entry);
      },
      ranges: [],
    })),
    total: catalog.entries.length,
    searched: { codes: [], words: [], numbers: [] },
    unused: [],
    corrections: [],
  };
}
