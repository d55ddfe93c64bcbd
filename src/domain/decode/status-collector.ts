import { findFieldKind, nameKey, roleOf } from './api-shapes.ts';
import type { Candidate, Path } from './candidate.ts';
import { type Layer, pastedSpan } from './layer.ts';
import { SHORTEST_TEXT } from './limits.ts';
import { contextBefore, type Reading } from './reading.ts';
import {
  type CountedFrame,
  countFrame,
  countGlobal,
  createResponseFacts,
} from './response-facts.ts';
import { layerOf, readCode, readFlag, readMessage } from './status-fields.ts';
import type { Key, Scalar, StructureSink } from './structure.ts';
import { OWN_TEXT } from './xml-scanner.ts';

/** An object or array that is being read. */
interface Frame extends CountedFrame {
  readonly index: number | undefined;
  readonly start: number;
  children: number;
  objects: number;
  ownText: Scalar | undefined;
}

/** Reads a text inside the text; with `plain` false only structures in it are of interest. */
export type ReadInside = (layer: Layer, path: Path, plain: boolean) => void;

/**
 * Collects the status objects of one response: objects with a code beside a message, a status
 * or a success. All other text in it is handed on, to be read by itself.
 */
export function createStatusCollector(
  layer: Layer,
  format: 'json' | 'xml',
  outerPath: Path,
  reading: Reading,
  readInside: ReadInside,
): StructureSink {
  const frames: Frame[] = [];
  const facts = createResponseFacts();
  const response = reading.responses.push(facts) - 1;
  let context: string | undefined;

  const pathWith = (key?: Key): (string | number)[] => {
    const path = [...outerPath];
    for (const frame of frames) {
      if (frame.key !== undefined) path.push(frame.key);
      if (frame.index !== undefined) path.push(frame.index);
    }
    if (key !== undefined && key !== OWN_TEXT) path.push(key);
    return path;
  };

  /** The nearest name from a level outwards: an element of an array goes by the array's name. */
  const nameFrom = (from: number): { name: string; level: number } => {
    let level = from;
    while (level >= 0 && typeof frames[level]?.key !== 'string') level--;
    return { name: nameKey(String(frames[level]?.key ?? '')), level };
  };

  /** Without anything beside it, a code is a status object only where little else can be. */
  const isStatusByPlace = (frame: Frame, cut: boolean, hasRole: boolean, code: number) =>
    reading.isCode(code) && ((frames.length === 1 && frame.children === 1) || (cut && hasRole));

  const findCandidate = (frame: Frame, end: number, cut: boolean): Candidate | undefined => {
    const { fields } = frame;
    const code = readCode(layer, fields.code, reading.isCode);
    if (!code) return undefined;
    const message = fields.message ?? frame.ownText;
    const success = readFlag(layer, fields.flag);
    const path = pathWith();
    const { name, level } = nameFrom(frames.length - 1);
    const own = path.slice(outerPath.length);
    const atTop =
      own.filter((part) => typeof part === 'string').length <= 2 ||
      nameKey(String(own.at(-2))) === 'response';
    const role = roleOf(name, nameFrom(level - 1).name, atTop);
    const bare = !message && success === undefined;
    if (bare && !isStatusByPlace(frame, cut, role !== 'plain', code.code)) return undefined;
    if (role === 'global') countGlobal(facts, layer, fields);
    context ??= contextBefore(layer, frames[0]?.start ?? 0);
    return {
      format,
      role,
      code,
      ...(message && { message: readMessage(layer, message) }),
      ...(success !== undefined && { success }),
      path,
      object: pastedSpan(layer, { start: frame.start, end }),
      response,
      context,
    };
  };

  const hand = (value: Scalar, key: Key, plain: boolean) => {
    if (value.end - value.start < SHORTEST_TEXT) return;
    readInside(layerOf(layer, value), pathWith(key), plain);
  };

  return {
    open(kind, key, start, index) {
      const parent = frames.at(-1);
      if (parent) parent.children++;
      if (parent && kind === 'object') parent.objects++;
      frames.push({
        kind,
        key,
        index,
        start,
        fields: {},
        ownText: undefined,
        children: 0,
        objects: 0,
        isItem: false,
      });
      reading.advance(layer.toPasted(start));
    },
    scalar(key, value) {
      const frame = frames.at(-1);
      if (!frame) return;
      frame.children++;
      const kind = typeof key === 'string' ? findFieldKind(key) : undefined;
      if (key === OWN_TEXT) frame.ownText = value;
      else if (kind && !frame.fields[kind]) frame.fields[kind] = { ...value, key: String(key) };
      else hand(value, key, true);
    },
    close(at, cut) {
      const frame = frames.at(-1);
      if (!frame) return;
      const { fields, ownText } = frame;
      const candidate = frame.kind === 'object' ? findCandidate(frame, at, cut) : undefined;
      if (candidate) reading.candidates.push(candidate);
      // What the candidate says is not text around it, but may have another response inside.
      const isSaid = (value: Scalar) => candidate && value === (fields.message ?? ownText);
      for (const field of [fields.message, fields.flag, fields.code]) {
        if (field) hand(field, field.key, !isSaid(field));
      }
      if (ownText) hand(ownText, OWN_TEXT, !isSaid(ownText));
      frames.pop();
      countFrame(facts, layer, frame, frames.at(-1));
    },
  };
}
