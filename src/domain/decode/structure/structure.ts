import type { Escapes } from '../escapes.ts';

/** What an object calls a value, its position in an array, or nothing at the top. */
export type Key = string | number | undefined;

/** The name under which an XML element's own text is given, when it has attributes too. */
export const OWN_TEXT = '$text';

/** A value without parts: where it stands, without quotation marks or tags. */
export interface Scalar {
  readonly start: number;
  readonly end: number;
  readonly escapes: Escapes;
  readonly cut: boolean;
}

/** Receives what JSON, XML and YAML hold, in order; `close` comes once for every `open`. */
export interface StructureSink {
  /** `index` distinguishes elements of one name that XML repeats instead of listing. */
  open(kind: 'object' | 'array', key: Key, at: number, index?: number): void;
  scalar(key: Key, start: number, end: number, escapes: Escapes, cut: boolean): void;
  close(at: number, cut: boolean): void;
  /** A value that the text has not, as in `errors: [Array]`. */
  leftOut(): void;
}

export interface Scan {
  readonly end: number;
  /** It has no end of its own: the text is cut off, or other text follows in the middle. */
  readonly cut: boolean;
  readonly tooDeep: boolean;
}
