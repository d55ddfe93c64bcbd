import { type FieldKind, nameKey } from '../api-shapes.ts';
import type { Path } from '../candidate.ts';
import { type Key, OWN_TEXT, type Scalar } from '../structure/structure.ts';

/** The parts of a status object, and the numbers beside it, by what they are. */
export type Fields = Partial<Record<FieldKind, Scalar & { readonly key: string }>>;

const NO_FIELDS: Fields = {};

/** An object or array that is being read, with those around it. */
export class Frame {
  readonly parent: Frame | undefined;
  readonly kind: 'object' | 'array';
  readonly key: Key;
  readonly index: number | undefined;
  readonly start: number;
  fields: Fields = NO_FIELDS;
  ownText: Scalar | undefined;
  /** The only value inside, as far as there is one. */
  sole: Scalar | undefined;
  children = 0;
  /** How many of the children are objects. */
  objects = 0;
  /** An object with lists of errors or warnings, or an array of such objects. */
  isItem = false;
  /** Names that only an HTTP response has: headers, a body. */
  isHttp = false;
  /** Whether it holds candidates: it has text that is read at its end. */
  holds = false;

  constructor(
    parent: Frame | undefined,
    kind: 'object' | 'array',
    key: Key,
    start: number,
    index: number | undefined,
  ) {
    this.parent = parent;
    this.kind = kind;
    this.key = key;
    this.index = index;
    this.start = start;
  }

  setField(kind: FieldKind, value: Scalar & { readonly key: string }): void {
    if (this.fields === NO_FIELDS) this.fields = {};
    this.fields[kind] ??= value;
  }
}

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

/** The frame that has the nearest name from one outwards: an element goes by its array's name. */
export function namedFrame(from: Frame | undefined): Frame | undefined {
  let frame = from;
  while (frame && typeof frame.key !== 'string') frame = frame.parent;
  return frame;
}

/** The name of a frame as names are compared; empty without one. */
export function nameOf(frame: Frame | undefined): string {
  return typeof frame?.key === 'string' ? nameKey(frame.key) : '';
}
