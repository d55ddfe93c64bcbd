import { MAX_CODE_DIGITS } from '../../code-digits.ts';
import { memoize } from '../../memoize.ts';
import {
  CODE_IN_NAME,
  type FieldKind,
  isHttpStatus,
  isReasonPhrase,
  NO_NAME,
  parseFlag,
  readName,
  roleOf,
  WRAPPER_OUTCOMES,
} from '../api-shapes.ts';
import type { Candidate, DecodeRun, Path } from '../candidate.ts';
import { MAX_MESSAGE_LENGTH, type StatusObject } from '../decoded.ts';
import { type MappedText, originalSpan, type Span, unescaped } from '../source-map.ts';
import { type Field, type Frame, isName, type Key, pathThrough } from '../structure/structure.ts';
import { readTokens } from '../text/line-tokens.ts';
import { POSSIBLE, SURE, scoreOfHeading } from '../text/number-score.ts';

/** How much text before a status is searched for the address that was called. */
const MAX_CONTEXT_LENGTH = 2_000;
const before = (text: string, at: number) => text.slice(Math.max(0, at - MAX_CONTEXT_LENGTH), at);

const NOTHING = /^(?:null|none|nil|undefined)$/i;

/** Names of single values that may be bare codes: `"error": 8015`. */
const BARE_CODE = /^(?:error|warning)$/;

/** Scores the name of a list as the label of the numbers in it, as in plain text. */
const scoreOfList = memoize((name) =>
  scoreOfHeading(readTokens(name, 0, name.length, () => false).classes),
);

/** How close before its value a code that names it must be. */
const MAX_NAME_LENGTH = 40;

const wordsIn = (text: string): number => text.match(/\p{L}\S*/gu)?.length ?? 0;

/** The fewest words of a sentence; names of people and things have fewer. */
const WORDS_OF_SENTENCE = 3;

/** Names of codes, and of what is around them, that only this API or an error has. */
const OWN_NAME = /^(?:err|warn|item|cap|loyalty)/;
const OWN_AROUND = /^(?:cap|loyalty)/;

/** The parent in a flattened name: `errors` in `errors.0.code`. */
const FLATTENED = /(\w+)(?:\.\d+)*\.\w+$/;

/** A code as responses write it: `8015`, `ERR_8015`, `CAP-8015`, `8015.0`. */
const WRITTEN_CODE = new RegExp(
  String.raw`^\s*(?:(?:error|err|e|code|cap|capillary|loyalty)[\s_#:-]{0,3})?([1-9]\d{0,${MAX_CODE_DIGITS - 1}})(?:\.0{1,4})?\s*$`,
  'i',
);

const writtenCode = memoize((text) => WRITTEN_CODE.exec(text)?.[1]);

/** The text of a value, up to the length that is compared; empty without a value. */
export function textOf(source: MappedText, value: Field | undefined): string {
  if (!value) return '';
  const { start, end, escapes } = value;
  const text =
    escapes === 'none' ? source.text.slice(start, end) : unescaped(source, value, escapes).text;
  return text.length > MAX_MESSAGE_LENGTH ? text.slice(0, MAX_MESSAGE_LENGTH) : text;
}

/** The field of an object that has this kind. */
export function fieldOf({ fields }: Frame, kind: FieldKind): Field | undefined {
  for (const field of fields) if (field.kind === kind) return field;
  return undefined;
}

/** What an object says: its message or own text, else its description. */
export const messageField = (frame: Frame): Field | undefined =>
  fieldOf(frame, 'message') ?? fieldOf(frame, 'ownText') ?? fieldOf(frame, 'description');

/** Creates the functions that find the status of an object, or of a code without an object. */
export function createStatusFinder(source: MappedText, outer: Path, run: DecodeRun) {
  const { isCode, messages } = run;
  const textIn = (frame: Frame, kind: FieldKind) => textOf(source, fieldOf(frame, kind));

  /** A candidate with its surroundings; `key` is that of a field of the object. */
  const candidateOf = (
    // Listed by name: spreading them here slows down a whole log.
    { code, message, success, role }: Omit<StatusObject, 'at'>,
    at: Span,
    frame: Frame,
    key?: Key,
  ): Candidate => ({
    code,
    message,
    success,
    role,
    at,
    path: () => pathThrough(outer, frame, key),
    response: frame.facts,
    // The surroundings of a nested text are in the pasted text.
    context: () => before(run.pasted, at.start) + before(source.text, frame.start),
  });

  /** Whether the catalog has a code in the same hundred. */
  const isInRange = (code: number): boolean =>
    Array.from({ length: 100 }, (_, at) => code - (code % 100) + at).some(isCode);

  /** The code in a value, with the place of its digits; undefined for anything else. */
  function readCode(value: Field | undefined) {
    const text = textOf(source, value);
    const written = writtenCode(text);
    if (!value || written === undefined) return undefined;
    // The text may be cut off inside the number.
    if (value.end === source.text.length && !isCode(Number(written))) return undefined;
    const start = text.indexOf(written);
    const digits = { start, end: start + written.length };
    const at = originalSpan(unescaped(source, value, value.escapes), digits);
    return { code: Number(written), at, value };
  }

  /** Reads the code of an object, and everything that decides whether it is a status code. */
  function readStatus(frame: Frame) {
    const found =
      readCode(fieldOf(frame, 'code')) ??
      readCode(fieldOf(frame, 'statusCode') ?? fieldOf(frame, 'status'));
    if (!found) return undefined;
    const { code, at, value } = found;
    const { text: written, key } = isName(value.key) ? value.key : NO_NAME;
    const flat = FLATTENED.exec(written)?.[1];
    const name = flat === undefined ? frame.name : readName(flat).key;
    const role = roleOf(name, frame.around);
    const status = textIn(frame, 'status');
    const flag = parseFlag(textIn(frame, 'success')) ?? parseFlag(status);
    const said = messageField(frame);
    const text = textOf(source, said);
    const message = said && !NOTHING.test(text) ? text : null;
    return { code, at, kind: value.kind, key, name, role, status, flag, said, message };
  }

  /** Decides whether the code of an object is a status code: the first rule that applies wins. */
  function judge(frame: Frame, own: NonNullable<ReturnType<typeof readStatus>>) {
    const { code, kind, key, name, role, status, flag, said, message } = own;
    const isKnown = isCode(code);
    const isHttp = isHttpStatus(code);
    const isListed =
      role === 'item' || [name, frame.around].some((one) => /^(?:error|warning)s$/.test(one));
    const isAll = frame.children === 1 && !frame.parent;
    // Every API has codes and messages, so these alone prove nothing.
    const isOfAny =
      role !== 'global' && (flag === undefined || (status !== '' && message === null));
    // A code of a database, an operating system or another API.
    if (fieldOf(frame, 'foreign')) return 'none';
    // A `status` is a code only if it can be neither a flag nor an HTTP status.
    if (kind === 'status' && (fieldOf(frame, 'code') || !isKnown || isHttp)) return 'none';
    // An HTTP status with its reason phrase beside it.
    if (isHttp && isReasonPhrase(status)) return 'none';
    const isOfV1 = role === 'global' && frame.around === 'response';
    const isOverall = flag !== undefined || isOfV1;
    if (WRAPPER_OUTCOMES.has(code) && isOverall) return 'sure';
    if (isHttp && isReasonPhrase(message ?? '') && !(isOfV1 && flag !== undefined)) return 'none';
    // An HTTP status, or a number in no range of the catalog, with nothing specific to this API.
    if (isHttp && isOfAny && !(isListed && isKnown))
      return isKnown && isAll && key === 'code' ? 'possible' : 'none';
    if (!isKnown && (code < 100 || (isOfAny && !isListed && !isAll && !isInRange(code))))
      return 'none';
    // Codes of other APIs have unrelated messages. A description may be that of a product.
    if (isOfAny && !isListed && message && messages.sharedIdf(code, message) === 0) {
      const isText = key === 'code' && said?.kind === 'description';
      if (isText || wordsIn(message) > 1) return 'possible';
    }
    if (message !== null || flag !== undefined || isAll || isListed) return 'sure';
    const isAlone = frame.children === 1 && !isHttp && /^status(?:es)?$/.test(name);
    const isOwn = role === 'error' || role === 'warning' || OWN_NAME.test(key);
    if (isKnown && (isAlone || isOwn || OWN_AROUND.test(name))) return 'sure';
    return isKnown && !isHttp && key === 'code' ? 'possible' : 'none';
  }

  /** The status object that a completed object is. */
  function findStatus(frame: Frame): Candidate | undefined {
    const own = readStatus(frame);
    const is = own && judge(frame, own);
    if (!own || is === 'none') return undefined;
    const { code, at, role, message, flag: success = null } = own;
    if (is === 'sure') return candidateOf({ code, message, success, role }, at, frame);
    run.possible.push({ code, ...at });
    return undefined;
  }

  /** A bare number that is a whole status: `"errors": [8015]`. */
  function findBareCode(frame: Frame, value: Field): Candidate | undefined {
    const { key } = value;
    const [name, above] = isName(key) ? [key.key, frame.name] : [frame.name, frame.around];
    if (!frame.isList && !BARE_CODE.test(name)) return undefined;
    const role = roleOf(name, above);
    const isOfErrors = role === 'error' || role === 'warning';
    const list = frame.isList && isName(frame.key) ? scoreOfList(frame.key.text) : -Infinity;
    if (!isOfErrors && list <= POSSIBLE) return undefined;
    const { code, at } = readCode(value) ?? {};
    if (!code || !at || !isCode(code) || isHttpStatus(code)) return undefined;
    if (isOfErrors || list > SURE)
      return candidateOf({ code, message: null, success: null, role }, at, frame, key);
    if (list > POSSIBLE) run.possible.push({ code, ...at });
    return undefined;
  }

  /**
   * A code that names its message: whether that message is documented for it, or else may be one in
   * a list of messages by code.
   */
  function findKeyed(frame: Frame, value: Field) {
    const written = isName(value.key) ? CODE_IN_NAME.exec(value.key.text)?.[0] : undefined;
    const code = Number(written);
    if (!written || !isCode(code)) return undefined;
    const message = textOf(source, value);
    const near = Math.max(0, value.start - MAX_NAME_LENGTH);
    const start = near + source.text.slice(near, value.start).lastIndexOf(written);
    const isOwn = messages.areAlike(code, message);
    const words = wordsIn(message);
    if (start < near || (!isOwn && (isHttpStatus(code) || words === 0))) return undefined;
    const role = roleOf(frame.name, frame.around);
    const at = originalSpan(source, { start, end: start + written.length });
    const status = { code, message, success: null, role };
    return {
      status: candidateOf(status, at, frame, value.key),
      isOwn,
      isSentence: role !== 'plain' || words >= WORDS_OF_SENTENCE,
    };
  }

  return { candidateOf, readCode, findStatus, findMereCode: findBareCode, findKeyed };
}
