import {
  CODE_IN_NAME,
  type FieldKind,
  isHttpStatus,
  isReasonPhrase,
  NO_NAME,
  parseFlag,
  readName,
  roleOf,
  WRAPPER_CODES,
} from '../api-shapes.ts';
import type { Candidate, Path, Reading } from '../candidate.ts';
import { LONGEST_MESSAGE } from '../decoded.ts';
import { remembering } from '../remembering.ts';
import { type MappedText, originalSpan, type Span, unescaped } from '../source-map.ts';
import { type Field, type Frame, isName, type Key, pathThrough } from '../structure/structure.ts';

/** The text before a response, as far as it may tell which address was called. */
const LONGEST_CONTEXT = 2_000;

const NOTHING = /^(?:null|none|nil|undefined)$/i;

/** Names of lists whose elements may be mere codes, `"errors": [8015]`, and of what may be one. */
const LIST_OF_CODES = /^(?:err(?:or)?s?|warn(?:ing)?s?|(?:error|warning|status)?codes)$/;
const MERE_CODE = /^(?:error|warning)$/;

/** How near before its value a code is that names it. */
const LONGEST_NAME = 40;

/** Three words or more: names of people and things are shorter. */
const SENTENCE = /\p{L}\S*\s+\S+\s+\S*\p{L}/u;
const LETTER = /\p{L}/u;

/** The API, named right before an object: `Capillary API error {"code": 719}`. */
const NAMED = /capillary|loyalty/i;

/** A code as a response writes it: `8015`, `ERR_8015`, `8015.0`. */
const WRITTEN_CODE = /^\s*(?:(?:error|err|e|code)[\s_#:-]{0,3})?([1-9]\d{0,8})(?:\.0{1,4})?\s*$/i;
const LONGEST_CODE = 64;

const writtenCode = remembering((text) => WRITTEN_CODE.exec(text)?.[1]);

/** What a value says, up to the length that is compared; empty without one. */
export function textOf(source: MappedText, value: Field | undefined): string {
  if (!value) return '';
  const { start, end, escapes } = value;
  const text =
    escapes === 'none' ? source.text.slice(start, end) : unescaped(source, value, escapes).text;
  return text.length > LONGEST_MESSAGE ? text.slice(0, LONGEST_MESSAGE) : text;
}

/** The part of an object that is of a kind. */
export function fieldOf({ fields }: Frame, kind: FieldKind): Field | undefined {
  for (const field of fields) if (field.kind === kind) return field;
  return undefined;
}

/** What an object says: a description where it has no message. */
export const saidIn = (frame: Frame): Field | undefined =>
  fieldOf(frame, 'message') ?? fieldOf(frame, 'ownText') ?? fieldOf(frame, 'description');

/** So much of an object in a log may say what its code is of. */
const LONGEST_LINE = 500;

/** Makes what finds the status that an object is, and those of a code without an object. */
export function createStatusFinder(source: MappedText, outer: Path, { isCode, messages }: Reading) {
  /** A status as it is handed on, `key` being that of a part of an object. */
  const candidateOf = (
    { code, message, success, role }: Pick<Candidate, 'code' | 'message' | 'success' | 'role'>,
    at: Span,
    object: Span,
    frame: Frame,
    key?: Key,
  ): Candidate => ({
    code,
    message,
    success,
    at,
    object,
    role,
    path: () => pathThrough(outer, frame, key),
    response: frame.facts,
    context: () =>
      source.text.slice(Math.max(0, frame.facts.start - LONGEST_CONTEXT), frame.facts.start),
  });

  /** Whether the catalog has a code in the same hundred. */
  const isInRange = (code: number): boolean =>
    Array.from({ length: 100 }, (_, at) => code - (code % 100) + at).some(isCode);

  /** Whether the API is named right before what an object is in. */
  const isNamed = ({ facts: { start } }: Frame): boolean =>
    NAMED.test(source.text.slice(Math.max(0, start - 200), start));

  /** The code that a value is, with the place of its digits; undefined for anything else. */
  function readCode(value: Field | undefined) {
    if (!value || value.end - value.start > LONGEST_CODE) return undefined;
    const text = textOf(source, value);
    const written = writtenCode(text);
    if (written === undefined) return undefined;
    const start = text.indexOf(written);
    const digits = { start, end: start + written.length };
    const at = originalSpan(unescaped(source, value, value.escapes), digits);
    return { code: Number(written), at };
  }

  /** The code that an object has, and all that decides whether it is a status code. */
  function readStatus(frame: Frame) {
    const own = fieldOf(frame, 'code');
    const ofOwn = readCode(own);
    const ofStatus = fieldOf(frame, 'status');
    const named = ofOwn ? own : (fieldOf(frame, 'statusCode') ?? ofStatus);
    const found = ofOwn ?? readCode(named);
    if (!named || !found) return undefined;
    const { code } = found;
    // A `status` is a code where it can neither be a flag nor one of HTTP.
    const mayBeCode = !own && isCode(code) && !isHttpStatus(code);
    if (named === ofStatus && !(mayBeCode && (fieldOf(frame, 'message') || !frame.parent)))
      return undefined;
    let { name, around } = frame;
    const { text: written, key } = isName(named.key) ? named.key : NO_NAME;
    if (written.includes('.')) {
      // Flattened names say what is around: `errors.0.code`.
      const flat = written.split(/(?:\.\d+)*\./);
      name = readName(flat.at(-2) ?? '').key;
      around = readName(flat.at(-3) ?? '').key;
    }
    const role = roleOf(name, around);
    const status = textOf(source, ofStatus);
    // A `status` beside it may be that of HTTP.
    const flag =
      parseFlag(textOf(source, fieldOf(frame, 'success'))) ??
      (isHttpStatus(Number(status)) ? undefined : parseFlag(status));
    const said = saidIn(frame);
    const text = textOf(source, said);
    const message = said && !NOTHING.test(text) ? text : undefined;
    // Beside a mere `code` a description may be of a product.
    const isMessage =
      said?.kind !== 'description' ||
      key !== 'code' ||
      role !== 'plain' ||
      messages.areAlike(code, text);
    return { code, at: found.at, key, name, around, role, message, isMessage, flag, status };
  }

  /** Whether the code of an object is a status code: the first that fits decides. */
  function isStatusCode(frame: Frame, own: NonNullable<ReturnType<typeof readStatus>>): boolean {
    const { code, key, name, around, role, flag, status } = own;
    const message = own.isMessage ? own.message : undefined;
    const isKnown = isCode(code);
    const isHttp = isHttpStatus(code);
    const isListed =
      role === 'item' || [name, around].some((one) => /^(?:error|warning)s$/.test(one));
    const isAlone = frame.children === 1;
    const isAll = isAlone && !frame.parent;
    const says = message !== undefined || flag !== undefined;
    // That of a database, an operating system, another API.
    if (fieldOf(frame, 'foreign')) return false;
    // A number of HTTP with the words that servers send beside it.
    const isOverall = WRAPPER_CODES.has(code);
    if (isHttp && isReasonPhrase(status)) return false;
    if (isHttp && isReasonPhrase(message ?? '') && !(isOverall && flag !== undefined)) return false;
    // The overall code of V1 in a status, or beside a success.
    const isGlobal = role === 'global' && (around === 'response' || says);
    if (isOverall && (isGlobal || flag !== undefined)) return true;
    // A number of HTTP in an error, or with nothing of this API.
    const isOfRequest = flag === undefined || (status !== '' && message === undefined);
    if (isHttp && !isListed && isOfRequest && (name === 'error' || role === 'plain')) return false;
    // The catalog has it not, and it is too short, or is in no range of the catalog with nothing of
    // this API around it: all APIs have a code and a message.
    const isOfAny = flag === undefined && role !== 'global' && !(isListed ? !isHttp : isAll);
    if (!isKnown && (code < 100 || (isOfAny && (isHttp || !isInRange(code))))) return false;
    if (says) return true;
    // All there is, or in a list of statuses.
    if ((isAll || isListed) && (isKnown || (code >= 600 && code < 1e6))) return true;
    if (!isKnown) return false;
    // Named as that of an error alone, or its object after this API.
    if (/^(?:err|warn|item|cap|loyalty)/.test(key) || /^(?:cap|loyalty)/.test(name)) return true;
    if (isHttp) return false;
    // In an error or a warning, alone in a status, or behind the name of this API.
    if (role === 'error' || role === 'warning') return true;
    // In a line of a log that has a word of its own message.
    const object = source.text.slice(frame.start, frame.start + LONGEST_LINE);
    if (key === 'statuscode' && messages.sharedIdf(code, object) > 0) return true;
    return (isAlone && /^status(?:es)?$/.test(name)) || (role === 'plain' && isNamed(frame));
  }

  /** The status object that an object is which ends here. */
  function findStatus(frame: Frame, end: number): Candidate | undefined {
    const own = readStatus(frame);
    if (!own || !isStatusCode(frame, own)) return undefined;
    const { code, at, role, message = null, flag: success = null } = own;
    const object = originalSpan(source, { start: frame.start, end });
    return candidateOf({ code, message, success, role }, at, object, frame);
  }

  /** A number that is all there is of a status: `"errors": [8015]`. */
  function findMereCode(frame: Frame, value: Field): Candidate | undefined {
    const { key } = value;
    const [name, around] = isName(key) ? [key.key, frame.name] : [frame.name, frame.around];
    if (!(frame.isList ? LIST_OF_CODES : MERE_CODE).test(name)) return undefined;
    const found = readCode(value);
    if (!found || !isCode(found.code) || isHttpStatus(found.code)) return undefined;
    const said = { code: found.code, message: null, success: null, role: roleOf(name, around) };
    return candidateOf(said, found.at, originalSpan(source, value), frame, key);
  }

  /**
   * A code that is the name of its message: whether that is documented for it, else whether it may
   * be one, in a list of messages by their codes.
   */
  function findKeyed(frame: Frame, value: Field) {
    const written = isName(value.key) ? CODE_IN_NAME.exec(value.key.text)?.[0] : undefined;
    const code = Number(written);
    if (!written || !isCode(code)) return undefined;
    const message = textOf(source, value);
    const near = Math.max(0, value.start - LONGEST_NAME);
    const start = near + source.text.slice(near, value.start).lastIndexOf(written);
    const isOwn = messages.areAlike(code, message);
    const role = roleOf(frame.name, frame.around);
    if (start < near || (!isOwn && (isHttpStatus(code) || !LETTER.test(message)))) return undefined;
    const at = originalSpan(source, { start, end: start + written.length });
    const object = originalSpan(source, { start, end: value.end });
    const status = candidateOf(
      { code, message, success: null, role },
      at,
      object,
      frame,
      value.key,
    );
    return { status, isOwn, isSentence: role !== 'plain' || SENTENCE.test(message) };
  }

  return { candidateOf, findStatus, findMereCode, findKeyed };
}
