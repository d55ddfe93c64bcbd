import type { Role } from './api-shapes.ts';
import type { Span } from './source-map.ts';

/** Text beyond is not read: 25 million UTF-16 units, about 25 MB of plain text. */
export const MOST_CHARACTERS = 25_000_000;

/** Findings beyond are counted but not listed: nobody scrolls further. */
export const MOST_FINDINGS = 2_000;

/** Codes, with what they mean, beyond so many different ones are not counted apart. */
export const MOST_TALLIED = 1_000;

/** Objects and arrays inside one another; what is deeper is skipped. */
export const DEEPEST = 512;

/** Texts inside texts: JSON in a JSON string, escaped XML in a log line. */
export const MOST_ENVELOPES = 8;

export const LONGEST_MESSAGE = 2_000;

/** As many digits as the catalog's schema allows a code to have. */
export const MOST_DIGITS = 9;

/** Possible codes beyond so many different ones are not listed. */
export const MOST_POSSIBLE = 20;

/** What decided which entry is meant, or else why it cannot be told. */
export interface Why {
  readonly by:
    | 'message'
    /** A name that the status is under, the address that was called, a word beside it. */
    | 'path'
    | 'address'
    | 'text'
    /** The version whose shape the response has. */
    | 'shape'
    /** A message without a code: one that is documented, that begins so, or that is most alike. */
    | 'equal'
    | 'beginning'
    | 'words'
    | 'undecided'
    /** The message is wholly unlike the documented one: that of an API which is not here. */
    | 'another';
  /** The name, the address, the word, the version, or the documented message. */
  readonly what?: string;
}

/** Which entry a finding means. */
export type Meaning =
  | {
      readonly kind: 'one';
      readonly entryId: string;
      /** Null where nothing had to be decided. */
      readonly why: Why | null;
      /** The other entries with this number, or with this message. */
      readonly others: readonly string[];
    }
  | { readonly kind: 'several'; readonly candidates: readonly string[]; readonly why: Why }
  /** The code of a whole V1 response, which is no entry. */
  | { readonly kind: 'wrapper' }
  | { readonly kind: 'unknown' };

/** Whether the message beside a documented code is that of another API. */
export const isOfAnother = (meaning: Meaning): boolean =>
  meaning.kind === 'several' && meaning.why.by === 'another';

/** The ids of all entries that a finding may mean; empty for codes of no entry, or of another API. */
export function meantEntries(meaning: Meaning): readonly string[] {
  if (meaning.kind === 'one') return [meaning.entryId];
  return meaning.kind === 'several' && !isOfAnother(meaning) ? meaning.candidates : [];
}

export type Outcome = 'success' | 'error' | 'warning' | 'unknown';

export interface Documented {
  /** Ids of categories: of the versions that the shape or the wording tells, else of all. */
  readonly categories: readonly string[];
  readonly versions: readonly string[];
  readonly wording: string;
  readonly wordingVersions: readonly string[];
  /** What the received message holds in place of each placeholder, in order. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
  /** The entries whose documented message was received, when this one has another. */
  readonly messageOf: readonly string[];
}

/** A status object as the text has it. All places are those of the pasted text. */
export interface StatusObject {
  /** Null for a message without a code. */
  readonly code: number | null;
  readonly message: string | null;
  readonly success: boolean | null;
  /** What to mark: the digits of the code, or else the message. */
  readonly at: Span;
  /** The whole status object, or the line. */
  readonly object: Span;
  readonly role: Role;
}

/**
 * A status object with what the catalog says of it, in words for a page. Its code is that of its
 * message where the text has none. Plain data, so that a worker can send it.
 */
export interface Finding extends StatusObject {
  /** From 1, of `at`. */
  readonly line: number;
  readonly column: number;
  /** `response.customers.customer[0].item_status`; null in plain text and lists. */
  readonly path: string | null;
  readonly meaning: Meaning;
  readonly outcome: Outcome;
  /** Null unless one entry is meant. */
  readonly documented: Documented | null;
}

/** Something that was skipped, or not understood. */
export type NoteKind =
  | 'binary'
  | 'too-long'
  | 'too-many'
  | 'cut-off'
  | 'too-deep'
  | 'too-many-envelopes'
  | 'compressed'
  | 'encoded';

/**
 * `found`: codes were found that say nothing of a whole request, or not whether it succeeded.
 * `partial`: some items failed. `warning`: succeeded with warnings.
 */
export type VerdictKind = 'none' | 'success' | 'warning' | 'partial' | 'failure' | 'found';

/** What a response says of itself beside its status objects. */
export interface ResponseFacts {
  /** Objects that have, or could have, a status of their own. */
  items: number;
  /** Whether the items come as a list, or with a total. */
  batch: boolean;
  /** How much the lists of errors and warnings hold; undefined without such a list. */
  errors?: number | undefined;
  warnings?: number | undefined;
  statedTotal?: number | undefined;
  statedFailures?: number | undefined;
  /** Whether it is read to its end. */
  done: boolean;
  /** The text ends, or begins, in the middle of it. */
  cut: boolean;
  /** Values were left out where it was printed: `errors: [Array]`. */
  leftOut: boolean;
}

/** How many findings went how. */
export type Outcomes = Record<Outcome, number>;

/** What was found in a response. */
export interface Response {
  readonly facts: ResponseFacts;
  /** The overall status of V1, and whether it is known what that means. */
  overall:
    | { readonly code: number | null; readonly outcome: Outcome; readonly isKnown: boolean }
    | undefined;
  readonly items: Outcomes;
  /** Errors and warnings of a list, each by its role. */
  readonly listed: Outcomes;
}

/** How all that was found went, in numbers. */
export interface OutcomeTally {
  readonly first: Response | null;
  /** How many responses are of each kind. */
  readonly kinds: Readonly<Partial<Record<VerdictKind, number>>>;
  readonly counts: {
    readonly errors: number;
    readonly warnings: number;
    readonly responses: number;
  };
  /** Findings in plain text, and status objects with nothing around them. */
  readonly loose: Outcomes;
  /**
   * Of how many of those it is not known how they went, by the kind of their meaning, or else by the
   * labels of their categories, each behind a line break.
   */
  readonly unsure: Readonly<Record<string, number>>;
  /** Whether one of those has a code. */
  readonly hasCode: boolean;
  /** What lists hold in which no code was found; null without such a list. */
  readonly listed: { readonly errors: number | null; readonly warnings: number | null };
  readonly isCut: boolean;
  readonly isLeftOut: boolean;
}

/** How often a code was found with one meaning. */
export interface Tally {
  readonly code: number;
  readonly meaning: Meaning;
  readonly count: number;
  /** Which of the findings listed is the first of them; null where none is. */
  readonly first: number | null;
}

/** How many findings there are in equal parts of the time from the first to the last. */
export interface Timeline {
  /** As logged: `2024-05-01 10:12:11`. */
  readonly from: string;
  readonly to: string;
  readonly counts: readonly number[];
}

/** A documented code in the text that no word calls a code. */
export interface Possible {
  readonly code: number;
  readonly at: Span;
  readonly line: number;
  readonly count: number;
}

export interface Decoded {
  readonly outcomes: OutcomeTally;
  /** In order of appearance, at most `MOST_FINDINGS`. */
  readonly findings: readonly Finding[];
  /** All findings, also those not listed. */
  readonly total: number;
  /** All findings by code and meaning, the most frequent first; those without a code are not in. */
  readonly tally: readonly Tally[];
  /** When the findings of a log were logged; null without times. */
  readonly timeline: Timeline | null;
  /** Documented codes that nothing calls one, in order; at most `MOST_POSSIBLE`. */
  readonly possible: readonly Possible[];
  /** How a text begins in which nothing was found; empty for all others. */
  readonly beginning: string;
  readonly notes: readonly NoteKind[];
  /** How many UTF-16 units were read, of how many. */
  readonly read: number;
  readonly length: number;
  /** The line in which reading ended; null where all was read. */
  readonly lastLine: number | null;
}
