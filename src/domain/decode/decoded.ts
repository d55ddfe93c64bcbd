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

/** Possible codes beyond so many different ones are not listed. */
export const MOST_POSSIBLE = 20;

/** What decided which entry is meant, or else why none is. */
export interface Why {
  readonly by:
    | 'message'
    /** A name that the status is under, the address that was called, a word beside it. */
    | 'path'
    | 'address'
    | 'text'
    /** The version whose shape the response has. */
    | 'shape'
    /** A message without a code: one that is documented, a part of one, or what is most alike. */
    | 'equal'
    | 'part'
    | 'words'
    | 'undecided';
  /** The name, the address, the word, or the version. */
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
  /** Its message is wholly unlike the documented one: that of an API which is not here. */
  | {
      readonly kind: 'another';
      readonly candidates: readonly string[];
      readonly documented: string;
    }
  /** The code of a whole V1 response, which is no entry. */
  | { readonly kind: 'wrapper' }
  | { readonly kind: 'unknown' };

export type Outcome = 'success' | 'error' | 'warning' | 'unknown';

export const noOutcomes = () => ({ success: 0, error: 0, warning: 0, unknown: 0 });

/** A status object as the text has it. All places are those of the pasted text. */
export interface StatusObject {
  /** Null for a message without a code. */
  readonly code: number | null;
  readonly message: string | null;
  readonly success: boolean | null;
  /** What to mark: the digits of the code, or else the message. */
  readonly at: Span;
  readonly role: Role;
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
