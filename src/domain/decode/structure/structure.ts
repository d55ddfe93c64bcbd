/** What an object calls a value, its position in an array, or nothing at the top. */
export type Key = string | number | undefined;

/** A value without parts: where it stands, without quotation marks or tags. */
export interface Scalar {
  readonly start: number;
  readonly end: number;
  /** How it is escaped: with backslashes, with entities, or not at all. */
  readonly escapes: 'backslashes' | 'entities' | 'none';
  /** The text ends before the value does. */
  readonly cut: boolean;
}

/** Told what JSON and XML hold, in order; `close` comes once for every `open`. */
export interface StructureSink {
  /** `index` tells elements of one name apart that XML repeats instead of listing. */
  open(kind: 'object' | 'array', key: Key, at: number, index?: number): void;
  scalar(key: Key, value: Scalar): void;
  close(at: number, cut: boolean): void;
}

/** How far a structure was read. */
export interface Scan {
  readonly end: number;
  /** It has no end of its own: the text is cut off, or other text follows in the middle. */
  readonly cut: boolean;
  readonly tooDeep: boolean;
}
