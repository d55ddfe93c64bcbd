import { type Name, readName } from '../api-shapes.ts';
import { isLineEnd, lengthAt } from '../characters.ts';
import { MAX_DEPTH } from '../decoded.ts';
import type { Escapes } from '../source-map.ts';
import {
  bareIn,
  CLOSING_MARKS,
  EMPTY,
  isOmitted,
  NEXT_NAME,
  OMITTED,
  readPrintedKey,
  skipFiller,
  stringEndAt,
  TYPE,
} from './json-tokens.ts';
import type { Key, StructureSink } from './structure.ts';

/** The states of a reader: before a member, after the separator of its key, after its value. */
const MEMBER = 0;
const VALUE = 1;
const AFTER = 2;

/**
 * Creates a function that reads JSON and similar text from an opening bracket on: literals of
 * Python and JavaScript, maps as Java and Go print them, missing commas and quotation marks,
 * comments, and bodies cut off anywhere. It returns the offset where it stops: after the closing
 * bracket, or where nothing of the kind follows. Uses no recursion, and takes linear time.
 */
export function createJsonReader(text: string, sink: StructureSink): (from: number) => number {
  let at = 0;
  let state = VALUE;
  let key: Key;

  /** The key of the part that begins here: its own, or its position in a list. */
  function keyHere(): Key {
    const { top } = sink;
    const own = key;
    key = undefined;
    return own === undefined && top?.isList ? top.children : own;
  }

  /** Takes a key; that of the first part decides whether parts have names or positions. */
  function take(own: Name | number, next: number): true {
    const { top } = sink;
    if (top?.children === 0) top.isList = typeof own === 'number';
    key = own;
    at = next;
    state = VALUE;
    return true;
  }

  /** Reads the common case: a string without escapes or white space after it. */
  function readPlainString(mayBeKey: boolean): boolean {
    const start = at + 1;
    let end = start;
    let code = text.charCodeAt(end);
    while (code > 31 && code !== 34 && code !== 92) code = text.charCodeAt(++end);
    if (code !== 34) return false;
    const after = text.charCodeAt(end + 1);
    if (after === 58 && mayBeKey) return take(readName(text.slice(start, end)), end + 2);
    if (after !== 44 && after !== 125 && after !== 93) return false;
    return addValue(start, end, end + 1, 'none');
  }

  function addValue(start: number, end: number, behind: number, escapes: Escapes): true {
    sink.scalar(keyHere(), start, end, escapes);
    at = behind;
    state = AFTER;
    return true;
  }

  /** Reads a key with its separator, or a value; false if neither is here. */
  function readPart(mayBeKey: boolean): boolean {
    const { top } = sink;
    const isQuoted = text.charCodeAt(at) === 34;
    if (isQuoted && readPlainString(mayBeKey)) return true;
    const mayBeValue = state === VALUE || top?.isList === true;
    if (!isQuoted && mayBeValue) {
      let end = at;
      let code = text.charCodeAt(end);
      // Digits, dots and signs up to a comma or a bracket.
      while (code > 44 && code < 58) code = text.charCodeAt(++end);
      const isEnd = code === 44 || code === 125 || code === 93;
      if (isEnd && end > at) return addValue(at, end, end, 'none');
    }
    const type = isQuoted ? 0 : lengthAt(TYPE, text, at);
    at += type;
    const closing = CLOSING_MARKS.get(text.charCodeAt(at));
    if (closing) {
      const end = stringEndAt(text, at, closing);
      const next = isLineEnd(text.charCodeAt(end)) ? end : end + 1;
      const after = skipFiller(text, next);
      const sign = text.charCodeAt(after);
      return mayBeKey && (sign === 58 || sign === 61)
        ? take(readName(text.slice(at + 1, end)), after + (text.startsWith('=>', after) ? 2 : 1))
        : addValue(at + 1, end, after, 'backslashes');
    }
    // In a list, a position as PHP's `var_export` prints it: `1 =>`.
    const printed = mayBeKey || top?.isList ? readPrintedKey(text, at) : undefined;
    if (printed && (mayBeKey || typeof printed[0] === 'number')) return take(...printed);
    if (type > 0) return true;
    if (!mayBeValue) return false;
    const length = lengthAt(bareIn(top), text, at);
    const end = at + text.slice(at, at + length).trimEnd().length;
    const behind = at + Math.max(1, length);
    const isKept = end > at && !isOmitted(text.slice(at, end));
    if (isKept) return addValue(at, end, behind, 'none');
    if (end > at && top) top.facts.omitted = true;
    at = behind;
    state = AFTER;
    return true;
  }

  /** Reads an opening bracket; false where this body ends instead. */
  function readOpening(): boolean {
    const { top } = sink;
    // A bracket where none belongs, at the start of a line: the next body.
    if (state === AFTER && top && /^[\r\n]?$/.test(text.charAt(at - 1))) return false;
    if (top && sink.depth === MAX_DEPTH) {
      top.facts.tooDeep = true;
      at = text.indexOf('\n', at) + 1 || text.length;
      return false;
    }
    const code = text.charCodeAt(at);
    const end = sink.open(keyHere(), at, code !== 123, code + (code === 40 ? 1 : 2));
    state = end > 0 ? AFTER : MEMBER;
    at = end || at + (lengthAt(EMPTY, text, at) || 1);
    return true;
  }

  /** Skips what replaces a value or is before its bracket: a PHP key, a type, `[Array]`. */
  function skipPrinted(): boolean {
    const { top } = sink;
    if (!top) return false;
    // A value may be missing: PHP prints nothing for null.
    const printed = text.charCodeAt(at) === 91 ? readPrintedKey(text, at) : undefined;
    if (printed) return take(...printed);
    const type = lengthAt(TYPE, text, at);
    const leftOut = lengthAt(OMITTED, text, at);
    at += type || leftOut;
    if (type > 0) return true;
    if (leftOut === 0) return false;
    top.facts.omitted = true;
    state = AFTER;
    return true;
  }

  function cutOff(): number {
    while (sink.top) sink.close(at, true);
    return at;
  }

  return (from) => {
    [at, state, key] = [from, VALUE, undefined];
    while (true) {
      at = skipFiller(text, at, sink.top);
      if (at >= text.length) return cutOff();
      const { top } = sink;
      const code = text.charCodeAt(at);
      if (code === 44 || code === 59) {
        at++;
        state = MEMBER;
      } else if (top && (code === 125 || code === 93 || code === 41)) {
        at++;
        // A bracket that closes something else is skipped.
        if (code !== top.closing) continue;
        sink.close(at, false);
        state = AFTER;
        if (!sink.top) return at;
      } else if (code === 123 || code === 91 || code === 40) {
        const isPlain = code === 123 || text.charCodeAt(at + 1) === 123;
        if ((isPlain || !skipPrinted()) && !readOpening()) return cutOff();
      } else if (state === AFTER) {
        // The next member may begin without a comma; otherwise, other text follows.
        const isNext = CLOSING_MARKS.has(code) || lengthAt(NEXT_NAME, text, at) > 0;
        if (!isNext) return cutOff();
        state = MEMBER;
      } else if (!readPart(state === MEMBER && (!top?.isList || top.children === 0))) {
        return cutOff();
      }
    }
  };
}
