import { type FieldKind, nameKey } from '../api-shapes.ts';
import type { Path } from '../candidate.ts';
import { type Key, OWN_TEXT, type Scalar } from '../structure/structure.ts';

export type Field = Scalar & { readonly key: string };

/** The parts of a status object, and the numbers beside it, by what they are. */
export type Fields = Partial<Record<FieldKind, Field>>;

const NO_FIELDS: Fields = {};

/** An object or array that is being read, with those around it. */
export class Frame {
  readonly parent: Frame | undefined;
  readonly kind: 'object' | 'array';
  readonly key: Key;
  readonly index: number | undefined;
  readonly start: number;
  fields: Fields = NO_FIELDS;
  /** The only value inside, as far as there is one. */
  sole: Scalar | undefined;
  children = 0;
  objects = 0;
  /** An object with lists of errors or warnings, or an array of such objects. */
  isItem = false;
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

  /** Its name as names are compared: an element goes by its array's. Empty without one. */
  get name(): string {
    return typeof this.key === 'string' ? nameKey(this.key) : (this.parent?.name ?? '');
  }

  /** The name of what is around what has its name. */
  get around(): string {
    return (typeof this.key === 'string' ? this.parent?.name : this.parent?.around) ?? '';
  }

  setField(kind: FieldKind, field: Field): void {
    if (this.fields === NO_FIELDS) this.fields = {};
    this.fields[kind] ??= field;
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
