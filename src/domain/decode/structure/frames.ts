import { nameKey } from '../api-shapes.ts';
import type { Path } from '../candidate.ts';
import type { CountedFrame } from './response-facts.ts';
import type { Key, Scalar } from './structure.ts';
import { OWN_TEXT } from './xml-scanner.ts';

/** An object or array that is being read. */
export interface Frame extends CountedFrame {
  readonly index: number | undefined;
  readonly start: number;
  children: number;
  objects: number;
  ownText: Scalar | undefined;
}

/** The path that leads through frames, from outside in, and to a part of the innermost. */
export function pathThrough(outer: Path, frames: readonly Frame[], key?: Key): Path {
  const path = [...outer];
  for (const frame of frames) {
    if (frame.key !== undefined) path.push(frame.key);
    if (frame.index !== undefined) path.push(frame.index);
  }
  if (key !== undefined && key !== OWN_TEXT) path.push(key);
  return path;
}

/** The nearest name from a level outwards: an element of an array goes by the array's name. */
export function nameFrom(
  frames: readonly Frame[],
  from: number,
): { readonly name: string; readonly level: number } {
  let level = from;
  while (level >= 0 && typeof frames[level]?.key !== 'string') level--;
  return { name: nameKey(String(frames[level]?.key ?? '')), level };
}
