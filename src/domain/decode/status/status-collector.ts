import { groupBy } from '../../group-by.ts';
import { CODE_IN_NAME, type FieldKind, parseFlag, readName, roleOf } from '../api-shapes.ts';
import type { Candidate, DecodeRun, Path } from '../candidate.ts';
import { lengthAt } from '../characters.ts';
import { noOutcomes } from '../decoded.ts';
import { type Escapes, type MappedText, originalSpan, type Span } from '../source-map.ts';
import { isOmitted } from '../structure/json-tokens.ts';
import {
  type Field,
  type Frame,
  isName,
  type Key,
  leftOpenIn,
  type StructureSink,
} from '../structure/structure.ts';
import { createStatusFinder, fieldOf, messageField, textOf } from './find-status.ts';

/** Reads a nested text, if it may contain anything. */
export type ReadInside = (frame: Frame, value: Field) => void;

/** How many statuses are cached, and up to which length. */
const MAX_KNOWN = 500;
const MAX_KNOWN_LENGTH = 300;

/** Closes something that was opened before the part that was read. */
const CLOSING = /[\s,]{0,99}(?:[\]}]|<\/)/y;

/** What a message may contain: a structure or another code: `(9607) Payment …`, `91022 : …`. */
const HAS_MORE = /[{[<\\]|\(\d{3,5}\)|(?<![\d.])\d{3,5} {0,2}: /;

/**
 * Collects the status objects of consecutive responses: objects with a code beside a message, a
 * status or a success flag. All other text in them is passed on, to be read separately.
 */
export function createStatusCollector(
  source: MappedText,
  outer: Path,
  run: DecodeRun,
  readInside: ReadInside,
): StructureSink {
  const { candidates, messages } = run;
  const finder = createStatusFinder(source, outer, run);
  /** Statuses by their source text, with their frames: a log repeats the same ones. */
  const known = new Map<string, { frame: Frame; status: Candidate; place: Span }>();
  let isPart: boolean | undefined;
  // Plain fields: getters take as long as everything else.
  const sink = { top: undefined as Frame | undefined, depth: 0, open, scalar, close };

  const countFound = () => run.flushedCount + candidates.length;

  function open(key: Key, start: number, isList: boolean, closing: number, index?: number): number {
    const parent = sink.top;
    if (parent) parent.children++;
    sink.depth++;
    const hasName = isName(key) && key.key !== '';
    const frame: Frame = {
      parent,
      key,
      name: (hasName ? key.key : parent?.name) ?? '',
      around: (hasName ? parent?.name : parent?.around) ?? '',
      start,
      facts: parent?.facts ?? { before: countFound(), items: 0, outcomes: noOutcomes() },
      isList,
      closing,
      index,
      children: 0,
      objects: 0,
      names: undefined,
      fields: [],
      isItem: false,
    };
    sink.top = frame;
    if (sink.depth < 8) run.advance(source.original(start));
    return isList ? 0 : readKnown(frame);
  }

  /** Adds a status that is identical to an earlier one; returns its end, or 0 if there is none. */
  function readKnown(frame: Frame): number {
    const { start, key, name, around, closing } = frame;
    const role = roleOf(name, around);
    if (role === 'plain') return 0;
    const near = source.text.slice(start, start + MAX_KNOWN_LENGTH);
    const last = closing > 0 ? '}' : isName(key) ? `</${key.text}>` : '';
    const length = near.indexOf(last) + last.length;
    const like = known.get(near.slice(0, length));
    if (like?.frame.name !== name || like.frame.around !== around) return 0;
    const { at } = like.status;
    const place = originalSpan(source, { start, end: start + length });
    const moved = place.start - like.place.start;
    // In escaped text, the offsets inside may differ.
    if (place.end - moved !== like.place.end) return 0;
    const digits = { start: at.start + moved, end: at.end + moved };
    candidates.push(finder.candidateOf(like.status, digits, frame));
    // Closed as cut and without fields, so that it adds nothing else.
    close(start + length, true);
    return start + length;
  }

  /** Caches a status that has no other parts, counts nothing, and has no values in its message. */
  function remember(frame: Frame, end: number, status: Candidate): void {
    const { start, children, fields, facts } = frame;
    const isMore = children > fields.length || facts.omitted || fieldOf(frame, 'total');
    if (isMore || fieldOf(frame, 'failures') || /\d/.test(status.message ?? '')) return;
    if (known.size > MAX_KNOWN) known.clear();
    const place = originalSpan(source, { start, end });
    known.set(source.text.slice(start, end), { frame, status, place });
  }

  function scalar(key: Key, start: number, end: number, escapes: Escapes): void {
    const frame = sink.top;
    if (!frame) return;
    const name = isName(key) ? key.key : '';
    if (name === '' || name === 'errors' || name === 'warnings')
      frame.facts.omitted ||= isOmitted(source.text.slice(start, end));
    else if (name === 'itemstatus' && source.text.startsWith('null', start))
      frame.facts.outcomes.unknown++;
    frame.children++;
    const isOnly = !isName(key) && frame.children === 1 && kindOf(frame) !== undefined;
    const kind = isOnly ? 'value' : isName(key) ? key.kind : undefined;
    const value = { key, kind, start, end, escapes };
    // A second code in one object, as in a diff or a flattened list, belongs to another status.
    if (kind === 'code' && fieldOf(frame, 'code') && finder.readCode(value)) {
      addStatus(frame);
      frame.fields = [];
    }
    if (kind && isFree(frame, kind)) {
      frame.fields.push(value);
      return;
    }
    const found = finder.findMereCode(frame, value);
    if (found) candidates.push(found);
    else readText(frame, value);
  }

  const isFree = (frame: Frame, kind: FieldKind) => kind === 'keyed' || !fieldOf(frame, kind);

  /** Which field of its parent a frame is, by its label or its name. */
  function kindOf(frame: Frame): FieldKind | undefined {
    const label = fieldOf(frame, 'label');
    if (label) return readName(textOf(source, label)).kind;
    return frame.parent && isName(frame.key) ? frame.key.kind : undefined;
  }

  /** Whether an open object may still become a status, which comes before those inside it. */
  function mayBeStatus(): boolean {
    let frame = sink.top;
    while (frame?.fields.length === 0) frame = frame.parent;
    return frame !== undefined;
  }

  function close(at: number, cut: boolean): void {
    const frame = sink.top;
    if (!frame) return;
    const { fields, facts, parent, key, start } = frame;
    sink.top = parent;
    sink.depth--;
    // Fields that GraphQL adds to an error (its specification, section 7.1.2).
    const added = frame.name === 'extensions' ? fieldOf(frame, 'code') : undefined;
    if (added && parent && isFree(parent, 'code')) {
      parent.fields.push(added);
      frame.fields = fields.filter((one) => one !== added);
    }
    const value = fieldOf(frame, 'value') ?? fieldOf(frame, 'ownText');
    const kind = value && kindOf(frame);
    const label = fieldOf(frame, 'label');
    // A lone value in a list, or under a name for values, belongs to the parent.
    if (parent && kind && isFree(parent, kind))
      parent.fields.push({ ...value, kind, key: label ? readName(textOf(source, label)) : key });
    else {
      const before = candidates.length + run.possible.length;
      const status = addStatus(frame, cut);
      const isAlone = candidates.length + run.possible.length === before + 1;
      if (status && isAlone && !cut) remember(frame, at, status);
    }
    // Nothing of it can be read.
    if (cut && parent && frame.children === 0 && at === source.text.length) parent.children--;
    count(frame);
    if (!parent) {
      if (lengthAt(CLOSING, source.text, at) > 0)
        run.missesStart ||= isPart ??= leftOpenIn(source.text) < 0;
      facts.cut = cut || run.missesStart;
      facts.done = true;
      if (facts.tooDeep) run.notes.add('too-deep');
      const isSilent = countFound() === facts.before;
      if (isSilent) run.addWithoutFindings(facts);
      // Many texts contain brackets; a cut counts only with a finding, or for most of the text.
      if (cut && (!isSilent || (at - start) * 2 > source.text.length)) run.notes.add('cut-off');
    }
    if (candidates.length > 0 && outer.length === 0 && !mayBeStatus()) run.flush();
  }

  /**
   * Adds what a response states about itself: V2 lists its errors, warnings and items, and counts
   * them in `totalCount` and `failureCount`; V1 counts its items in `total` and `success_count`.
   */
  function count(frame: Frame): void {
    const { facts, parent, key, name, isList, isItem } = frame;
    const isOwnList = isList && parent?.isList === false && isName(key);
    if (isOwnList && (name === 'errors' || name === 'warnings')) {
      facts[name] = (facts[name] ?? 0) + frame.children;
      parent.isItem = true;
    }
    if (parent && !isList) parent.objects++;
    if (isItem && isList) {
      facts.items += frame.objects;
      facts.batch = true;
    } else if (isItem && parent?.isList) parent.isItem = true;
    else if (isItem) facts.items++;
    if (fieldOf(frame, 'failures') || fieldOf(frame, 'total')) {
      const total = stated(frame, 'total');
      const others = (total ?? 0) - (stated(frame, 'successes') ?? Number.NaN);
      facts.statedTotal = total;
      facts.statedFailures = stated(frame, 'failures') ?? (others >= 0 ? others : undefined);
    }
  }

  /** The number in a field of an object. */
  function stated(frame: Frame, kind: FieldKind): number | undefined {
    const text = textOf(source, fieldOf(frame, kind)).trim();
    return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
  }

  /** Adds the status that the fields of an object form, and what their texts contain. */
  function addStatus(frame: Frame, cut = false): Candidate | undefined {
    const role = roleOf(frame.name, frame.around);
    const { fields, facts, objects } = frame;
    if (fields.length === 0 && (role !== 'item' || objects > 0 || cut)) return undefined;
    const status = finder.findStatus(frame);
    const flag = parseFlag(textOf(source, fieldOf(frame, 'success')));
    if (status) candidates.push(status);
    const found = candidates.length;
    const said = messageField(frame);
    const keyed: Field[] = [];
    for (const field of fields) {
      if (field.kind === 'keyed') keyed.push(field);
      else if (!status || field === said) readText(frame, field, status);
    }
    if (keyed.length > 0) addKeyed(frame, keyed);
    if (status || candidates.slice(found).some(({ response }) => response === facts)) return status;
    if (role === 'item' && (flag !== undefined || !cut))
      facts.outcomes[flag ? 'success' : flag === false ? 'error' : 'unknown']++;
    else if (role === 'global' && flag === false) facts.failed = true;
    return undefined;
  }

  /**
   * Adds codes that name their messages, if among those with the same prefix one has its documented
   * message, or several have sentences, as translations do.
   */
  function addKeyed(frame: Frame, keyed: readonly Field[]): void {
    const prefixOf = ({ key }: Field) => isName(key) && key.text.replace(CODE_IN_NAME, '');
    for (const alike of groupBy(keyed, prefixOf).values()) {
      const found = alike.map((field) => finder.findKeyed(frame, field));
      const isCodes =
        found.some((one) => one?.isOwn) || found.filter((one) => one?.isSentence).length > 1;
      for (const [at, field] of alike.entries()) {
        const status = isCodes ? found[at]?.status : undefined;
        if (status) candidates.push(status);
        else readText(frame, field);
      }
    }
  }

  /**
   * Reads the text of a field. In an error or a warning without a code, a code in it is that error.
   * The message of a status may contain another response, or further codes with their messages:
   * "Transaction added successfully. (9607) Payment mode not found."
   */
  function readText(frame: Frame, value: Field, status?: Candidate): void {
    const before = candidates.length;
    if (status && !HAS_MORE.test(source.text.slice(value.start, value.end))) return;
    readInside(frame, value);
    if (candidates.length === before) return;
    const { facts, name, around } = frame;
    const role = status ? 'plain' : roleOf(name, around);
    const flag = textOf(source, fieldOf(frame, 'success') ?? fieldOf(frame, 'status'));
    const failed = parseFlag(flag) === false && { success: false };
    for (const found of candidates.splice(before)) {
      const { code, message, response } = found;
      const one = response ? found : { ...found, ...failed };
      if (response || (!status && role === 'plain')) candidates.push(one);
      // An object is one item or error, whatever else its text contains.
      else if (!status)
        candidates.push({ ...one, role, ...(candidates.length === before && { response: facts }) });
      else if (code && message && code !== status.code && messages.areAlike(code, message))
        candidates.push({ ...one, role });
    }
  }

  return sink;
}
