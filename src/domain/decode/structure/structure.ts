import { type FieldKind, type Name, NO_NAME } from '../api-shapes.ts';
import type { Path, ResponseFacts } from '../candidate.ts';
import type { Escapes } from '../source-map.ts';

/** What an object calls a value, its position in a list, or nothing at the top. */
export type Key = Name | number | undefined;

/** A value without parts: where it is, without quotation marks or tags. */
export interface Field {
  readonly key: Key;
  readonly kind: FieldKind | undefined;
  readonly start: number;
  readonly end: number;
  readonly escapes: Escapes;
}

/** An object or a list that is being read, with those around it. */
export interface Frame {
  readonly parent: Frame | undefined;
  readonly key: Key;
  /** Its name and that of what is around it, as names are compared: an element has its list's. */
  readonly name: string;
  readonly around: string;
  readonly start: number;
  /** The response that it is in. */
  readonly facts: ResponseFacts;
  /** The code of the bracket that closes it; 0 in XML. */
  readonly closing: number;
  /** Distinguishes elements of one name that XML repeats instead of listing. */
  readonly index: number | undefined;
  /** Whether its parts have positions and no names: as its first part says, not its bracket. */
  isList: boolean;
  children: number;
  objects: number;
  /** How often there was an element of XML of each name inside. */
  names: Map<Name, number> | undefined;
  /** The parts of a status object, and the numbers beside it, one of a kind; texts by numbers. */
  fields: Field[];
  /** An object with lists of errors or warnings, or a list of such objects. */
  isItem: boolean;
}

export const isName = (key: Key): key is Name => typeof key === 'object';

/** How much more a text opens than it closes: less than nothing where its beginning is missing. */
export const leftOpenIn = (text: string): number =>
  text.split(/[[{]|<\w/).length - text.split(/[\]}]|<\/|\/>/).length;

/** The path that leads through frames, from outside in, and to a part of the innermost. */
export function pathThrough(outer: Path, innermost: Frame | undefined, key?: Key): Path {
  const path: (string | number)[] = [];
  const add = (part: Key) => {
    if (part !== undefined && part !== NO_NAME) path.push(isName(part) ? part.text : part);
  };
  add(key);
  for (let frame = innermost; frame; frame = frame.parent) {
    add(frame.index);
    add(frame.key);
  }
  return [...outer, ...path.reverse()];
}

/**
 * Receives what JSON and XML hold, in order; `close` comes once for every `open`. What is `cut` has
 * no end of its own: the text is cut off, or other text follows in the middle.
 */
export interface StructureSink {
  /** The innermost of what is open, and how many are. */
  readonly top: Frame | undefined;
  readonly depth: number;
  /** Gives where it ends, if all of it is known by now. */
  open(key: Key, at: number, isList: boolean, closing: number, index?: number): number;
  scalar(key: Key, start: number, end: number, escapes: Escapes): void;
  close(at: number, cut: boolean): void;
}
