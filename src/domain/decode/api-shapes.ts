import type { Catalog } from '../catalog/create-catalog.ts';
import { remembering } from './remembering.ts';

/**
 * What is known of the shapes of this family of APIs, all in one place.
 *
 * V1: a global `status` of success, code and message for the whole response, and an
 * `item_status` of the same parts for each item. V2: lists `errors` and `warnings` of status,
 * code and message; for a batch one pair of lists per item, with `totalCount` and `failureCount`.
 */

/** The version that gives a status object its shape, by what that is of; `plain`: nothing tells. */
export const SHAPE_OF = { global: 1, item: 1, error: 2, warning: 2, plain: undefined } as const;

/** What a status object is of. */
export type Role = keyof typeof SHAPE_OF;

/** The ids of a catalog's versions that have the shape of a status: 2 gives `v2`, `v2-lookup`. */
export const versionsOfRole = ({ versions }: Catalog, role: Role): readonly string[] =>
  versions.map(({ id }) => id).filter((id) => /^v?(\d+)/i.exec(id)?.[1] === String(SHAPE_OF[role]));

/** The codes of a whole V1 response, which are no entries, and what they say; 201 says both. */
export const WRAPPER_OUTCOMES = new Map<number | null, 'success' | 'unknown' | 'error'>([
  [200, 'success'],
  [201, 'unknown'],
  [500, 'error'],
]);

/** How the API words a global 500; any other message may be that of an entry with this number. */
export const WRAPPER_MESSAGE = /^all\s+requests\s+(?:have\s+)?failed/i;

/** What a code or a message may be named after: `errorCode`, `resultMessage`, `capText`. */
const OWNER =
  '(?:err(?:or)?|warning|(?:item)?status|result|return|resp(?:onse)?|fault|reason|cap(?:illary)?|loyalty|api|vendor|upstream){0,2}';

/** A number that a name is, or ends with. */
export const CODE_IN_NAME = /(?<!\d)\d{3,9}$/;

/** The names of what is of interest, as names are compared. */
const NAMES = [
  // A code that may be that of HTTP: it counts where there is no other.
  ['statusCode', /^(?:http)?(?:response)?(?:status|response|http)code$|^httpstatus$/],
  ['code', new RegExp(`^(?:${OWNER}code|err(?:or)?(?:no|id))$`)],
  ['message', new RegExp(`^${OWNER}(?:message|msg)$|^faultstring$`)],
  // A text that is a message beside a status, and else may be of anything.
  ['description', new RegExp(`^${OWNER}(?:desc(?:ription)?|text|details?|reason|remarks?|info)$`)],
  ['success', /^(?:is)?success$/],
  ['status', /^status$/],
  ['total', /^total(?:count)?$/],
  ['successes', /^successcount$/],
  ['failures', /^fail(?:ure|ed)count$/],
  // What only other systems put beside their codes.
  [
    'foreign',
    /^(?:sql(?:state|message)?|syscall|signal|wasclean|moreinfo|docurl|fbtraceid|errorsubcode|apiversion|kind)$/,
  ],
  // A name, and the value beside it, in objects that stand for one part of another.
  ['label', /^(?:key|name)$/],
  ['value', /^value$/],
  // What is named by a number, maybe a message by its code.
  ['keyed', CODE_IN_NAME],
] as const;

/** What a part of an object may be; `ownText` is that of an XML element that has attributes too. */
export type FieldKind = (typeof NAMES)[number][0] | 'ownText';

/**
 * Names that objects have for a value that is all they are: those of XML as JSON, of Mongo, DynamoDB,
 * Avro, OpenTelemetry.
 */
const VALUE_NAME =
  /^(?:[_#$@]+(?:text|cdata|t|value|number\w+)?|[NS]|BOOL|(?:int|long|string|boolean|bool)(?:Value)?)$/;

/** A name of a part of a structure, and what it says. */
export interface Name {
  readonly text: string;
  /**
   * As names are compared: `item_status`, `itemStatus`, `ns:item-status` and the flattened
   * `customer.item_status` are one. Empty for a mere type, as DynamoDB gives it.
   */
  readonly key: string;
  /** Which part of a status object it names. */
  readonly kind: FieldKind | undefined;
}

/** Reads a name: once, since texts repeat a few. */
export const readName = remembering((text): Name => {
  const key = text
    .slice(Math.max(text.lastIndexOf('.'), text.lastIndexOf(':')) + 1)
    .replace(/^[LM]$|[_\s-]/g, '')
    .toLowerCase();
  const kind = VALUE_NAME.test(text)
    ? 'value'
    : NAMES.find(([, pattern]) => pattern.test(key))?.[0];
  return { text, key, kind };
});

/** The name of what has none: the text of an XML element. */
export const NO_NAME: Name = { text: '', key: '', kind: 'ownText' };

const YES = /^\s*(?:true|1|success|successful|succeeded|ok|passed)\s*$/i;
const NO = /^\s*(?:false|0|fail|failed|failure|error|unsuccessful)\s*$/i;

/** Whether a value of `success` or `status` says yes or no; undefined when it says neither. */
export function parseFlag(text: string): boolean | undefined {
  return YES.test(text) || (NO.test(text) ? false : undefined);
}

export function isHttpStatus(code: number): boolean {
  return code >= 100 && code < 600;
}

/** The words that servers send beside a status of HTTP (RFC 9110). */
const REASON_PHRASES: ReadonlySet<string> = new Set(
  [
    'OK, Created, Accepted, No Content, Moved Permanently, Found, Not Modified, Bad Request',
    'Unauthorized, Forbidden, Not Found, Method Not Allowed, Not Acceptable, Request Timeout',
    'Conflict, Gone, Payload Too Large, Unsupported Media Type, Unprocessable Entity',
    'Too Many Requests, Internal Server Error, Not Implemented, Bad Gateway',
    'Service Unavailable, Gateway Timeout',
  ].flatMap((line) => `${line}, ${line.toUpperCase()}`.split(', ')),
);

/** Whether a text is what servers send beside a status of HTTP: `Bad Request`, `BAD_REQUEST`. */
export const isReasonPhrase = (text: string): boolean =>
  REASON_PHRASES.has(text.trim().replaceAll('_', ' '));

/** The role of a status object by its name and the one around it, as names are compared. */
export function roleOf(name: string, parent: string): Role {
  if (name === 'itemstatus') return 'item';
  if (name === 'error' || name === 'errors' || parent === 'errors') return 'error';
  if (name === 'warning' || name === 'warnings' || parent === 'warnings') return 'warning';
  return name === 'status' ? 'global' : 'plain';
}
