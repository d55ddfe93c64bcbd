import { DEEPEST } from '../limits.ts';
import { findClosing } from '../read/characters.ts';
import { lengthAt } from '../read/sticky.ts';
import { scanBare, startsField } from './json-bare.ts';
import { skipFiller, startsLine } from './json-filler.ts';
import { opensUnescaped, skipNested } from './json-nesting.ts';
import {
  callLength,
  classLength,
  findPhpKey,
  opensPhpObject,
  symbolLength,
  typeLength,
} from './json-printed.ts';
import { scanString } from './json-string.ts';
import type { Key, Scan, StructureSink } from './structure.ts';

const OPENING = '{[(';
const CLOSING = '}])';

/** A name before a value or a bracket: a key, or the class in `Status{code=1}`. */
const NAME = /[\w$@.-]{1,128}/y;
const STRING_PREFIX = /[uUbBrRfF]{1,2}(?=["'])/y;
const NAMED_OBJECT = /\(\s{0,8}[A-Za-z_]\w{0,64}\s{0,8}=(?!=)/y;

/**
 * Reads JSON, and what looks like it: literals of Python and JavaScript, maps as Java prints
 * them, missing commas and quotation marks, comments, and bodies cut off anywhere. `from` is the
 * opening bracket. Stops behind its closing bracket, or where nothing of the kind follows.
 * Needs no recursion, takes time in proportion to what it reads, never throws.
 */
export function scanJson(text: string, from: number, sink: StructureSink): Scan {
  /** Opening brackets not yet closed, and the position in each that is an array. */
  const brackets: string[] = [];
  const positions: (number | undefined)[] = [];
  let key: Key;
  let state: 'key' | 'value' | 'after' = 'value';
  let at = from;
  let tooDeep = false;

  const isObject = () => positions.at(-1) === undefined;
  const expected = (depth: number) => CLOSING.charAt(OPENING.indexOf(brackets.at(depth) ?? ' '));
  const keyOf = (): Key => (isObject() ? key : positions.at(-1));
  const finish = (cut: boolean): Scan => {
    while (brackets.pop() !== undefined) sink.close(at, cut);
    return { end: Math.max(at, from + 1), cut, tooDeep };
  };

  const open = (bracket: string) => {
    const hasNames =
      bracket === '{' || lengthAt(NAMED_OBJECT, text, at) > 0 || opensPhpObject(text, at);
    const kind = hasNames ? 'object' : 'array';
    sink.open(kind, keyOf(), at);
    brackets.push(bracket);
    positions.push(kind === 'object' ? undefined : 0);
    key = undefined;
    state = kind === 'object' ? 'key' : 'value';
    at++;
  };

  const close = () => {
    brackets.pop();
    positions.pop();
    at++;
    sink.close(at, false);
    state = 'after';
  };

  /** A closing bracket: also of what is around the innermost, when that was left open. */
  const closeWith = (bracket: string) => {
    if (expected(-1) !== bracket && expected(-2) === bracket) {
      brackets.pop();
      positions.pop();
      sink.close(at, true);
    }
    if (expected(-1) === bracket) close();
    else at++;
  };

  const next = () => {
    const position = positions.at(-1);
    if (position !== undefined) positions[positions.length - 1] = position + 1;
    state = position === undefined ? 'key' : 'value';
  };

  const readKey = (): boolean => {
    const printed = findPhpKey(text, at);
    if (printed) {
      key = printed.key;
      at = printed.end;
      state = 'value';
      return true;
    }
    at += symbolLength(text, at);
    const closing = findClosing(text.charCodeAt(at));
    const start = closing ? at + 1 : at;
    const scan = closing ? scanString(text, at, closing) : undefined;
    const end = scan?.end ?? at + lengthAt(NAME, text, at);
    if (end === start && !scan) return false;
    const after = skipFiller(text, scan?.next ?? end);
    const sign = text.charAt(after);
    if (sign === ':' || sign === '=') {
      key = text.slice(start, end);
      at = text.startsWith('=>', after) ? after + 2 : after + 1;
      state = 'value';
      return true;
    }
    if (!scan) return false;
    // A string without a value: the end of the text, or an element of a set.
    const { escaped, cut } = scan;
    sink.scalar(undefined, { start, end, escapes: escaped ? 'backslashes' : 'none', cut });
    at = scan.next;
    state = 'after';
    return true;
  };

  const readValue = () => {
    at += typeLength(text, at);
    at += classLength(text, at);
    if (OPENING.includes(text.charAt(at))) return;
    const call = callLength(text, at);
    at += call + lengthAt(STRING_PREFIX, text, at + call);
    const closing = findClosing(text.charCodeAt(at));
    if (!closing) {
      const name = lengthAt(NAME, text, at);
      if (name > 0 && OPENING.includes(text.charAt(at + name) || ' ')) {
        at += name;
        return;
      }
      const { start, end, next: after } = scanBare(text, at, brackets.at(-1) ?? '{');
      const cut = after === text.length;
      if (end > start) sink.scalar(keyOf(), { start, end, escapes: 'none', cut });
      at = Math.max(after, at + 1);
    } else if (OPENING.includes(text.charAt(at + 1) || ' ') && opensUnescaped(text, at)) {
      at++;
      return;
    } else {
      const { end, next: after, escaped, cut } = scanString(text, at, closing);
      const escapes = escaped ? 'backslashes' : 'none';
      sink.scalar(keyOf(), { start: at + 1, end, escapes, cut });
      at = after;
    }
    if (call > 0 && text.charAt(at) === ')') at++;
    state = 'after';
  };

  while (true) {
    at = skipFiller(text, at);
    if (at >= text.length) return finish(true);
    const sign = text.charAt(at);
    if (brackets.length > 0 && CLOSING.includes(sign)) {
      closeWith(sign);
      if (brackets.length === 0) return finish(false);
    } else if (sign === '[' && isObject() && brackets.length > 0 && findPhpKey(text, at)) {
      // Also where a value is missed: PHP prints nothing for null.
      readKey();
    } else if (OPENING.includes(sign)) {
      const misplaced = state !== 'value' && brackets.length > 0;
      // A bracket where none belongs, at the start of a line: the next body.
      if (misplaced && startsLine(text, at)) return finish(true);
      if (misplaced) key = undefined;
      if (state === 'after' && !isObject()) next();
      if (brackets.length < DEEPEST) open(sign);
      else {
        tooDeep = true;
        at = skipNested(text, at);
        state = 'after';
      }
    } else if (sign === ',' || sign === ';') {
      at++;
      next();
    } else if (state === 'value') {
      readValue();
    } else if (state === 'after' && findClosing(text.charCodeAt(at))) {
      // A mark that is left over from a string, or the next value without its comma.
      const after = skipFiller(text, at + 1);
      if (after >= text.length || ',}])'.includes(text.charAt(after))) at++;
      else next();
    } else if (state === 'after' && isObject() && startsField(text, at)) {
      next();
    } else if (state === 'after' || !readKey()) {
      return finish(true);
    }
  }
}
