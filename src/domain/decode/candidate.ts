import type { Role } from './api-shapes.ts';
import type { Span } from './source-map.ts';

export type Format = 'json' | 'xml' | 'yaml' | 'log' | 'text' | 'list';

export interface WrittenCode {
  readonly code: number;
  readonly written: string;
  readonly span: Span;
}

export interface WrittenMessage {
  readonly text: string;
  readonly span: Span;
}

/** The names and positions that lead to a place in a structure, from outside in. */
export type Path = readonly (string | number)[];

/** A status object as it was found, before the catalog is asked. All places are original ones. */
export interface Candidate {
  readonly format: Format;
  readonly role: Role;
  readonly code?: WrittenCode | undefined;
  readonly message?: WrittenMessage | undefined;
  readonly success?: boolean | undefined;
  /** Empty in plain text. Made when it is asked for: a log has many that nobody looks at. */
  readonly path: () => Path;
  readonly object: Span;
  readonly response?: ResponseFacts | undefined;
  /** Text right before, or around, that may name the address that was called. */
  readonly context: () => string;
}

/** What a response says of itself beside its status objects. */
export interface ResponseFacts {
  /** Objects that have, or could have, a status of their own. */
  items: number;
  /** Whether the items come as a list, or with a total. */
  batch: boolean;
  /** How much the lists of errors and warnings hold; undefined without such a list. */
  errors: number | undefined;
  warnings: number | undefined;
  statedTotal: number | undefined;
  statedFailures: number | undefined;
  /** Whether it is read to its end. */
  done: boolean;
  /** The text ends, or begins, in the middle of it. */
  cut: boolean;
  /** Values were left out where it was printed: `errors: [Array]`. */
  leftOut: boolean;
}

/** A candidate of plain text, or of a list, that has nothing around it. */
export function plainCandidate(
  format: Format,
  object: Span,
  part: Pick<Candidate, 'code' | 'message'>,
): Candidate {
  return { format, role: 'plain', ...part, object, path: () => [], context: () => '' };
}
