import { nameKey } from '../api-shapes.ts';
import type { Path } from '../candidate.ts';
import { type Frame, type Key, OWN_TEXT } from '../structure/structure.ts';

/** The name of a part as names are compared: an element goes by its list's. Empty without one. */
export function nameOf(frame: Frame | undefined, key: Key): string {
  if (typeof key === 'string') return nameKey(key);
  return frame ? nameOf(frame.parent, frame.key) : '';
}

/** The name of what is around what has the name of a part. */
export function nameAround(frame: Frame | undefined, key: Key): string {
  if (!frame) return '';
  return (typeof key === 'string' ? nameOf : nameAround)(frame.parent, frame.key);
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
