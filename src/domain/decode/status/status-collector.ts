import { groupBy } from '../../group-by.ts';
import { type FieldKind, findFieldKind, roleOf } from '../api-shapes.ts';
import type { Candidate, Path, Reading, ResponseFacts } from '../candidate.ts';
import type { StatusObject } from '../decoded.ts';
import type { Escapes, MappedText } from '../source-map.ts';
import {
  type Field,
  type Frame,
  type Key,
  type KeyedStatus,
  nameAround,
  nameOf,
  OWN_TEXT,
  pathThrough,
  type StructureSink,
} from '../structure/structure.ts';
import { createStatusFinder, readNumber, saidIn, textOf } from './find-status.ts';

/**
 * Reads a text inside the text, if it can hold anything at all. Without `plain` only structures in
 * it are of interest.
 */
export type ReadInside = (frame: Frame, value: Field, plain: boolean) => void;

/** The text before a response, as far as it may tell which address was called. */
const LONGEST_CONTEXT = 2_000;

const NO_FIELDS: Frame['fields'] = {};

/** A number in a message that may be a further code: `(9607) Payment …`, `91022 : Failed …`. */
const HAS_CODE = /\(\d{3,5}\)|(?<![\d.])\d{3,5} {0,2}: /;

const NINE = 57;

/**
 * Collects the status objects of responses, one after the other: objects with a code beside a
 * message, a status or a success. All other text in them is handed on, to be read by itself.
 */
export function createStatusCollector(
  source: MappedText,
  outer: Path,
  reading: Reading,
  readInside: ReadInside,
): StructureSink {
  const { candidates, messages } = reading;
  const { findStatus, findMereCode, findKeyed } = createStatusFinder(source, reading);
  /** Of the response that is read, and where it begins. */
  let facts: ResponseFacts;
  let first = 0;
  /** How many open objects may still be a status that comes before what is inside of it. */
  let held = 0;
  // Its own fields: to give them by functions takes as long as all else.
  const sink = {
    top: undefined as Frame | undefined,
    depth: 0,
    open,
    scalar,
    close,
    leftOut: () => {
      facts.leftOut = true;
    },
    tooDeep: () => reading.shortfalls.add('too-deep'),
  };

  function open(key: Key, start: number, isList: boolean, closing: string, index?: number): void {
    const parent = sink.top;
    if (parent) parent.children++;
    else {
      first = start;
      facts = { items: 0, batch: false, done: false, cut: false, leftOut: false };
      if (!reading.isFound && candidates.length === 0) reading.responses.push(facts);
    }
    sink.depth++;
    sink.top = {
      parent,
      key,
      name: nameOf(parent, key),
      around: nameAround(parent, key),
      start,
      isList,
      closing,
      index,
      children: 0,
      objects: 0,
      names: undefined,
      fields: NO_FIELDS,
      keyed: undefined,
      isItem: false,
    };
    if (sink.depth < 8) reading.advance(source.original(start));
  }

  function scalar(key: Key, start: number, end: number, escapes: Escapes, cut: boolean): void {
    const frame = sink.top;
    if (!frame) return;
    frame.children++;
    const isNamed = typeof key === 'string';
    const kind = isNamed ? kindOf(key) : frame.children === 1 && fieldOf(frame) && 'value';
    const value = { start, end, escapes, cut, key };
    // A second code of one object, as in a diff, is that of another, and so are flattened names.
    const isOfNext =
      kind === 'code' || (kind && isNamed && key.includes('.') && frame.fields[kind]);
    if (isOfNext && frame.fields.code) {
      addStatus(frame, start);
      frame.fields = {};
    }
    if (kind && !frame.fields[kind]) {
      setField(frame, kind, value);
      return;
    }
    const mayBeKeyed = isNamed && key.charCodeAt(key.length - 1) <= NINE;
    const keyed = mayBeKeyed ? findKeyed(frame, key, value) : undefined;
    if (keyed) {
      if (!frame.keyed) held++;
      frame.keyed ??= [];
      frame.keyed.push(keyed);
      return;
    }
    const found = isNamed || frame.isList ? findMereCode(frame, value) : undefined;
    if (found) candidates.push(candidateOf(found, frame, key));
    else readText(frame, value);
  }

  const kindOf = (key: string): FieldKind | undefined =>
    key === OWN_TEXT ? 'ownText' : findFieldKind(key);

  /** The field of the object around it that an object or a list is, by its label or its name. */
  function fieldOf({ key, parent, fields: { label } }: Frame): FieldKind | undefined {
    if (label) return findFieldKind(textOf(source, label));
    return parent && typeof key === 'string' ? findFieldKind(key) : undefined;
  }

  function setField(frame: Frame, kind: FieldKind, field: Field): void {
    if (frame.fields === NO_FIELDS) {
      frame.fields = {};
      held++;
    }
    frame.fields[kind] ??= field;
  }

  function close(at: number, cut: boolean): void {
    const frame = sink.top;
    if (!frame) return;
    const { fields, parent, key, children, isList } = frame;
    sink.top = parent;
    sink.depth--;
    const value = fields.value ?? fields.ownText;
    const kind = value && fieldOf(frame);
    // What stands alone in a list, or under a name for values, is that of what is around it.
    const isValue = !isList || children === 1;
    if (parent && kind && isValue && !parent.fields[kind])
      setField(parent, kind, { ...value, key: fields.label ? kind : key });
    else addStatus(frame, at);
    if (fields !== NO_FIELDS) held--;
    if (frame.keyed) addKeyed(frame, frame.keyed);
    if (!parent) {
      facts.cut = cut || reading.missesStart;
      facts.done = true;
    }
    if (isList) countList(frame);
    else countObject(frame);
    if (held === 0 && outer.length === 0) reading.handOn();
  }

  /** Adds what a list says in the shape of V2: how many errors, warnings or items there are. */
  function countList({ parent, key, name, children, isItem, objects }: Frame): void {
    const isOwn = parent?.isList === false && typeof key === 'string';
    if (isOwn && (name === 'errors' || name === 'warnings')) {
      facts[name] = (facts[name] ?? 0) + children;
      parent.isItem = true;
    }
    if (!isItem) return;
    facts.items += objects;
    facts.batch = true;
  }

  /**
   * Adds that an object is an item itself, and what it states of its items: V1 in its global
   * status `total` and `success_count`, V2 beside its list `totalCount` and `failureCount`.
   */
  function countObject({ parent, fields, isItem }: Frame): void {
    if (parent) parent.objects++;
    const { total, successes, failures } = fields;
    if (failures || total) {
      const stated = readNumber(source, total);
      const others = (stated ?? 0) - (readNumber(source, successes) ?? Number.NaN);
      facts.statedTotal = stated;
      facts.statedFailures = readNumber(source, failures) ?? (others >= 0 ? others : undefined);
      facts.batch ||= (stated ?? facts.statedFailures) !== undefined;
    }
    if (!isItem) return;
    if (parent?.isList) parent.isItem = true;
    else facts.items++;
  }

  function candidateOf(status: StatusObject, frame: Frame, key?: Key): Candidate {
    const start = first;
    const { code, message, success, at, object, role } = status;
    // Spreading takes twice the time of all else.
    return {
      code,
      message,
      success,
      at,
      object,
      role,
      path: () => pathThrough(outer, frame, key),
      response: facts,
      context: () => source.text.slice(Math.max(0, start - LONGEST_CONTEXT), start),
    };
  }

  /**
   * Adds codes that are names of their messages: with names alike where one is documented, or where
   * they name several sentences, as translations do.
   */
  function addKeyed(frame: Frame, keyed: readonly KeyedStatus[]): void {
    for (const alike of groupBy(keyed, ({ prefix }) => prefix).values()) {
      const isCodes =
        alike.some(({ isOwn }) => isOwn) || alike.filter((one) => one.isSentence).length > 1;
      for (const { status, value } of alike) {
        if (isCodes) candidates.push(candidateOf(status, frame, value.key));
        else readText(frame, value);
      }
    }
    held--;
  }

  /** Adds the status that the fields of an object are, and what their texts have inside. */
  function addStatus(frame: Frame, end: number): void {
    const { fields } = frame;
    if (fields === NO_FIELDS) return;
    const status = findStatus(frame, end);
    if (status) candidates.push(candidateOf(status, frame));
    const said = saidIn(fields);
    for (const field of Object.values(fields)) {
      if (!status) readText(frame, field);
      else if (field === said) readMessage(frame, field, status);
    }
  }

  /** What a text in an error or a warning says is that error, which has no code beside it. */
  function readText(frame: Frame, value: Field): void {
    const before = candidates.length;
    readInside(frame, value, true);
    const role = roleOf(frame.name, frame.around);
    if (candidates.length === before || role === 'plain') return;
    for (const one of candidates.splice(before))
      candidates.push(one.response ? one : { ...one, role, response: facts });
  }

  /**
   * What a candidate says is not text around it, but may have another response inside, or further
   * codes with their messages: "Transaction added successfully. (9607) Payment mode not found."
   */
  function readMessage(frame: Frame, field: Field, { code }: StatusObject): void {
    const before = candidates.length;
    readInside(frame, field, HAS_CODE.test(source.text.slice(field.start, field.end)));
    if (candidates.length === before) return;
    for (const one of candidates.splice(before)) {
      if (one.response) candidates.push(one);
      else if (
        one.code &&
        one.message &&
        one.code !== code &&
        messages.areAlike(one.code, one.message)
      )
        candidates.push({ ...one, role: 'plain' });
    }
  }

  return sink;
}
