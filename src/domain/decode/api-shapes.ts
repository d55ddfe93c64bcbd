import type { Catalog } from '../catalog/create-catalog.ts';
import { MAX_CODE_DIGITS } from '../code-digits.ts';
import { memoize } from '../memoize.ts';

/**
 * Everything known about the shapes of this family of APIs, in one place.
 *
 * V1: a global `status` with success, code and message for the whole response, and an `item_status`
 * with the same fields for each item. V2: lists `errors` and `warnings` with status, code and
 * message; a batch has one pair of lists per item, and `totalCount` and `failureCount`.
 */

/** The major version that a status object has by its role; undefined for `plain`. */
export const VERSION_OF_ROLE = {
  global: 1,
  item: 1,
  error: 2,
  warning: 2,
  plain: undefined,
} as const;

/** What a status object describes. */
export type StatusRole = keyof typeof VERSION_OF_ROLE;

/** The ids of a catalog's versions with the shape of a role: 2 gives `v2` and `v2-lookup`. */
export const versionsOfRole = ({ versions }: Catalog, role: StatusRole): readonly string[] =>
  versions
    .map(({ id }) => id)
    .filter((id) => /^v?(\d+)/i.exec(id)?.[1] === String(VERSION_OF_ROLE[role]));

/** The codes of a whole V1 response, which are not entries, with their outcomes; 201 means both. */
export const WRAPPER_OUTCOMES = new Map<number | null, 'success' | 'unknown' | 'error'>([
  [200, 'success'],
  [201, 'unknown'],
  [500, 'error'],
]);

/** How the API words a global 500; any other message may belong to an entry with this number. */
export const WRAPPER_MESSAGE = /^all\s+requests\s+(?:have\s+)?failed/i;

/** The prefixes of a code or message name: `errorCode`, `resultMessage`, `capText`. */
const OWNER =
  '(?:err(?:or)?|warning|(?:item)?status|result|return|resp(?:onse)?|fault|reason|cap(?:illary)?|loyalty|api|vendor|upstream){0,2}';

/**
 * In plain text, how long a number must be to be a code that the catalog does not have: shorter
 * ones are counts, longer ones are ids and amounts. A code of the catalog may have any length.
 */
export const [MIN_UNKNOWN_DIGITS, MAX_UNKNOWN_DIGITS] = [3, 6];

/** A number that a name equals or ends with. */
export const CODE_IN_NAME = new RegExp(`(?<!\\d)\\d{3,${MAX_CODE_DIGITS}}$`);

/** The names of relevant fields, as normalised by `readName`. */
const NAMES = [
  // A code that may be an HTTP status: it counts only if there is no other.
  ['statusCode', /^(?:http)?(?:response)?(?:status|response|http)code$|^httpstatus$/],
  ['code', new RegExp(`^(?:${OWNER}code|err(?:or)?(?:no|id))$`)],
  ['message', new RegExp(`^${OWNER}(?:message|msg)$|^faultstring$`)],
  // The message if it is beside a status; otherwise any text.
  ['description', new RegExp(`^${OWNER}(?:desc(?:ription)?|text|details?|reason|remarks?|info)$`)],
  ['success', /^(?:is)?success$/],
  ['status', /^status$/],
  ['total', /^total(?:count)?$/],
  ['successes', /^successcount$/],
  ['failures', /^fail(?:ure|ed)count$/],
  // Fields that only other systems put beside their codes.
  [
    'foreign',
    /^(?:sql(?:state|message)?|syscall|signal|wasclean|moreinfo|docurl|fbtraceid|errorsubcode|apiversion|kind)$/,
  ],
  // A name and its value, in objects that represent one field of their parent.
  ['label', /^(?:key|name)$/],
  ['value', /^value$/],
  // A name with a number, which may be the code of a message.
  ['keyed', CODE_IN_NAME],
] as const;

/** What a field may be; `ownText` is the text of an XML element that also has attributes. */
export type FieldKind = (typeof NAMES)[number][0] | 'ownText';

/**
 * Names for the only value of an object, as used by XML converted to JSON, Mongo, DynamoDB, Avro
 * and OpenTelemetry.
 */
const VALUE_NAME =
  /^(?:[_#$@]+(?:text|cdata|t|value|number\w+)?|[NS]|BOOL|(?:int|long|string|boolean|bool)(?:Value)?)$/;

/** The name of a field, and what it means. */
export interface Name {
  readonly text: string;
  /**
   * Normalised for comparison: `item_status`, `itemStatus`, `ns:item-status` and the flattened
   * `customer.item_status` are equal. Empty for DynamoDB's type names.
   */
  readonly key: string;
  /** The field of a status object that it names. */
  readonly kind: FieldKind | undefined;
}

/** Reads a name. Cached, since texts repeat a few names. */
export const readName = memoize((text): Name => {
  const key = text
    .slice(Math.max(text.lastIndexOf('.'), text.lastIndexOf(':')) + 1)
    .replace(/^[LM]$|[_\s-]/g, '')
    .toLowerCase();
  const kind = VALUE_NAME.test(text)
    ? 'value'
    : NAMES.find(([, pattern]) => pattern.test(key))?.[0];
  return { text, key, kind };
});

/** The name of something unnamed: the text of an XML element. */
export const NO_NAME: Name = { text: '', key: '', kind: 'ownText' };

const YES = /^\s*(?:true|1|success|successful|succeeded|ok|passed)\s*$/i;
const NO = /^\s*(?:false|0|fail|failed|failure|error|unsuccessful)\s*$/i;

/** Whether a value of `success` or `status` means yes or no; undefined if neither. */
export function parseFlag(text: string): boolean | undefined {
  return YES.test(text) || (NO.test(text) ? false : undefined);
}

/** Whether a number is in the range of the HTTP statuses that IANA lists, 100 to 511. */
export const isHttpStatus = (code: number): boolean => code >= 100 && code < 512;

/** The reason phrases that servers send with an HTTP status (RFC 9110). */
const REASON_PHRASES: ReadonlySet<string> = new Set(
  [
    'OK, Created, Accepted, No Content, Moved Permanently, Found, Not Modified, Bad Request',
    'Unauthorized, Forbidden, Not Found, Method Not Allowed, Not Acceptable, Request Timeout',
    'Conflict, Gone, Payload Too Large, Unsupported Media Type, Unprocessable Entity',
    'Too Many Requests, Internal Server Error, Not Implemented, Bad Gateway',
    'Service Unavailable, Gateway Timeout',
  ].flatMap((line) => `${line}, ${line.toUpperCase()}`.split(', ')),
);

/** Whether a text is the reason phrase of an HTTP status: `Bad Request`, `BAD_REQUEST`. */
export const isReasonPhrase = (text: string): boolean =>
  REASON_PHRASES.has(text.trim().replaceAll('_', ' '));

/** The role of a status object, by its normalised name and that of its parent. */
export function roleOf(name: string, parent: string): StatusRole {
  if (name === 'itemstatus') return 'item';
  if (name === 'error' || name === 'errors' || parent === 'errors') return 'error';
  if (name === 'warning' || name === 'warnings' || parent === 'warnings') return 'warning';
  return name === 'status' ? 'global' : 'plain';
}
