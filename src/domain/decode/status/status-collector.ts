import {
  type FieldKind,
  findFieldKind,
  isHttpStatus,
  nameKey,
  parseFlag,
  type Role,
  roleOf,
} from '../api-shapes.ts';
import type { Candidate, Path, Reading, ResponseFacts } from '../candidate.ts';
import { type Escapes, type MappedText, originalSpan, type Span } from '../source-map.ts';
import {
  type Field,
  type Frame,
  type Key,
  OWN_TEXT,
  type StructureSink,
} from '../structure/structure.ts';
import {
  holdsCodes,
  isStatusCode,
  readCode,
  readNumber,
  textOf,
  type WrittenCode,
} from './status-table.ts';

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

/** Adds what a V1 global status states of its items: `total` and `success_count`. */
export function countGlobal(facts: ResponseFacts, source: MappedText, { fields }: Frame): void {
  const total = readNumber(source, fields.total);
  const successes = readNumber(source, fields.successes);
  facts.statedTotal = total;
  if (total === undefined || successes === undefined) return;
  facts.statedFailures = Math.max(0, total - successes);
}

/** Adds what an object or list that was read to its end says in the shape of V2. */
export function countFrame(facts: ResponseFacts, source: MappedText, frame: Frame): void {
  const { parent, key, fields } = frame;
  if (frame.isList) {
    const name = typeof key === 'string' ? nameKey(key) : '';
    if ((name === 'errors' || name === 'warnings') && parent?.isList === false) {
      facts[name] = (facts[name] ?? 0) + frame.children;
      parent.isItem = true;
    }
    if (!frame.isItem) return;
    facts.items += frame.objects;
    facts.batch = true;
    return;
  }
  if (parent) parent.objects++;
  if (fields.totalCount || fields.failureCount) {
    facts.statedTotal = readNumber(source, fields.totalCount);
    facts.statedFailures = readNumber(source, fields.failureCount);
    facts.batch ||= (facts.statedTotal ?? facts.statedFailures) !== undefined;
  }
  if (!frame.isItem) return;
  if (parent?.isList) parent.isItem = true;
  else facts.items++;
}

/**
 * Reads a text inside the text, if it can hold anything at all; without `plain` only structures in
 * it are of interest.
 */
export type ReadInside = (value: Field, path: () => Path, plain: boolean) => void;

/** The text before a response, as far as it may tell which address was called. */
const LONGEST_CONTEXT = 2_000;

const NOTHING = /^(?:null|none|nil|undefined)$/i;

const NO_FIELDS: Frame['fields'] = {};

/** Fields of which the text may have another response inside. */
const READ_INSIDE = ['message', 'success', 'status', 'code', 'statusCode', 'ownText'] as const;

/** Names that objects have for the text of a value: xml-js, xml2js, fast-xml-parser, Badgerfish. */
const TEXT_KEY = /^(?:_text|_cdata|#text|\$t|_|\$|__text)$/;

/**
 * Collects the status objects of one response: objects with a code beside a message, a status
 * or a success. All other text in it is handed on, to be read by itself.
 */
export function createStatusCollector(
  source: MappedText,
  outer: Path,
  reading: Reading,
  readInside: ReadInside,
): StructureSink {
  const facts: ResponseFacts = {
    items: 0,
    batch: false,
    errors: undefined,
    warnings: undefined,
    statedTotal: undefined,
    statedFailures: undefined,
    done: false,
    cut: false,
    leftOut: false,
  };
  /** Where the first of all frames begins. */
  let first = 0;
  // Its own fields: to give them by functions takes as long as all else.
  const sink = { top: undefined as Frame | undefined, depth: 0, open, scalar, close, leftOut };
  // A log has thousands: they are only asked for where nothing is found.
  if (reading.handedOn === 0) reading.responses.push(facts);

  function open(key: Key, start: number, isList: boolean, closing: string, index?: number): void {
    const parent = sink.top;
    if (parent) parent.children++;
    else first = start;
    sink.depth++;
    sink.top = {
      parent,
      key,
      start,
      isList,
      closing,
      index,
      children: 0,
      objects: 0,
      names: undefined,
      fields: NO_FIELDS,
      sole: undefined,
      isItem: false,
    };
    if (sink.depth < 8) reading.advance(source.original(start));
  }

  function scalar(key: Key, start: number, end: number, escapes: Escapes, cut: boolean): void {
    const frame = sink.top;
    if (!frame) return;
    frame.children++;
    const kind =
      key === OWN_TEXT ? 'ownText' : typeof key === 'string' ? findFieldKind(key) : undefined;
    const value = { start, end, escapes, cut, key };
    if (kind && !frame.fields[kind]) {
      setField(frame, kind, value);
      return;
    }
    if (frame.children === 1 && (frame.isList || TEXT_KEY.test(String(key ?? '')))) {
      frame.sole = value;
    }
    const mere = findMereCode(frame, value);
    if (mere) reading.candidates.push(mere);
    else readText(frame, value);
  }

  /** What an object says of itself is read at its end, but comes before what is inside of it. */
  function setField(frame: Frame, kind: FieldKind, field: Field): void {
    if (frame.fields === NO_FIELDS) {
      frame.fields = {};
      reading.held++;
    }
    frame.fields[kind] ??= field;
  }

  function leftOut(): void {
    facts.leftOut = true;
  }

  function close(at: number, cut: boolean): void {
    const frame = sink.top;
    if (!frame) return;
    const { fields, parent, key } = frame;
    const own = fields.ownText;
    if (frame.closing === '' && parent && frame.children === (own ? 1 : 0)) {
      // An element of XML with text alone is a value.
      sink.top = parent;
      sink.depth--;
      parent.children--;
      if (own) {
        reading.held--;
        scalar(key, own.start, own.end, own.escapes, own.cut);
      }
      return;
    }
    const candidate = findStatus(frame, at);
    if (candidate) reading.candidates.push(candidate);
    // What the candidate says is not text around it, but may have another response inside.
    const said = fields.message ?? own;
    for (const kind of READ_INSIDE) {
      const field = fields[kind];
      if (field && candidate) read(frame, field, field !== fields.code && field !== said);
      else if (field) readText(frame, field);
    }
    sink.top = parent;
    sink.depth--;
    if (!parent) {
      facts.cut = cut || reading.missesStart;
      facts.done = true;
    }
    countFrame(facts, source, frame);
    // A value that stands alone in a list, or under a name for text, is that of its parent.
    const { sole } = frame;
    const kind = sole && frame.children === 1 && typeof key === 'string' && findFieldKind(key);
    if (parent && kind) setField(parent, kind, { ...sole, key });
    if (fields !== NO_FIELDS) reading.held--;
    reading.handOn();
  }

  /** The code of a status object: named as one, or a `status` that is no flag. */
  function codeOf({ fields: { code, statusCode, status, message } }: Frame) {
    const ofCode = readCode(source, code, reading.isCode);
    if (ofCode) return { code: ofCode, key: code?.key };
    const found = readCode(source, statusCode ?? status, reading.isCode);
    if (!found || statusCode) return found && { code: found, key: statusCode?.key };
    const isCode = !code && reading.isCode(found.code) && !isHttpStatus(found.code);
    return isCode && (message || sink.depth === 1) ? { code: found, key: status?.key } : undefined;
  }

  function candidateOf(
    frame: Frame,
    key: Key,
    object: Span,
    role: Role,
    { code, written, at }: WrittenCode,
    message?: string,
    success?: boolean,
  ): Candidate {
    return {
      code,
      written,
      message: message ?? null,
      success: success ?? null,
      at,
      object: originalSpan(source, object),
      role,
      path: () => pathThrough(outer, frame, key),
      response: facts,
      context: () => source.text.slice(Math.max(0, first - LONGEST_CONTEXT), first),
    };
  }

  function findStatus(frame: Frame, end: number): Candidate | undefined {
    const { fields, parent, key } = frame;
    if (!fields.code && !fields.statusCode && !fields.status) return undefined;
    const written = codeOf(frame);
    if (!written) return undefined;
    const { code } = written;
    const [name, around] = [nameOf(parent, key), nameAround(parent, key)];
    const role = roleOf(name, around);
    // A `status` beside it may be that of HTTP.
    const status = textOf(source, fields.status);
    const success = parseFlag(textOf(source, fields.success)) ?? parseFlag(status);
    const said = fields.message ?? fields.ownText;
    const text = textOf(source, said);
    const message = said && !NOTHING.test(text) ? text : undefined;
    const isStatus = isStatusCode({
      code: code.code,
      isKnown: reading.isCode(code.code),
      key: nameKey(String(written.key)),
      mayBeHttp: fields.code?.key !== written.key,
      name,
      parent: around,
      role,
      message,
      flag: success,
      status,
      isAlone: Object.keys(fields).length === frame.children,
      isAll: sink.depth === 1 && frame.children === 1,
    });
    if (!isStatus) return undefined;
    if (role === 'global') countGlobal(facts, source, frame);
    const object = { start: frame.start, end };
    return candidateOf(frame, undefined, object, role, code, message, success);
  }

  /** A number that is all there is of a status: `"errors": [8015]`. */
  function findMereCode(frame: Frame, value: Field): Candidate | undefined {
    const { key } = value;
    const own = frame.isList || typeof key === 'string' ? nameOf(frame, key) : '';
    if (!holdsCodes(own, frame.isList)) return undefined;
    const code = readCode(source, value, reading.isCode);
    if (!code || !reading.isCode(code.code) || isHttpStatus(code.code)) return undefined;
    const role = roleOf(own, nameAround(frame, key));
    return candidateOf(frame, key, value, role, code);
  }

  const read = (frame: Frame, value: Field, plain: boolean) =>
    readInside(value, () => pathThrough(outer, frame, value.key), plain);

  /** What a text in an error or a warning says is that error, which has no code beside it. */
  function readText(frame: Frame, value: Field): void {
    const { candidates } = reading;
    const before = candidates.length;
    reading.held++;
    read(frame, value, true);
    reading.held--;
    if (candidates.length === before) return;
    const role = roleOf(nameOf(frame.parent, frame.key), nameAround(frame.parent, frame.key));
    if (role === 'plain') return;
    for (const said of candidates.splice(before)) {
      const isOwn = said.response === undefined;
      candidates.push(isOwn ? { ...said, role, response: facts } : said);
    }
  }

  return sink;
}
