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
  /** As the end of a sentence: "a code is (not) a status code when …". */
  readonly when: string;
  readonly isStatus: boolean;
  readonly fits: (found: FoundCode) => boolean;
}

const isHttp = ({ code }: FoundCode) => isHttpStatus(code);
const isListed = ({ name, parent, role }: FoundCode) =>
  role === 'item' || /^(?:errors|warnings)$/.test(name) || /^(?:errors|warnings)$/.test(parent);
const looksLikeCode = ({ code }: FoundCode) => code >= 600 && code < 1e6;
const says = ({ message, flag }: FoundCode) => message !== undefined || flag !== undefined;

const is = (when: string, fits: StatusRule['fits']): StatusRule => ({ when, isStatus: true, fits });
const isNot = (when: string, fits: StatusRule['fits']): StatusRule => ({
  when,
  isStatus: false,
  fits,
});

/** What decides whether a code in a structure is a status code: the first rule that fits. */
export const STATUS_RULES: readonly StatusRule[] = [
  isNot(
    'it is a number of HTTP with the words that servers send beside it',
    (found) =>
      isHttp(found) &&
      (isReasonPhrase(found.code, found.status ?? '') ||
        (isReasonPhrase(found.code, found.message ?? '') &&
          !(found.flag !== undefined && WRAPPER_CODES.has(found.code)))),
  ),
  isNot(
    'it is a number of HTTP with headers or a body beside it',
    (found) => isHttp(found) && found.isOfHttp && found.role !== 'item',
  ),
  is(
    'it is the overall code of V1 in a status, or beside a success',
    (found) =>
      WRAPPER_CODES.has(found.code) &&
      ((found.role === 'global' && (says(found) || found.parent === 'response')) ||
        (found.name === 'status' && says(found)) ||
        (found.flag !== undefined && (!found.mayBeHttp || found.message !== undefined))),
  ),
  isNot(
    'it is a number of HTTP under a name of HTTP',
    (found) => isHttp(found) && found.mayBeHttp && !isListed(found),
  ),
  isNot(
    'it is a number of HTTP with a status in words that is neither yes nor no',
    (found) =>
      isHttp(found) && found.status !== undefined && found.flag === undefined && !isListed(found),
  ),
  isNot(
    'it is a number of HTTP in an error that is in no list',
    (found) => isHttp(found) && found.name === 'error' && found.flag === undefined,
  ),
  isNot(
    'it is a number of HTTP that nothing calls a status',
    (found) =>
      isHttp(found) && !found.isKnown && found.role === 'plain' && found.flag === undefined,
  ),
  is('a message, a success or a status is beside it', says),
  isNot('it is an errorCode of HTTP by itself', (found) => isHttp(found) && found.key !== 'code'),
  is(
    'it is all there is, and the catalog has it or it looks like a code',
    (found) => found.isAll && (found.isKnown || looksLikeCode(found)) && !found.cut,
  ),
  is(
    'the text ends in a status or behind all there is, and the catalog has it',
    (found) => found.isKnown && found.cut && (found.isAll || found.role !== 'plain'),
  ),
  isNot(
    'the text ends in a status or behind all there is, and the catalog has it not',
    (found) => found.isAll || (found.cut && found.role !== 'plain'),
  ),
  is(
    'it is named as that of a status alone, and the catalog has it',
    (found) => found.isKnown && found.key !== 'code',
  ),
  is(
    'it is a number of HTTP that the catalog has, in a list of statuses',
    (found) => isHttp(found) && found.isKnown && isListed(found),
  ),
  isNot('it is any other number of HTTP', isHttp),
  is(
    'the catalog has it not, but it is in a list of statuses and looks like a code',
    (found) => !found.isKnown && isListed(found) && looksLikeCode(found),
  ),
  is(
    'the catalog has it, and it is in an error, a warning or the status of an item',
    (found) => found.isKnown && found.role !== 'plain' && found.role !== 'global',
  ),
  is(
    'the catalog has it, and it is alone in a status',
    (found) => found.isKnown && found.isAlone && /^status(?:es)?$/.test(found.name),
  ),
  isNot('nothing says so', () => true),
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
