import { isSpace } from '../read/characters.ts';
import { lengthAt } from '../read/sticky.ts';

/** Ends a value that is not quoted, when it follows a comma: the next key, or a quoted value. */
const NEXT_ENTRY = /,\s{0,64}(?:["'“{[}\]]|[\w$@.-]{1,64}\s{0,8}[:=]|$|[\r\n])/y;

/** Ends a value as Go prints it, when it follows white space: the next name, without a gap. */
const NEXT_FIELD = /\s[A-Z]\w{0,63}:(?![\s/])/y;

/** A value that has no commas in it. */
const LITERAL = /^(?:[\d.eE+-]+|true|false|null|undefined|True|False|None|nil)$/;
const LONGEST_LITERAL = 40;

const FIELD = /[A-Z]\w{0,63}:(?!\s)/y;

/** Whether the next name and value of a struct begin, as Go prints them: with no comma before. */
export function startsField(text: string, at: number): boolean {
  return text.charAt(at - 1) === ' ' && lengthAt(FIELD, text, at) > 0;
}

/**
 * Reads a value without quotation marks: a number, a literal, or text as Java prints it, which
 * may hold commas. `bracket` is the one it stands in. Ends at the line's end at the latest.
 */
export function scanBare(
  text: string,
  from: number,
  bracket: string,
): { readonly start: number; readonly end: number; readonly next: number } {
  const isLiteral = (at: number) =>
    at - from < LONGEST_LITERAL && LITERAL.test(text.slice(from, at));
  let at = from;
  let depth = 0;
  for (; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\n' || sign === '\r' || sign === '}' || sign === ';') break;
    if (sign === '(') depth++;
    else if (sign === ')' && depth > 0) depth--;
    else if (sign === ')' && (bracket === '(' || isLiteral(at))) break;
    else if (sign === ']' && (bracket === '[' || isLiteral(at))) break;
    else if (sign === ',' && (bracket === '[' || isLiteral(at))) break;
    else if (sign === ',' && lengthAt(NEXT_ENTRY, text, at) > 0) break;
    else if (sign === ' ' && bracket === '{' && lengthAt(NEXT_FIELD, text, at) > 0) break;
  }
  let end = at;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return { start: from, end, next: at };
}
