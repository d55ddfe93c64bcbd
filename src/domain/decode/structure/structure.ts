import { type FieldKind, nameKey } from '../api-shapes.ts';
import type { Path } from '../candidate.ts';
import type { StatusObject } from '../decoded.ts';
import type { Escapes } from '../source-map.ts';

/** What an object calls a value, its position in a list, or nothing at the top. */
export type Key = string | number | undefined;

/** The name under which the text of an XML element is given. */
export const OWN_TEXT = '$text';

/** A value without parts: where it is, without quotation marks or tags. */
export interface Scalar {
  readonly start: number;
  readonly end: number;
  readonly escapes: Escapes;
  readonly cut: boolean;
}

export type Field = Scalar & { readonly key: Key };

/** A code that is the name of a text, maybe of its message. */
export interface KeyedStatus {
  readonly status: StatusObject;
  readonly value: Field;
  /** What is before the code in its name. */
  readonly prefix: string;
  /** Whether the message is documented for the code. */
  readonly isOwn: boolean;
  /** Whether two such names in one object are enough. */
  readonly isSentence: boolean;
}

/** An object or a list that is being read, with those around it. */
export interface Frame {
  readonly parent: Frame | undefined;
  readonly key: Key;
  /** Its name and that of what is around it, as names are compared: an element has its list's. */
  readonly name: string;
  readonly around: string;
  readonly start: number;
  /** The bracket that closes it; none in XML. */
  readonly closing: string;
  /** Distinguishes elements of one name that XML repeats instead of listing. */
  readonly index: number | undefined;
  /** Whether its parts have positions and no names: as its first part says, not its bracket. */
  isList: boolean;
  children: number;
  objects: number;
  /** How often there was an element of XML of each name inside. */
  names: Map<string, number> | undefined;
  /** The parts of a status object, and the numbers beside it, by what they are. */
  fields: Partial<Record<FieldKind, Field>>;
  /** The texts that are named by codes. */
  keyed: KeyedStatus[] | undefined;
  /** An object with lists of errors or warnings, or a list of such objects. */
  isItem: boolean;
}

/** Whether a part has a name of its own, and not a position or the type that DynamoDB gives it. */
const hasName = (key: Key): key is string => typeof key === 'string' && key !== 'L' && key !== 'M';

/** The name of a part as names are compared: an element has its list's. Empty without one. */
export const nameOf = (frame: Frame | undefined, key: Key): string =>
  hasName(key) ? nameKey(key) : (frame?.name ?? '');

/** The name of what is around what has the name of a part. */
export const nameAround = (frame: Frame | undefined, key: Key): string =>
  (hasName(key) ? frame?.name : frame?.around) ?? '';

/** The path that leads through frames, from outside in, and to a part of the innermost. */
export function pathThrough(outer: Path, innermost: Frame | undefined, key?: Key): Path {
  const path: (string | number)[] = [];
  if (key !== undefined && key !== OWN_TEXT) path.push(key);
  for (let frame = innermost; frame; frame = frame.parent) {
    if (frame.index !== undefined) path.push(frame.index);
    if (frame.key !== undefined) path.push(frame.key);
  }
  return [...outer, ...path.reverse()];
}

/** Receives what JSON and XML hold, in order; `close` comes once for every `open`. */
export interface StructureSink {
  /** The innermost of what is open, and how many are. */
  readonly top: Frame | undefined;
  readonly depth: number;
  open(key: Key, at: number, isList: boolean, closing: string, index?: number): void;
  scalar(key: Key, start: number, end: number, escapes: Escapes, cut: boolean): void;
  close(at: number, cut: boolean): void;
  /** A value that the text has not, as in `errors: [Array]`. */
  leftOut(): void;
  /** A part that is skipped, since too many are open. */
  tooDeep(): void;
}

/** Where a structure or a string ends that was read. */
export interface Scan {
  readonly end: number;
  /** It has no end of its own: the text is cut off, or other text follows in the middle. */
  readonly cut: boolean;
}
