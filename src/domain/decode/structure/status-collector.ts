import { findFieldKind, isHttpStatus, nameKey, type Role, roleOf } from '../api-shapes.ts';
import type { Candidate, Path, WrittenCode } from '../candidate.ts';
import { SHORTEST_TEXT } from '../limits.ts';
import { findClosing } from '../read/characters.ts';
import { type Layer, pastedSpan } from '../read/layer.ts';
import { contextBefore, type Reading } from '../read/reading.ts';
import type { Span } from '../span.ts';
import { type Frame, nameFrom, pathThrough } from './frames.ts';
import { holdsCodes, isLoneStatus, type LoneCode } from './lone-code.ts';
import { countFrame, countGlobal, createResponseFacts } from './response-facts.ts';
import { type Fields, layerOf, readCode, readFlag, readMessage } from './status-fields.ts';
import type { Key, Scalar, StructureSink } from './structure.ts';
import { OWN_TEXT } from './xml-scanner.ts';

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

  const isQuoted = ({ start }: Span) => findClosing(layer.text.charCodeAt(start - 1)) !== undefined;

  const pathWith = (key?: Key): Path => pathThrough(outerPath, frames, key);

  /** The code of a status object: named as one, or a `status` that is no flag. */
  const codeOf = ({ code, status, message }: Fields): WrittenCode | undefined => {
    if (code || !status) return readCode(layer, code, reading.isCode);
    const found = readCode(layer, status, reading.isCode);
    const isCode = found && reading.isCode(found.code) && !isHttpStatus(found.code);
    return isCode && (message || frames.length === 1) ? found : undefined;
  };

  const candidateOf = (role: Role, code: WrittenCode, path: Path, object: Span): Candidate => {
    context ??= contextBefore(layer, frames[0]?.start ?? 0);
    return { format, role, code, path, object: pastedSpan(layer, object), response, context };
  };

  const findCandidate = (frame: Frame, end: number, cut: boolean): Candidate | undefined => {
    const { fields } = frame;
    const code = codeOf(fields);
    if (!code) return undefined;
    const text = fields.message ?? frame.ownText;
    // A `status` beside it may be that of HTTP.
    const success = readFlag(layer, fields.success) ?? readFlag(layer, fields.status);
    const path = pathWith();
    const { name, level } = nameFrom(frames, frames.length - 1);
    const parent = nameFrom(frames, level - 1).name;
    const own = path.slice(outerPath.length);
    const atTop =
      own.filter((part) => typeof part === 'string').length <= 2 ||
      nameKey(String(own.at(-2))) === 'response';
    const role = roleOf(name, parent, atTop);
    const lone = (): LoneCode => ({
      code: code.code,
      isKnown: reading.isCode(code.code),
      key: fields.code?.key ?? '',
      name,
      parent,
      role,
      isAlone: Object.keys(fields).length === frame.children,
      isAll: frames.length === 1 && frame.children === 1,
      cut,
    });
    if (!text && success === undefined && !isLoneStatus(lone())) return undefined;
    if (role === 'global') countGlobal(facts, layer, fields);
    const message = text && readMessage(layer, text);
    return {
      ...candidateOf(role, code, path, { start: frame.start, end }),
      ...(message && { message }),
      ...(success !== undefined && { success }),
    };
  };

  /** A number that is all there is of a status: `"errors": [8015]`. */
  const findMereCode = (frame: Frame, key: Key, value: Scalar): Candidate | undefined => {
    const isElement = frame.kind === 'array';
    const { name, level } = nameFrom(frames, frames.length - 1);
    const own = isElement ? name : nameKey(String(key ?? ''));
    if (!holdsCodes(own, isElement)) return undefined;
    const code = readCode(layer, value, reading.isCode);
    if (!code || !reading.isCode(code.code) || isHttpStatus(code.code)) return undefined;
    const role = roleOf(own, isElement ? nameFrom(frames, level - 1).name : name, false);
    return candidateOf(role, code, pathWith(key), value);
  };

  const hand = (value: Scalar, key: Key, plain: boolean) => {
    if (value.end - value.start < SHORTEST_TEXT) return;
    readInside(layerOf(layer, value), pathWith(key), plain);
  };

  /** What the text of a listed error or warning says is that error, which has no code beside it. */
  const handListed = (value: Scalar, key: Key) => {
    const { candidates } = reading;
    const before = candidates.length;
    hand(value, key, true);
    const { name, level } = nameFrom(frames, frames.length - 1);
    const role = roleOf(name, nameFrom(frames, level - 1).name, false);
    if (role === 'plain') return;
    for (const said of candidates.splice(before)) {
      candidates.push(said.response === undefined ? { ...said, role, response } : said);
    }
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
      else {
        const mere = findMereCode(frame, key, value);
        if (mere) reading.candidates.push(mere);
        else if (frame.kind === 'array' && isQuoted(value)) handListed(value, key);
        else hand(value, key, true);
      }
    },
    close(at, cut) {
      const frame = frames.at(-1);
      if (!frame) return;
      const { fields, ownText } = frame;
      const candidate = frame.kind === 'object' ? findCandidate(frame, at, cut) : undefined;
      if (candidate) reading.candidates.push(candidate);
      // What the candidate says is not text around it, but may have another response inside.
      const isSaid = (value: Scalar) =>
        candidate && (value === fields.code || value === (fields.message ?? ownText));
      for (const field of [fields.message, fields.success, fields.status, fields.code]) {
        if (!field) continue;
        if (candidate) hand(field, field.key, !isSaid(field));
        else handListed(field, field.key);
      }
      if (ownText && candidate) hand(ownText, OWN_TEXT, !isSaid(ownText));
      else if (ownText) handListed(ownText, OWN_TEXT);
      frames.pop();
      if (frames.length === 0) facts.cut = cut;
      countFrame(facts, layer, frame, frames.at(-1));
    },
  };
}
