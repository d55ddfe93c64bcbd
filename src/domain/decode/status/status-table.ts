import { isHttpStatus, isReasonPhrase, type Role, WRAPPER_CODES } from '../api-shapes.ts';

/** A code in a structure, and all that decides whether it is a status code. */
export interface FoundCode {
  readonly code: number;
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
  /** What the success or status beside it says, if it is yes or no. */
  readonly flag: boolean | undefined;
  readonly status: string;
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
  // … it is a number of HTTP under a name of HTTP, in an error or with nothing of this API.
  {
    isStatus: false,
    fits: (found) =>
      isHttp(found) &&
      !isListed(found) &&
      (found.mayBeHttp ||
        (found.flag === undefined && (found.name === 'error' || found.role === 'plain'))),
  },
  // … a message, a success or a status is beside it.
  { isStatus: true, fits: says },
  // … it is all there is, or in a list of statuses, and may be a code.
  { isStatus: true, fits: (found) => (found.isAll || isListed(found)) && mayBeCode(found) },
  // … it is named as that of a status alone, and the catalog has it.
  { isStatus: true, fits: (found) => found.isKnown && found.key !== 'code' },
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
const LIST_OF_CODES = /^(?:errors?|warnings?|(?:error|warning|status)codes)$/;
const MERE_CODE = /^(?:error|warning)$/;

/** Whether a bare number under this name is a status code: `"errors": [8015]`, `"error": 8015`. */
export function holdsCodes(name: string, isElement: boolean): boolean {
  return (isElement ? LIST_OF_CODES : MERE_CODE).test(name);
}
