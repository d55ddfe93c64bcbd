import { isHttpStatus, isReasonPhrase, type Role, WRAPPER_CODES } from '../api-shapes.ts';

/** A code in a structure, and all that decides whether it is a status code. */
export interface FoundCode {
  readonly code: number;
  /** Whether the catalog has it. */
  readonly isKnown: boolean;
  /** What it is called, as `nameKey` gives it: `code`, `errorcode`. */
  readonly key: string;
  /** Whether that name is also one for the status of HTTP: `statusCode`. */
  readonly mayBeHttp: boolean;
  /** Names of its object and of the one around that. */
  readonly name: string;
  readonly parent: string;
  readonly role: Role;
  readonly message: string | undefined;
  /** Whether that is like what is documented for the code. */
  readonly isAlike: boolean;
  /** What the success or status beside it says, if it is yes or no. */
  readonly flag: boolean | undefined;
  /** The status beside it, as written. */
  readonly status: string | undefined;
  /** Headers or a body beside it, or beside its object. */
  readonly isOfHttp: boolean;
  /** Whether nothing else is in its object, and whether that is all there is. */
  readonly isAlone: boolean;
  readonly isAll: boolean;
  /** Whether the text ends in its object. */
  readonly cut: boolean;
}

export interface StatusRule {
  readonly isStatus: boolean;
  readonly fits: (found: FoundCode) => boolean;
}

const isHttp = ({ code }: FoundCode) => isHttpStatus(code);
const isListed = ({ name, parent, role }: FoundCode) =>
  role === 'item' || [name, parent].some((one) => one === 'errors' || one === 'warnings');
const looksLikeCode = ({ code }: FoundCode) => code >= 600 && code < 1e6;
const says = ({ message, flag }: FoundCode) => message !== undefined || flag !== undefined;

/** The first rule that fits says whether a code in a structure is a status code, when … */
export const STATUS_RULES: readonly StatusRule[] = [
  // … it is a number of HTTP with the words that servers send beside it.
  {
    isStatus: false,
    fits: (found) =>
      isHttp(found) &&
      (isReasonPhrase(found.status ?? '') ||
        (isReasonPhrase(found.message ?? '') &&
          !(found.flag !== undefined && WRAPPER_CODES.has(found.code)))),
  },
  // … it is a number of HTTP with headers or a body beside it.
  {
    isStatus: false,
    fits: (found) => isHttp(found) && found.isOfHttp && found.role !== 'item',
  },
  // … it is the overall code of V1 in a status, or beside a success.
  {
    isStatus: true,
    fits: (found) =>
      WRAPPER_CODES.has(found.code) &&
      ((found.role === 'global' && found.parent === 'response') ||
        (found.name === 'status' && says(found)) ||
        (found.flag !== undefined && (!found.mayBeHttp || found.message !== undefined))),
  },
  // … it is a number of HTTP under a name of HTTP, in an error or with nothing of this API.
  {
    isStatus: false,
    fits: (found) =>
      isHttp(found) &&
      !isListed(found) &&
      (found.mayBeHttp ||
        (found.flag === undefined &&
          (found.status !== undefined ||
            found.name === 'error' ||
            found.key !== 'code' ||
            (found.role === 'plain' && !found.isAlike)))),
  },
  // … a message, a success or a status is beside it.
  { isStatus: true, fits: says },
  // … it is all there is, and the catalog has it or it looks like a code.
  {
    isStatus: true,
    fits: (found) => found.isAll && (found.isKnown || (looksLikeCode(found) && !found.cut)),
  },
  // … it is named as that of a status alone, and the catalog has it.
  {
    isStatus: true,
    fits: (found) => found.isKnown && found.key !== 'code',
  },
  // … it is in a list of statuses, and the catalog has it or it looks like a code.
  {
    isStatus: true,
    fits: (found) => isListed(found) && (found.isKnown || looksLikeCode(found)),
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

/** Whether a code in a structure is a status code, by the first rule that fits. */
export function isStatusCode(found: FoundCode): boolean {
  return STATUS_RULES.find(({ fits }) => fits(found))?.isStatus ?? false;
}

/** Names of lists whose elements may be mere codes, and of what may be one. */
const LIST_OF_CODES = /^(?:errors?|warnings?|(?:error|warning|status)codes)$/;
const MERE_CODE = /^(?:error|warning)$/;

/** Whether a bare number under this name is a status code: `"errors": [8015]`, `"error": 8015`. */
export function holdsCodes(name: string, isElement: boolean): boolean {
  return (isElement ? LIST_OF_CODES : MERE_CODE).test(name);
}
