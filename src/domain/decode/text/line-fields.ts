import type { Span } from '../source-map.ts';

/** The values that a line names as messages, and as a success or a status, each in order. */
export interface LineFields {
  readonly messages: readonly Span[];
  readonly flags: readonly Span[];
}

const MESSAGE =
  '(?:error|err|(?:item[_-]?)?status|response)?[_-]?(?:message|msg|description|desc|reason)';
/** Between a name and its value. */
const SIGN = '["\'`\\\\\\] ]{0,7}(?:[:=]?>|[:=])=?\\s{0,4}';
/** A value in quotation marks, which an escaped mark does not end. */
const QUOTED = '(\\\\{0,3}["\'`])(.*?)(?=(?<!\\\\)\\1|$)';
/** What ends an unquoted value: a tag, the next `key=`, a field separator, a closing bracket. */
const END_OF_BARE =
  '<|[\\r\\n]|[;|│]\\s|&[\\w.[\\]]{1,99}=|[,\\s]\\s{0,4}["\']?[A-Za-z_][\\w.-]{0,64}["\']?=|\\s{2,}\\S|(?:[}\\]]|(?<!\\([^()]*)\\))\\s*$|$';
const FLAG =
  '["\'`\\\\]{0,4}(true|false|success|successful|failed|failure|error|ok)(?![\\p{L}\\p{N}_])';

/** A field up to the end of its value. */
const FIELD = new RegExp(
  `(?<![\\w-])(?:${MESSAGE}${SIGN}(?:${QUOTED}|(.*?)(?=${END_OF_BARE}))|(?:is[_-]?)?(?:success|status)${SIGN}${FLAG})`,
  'gisu',
);

/** Reads the fields of a line of bounded length that begins at `from` in its text. */
export function fieldsOf(line: string, from: number): LineFields {
  const messages: Span[] = [];
  const flags: Span[] = [];
  FIELD.lastIndex = 0;
  // Not `matchAll`, which compiles the pattern again for each line.
  for (let found = FIELD.exec(line); found; found = FIELD.exec(line)) {
    const [, , quoted, bare, flag] = found;
    const end = from + FIELD.lastIndex;
    const { length } = quoted ?? bare ?? flag ?? '';
    (flag === undefined ? messages : flags).push({ start: end - length, end });
  }
  return { messages, flags };
}

/** The same fields, moved by an offset. */
export function moved({ messages, flags }: LineFields, by: number): LineFields {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return { messages: messages.map(move), flags: flags.map(move) };
}
