import { nameKey } from '../api-shapes.ts';
import type { Span } from '../span.ts';
import { endBehindOwnMark } from './closing-marks.ts';

/** A value that a line gives a name: `msg="…"`, `success=false`. */
export interface Field extends Span {
  readonly text: string;
  /** Where its name begins. */
  readonly label: number;
}

const MESSAGE =
  /^(?:error|err|status|itemstatus|response)?(?:message|msg|description|desc|reason)$/;
const FLAG = /^(?:is)?(?:success|status)$/;

const VALUE_OF_FLAG =
  /["'`\\]{0,4}(true|false|success|successful|failed|failure|error|ok|[1-5]\d\d)(?![\p{L}\p{N}_])/iuy;

/** What ends a value without quotation marks: a tag, the next `key=`, a mark between fields. */
const END_OF_BARE =
  /<|[\r\n]|[;|]\s|[,\s]\s{0,4}["']?[A-Za-z_][\w.-]{0,64}["']?=|\s{2,}\S|[})\]]\s*$/g;

function endOfValue(text: string, start: number, quote: string, limit: number): number {
  if (quote === '') {
    END_OF_BARE.lastIndex = start;
    const found = END_OF_BARE.exec(text);
    return Math.min(endBehindOwnMark(text, start, found?.index ?? limit), limit);
  }
  for (
    let at = text.indexOf(quote, start);
    at >= 0 && at < limit;
    at = text.indexOf(quote, at + 1)
  ) {
    const inside = text.charAt(at - 1) === '\\' && quote.length === 1;
    if (!inside && !/^[\p{L}\p{N}]/u.test(text.slice(at + quote.length, at + quote.length + 2))) {
      return at;
    }
  }
  return limit;
}

const LONGEST_NAME = 40;

const isNamePart = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 45 ||
  code === 46;

const isMark = (code: number) =>
  code === 34 || code === 39 || code === 96 || code === 92 || code === 93;

/** The name in front of a sign; undefined when there is none. */
function nameBefore(line: string, sign: number): { name: string; start: number } | undefined {
  let end = sign;
  while (
    end > 0 &&
    sign - end < 8 &&
    (line.charCodeAt(end - 1) === 32 || isMark(line.charCodeAt(end - 1)))
  )
    end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME && isNamePart(line.charCodeAt(start - 1))) start--;
  if (start === end) return undefined;
  const word = line.slice(start, end);
  const name = nameKey(word.slice(word.lastIndexOf('.') + 1));
  while (start > 0 && isMark(line.charCodeAt(start - 1))) start--;
  return { name, start };
}

const AFTER_SIGN = /(?:=?>|[:=])?\s{0,4}/y;

/**
 * The messages and the values of success or status that a line names as such, each in order.
 * Takes a line of bounded length.
 */
export function fieldsOf(line: string): {
  readonly messages: readonly Field[];
  readonly flags: readonly Field[];
} {
  const messages: Field[] = [];
  const flags: Field[] = [];
  for (let sign = 1; sign < line.length; sign++) {
    const code = line.charCodeAt(sign);
    if (code !== 61 && code !== 58 && code !== 62) continue;
    const before = nameBefore(line, sign);
    if (!before) continue;
    const isMessage = MESSAGE.test(before.name);
    if (!isMessage && !FLAG.test(before.name)) continue;
    AFTER_SIGN.lastIndex = sign + 1;
    AFTER_SIGN.exec(line);
    const at = AFTER_SIGN.lastIndex;
    if (isMessage) {
      const quote = /^\\{0,3}["'`]/.exec(line.slice(at, at + 4))?.[0] ?? '';
      const start = at + quote.length;
      const end = endOfValue(line, start, quote, line.length);
      const text = line.slice(start, end).replace(/[\s,]+$/, '');
      sign = Math.max(sign, end - 1);
      if (/\p{L}/u.test(text))
        messages.push({ text, start, end: start + text.length, label: before.start });
    } else {
      VALUE_OF_FLAG.lastIndex = at;
      const found = VALUE_OF_FLAG.exec(line);
      const text = found?.[1] ?? '';
      const end = VALUE_OF_FLAG.lastIndex;
      if (found) flags.push({ text, label: before.start, start: end - text.length, end });
    }
  }
  return { messages, flags };
}
