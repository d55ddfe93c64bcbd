import { lengthAt } from '../characters.ts';
import type { Span } from '../source-map.ts';

/** A value that a line gives a name: `msg="…"`, `success=false`. */
export interface Field extends Span {
  readonly text: string;
}

/** What a line names as a message, and as a success or a status, each in order. */
export interface LineFields {
  readonly messages: readonly Field[];
  readonly flags: readonly Field[];
}

/** A name with the sign behind it, of a message or else of a flag. */
const NAMED =
  /(?<![\w-])(?:(?:error|err|(?:item[_-]?)?status|response)?[_-]?(?:message|msg|description|desc|reason)|((?:is[_-]?)?(?:success|status)))["'`\\\] ]{0,7}(?:[:=]?>|[:=])=?\s{0,4}/gi;

const FLAG_VALUE =
  /["'`\\]{0,4}(true|false|success|successful|failed|failure|error|ok|[1-5]\d\d)(?![\p{L}\p{N}_])/iuy;
const QUOTE = /\\{0,3}["'`]/y;

/** What ends a value without quotation marks: a tag, the next `key=`, a mark between fields. */
const END_OF_BARE =
  /<|[\r\n]|[;|]\s|[,\s]\s{0,4}["']?[A-Za-z_][\w.-]{0,64}["']?=|\s{2,}\S|[})\]]\s*$|$/g;

const OPENER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Whether a text opens a bracket of the kind that a mark closes, and leaves it open. */
function leavesOpen(text: string, mark: string): boolean {
  const opener = OPENER[mark];
  return opener !== undefined && text.split(opener).length > text.split(mark).length;
}

/** A text without the marks that close what it does not open, and without commas at its end. */
export function withoutClosingMarks(text: string): string {
  let end = text.trimEnd().length;
  while (end > 0 && '"\'`)]},;'.includes(text.charAt(end - 1))) {
    if (leavesOpen(text.slice(0, end - 1), text.charAt(end - 1))) break;
    end--;
  }
  return text.slice(0, end).trimEnd();
}

function endOfBare(line: string, start: number): number {
  END_OF_BARE.lastIndex = start;
  const end = END_OF_BARE.exec(line)?.index ?? line.length;
  return leavesOpen(line.slice(start, end), line.charAt(end)) ? end + 1 : end;
}

/** Where a quotation ends: not at a mark that is escaped. */
function endOfQuoted(line: string, start: number, quote: string): number {
  let end = line.indexOf(quote, start);
  while (end > 0 && quote.length === 1 && line.charAt(end - 1) === '\\') {
    end = line.indexOf(quote, end + 1);
  }
  return end < 0 ? line.length : end;
}

/** Reads the fields of a line of bounded length that begins at `from` in its text. */
export function fieldsOf(line: string, from: number): LineFields {
  const messages: Field[] = [];
  const flags: Field[] = [];
  NAMED.lastIndex = 0;
  // Not `matchAll`, which makes a pattern anew for each line.
  for (let found = NAMED.exec(line); found; found = NAMED.exec(line)) {
    const flag = found[1];
    const at = NAMED.lastIndex;
    const value = flag ? FLAG_VALUE : QUOTE;
    const behind = at + lengthAt(value, line, at);
    const quote = line.slice(at, behind);
    if (flag) {
      const text = /\w*$/.exec(quote)?.[0] ?? '';
      if (text !== '') flags.push({ text, start: from + behind - text.length, end: from + behind });
    } else {
      const end = quote === '' ? endOfBare(line, behind) : endOfQuoted(line, behind, quote);
      messages.push({ text: line.slice(behind, end), start: from + behind, end: from + end });
      NAMED.lastIndex = Math.max(at, end);
    }
  }
  return { messages, flags };
}
