import type { NoteKind, Outcome, StatusObject } from './decoded.ts';
import type { KnownMessages } from './messages/known-messages.ts';
import type { Span } from './source-map.ts';

/** The names and positions that lead to a place in a structure, outermost first. */
export type Path = readonly (string | number)[];

/** What a response states about itself, apart from its status objects. */
export interface ResponseFacts {
  /** How many candidates were found before it. */
  readonly before: number;
  /** How many objects have, or could have, their own status. */
  items: number;
  /** Whether the items come as a list, or with a total. */
  batch?: boolean;
  /** The lengths of the lists of errors and warnings; undefined without such a list. */
  errors?: number | undefined;
  warnings?: number | undefined;
  statedTotal?: number | undefined;
  statedFailures?: number | undefined;
  /** Outcomes of V1 items; initially of those without a code. */
  readonly outcomes: Record<Outcome, number>;
  /** Whether the whole response failed and has no code. */
  failed?: boolean;
  /** Whether it has been read to its end. */
  done?: boolean;
  /** Whether the text begins or ends in the middle of it. */
  cut?: boolean;
  /** Whether values were omitted when it was printed: `errors: [Array]`. */
  omitted?: boolean;
  /** Whether parts were skipped because nesting was too deep. */
  tooDeep?: boolean;
}

/** A status object as found in the text, before it is looked up in the catalog. */
export interface Candidate extends StatusObject {
  /** Empty in plain text. Computed on demand: most candidates of a log are never shown. */
  readonly path: () => Path;
  readonly response?: ResponseFacts | undefined;
  /** The text right before it or around it, which may name the address that was called. */
  readonly context: () => string;
  /** The part of a line that belongs to this code, if the line has several. */
  readonly clause?: () => string;
}

/** A code without surroundings: in plain text, in a list or in a header. */
export function bareCode(digits: string, at: Span): Candidate {
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

/** A number that may be a code of this API, although the text does not show it. */
export interface PossibleCode extends Span {
  readonly code: number;
}

/** Whether the catalog has a code. */
export type IsCode = (code: number) => boolean;

/** A number in a text, and the features for and against it being a code. */
export interface ObservedNumber {
  readonly code: number;
  readonly features: readonly string[];
}

/** The state of reading one text: what was found so far, and what the readers need. */
export interface DecodeRun {
  readonly pasted: string;
  /** The candidates of the current body or stretch. */
  readonly candidates: Candidate[];
  /** Passes on the candidates if there are many; later ones must come after them. */
  readonly flush: (least?: number) => void;
  /** Called with each structure in which nothing was found. */
  readonly addWithoutFindings: (facts: ResponseFacts) => void;
  /** How many candidates were passed on. */
  flushedCount: number;
  /** Whether the text begins in the middle of a structure, so that no response is complete. */
  missesStart: boolean;
  readonly possible: PossibleCode[];
  readonly notes: Set<NoteKind>;
  readonly messages: KnownMessages;
  readonly isCode: IsCode;
  /** Called with each judged number in plain text; used for training. */
  readonly onNumberJudged?: ((number: ObservedNumber) => void) | undefined;
  /** Called with the offset in the pasted text up to which it has been read. */
  readonly advance: (offset: number) => void;
}
