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
  pathThrough,
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

/** Whether a part has a name of its own, and not a position or the type that DynamoDB gives it. */
const hasName = (key: Key): key is string => typeof key === 'string' && key !== 'L' && key !== 'M';

/** The name of a part as names are compared: an element has its list's. Empty without one. */
const nameOf = (frame: Frame | undefined, key: Key): string =>
  hasName(key) ? nameKey(key) : (frame?.name ?? '');

/** The name of what is around what has the name of a part. */
const nameAround = (frame: Frame | undefined, key: Key): string =>
  (hasName(key) ? frame?.name : frame?.around) ?? '';

/** Reads a text inside the text, if it can hold anything at all. */
export type ReadInside = (value: Field, path: () => Path, plain: boolean) => void;

/** The text before a response, as far as it may tell which address was called. */
const LONGEST_CONTEXT = 2_000;

const NOTHING = /^(?:null|none|nil|undefined)$/i;

const NO_FIELDS: Frame['fields'] = {};

/** Fields of an object that is but the value of another. */
const ONLY_VALUE: ReadonlySet<string> = new Set(['ownText', 'value', 'label']);

/** A number in a message that may be a further code: `(9607) Payment …`, `91022 : Failed …`. */
const HAS_CODE = /\(\d{3,5}\)|(?<![\d.])\d{3,5} {0,2}: /;

/** A number that a name is, or ends with, and how near before its value it is. */
const CODE_IN_NAME = /(?<!\d)\d{3,9}$/;
const LONGEST_NAME = 40;
const NINE = 57;

/** What an object says: a description where it has no message. */
const saidIn = ({ message, ownText, description }: Frame['fields']) =>
  message ?? ownText ?? description;

/** Three words or more: names of people and things are shorter. */
const SENTENCE = /\p{L}\S*\s+\S+\s+\S*\p{L}/u;

/**
 * Names that objects have for a value that is all they are: those of XML as JSON, of Mongo, DynamoDB,
 * Avro, OpenTelemetry.
 */
const VALUE_KEY =
  /^(?:[_#$@]+(?:text|cdata|t|value|number\w+)?|[NS]|BOOL|(?:int|long|string|boolean|bool)(?:Value)?)$/;

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
  const { candidates, isCode, messages } = reading;
  /** Of the response that is read, and where it begins. */
  let facts: ResponseFacts;
  let first = 0;
  // Its own fields: to give them by functions takes as long as all else.
  const sink = { top: undefined as Frame | undefined, depth: 0, open, scalar, close, leftOut };

  function begin(start: number): void {
    first = start;
    facts = { items: 0, batch: false, done: false, cut: false, leftOut: false };
    // A log has thousands: they are only asked for where nothing is found.
    if (reading.handedOn === 0) reading.responses.push(facts);
  }

  function open(key: Key, start: number, isList: boolean, closing: string, index?: number): void {
    const parent = sink.top;
    if (parent) parent.children++;
    else begin(start);
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

  const kindOf = (key: string): FieldKind | undefined =>
    key === OWN_TEXT ? 'ownText' : VALUE_KEY.test(key) ? 'value' : findFieldKind(key);

  function scalar(key: Key, start: number, end: number, escapes: Escapes, cut: boolean): void {
    const frame = sink.top;
    if (!frame) return;
    frame.children++;
    const isNamed = typeof key === 'string';
    const kind = isNamed
      ? kindOf(key)
      : frame.children === 1 && fieldOf(frame)
        ? 'value'
        : undefined;
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
    if (isNamed && key.charCodeAt(key.length - 1) <= NINE && readKeyed(frame, key, value)) return;
    const found = isNamed || frame.isList ? findMereCode(frame, value) : undefined;
    if (found) candidates.push(found);
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

  /** The field of the object around it that an object or a list is, by its name or its label. */
  const fieldOf = ({ key, parent, fields: { label } }: Frame): FieldKind | undefined =>
    label
      ? findFieldKind(textOf(source, label))
      : parent && typeof key === 'string'
        ? findFieldKind(key)
        : undefined;

  function leftOut(): void {
    facts.leftOut = true;
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
    const isValue = isList
      ? children === 1
      : Object.keys(fields).every((one) => ONLY_VALUE.has(one));
    if (parent && kind && isValue && !parent.fields[kind])
      setField(parent, kind, { ...value, key: fields.label ? kind : key });
    else addStatus(frame, at);
    if (fields !== NO_FIELDS) reading.held--;
    if (!parent) {
      facts.cut = cut || reading.missesStart;
      facts.done = true;
    }
    if (isList) countList(frame);
    else countObject(frame);
    reading.handOn();
  }

  /** Adds the status that the fields of an object are, and what their texts have inside. */
  function addStatus(frame: Frame, end: number): void {
    const { fields } = frame;
    const candidate = findStatus(frame, end);
    if (candidate) candidates.push(candidate);
    const said = saidIn(fields);
    for (const field of Object.values(fields)) {
      if (!candidate) readText(frame, field);
      else if (field === said) readMessage(frame, field, candidate);
      else read(frame, field, field !== fields.code, (one) => one);
    }
  }

  /**
   * Reads a text inside: what is found there is adapted, or left out, unless it is of a response
   * of its own. Without `plain` only structures in it are of interest.
   */
  function read(
    frame: Frame,
    value: Field,
    plain: boolean,
    adapt: (one: Candidate) => Candidate | undefined,
  ): void {
    const before = candidates.length;
    reading.held++;
    readInside(value, () => pathThrough(outer, frame, value.key), plain);
    reading.held--;
    if (candidates.length === before) return;
    const found = candidates.splice(before);
    candidates.push(...found.flatMap((one) => (one.response ? one : (adapt(one) ?? []))));
  }

  /** What a text in an error or a warning says is that error, which has no code beside it. */
  function readText(frame: Frame, value: Field): void {
    const role = roleOf(frame.name, frame.around);
    read(frame, value, true, (one) => (role === 'plain' ? one : { ...one, role, response: facts }));
  }

  /**
   * What a candidate says is not text around it, but may have another response inside, or further
   * codes with their messages: "Transaction added successfully. (9607) Payment mode not found."
   */
  function readMessage(frame: Frame, field: Field, { code }: Candidate): void {
    const plain = HAS_CODE.test(source.text.slice(field.start, field.end));
    read(frame, field, plain, (one) =>
      one.code && one.message && one.code !== code && messages.areAlike(one.code, one.message)
        ? { ...one, role: 'plain' }
        : undefined,
    );
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

  /** Adds what an object states of its items, and that it is one itself. */
  function countObject({ parent, name, fields, isItem }: Frame): void {
    if (parent) parent.objects++;
    const { total, failures } = fields;
    // A mere `total` may be an amount.
    if (failures || (total && (name === 'status' || nameKey(String(total.key)) !== 'total'))) {
      const stated = readNumber(source, total);
      const others = (stated ?? 0) - (readNumber(source, fields.successes) ?? Number.NaN);
      facts.statedTotal = stated;
      facts.statedFailures = readNumber(source, failures) ?? (others >= 0 ? others : undefined);
      facts.batch ||= (stated ?? facts.statedFailures) !== undefined;
    }
    if (!isItem) return;
    if (parent?.isList) parent.isItem = true;
    else facts.items++;
  }

  function candidateOf(
    frame: Frame,
    key: Key,
    object: Span,
    role: Role,
    { code, written, at }: WrittenCode,
    message: string | null = null,
    success: boolean | null = null,
  ): Candidate {
    const start = first;
    return {
      code,
      written,
      message,
      success,
      at,
      object: originalSpan(source, object),
      role,
      path: () => pathThrough(outer, frame, key),
      response: facts,
      context: () => source.text.slice(Math.max(0, start - LONGEST_CONTEXT), start),
    };
  }

  function findStatus(frame: Frame, end: number): Candidate | undefined {
    const { parent, fields, children, start } = frame;
    let named = fields.code;
    let code = readCode(source, named, isCode);
    if (!code) {
      named = fields.statusCode ?? fields.status;
      code = readCode(source, named, isCode);
    }
    if (!named || !code) return undefined;
    const isKnown = isCode(code.code);
    // A `status` is a code where it can neither be a flag nor one of HTTP.
    const mayBeCode = !fields.code && isKnown && !isHttpStatus(code.code);
    if (named === fields.status && !(mayBeCode && (fields.message || !parent))) return undefined;
    // Flattened names say what is around: `errors.0.code`.
    const flat = String(named.key).split(/(?:\.\d+)*\./);
    const [name, around] =
      flat.length > 1
        ? [nameKey(flat.at(-2) ?? ''), nameKey(flat.at(-3) ?? '')]
        : [frame.name, frame.around];
    const role = roleOf(name, around);
    // A `status` beside it may be that of HTTP.
    const status = textOf(source, fields.status);
    const flag = parseFlag(textOf(source, fields.success)) ?? parseFlag(status);
    const said = saidIn(fields);
    const text = textOf(source, said);
    const message = said && !NOTHING.test(text) ? text : undefined;
    const key = nameKey(String(named.key));
    // Beside a mere `code` a description may be of a product.
    const isMessage =
      said !== fields.description ||
      key !== 'code' ||
      role !== 'plain' ||
      messages.areAlike(code.code, text);
    const isStatus = isStatusCode({
      code: code.code,
      isKnown,
      key,
      mayBeHttp: named !== fields.code,
      name,
      parent: around,
      role,
      message: isMessage ? message : undefined,
      flag,
      status,
      isForeign: fields.foreign !== undefined,
      isAlone: !fields.label && !fields.value && Object.keys(fields).length === children,
      isAll: !parent && children === 1,
    });
    if (!isStatus) return undefined;
    return candidateOf(frame, undefined, { start, end }, role, code, message, flag);
  }

  /** A number that is all there is of a status: `"errors": [8015]`. */
  function findMereCode(frame: Frame, value: Field): Candidate | undefined {
    const name = nameOf(frame, value.key);
    if (!holdsCodes(name, frame.isList)) return undefined;
    const code = readCode(source, value, isCode);
    if (!code || !isCode(code.code) || isHttpStatus(code.code)) return undefined;
    return candidateOf(frame, value.key, value, roleOf(name, nameAround(frame, value.key)), code);
  }

  /**
   * Reads a code that is the name of its message: of the documented one, or of any where its
   * object names several sentences so, as translations do.
   */
  function readKeyed(frame: Frame, key: string, value: Field): boolean {
    const written = CODE_IN_NAME.exec(key)?.[0];
    const code = Number(written);
    if (!written || !isCode(code)) return false;
    const message = textOf(source, value);
    const near = Math.max(0, value.start - LONGEST_NAME);
    const start = near + source.text.slice(near, value.start).lastIndexOf(written);
    if (start < near) return false;
    const at = originalSpan(source, { start, end: start + written.length });
    const object = { start, end: value.end };
    const role = roleOf(frame.name, frame.around);
    const found = candidateOf(frame, key, object, role, { code, written, at }, message);
    const isOwn = messages.areAlike(code, message);
    if (!isOwn && (isHttpStatus(code) || !SENTENCE.test(message))) return false;
    const prefix = key.slice(0, -written.length);
    const before = frame.keyed?.prefix === prefix ? frame.keyed : undefined;
    // The first is one when the next comes.
    const isFound = isOwn || before !== undefined;
    frame.keyed = { prefix, pending: isFound ? undefined : found };
    if (isFound) candidates.push(...(before?.pending ? [before.pending] : []), found);
    return isFound;
  }

  return sink;
}
