import type { Candidate, ResponseFacts } from './candidate.ts';
import type { KnownMessages } from './messages/known-messages.ts';

export type Shortfall = 'cut-off' | 'too-deep' | 'too-many-envelopes' | 'compressed' | 'encoded';

/** A documented code that stands in a text without a word that calls it one. */
export interface PossibleCode {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

/** Everything that is gathered while one text is read, and what its readers must know. */
export interface Reading {
  /** Candidates that are not handed on yet: another may still come before them. */
  readonly candidates: Candidate[];
  settled: number;
  /** How many open structures may still give a candidate that comes before those found. */
  held: number;
  /** Hands on the candidates, in order of appearance, unless something holds them. */
  readonly settle: () => void;
  /** What responses say of themselves, up to the first candidates that are handed on. */
  readonly responses: ResponseFacts[];
  /** Whether the text begins in the middle of a structure, so that no response is all there. */
  missesStart: boolean;
  /** Codes among the headers of responses, which count where nothing else is found. */
  readonly headerCodes: Candidate[];
  readonly possible: PossibleCode[];
  readonly shortfalls: Set<Shortfall>;
  readonly messages: KnownMessages;
  readonly isCode: (code: number) => boolean;
  /** Called with how far the pasted text is read. */
  readonly advance: (offset: number) => void;
}

export function countFound({ candidates, settled }: Reading): number {
  return settled + candidates.length;
}

const LONGEST_CONTEXT = 2_000;

/** The text before a position, as far as it may tell which address was called. */
export function contextBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - LONGEST_CONTEXT), at);
}
