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
  /["'`\\]{0,4}(true|false|success|successful|failed|failure|error|ok|[1-5]\d\d)(?![\p{L}\p{N}_])/iuy;
/** A value in quotation marks, which an escaped one does not end. */
const QUOTED = /(\\{0,3}["'`])(.*?)(?:(?<!\\)\1|$)/sy;
/** What ends one without: a tag, the next `key=`, a mark between fields, a closing bracket. */
const END_OF_BARE =
  /<|[\r\n]|[;|]\s|[,\s]\s{0,4}["']?[A-Za-z_][\w.-]{0,64}["']?=|\s{2,}\S|(?:[}\]]|(?<!\([^()]*)\))\s*$|$/g;

/** Reads the fields of a line of bounded length that begins at `from` in its text. */
export function fieldsOf(line: string, from: number): LineFields {
  const messages: Span[] = [];
  const flags: Span[] = [];
  const matchAt = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(line);
  };
  NAMED.lastIndex = 0;
  // Not `matchAll`, which makes a pattern anew for each line.
  for (let found = NAMED.exec(line); found; found = NAMED.exec(line)) {
    let at = NAMED.lastIndex;
    if (found[1]) {
      const [all = '', value = ''] = matchAt(FLAG, at) ?? [];
      const end = from + at + all.length;
      if (value !== '') flags.push({ start: end - value.length, end });
      continue;
    }
    const [, mark, value] = matchAt(QUOTED, at) ?? [];
    if (mark) at += mark.length;
    const end = value === undefined ? (matchAt(END_OF_BARE, at)?.index ?? at) : at + value.length;
    messages.push({ start: from + at, end: from + end });
    NAMED.lastIndex = Math.max(NAMED.lastIndex, end);
  }
  return { messages, flags };
}
