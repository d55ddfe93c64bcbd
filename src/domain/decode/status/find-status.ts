import {
  isHttpStatus,
  isReasonPhrase,
  nameKey,
  parseFlag,
  type Role,
  roleOf,
  WRAPPER_CODES,
} from '../api-shapes.ts';
import type { Reading } from '../candidate.ts';
import { LONGEST_MESSAGE, type StatusObject } from '../decoded.ts';
import { type MappedText, originalSpan, type Span, unescaped } from '../source-map.ts';
import { type Field, type Frame, nameAround, nameOf, type Scalar } from '../structure/structure.ts';

/** A code in a structure, and all that decides whether it is a status code. */
interface FoundCode {
  readonly frame: Frame;
  readonly code: number;
  /** What it is called, as `nameKey` gives it, and names of its object and of the one around. */
  readonly key: string;
  readonly name: string;
  readonly around: string;
  readonly role: Role;
  readonly message: string | undefined;
  /** What the success or status beside it says, if it is yes or no. */
  readonly flag: boolean | undefined;
  readonly status: string;
}

const NOTHING = /^(?:null|none|nil|undefined)$/i;

/** Names of lists whose elements may be mere codes, `"errors": [8015]`, and of what may be one. */
const LIST_OF_CODES = /^(?:err(?:or)?s?|warn(?:ing)?s?|(?:error|warning|status)?codes)$/;
const MERE_CODE = /^(?:error|warning)$/;

/** A number that a name is, or ends with, and how near before its value it is. */
const CODE_IN_NAME = /(?<!\d)\d{3,9}$/;
const LONGEST_NAME = 40;

/** Three words or more: names of people and things are shorter. */
const SENTENCE = /\p{L}\S*\s+\S+\s+\S*\p{L}/u;
const LETTER = /\p{L}/u;

/** The API, named right before an object: `Capillary API error {"code": 719}`. */
const NAMED = /capillary|loyalty/i;

/** A code as a response writes it: `8015`, `ERR_8015`, `8015.0`. */
const WRITTEN_CODE = /^\s*(?:(?:error|err|e|code)[\s_#:-]{0,3})?([1-9]\d{0,8})(?:\.0{1,4})?\s*$/i;
const LONGEST_CODE = 64;

/** What a value says, up to the length that is compared; empty without one. */
export function textOf(source: MappedText, value: Scalar | undefined): string {
  if (!value) return '';
  const text = source.text.slice(value.start, value.end);
  const isPlain = !/[\\&"<]/.test(text);
  return (isPlain ? text : unescaped(source, value, value.escapes).text).slice(0, LONGEST_MESSAGE);
}

/** The number that a value states, a count. */
export function readNumber(source: MappedText, value: Scalar | undefined): number | undefined {
  const text = textOf(source, value).trim();
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}

/** What an object says: a description where it has no message. */
export const saidIn = ({ message, ownText, description }: Frame['fields']): Field | undefined =>
  message ?? ownText ?? description;

/** Makes what finds the status that an object is, and those of a code without an object. */
export function createStatusFinder(source: MappedText, { isCode, messages }: Reading) {
  const placeOf = (object: Span) => originalSpan(source, object);

  /** Whether the catalog has a code in the same hundred. */
  const isInRange = (code: number): boolean =>
    Array.from({ length: 100 }, (_, at) => code - (code % 100) + at).some(isCode);

  /** Whether the API is named right before what an object is in. */
  const isNamed = (frame: Frame): boolean => {
    let { start, parent } = frame;
    for (; parent; { start, parent } = parent);
    return NAMED.test(source.text.slice(Math.max(0, start - 200), start));
  };

  /**
   * The code that a value is, with the place of its digits. Undefined for anything else, and for a
   * number at the end of a text that was cut off in it, unless the catalog has it.
   */
  function readCode(value: Scalar | undefined): { code: number; at: Span } | undefined {
    if (!value || value.end - value.start > LONGEST_CODE) return undefined;
    const text = textOf(source, value);
    const written = WRITTEN_CODE.exec(text)?.[1];
    if (written === undefined || (value.cut && !isCode(Number(written)))) return undefined;
    const start = text.indexOf(written);
    const end = start + written.length;
    // Where nothing was escaped, the place of the digits is known without their text.
    const at =
      text.length === value.end - value.start
        ? placeOf({ start: value.start + start, end: value.start + end })
        : originalSpan(unescaped(source, value, value.escapes), { start, end });
    return { code: Number(written), at };
  }

  /** Whether a code in a structure is a status code: the first that fits decides. */
  function isStatusCode(found: FoundCode): boolean {
    const { frame, code, key, name, around, role, message, flag, status } = found;
    const isKnown = isCode(code);
    const isHttp = isHttpStatus(code);
    const isListed =
      role === 'item' || [name, around].some((one) => /^(?:error|warning)s$/.test(one));
    const isAlone = frame.children === 1;
    const isAll = isAlone && !frame.parent;
    const says = message !== undefined || flag !== undefined;
    // That of a database, an operating system, another API.
    if (frame.fields.foreign) return false;
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
    return (isAlone && /^status(?:es)?$/.test(name)) || (role === 'plain' && isNamed(frame));
  }

  /** The status object that an object is which ends here. */
  function findStatus(frame: Frame, end: number): StatusObject | undefined {
    const { parent, fields, start } = frame;
    const ofCode = readCode(fields.code);
    const named = ofCode ? fields.code : (fields.statusCode ?? fields.status);
    const found = ofCode ?? readCode(named);
    if (!named || !found) return undefined;
    const { code, at } = found;
    // A `status` is a code where it can neither be a flag nor one of HTTP.
    const mayBeCode = !fields.code && isCode(code) && !isHttpStatus(code);
    if (named === fields.status && !(mayBeCode && (fields.message || !parent))) return undefined;
    let { name, around } = frame;
    const written = String(named.key);
    if (written.includes('.')) {
      // Flattened names say what is around: `errors.0.code`.
      const flat = written.split(/(?:\.\d+)*\./);
      name = nameKey(flat.at(-2) ?? '');
      around = nameKey(flat.at(-3) ?? '');
    }
    const role = roleOf(name, around);
    const status = textOf(source, fields.status);
    // A `status` beside it may be that of HTTP.
    const flag =
      parseFlag(textOf(source, fields.success)) ??
      (isHttpStatus(Number(status)) ? undefined : parseFlag(status));
    const said = saidIn(fields);
    const text = textOf(source, said);
    const message = said && !NOTHING.test(text) ? text : undefined;
    const key = nameKey(written);
    // Beside a mere `code` a description may be of a product.
    const isMessage =
      said !== fields.description ||
      key !== 'code' ||
      role !== 'plain' ||
      messages.areAlike(code, text);
    const beside = isMessage ? message : undefined;
    const all = { frame, code, key, name, around, role, message: beside, flag, status };
    if (!isStatusCode(all)) return undefined;
    const object = placeOf({ start, end });
    return { code, message: message ?? null, success: flag ?? null, at, object, role };
  }

  /** A number that is all there is of a status: `"errors": [8015]`. */
  function findMereCode(frame: Frame, value: Field): StatusObject | undefined {
    const name = nameOf(frame, value.key);
    if (!(frame.isList ? LIST_OF_CODES : MERE_CODE).test(name)) return undefined;
    const found = readCode(value);
    if (!found || !isCode(found.code) || isHttpStatus(found.code)) return undefined;
    const role = roleOf(name, nameAround(frame, value.key));
    return { ...found, message: null, success: null, object: placeOf(value), role };
  }

  /**
   * A code that is the name of its message: whether that is documented for it, else whether it may
   * be one, in a list of messages by their codes.
   */
  function findKeyed(frame: Frame, key: string, value: Field) {
    const written = CODE_IN_NAME.exec(key)?.[0];
    const code = Number(written);
    if (!written || !isCode(code)) return undefined;
    const message = textOf(source, value);
    const near = Math.max(0, value.start - LONGEST_NAME);
    const start = near + source.text.slice(near, value.start).lastIndexOf(written);
    const isOwn = messages.areAlike(code, message);
    const role = roleOf(frame.name, frame.around);
    if (start < near || (!isOwn && (isHttpStatus(code) || !LETTER.test(message)))) return undefined;
    const at = placeOf({ start, end: start + written.length });
    const object = placeOf({ start, end: value.end });
    const status: StatusObject = { code, message, success: null, at, object, role };
    const isSentence = role !== 'plain' || SENTENCE.test(message);
    return { value, status, prefix: key.slice(0, -written.length), isOwn, isSentence };
  }

  return { findStatus, findMereCode, findKeyed };
}
