import { isHttpStatus, nameKey, parseFlag, type Role, roleOf } from '../api-shapes.ts';
import type { Reading } from '../candidate.ts';
import type { StatusObject } from '../decoded.ts';
import { type MappedText, originalSpan, type Span } from '../source-map.ts';
import { type Field, type Frame, nameAround, nameOf } from '../structure/structure.ts';
import { holdsCodes, isStatusCode, readCode, textOf, type WrittenCode } from './status-table.ts';

const NOTHING = /^(?:null|none|nil|undefined)$/i;

/** A number that a name is, or ends with, and how near before its value it is. */
const CODE_IN_NAME = /(?<!\d)\d{3,9}$/;
const LONGEST_NAME = 40;

/** Three words or more: names of people and things are shorter. */
const SENTENCE = /\p{L}\S*\s+\S+\s+\S*\p{L}/u;
const LETTER = /\p{L}/u;

/** The API, named right before an object: `Capillary API error {"code": 719}`. */
const NAMED = /capillary|loyalty/i;

/** What an object says: a description where it has no message. */
export const saidIn = ({ message, ownText, description }: Frame['fields']): Field | undefined =>
  message ?? ownText ?? description;

/** A code that is the name of its message. */
export interface KeyedStatus {
  readonly status: StatusObject;
  /** What is before the code in its name. */
  readonly prefix: string;
  /** Whether the message is documented for the code; else other names must be such codes too. */
  readonly isOwn: boolean;
  /** Whether two such names in one object are enough. */
  readonly isSentence: boolean;
}

const statusOf = (
  { code, at }: WrittenCode,
  object: Span,
  role: Role,
  message: string | null,
  success: boolean | null,
): StatusObject => ({ code, message, success, at, object, role });

/** Makes what finds the status that an object is, and those of a code without an object. */
export function createStatusFinder(source: MappedText, { isCode, messages }: Reading) {
  const placeOf = (object: Span) => originalSpan(source, object);
  const isInRange = (code: number) =>
    Array.from({ length: 100 }, (_, at) => code - (code % 100) + at).some(isCode);

  const isNamed = (frame: Frame): boolean => {
    let { start, parent } = frame;
    for (; parent; { start, parent } = parent);
    return NAMED.test(source.text.slice(Math.max(0, start - 200), start));
  };

  /** The status object that an object is which ends here. */
  function findStatus(frame: Frame, end: number): StatusObject | undefined {
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
    const flag =
      parseFlag(textOf(source, fields.success)) ??
      (isHttpStatus(Number(status)) ? undefined : parseFlag(status));
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
      isInRange: isKnown || isInRange(code.code),
      key,
      name,
      parent: around,
      role,
      message: isMessage ? message : undefined,
      flag,
      status,
      isForeign: fields.foreign !== undefined,
      isNamed: isKnown && role === 'plain' && isNamed(frame),
      isAlone: !fields.label && !fields.value && Object.keys(fields).length === children,
      isAll: !parent && children === 1,
    });
    if (!isStatus) return undefined;
    return statusOf(code, placeOf({ start, end }), role, message ?? null, flag ?? null);
  }

  /** A number that is all there is of a status: `"errors": [8015]`. */
  function findMereCode(frame: Frame, value: Field): StatusObject | undefined {
    const name = nameOf(frame, value.key);
    if (!holdsCodes(name, frame.isList)) return undefined;
    const code = readCode(source, value, isCode);
    if (!code || !isCode(code.code) || isHttpStatus(code.code)) return undefined;
    const role = roleOf(name, nameAround(frame, value.key));
    return statusOf(code, placeOf(value), role, null, null);
  }

  /**
   * A code that is the name of its message: of the documented one, or of any where its object
   * names several sentences so, as translations do.
   */
  function findKeyed(frame: Frame, key: string, value: Field): KeyedStatus | undefined {
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
    const status = statusOf({ code, at }, object, role, message, null);
    return {
      status,
      prefix: key.slice(0, -written.length),
      isOwn,
      isSentence: role !== 'plain' || SENTENCE.test(message),
    };
  }

  return { findStatus, findMereCode, findKeyed };
}
