import type { Span } from '../source-map.ts';

/** What a line names as a message, and as a success or a status, each in order. */
export interface LineFields {
  readonly messages: readonly Span[];
  readonly flags: readonly Span[];
}

/** A name with the sign behind it, of a message or else of a flag. */
const NAMED =
  /(?<![\w-])(?:(?:error|err|(?:item[_-]?)?status|response)?[_-]?(?:message|msg|description|desc|reason)|((?:is[_-]?)?(?:success|status)))["'`\\\] ]{0,7}(?:[:=]?>|[:=])=?\s{0,4}/gi;

const FLAG =
  /["'`\\]{0,4}(?<value>true|false|success|successful|failed|failure|error|ok|[1-5]\d\d)(?![\p{L}\p{N}_])/diuy;
/** A value in quotation marks, which an escaped one does not end. */
const QUOTED = /(?<quote>\\{0,3}["'`])(?<value>.*?)(?:(?<!\\)\k<quote>|$)/dsy;
/** One without ends before a tag, the next `key=`, a mark between fields, a bracket that closes. */
const BARE =
  /(?<value>.*?)(?=<|[\r\n]|[;|]\s|[,\s]\s{0,4}["']?[A-Za-z_][\w.-]{0,64}["']?=|\s{2,}\S|(?:[}\]]|(?<!\([^()]*)\))\s*$|$)/dsy;

/** Reads the fields of a line of bounded length that begins at `from` in its text. */
export function fieldsOf(line: string, from: number): LineFields {
  const messages: Span[] = [];
  const flags: Span[] = [];
  const add = (value: RegExp, into: Span[]): boolean => {
    value.lastIndex = NAMED.lastIndex;
    const [start, end] = value.exec(line)?.indices?.groups?.value ?? [];
    if (start === undefined || end === undefined) return false;
    into.push({ start: from + start, end: from + end });
    NAMED.lastIndex = Math.max(NAMED.lastIndex, end);
    return true;
  };
  NAMED.lastIndex = 0;
  // Not `matchAll`, which makes a pattern anew for each line.
  for (let found = NAMED.exec(line); found; found = NAMED.exec(line)) {
    if (found[1]) add(FLAG, flags);
    else if (!add(QUOTED, messages)) add(BARE, messages);
  }
  return { messages, flags };
}
