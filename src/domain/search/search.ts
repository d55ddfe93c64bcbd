import type { Catalog } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';
import { firstWording } from '../catalog/wordings.ts';

/** How a hit was found. */
export type HitKind = 'code' | 'prefix' | 'template' | 'words' | 'paraphrase';

/** A span of text in UTF-16 units; `end` is exclusive. */
export type Range = readonly [start: number, end: number];

export interface Hit {
  readonly entry: Entry;
  readonly kind: HitKind;
  /** The text of the best matching wording; for a code, the wording to show. */
  readonly wording: string;
  /** Where `wording` matched, in order, without overlap. Empty for codes found without words. */
  readonly ranges: readonly Range[];
  /** The matching digits of the entry's number: all of a code, the start for a prefix. */
  readonly codeRange?: Range | undefined;
  /** The values in a real message by placeholder, as this is written: `{0}`. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** The paraphrase of `wording`, if this is how it was found. */
  readonly paraphrase?: string | undefined;
}

/** A word that is not in the catalog, and the word that it was read as. */
export interface Correction {
  readonly typed: string;
  readonly read: string;
}

export interface SearchAnswer {
  readonly query: string;
  /** Best first, each entry once, at most `MAX_HITS`. */
  readonly hits: readonly Hit[];
  /** How many entries were found, including those beyond `MAX_HITS`. */
  readonly total: number;
  /** What was searched for: numbers as digits, words as typed. Both empty for an empty query. */
  readonly searched: {
    readonly codes: readonly string[];
    readonly words: readonly string[];
    /** Number ranges and wildcards as typed, and how many codes match each. */
    readonly numbers: readonly { readonly text: string; readonly codes: number }[];
  };
  /** Words, as typed, that none of the first hits has. */
  readonly unused: readonly string[];
  /** Words whose spelling was corrected, or whose abbreviation was expanded, to find the hits. */
  readonly corrections: readonly Correction[];
  /** The query in another spelling, which has hits when this one has none. */
  readonly didYouMean?: string | undefined;
}

/** Any string is a query; text beyond `MAX_QUERY_LENGTH` is ignored. */
export type Search = (query: string) => SearchAnswer;

/** A response belongs in Decode, and every URL stays short. */
export const MAX_QUERY_LENGTH = 2_000;

/** Nobody reads more hits than this; the real catalog has half as many entries. */
export const MAX_HITS = 1000;

/** Parts of the search that can be switched off to measure their effect. */
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
 * What queries do not contain. Less strict than `maskPersonal` for tickets: lists and ranges of
 * codes are queries, and have as many digits as a phone number.
 */
const FOR_DECODE: readonly RegExp[] = [
  // Several lines.
  /\S[\r\n]+\s*\S/,
  // Braces, tags and keys of JSON and XML, but not placeholders such as `{x}`.
  /[[{]\s*["'{[]|["']\s*:|<[/?!]?[a-z][^<>]*>/i,
  // E-mail addresses, and users with a host.
  /\S(?:@|%40)\S/,
  // Numbers as long as the ids of persons, even if a code may be; beside words, as a postal code.
  /\p{Nd}{7}|^(?=.*[a-z]).*\b\d{6}\b/iu,
  // Phone numbers: with a prefix, or in groups unlike those of codes.
  /\+\d[\d ().-]{8}|\b0\d{1,4}[ )-]+\d{3}|\(\d{2,4}\)[ -]*\d{3,4}[ -]\d/,
  /\b(?:\d{3}[ .-]\d{3}[ .-]\d{4}|\d{4}[ -]\d{3}[ -]\d{3}|\d\d[ -]\d{4}[ -]\d{4}|(?:\d\d[ .-]){3}\d\d)\b/,
  // Mobile numbers of India, unlike two codes of one range, which begin with the same digits.
  /\b([6-9]\d)(?!\d{3}[ -]\1)\d{3}[ -]\d{5}\b/,
  // Numbers of cards, accounts and persons, and dates of birth.
  /\b(?:[3-6]\d{3}(?:[ -]\d{4}){3}|3\d{3}[ -]\d{6}[ -]\d{5}|\d{3}-\d\d-\d{4}|[A-Z]{5}\d{4}[A-Z]|[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){3})/,
  /\b(?:dob|birth).*\d\d?[-/.]\d\d?[-/.]\d/i,
  // IP addresses, URLs and hosts, but not `java.io.IOException`.
  /\b\d{1,3}(?:\.\d{1,3}){3}\b|(?:[\da-f]{0,4}:){4}/i,
  /\w:\/\/\S|\blocalhost\b|\w\.(?:com|net|org|io|dev|app|cloud|local|internal|corp|lan|\w+\.(?:in|co|uk|eu|us|sg|ae|de))\b(?!\.)/i,
  // Commands, named credentials, and text that looks like a credential.
  /\b(?:curl|wget)\b.*\s-/i,
  /(?:authorization|token|password|passwd|pwd|secret|cookie|key)\s*[:=]\s*\S/i,
  /\b(?:bearer|basic|token|password|passwd|pwd|passcode|secret|key) (?:is )?(?=\S*[\d=])(?=\S*[a-z])\S{6}/i,
  /\b(?:otp|pin|cvv|passcode) (?:is )?\d{3}/i,
  /\beyJ\w|\b(?:AKIA|gh[a-z]_|sk-|xox.-)\w{10}|\b[\da-fA-F]{16}|\b[\da-fA-F]{8}-[\da-fA-F]{4}-/,
  /\b(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[\w+/=-]{20}/,
];

/**
 * Whether a text in the search box belongs in Decode: a response, JSON, XML, several lines, or what
 * may be personal data. Such a text must not get into a URL or the history.
 */
export const isForDecode = (text: string): boolean =>
  FOR_DECODE.some((pattern) => pattern.test(text));

/** The answer to an empty query: every entry, in catalog order. */
export function everything(catalog: Catalog): SearchAnswer {
  return {
    query: '',
    hits: catalog.entries.map((entry) => ({
      entry,
      kind: 'code',
      // Computed on access, as for any hit.
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
