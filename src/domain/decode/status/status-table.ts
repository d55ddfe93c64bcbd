import { isHttpStatus, isReasonPhrase, type Role, WRAPPER_CODES } from '../api-shapes.ts';
import type { Candidate } from '../candidate.ts';
import { LONGEST_MESSAGE } from '../decoded.ts';
import { type MappedText, originalSpan, unescaped } from '../source-map.ts';
import type { Scalar } from '../structure/structure.ts';

/** A code in a structure, and all that decides whether it is a status code. */
export interface FoundCode {
  readonly code: number;
  readonly isKnown: boolean;
  /** Whether the catalog has a code in the same hundred. */
  readonly isInRange: boolean;
  /** What it is called, as `nameKey` gives it: `code`, `errorcode`. */
  readonly key: string;
  /** Names of its object and of the one around that. */
  readonly name: string;
  readonly parent: string;
  readonly role: Role;
  readonly message: string | undefined;
  /** What the success or status beside it says, if it is yes or no. */
  readonly flag: boolean | undefined;
  readonly status: string;
  /** Whether something is beside it that only other systems have. */
  readonly isForeign: boolean;
  /** Whether the API is named right before it. */
  readonly isNamed: boolean;
  /** Whether nothing else is in its object, and whether that is all there is. */
  readonly isAlone: boolean;
  readonly isAll: boolean;
}

const isHttp = ({ code }: FoundCode) => isHttpStatus(code);
const isListed = ({ name, parent, role }: FoundCode) =>
  role === 'item' || [name, parent].some((one) => one === 'errors' || one === 'warnings');
const mayBeCode = ({ isKnown, code }: FoundCode) => isKnown || (code >= 600 && code < 1e6);
const says = ({ message, flag }: FoundCode) => message !== undefined || flag !== undefined;

/** Rules of which the first that fits says whether a code in a structure is a status code, when … */
export const STATUS_RULES: readonly {
  readonly isStatus: boolean;
  readonly fits: (found: FoundCode) => boolean;
}[] = [
  // … it is that of a database, an operating system, another API.
  { isStatus: false, fits: ({ isForeign }) => isForeign },
  // … it is a number of HTTP with the words that servers send beside it.
  {
    isStatus: false,
    fits: (found) =>
      isHttp(found) &&
      (isReasonPhrase(found.status) ||
        (isReasonPhrase(found.message ?? '') &&
          !(found.flag !== undefined && WRAPPER_CODES.has(found.code)))),
  },
  // … it is the overall code of V1 in a status, or beside a success.
  {
    isStatus: true,
    fits: (found) =>
      WRAPPER_CODES.has(found.code) &&
      ((found.role === 'global' && (found.parent === 'response' || says(found))) ||
        found.flag !== undefined),
  },
  // … it is a number of HTTP in an error, or with nothing of this API.
  {
    isStatus: false,
    fits: (found) =>
      isHttp(found) &&
      !isListed(found) &&
      (found.flag === undefined || (found.status !== '' && found.message === undefined)) &&
      (found.name === 'error' || found.role === 'plain'),
  },
  // … the catalog has it not, and it is too short, or is in no
  // range of the catalog with nothing of this API around it: all APIs have a code and a message.
  {
    isStatus: false,
    fits: (found) =>
      !found.isKnown &&
      (found.code < 100 ||
        (found.flag === undefined &&
          found.role !== 'global' &&
          (isHttp(found) || !found.isInRange) &&
          !(isListed(found) ? !isHttp(found) : found.isAll))),
  },
  // … a message, a success or a status is beside it.
  { isStatus: true, fits: says },
  // … it is all there is, or in a list of statuses, and may be a code.
  { isStatus: true, fits: (found) => (found.isAll || isListed(found)) && mayBeCode(found) },
  // … it is named as that of an error alone, or its object after this API, which may also be named
  // before it, and the catalog has it.
  {
    isStatus: true,
    fits: ({ code, isKnown, key, name, isNamed }) =>
      isKnown &&
      ((isNamed && !isHttpStatus(code)) ||
        /^(?:err|warn|item|cap|loyalty)/.test(key) ||
        /^(?:cap|loyalty)/.test(name)),
  },
  // … the catalog has it, and it is in an error or a warning, or alone in a status.
  {
    isStatus: true,
    fits: (found) =>
      found.isKnown &&
      !isHttp(found) &&
      (found.role === 'error' ||
        found.role === 'warning' ||
        (found.isAlone && /^status(?:es)?$/.test(found.name))),
  },
  // … nothing says so.
  { isStatus: false, fits: () => true },
];

export function isStatusCode(found: FoundCode): boolean {
  return STATUS_RULES.find(({ fits }) => fits(found))?.isStatus ?? false;
}

/** Names of lists whose elements may be mere codes, and of what may be one. */
const LIST_OF_CODES = /^(?:err(?:or)?s?|warn(?:ing)?s?|(?:error|warning|status)?codes)$/;
const MERE_CODE = /^(?:error|warning)$/;

/** Whether a bare number under this name is a status code: `"errors": [8015]`, `"error": 8015`. */
export function holdsCodes(name: string, isElement: boolean): boolean {
  return (isElement ? LIST_OF_CODES : MERE_CODE).test(name);
}

/** What a value says, up to the length that is compared; empty without one. */
export function textOf(source: MappedText, value: Scalar | undefined): string {
  if (!value) return '';
  const text = source.text.slice(value.start, value.end);
  const isPlain = !/[\\&"<]/.test(text);
  return (isPlain ? text : unescaped(source, value, value.escapes).text).slice(0, LONGEST_MESSAGE);
}

/** A code as a response writes it: `8015`, `ERR_8015`, `8015.0`. */
const WRITTEN_CODE = /^\s*(?:(?:error|err|e|code)[\s_#:-]{0,3})?([1-9]\d{0,8})(?:\.0{1,4})?\s*$/i;
const LONGEST_CODE = 64;

/** A code with the place of its digits in the pasted text. */
export type WrittenCode = Pick<Candidate, 'at'> & { readonly code: number };

/**
 * The code that a value is. Undefined for anything else, and for a number at the end of a text that
 * was cut off in it, unless the catalog has it.
 */
export function readCode(
  source: MappedText,
  value: Scalar | undefined,
  isCode: (code: number) => boolean,
): WrittenCode | undefined {
  if (!value || value.end - value.start > LONGEST_CODE) return undefined;
  const text = textOf(source, value);
  const written = WRITTEN_CODE.exec(text)?.[1];
  if (written === undefined || (value.cut && !isCode(Number(written)))) return undefined;
  const start = text.indexOf(written);
  const end = start + written.length;
  // Where nothing was escaped, the place of the digits is known without their text.
  const at =
    text.length === value.end - value.start
      ? originalSpan(source, { start: value.start + start, end: value.start + end })
      : originalSpan(unescaped(source, value, value.escapes), { start, end });
  return { code: Number(written), at };
}

/** The number that a value states, a count. */
export function readNumber(source: MappedText, value: Scalar | undefined): number | undefined {
  const text = textOf(source, value).trim();
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}
