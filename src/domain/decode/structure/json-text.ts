import { isLineEnd, isSpace, lengthAt } from '../characters.ts';

const LONGEST_COMMENT = 200;

/** Where a comment that starts at `at` ends; `at` itself when there is none. */
function skipComment(text: string, at: number): number {
  const second = text.charAt(at + 1);
  if (second !== '/' && second !== '*') return at;
  const near = text.slice(at, at + LONGEST_COMMENT);
  const end = second === '*' ? near.indexOf('*/', 2) : near.search(/[\r\n]|$/);
  if (end < 0) return at;
  return at + end + (second === '*' ? 2 : 0);
}

/**
 * Skips what means nothing between the parts of JSON: white space, also as `\n` written out,
 * comments, and the dots that stand for parts left out. Returns the next position.
 */
export function skipFiller(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code > 32 && code < 0x80 && code !== 92 && code !== 46 && code !== 47) return at;
    if (isSpace(code) || code === 0x2026) at++;
    else if (code === 92 && 'nrt'.includes(text.charAt(at + 1) || ' ')) at += 2;
    else if (code === 46 && text.startsWith('...', at)) at += 3;
    else if (code === 47) {
      const end = skipComment(text, at);
      if (end === at) return at;
      at = end;
    } else return at;
  }
  return at;
}

export function startsLine(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at === 0 || before === 10 || before === 13;
}

export interface StringScan {
  readonly end: number;
  readonly next: number;
  readonly escaped: boolean;
  /** The line or the text ends before the string does. */
  readonly cut: boolean;
}

/** How far a quotation mark that closes nothing is looked past for one that does. */
const LONGEST_DOUBT = 100;

const MOST_SPACE = 64;
const BACKSLASH = 92;
const AFTER_STRING = ',:;=}])"\'`<\\/+';

/** Whether what follows a quotation mark may follow a string: a comma, a bracket, a line end. */
function mayClose(text: string, mark: number): boolean {
  const next = text.charCodeAt(mark + 1);
  if (next === 44 || next === 58 || next === 125 || next === 93) return true;
  for (let at = mark + 1; at <= mark + MOST_SPACE; at++) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) return true;
    if (!isSpace(code)) return AFTER_STRING.includes(text.charAt(at));
  }
  return true;
}

/** Whether a string goes on in the next line: the next mark must be one that closes it. */
function goesOn(text: string, at: number, closing: string): { yes: boolean; until: number } {
  let mark = at;
  while (mark < text.length && !closing.includes(text.charAt(mark))) mark++;
  if (mark === text.length) return { yes: false, until: mark };
  return { yes: text.charCodeAt(mark - 1) === BACKSLASH || mayClose(text, mark), until: mark };
}

/**
 * Reads the string whose opening quotation mark is at `from`. Forgives marks inside that are not
 * escaped, and line breaks; a string that is cut off ends with its line.
 */
export function scanString(text: string, from: number, closing: string): StringScan {
  const [first, second] = [closing.charCodeAt(0), closing.charCodeAt(closing.length - 1)];
  let escaped = false;
  let doubtful = -1;
  let sure = from;
  const close = (end: number): StringScan => ({ end, next: end + 1, escaped, cut: false });
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      escaped = true;
      at++;
    } else if (code === first || code === second) {
      if (mayClose(text, at)) return close(at);
      if (doubtful < 0) doubtful = at;
    } else if (code === 10 || code === 13) {
      if (doubtful >= 0) return close(doubtful);
      if (at > sure) {
        const { yes, until } = goesOn(text, at, closing);
        if (!yes) return { end: at, next: at, escaped, cut: true };
        sure = until;
      }
    }
    if (doubtful >= 0 && at - doubtful > LONGEST_DOUBT) return close(doubtful);
  }
  if (doubtful >= 0) return close(doubtful);
  return { end: text.length, next: text.length, escaped, cut: true };
}

/** Ends a value that is not quoted, when it follows a comma: the next key, or a quoted value. */
const NEXT_ENTRY = /,\s{0,64}(?:["'“{[}\]]|[\w$@.-]{1,64}\s{0,8}[:=]|$|[\r\n])/y;

/** Ends a value as Go prints it, when it follows white space: the next name, without a gap. */
const NEXT_FIELD = /\s[A-Z]\w{0,63}:(?![\s/])/y;
const NEXT_OF_MAP = /\s[A-Za-z_][\w.-]{0,63}:(?![\s/])/y;

const LITERAL = /^(?:[\d.eE+-]+|true|false|null|undefined|True|False|None|nil)$/;
const LONGEST_LITERAL = 40;

const FIELD = /[A-Z]\w{0,63}:(?!\s)/y;

/** Whether the next name and value of a struct begin, as Go prints them: with no comma before. */
export function startsField(text: string, at: number, isMap: boolean): boolean {
  if (text.charAt(at - 1) !== ' ') return false;
  return lengthAt(isMap ? NEXT_OF_MAP : FIELD, text, isMap ? at - 1 : at) > 0;
}

/**
 * Reads a value without quotation marks: a number, a literal, or text as Java prints it, which
 * may hold commas. `bracket` is the one it stands in, `m` for a map of Go. Ends at the line's end
 * at the latest.
 */
export function scanBare(
  text: string,
  from: number,
  bracket: string,
): { readonly start: number; readonly end: number; readonly next: number } {
  const isLiteral = (at: number) =>
    at - from < LONGEST_LITERAL && LITERAL.test(text.slice(from, at));
  let at = from;
  for (; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\n' || sign === '\r' || sign === '}' || sign === ';') break;
    if (sign === ')' && (bracket === '(' || isLiteral(at))) break;
    if (sign === ']' && bracket !== '{') break;
    if (sign === ',' && (bracket === '[' || lengthAt(NEXT_ENTRY, text, at) > 0)) break;
    if (sign === ' ' && bracket === '{' && lengthAt(NEXT_FIELD, text, at) > 0) break;
    if (sign === ' ' && bracket === 'm' && lengthAt(NEXT_OF_MAP, text, at) > 0) break;
  }
  let end = at;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return { start: from, end, next: at };
}

/** Whether a quotation mark stands around JSON that was put in without escaping: `"{"a": 1}"`. */
export function opensUnescaped(text: string, at: number): boolean {
  const inside = skipFiller(text, at + 2);
  if (text.charAt(inside) !== text.charAt(at)) return false;
  const after = text.charCodeAt(skipFiller(text, inside + 1));
  return !',:}]'.includes(String.fromCharCode(after));
}

/** Where the brackets that open at `from` are all closed, whatever their kinds. */
export function skipNested(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 123 || code === 91) depth++;
    else if ((code === 125 || code === 93) && --depth === 0) return at + 1;
  }
  return text.length;
}
