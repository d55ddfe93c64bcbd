import type { StatusRole } from './api-shapes.ts';
import type { Span } from './source-map.ts';

/** Text beyond this is not read: 25 million UTF-16 units, about 25 MB of plain text. */
export const MAX_CHARACTERS = 25_000_000;

/** Findings beyond this are counted but not listed: nobody scrolls further. */
export const MAX_FINDINGS = 2_000;

/** The tally has at most this many different codes and meanings. */
export const MAX_TALLIED = 1_000;

/** How deep objects and arrays may nest; anything deeper is skipped. */
export const MAX_DEPTH = 512;

/** How deep texts may nest: JSON in a JSON string, escaped XML in a log line. */
export const MAX_ENVELOPES = 8;

export const MAX_MESSAGE_LENGTH = 2_000;

/** At most this many different possible codes are listed. */
export const MAX_POSSIBLE = 20;

/** What decided which entry is meant, or why none is. */
export interface Why {
  readonly by:
    | 'message'
    /** A name above the status, the address that was called, a word beside it. */
    | 'path'
    | 'address'
    | 'text'
    /** The version whose shape the response has. */
    | 'shape'
    /** For a message without a code: it equals, is part of, or resembles a documented one. */
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
      /** Null if there was nothing to decide. */
      readonly why: Why | null;
      /** The other entries with this number, or with this message. */
      readonly others: readonly string[];
    }
  | { readonly kind: 'several'; readonly candidates: readonly string[]; readonly why: Why }
  /** Its message is unrelated to the documented one, so it belongs to another API. */
  | {
      readonly kind: 'another';
      readonly candidates: readonly string[];
      readonly documented: string;
    }
  /** The code of a whole V1 response, which is not an entry. */
  | { readonly kind: 'wrapper' }
  | { readonly kind: 'unknown' };

export type Outcome = 'success' | 'error' | 'warning' | 'unknown';

export const noOutcomes = () => ({ success: 0, error: 0, warning: 0, unknown: 0 });

/** A status object as the text has it. All offsets are those of the pasted text. */
export interface StatusObject {
  /** Null for a message without a code. */
  readonly code: number | null;
  readonly message: string | null;
  readonly success: boolean | null;
  /** What to mark: the digits of the code, or else the message. */
  readonly at: Span;
  readonly role: StatusRole;
}

/** Something that was skipped or not understood. */
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
 * `found`: there are codes, but the outcome of a whole request is unknown. `partial`: some items
 * failed. `warning`: succeeded with warnings.
 */
export type VerdictKind = 'none' | 'success' | 'warning' | 'partial' | 'failure' | 'found';
