import { type FieldKind, type Name, NO_NAME } from '../api-shapes.ts';
import type { Path, ResponseFacts } from '../candidate.ts';
import type { Escapes } from '../source-map.ts';

/** The name of a value in its object, its position in a list, or undefined at the top. */
export type Key = Name | number | undefined;

/** A value without parts; its span excludes quotation marks and tags. */
export interface Field {
  readonly key: Key;
  readonly kind: FieldKind | undefined;
  readonly start: number;
  readonly end: number;
  readonly escapes: Escapes;
}

/** An object or list that is being read, linked to its parents. */
export interface Frame {
  readonly parent: Frame | undefined;
  readonly key: Key;
  /** Its normalised name and that of its parent; an element of a list has the list's name. */
  readonly name: string;
  readonly around: string;
  readonly start: number;
  /** The response that contains it. */
  readonly facts: ResponseFacts;
  /** The character code of its closing bracket; 0 in XML. */
  readonly closing: number;
  /** Distinguishes XML elements of the same name, which are repeated instead of listed. */
  readonly index: number | undefined;
  /** Whether its parts have positions, not names: its first part decides, not its bracket. */
  isList: boolean;
  children: number;
  objects: number;
  /** How many XML elements of each name it contains. */
  names: Map<Name, number> | undefined;
  /** The fields of a status object and the counts beside it, one per kind; `keyed` may repeat. */
  fields: Field[];
  /** Whether it is an object with lists of errors or warnings, or a list of such objects. */
  isItem: boolean;
}

export const isName = (key: Key): key is Name => typeof key === 'object';

/** How many more brackets and tags a text opens than closes; negative if its start is missing. */
export const leftOpenIn = (text: string): number =>
  text.split(/[[{]|<\w/).length - text.split(/[\]}]|<\/|\/>/).length;

/** The path through frames, outermost first, to a part of the innermost. */
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
 * Receives the contents of JSON and XML in order, with one `close` for every `open`. A part that is
 * `cut` has no end of its own: the text is cut off, or other text follows in the middle.
 */
export interface StructureSink {
  /** The innermost open frame, and how many are open. */
  readonly top: Frame | undefined;
  readonly depth: number;
  /** Returns where the frame ends if all of it is known already, else 0. */
  open(key: Key, at: number, isList: boolean, closing: number, index?: number): number;
  scalar(key: Key, start: number, end: number, escapes: Escapes): void;
  close(at: number, cut: boolean): void;
}
