import type { NoteKind, Outcome, StatusObject } from './decoded.ts';
import type { KnownMessages } from './messages/known-messages.ts';
import type { Span } from './source-map.ts';

/** The names and positions that lead to a place in a structure, from outside in. */
export type Path = readonly (string | number)[];

/** What a response says of itself beside its status objects. */
export interface ResponseFacts {
  /** How many candidates were found before it. */
  readonly before: number;
  /** Objects that have, or could have, a status of their own. */
  items: number;
  /** Whether the items come as a list, or with a total. */
  batch?: boolean;
  /** How much the lists of errors and warnings hold; undefined without such a list. */
  errors?: number | undefined;
  warnings?: number | undefined;
  statedTotal?: number | undefined;
  statedFailures?: number | undefined;
  /** Of items of V1: at first of those without a code. */
  readonly outcomes: Record<Outcome, number>;
  /** Whether the whole has no code and failed. */
  failed?: boolean;
  /** Whether it is read to its end. */
  done?: boolean;
  /** The text ends, or begins, in the middle of it. */
  cut?: boolean;
  /** Values were left out where it was printed: `errors: [Array]`. */
  leftOut?: boolean;
  /** Parts were skipped, since too many are open. */
  tooDeep?: boolean;
}

/** A status object as it was found, before the catalog is asked. */
export interface Candidate extends StatusObject {
  /** Empty in plain text. Made when it is asked for: a log has many that nobody looks at. */
  readonly path: () => Path;
  readonly response?: ResponseFacts | undefined;
  /** Text right before, or around, that may name the address that was called. */
  readonly context: () => string;
  /** The part of a line that is about a code, where the line has several. */
  readonly clause?: () => string;
}

/** A code in plain text, in a list or in a header, that has nothing around it. */
export function codeAlone(digits: string, at: Span): Candidate {
  return {
    code: Number(digits),
    message: null,
    success: null,
    at,
    role: 'plain',
    path: () => [],
    context: () => '',
  };
}

/** A number that may be a code of this API, though the text does not show it. */
export interface PossibleCode extends Span {
  readonly code: number;
}

/** Whether the catalog has a code. */
export type IsCode = (code: number) => boolean;

/** A number of a text, and what speaks for and against it being a code. */
export interface ObservedNumber {
  readonly code: number;
  readonly features: readonly string[];
}

/** Everything that is gathered while one text is read, and what its readers must know. */
export interface Reading {
  readonly pasted: string;
  /** Candidates of the body or stretch that is read. */
  readonly candidates: Candidate[];
  /** Hands on the candidates, if they are many: what is read next must come behind them. */
  readonly flush: (least?: number) => void;
  /** Called with each structure in which nothing was found. */
  readonly addSilent: (facts: ResponseFacts) => void;
  /** How many candidates were handed on. */
  handed: number;
  /** Whether the text begins in the middle of a structure, so that no response is all there. */
  missesStart: boolean;
  readonly possible: PossibleCode[];
  readonly notes: Set<NoteKind>;
  readonly messages: KnownMessages;
  readonly isCode: IsCode;
  /** Called with each number of plain text that is judged: training needs them. */
  readonly observe?: ((number: ObservedNumber) => void) | undefined;
  /** Called with how far the pasted text is read. */
  readonly advance: (offset: number) => void;
}
