import type { Span } from '../span.ts';
import { endBehindOwnMark } from './closing-marks.ts';

/** A value that a line gives a name: `msg="…"`, `success=false`. */
export interface Field extends Span {
  readonly text: string;
  /** Where its name begins. */
  readonly label: number;
}

const MESSAGE =
  /(?<![\p{L}\p{N}])["'`\\]{0,4}(?:(?:error|err|status|item_status|response)[_. -]?)?(?:message|msg|description|desc|reason)["'`\\\]]{0,4}\s{0,4}(?:=>|[:=>])\s{0,4}/giu;
const FLAG =
  /(?<![\p{L}\p{N}])["'`\\]{0,4}(?:is_?)?(?:success|status)["'`\\]{0,4}\s{0,4}(?:=>|[:=>])\s{0,4}["'`\\]{0,4}(true|false|success|successful|failed|failure|error|ok|[1-5]\d\d)(?![\p{L}\p{N}_])/giu;

/** What ends a value without quotation marks: a tag, the next `key=`, a mark between fields. */
const END_OF_BARE =
  /<|[\r\n]|[;|]\s|[,\s]\s{0,4}["']?[A-Za-z_][\w.-]{0,64}["']?=|\s{2,}\S|[})\]]\s*$/g;

function endOfValue(text: string, start: number, quote: string, limit: number): number {
  if (quote === '') {
    const pattern = new RegExp(END_OF_BARE);
    pattern.lastIndex = start;
    const found = pattern.exec(text);
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

/** The messages that a line names as such, in order. Takes a line of bounded length. */
export function messageFieldsOf(line: string): readonly Field[] {
  const fields: Field[] = [];
  let read = 0;
  for (const { index, 0: name } of line.matchAll(MESSAGE)) {
    if (index < read) continue;
    const at = index + name.length;
    const quote = /^\\{0,3}["'`]/.exec(line.slice(at, at + 4))?.[0] ?? '';
    const start = at + quote.length;
    const end = endOfValue(line, start, quote, line.length);
    const text = line.slice(start, end).replace(/[\s,]+$/, '');
    read = end;
    if (/\p{L}/u.test(text)) fields.push({ text, start, end: start + text.length, label: index });
  }
  return fields;
}

/** The values of success or status in a line, as written, in order. */
export function flagFieldsOf(line: string): readonly Field[] {
  return [...line.matchAll(FLAG)].map(({ index, 0: all, 1: text = '' }) => ({
    text,
    label: index,
    start: index + all.length - text.length,
    end: index + all.length,
  }));
}
