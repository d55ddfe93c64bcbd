import { findClosing, lengthAt } from '../characters.ts';
import { DEEPEST } from '../limits.ts';
import {
  findPerlBoolean,
  findPhpKey,
  GO_MAP,
  LEFT_OUT,
  opensPhpObject,
  typeLength,
} from './json-printed.ts';
import {
  opensUnescaped,
  type StringScan,
  scanBare,
  scanString,
  skipFiller,
  skipNested,
  startsField,
  startsLine,
} from './json-text.ts';
import type { Key, Scan, StructureSink } from './structure.ts';

const isOpening = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 123 || code === 91 || code === 40;
};

type Told = Pick<StringScan, 'escaped' | 'cut'>;

const PLAIN: Told = { escaped: false, cut: false };
const CUT: Told = { escaped: false, cut: true };

/** What closes each opening bracket; `m` is the square bracket of a map as Go prints it. */
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')', m: ']' };

const LITERAL = /(?:-?\d[\d.]{0,24}|true|false|null)(?=[,}\]])/y;

/** A name before a value or a bracket: a key, or the class in `Status{code=1}`. */
const NAME = /[\w$@.-]{1,128}/y;
const NAMED_OBJECT = /\(\s{0,8}[A-Za-z_]\w{0,64}\s{0,8}=(?!=)/y;

const KEY = 0;
const VALUE = 1;
const AFTER = 2;

/**
 * Reads JSON, and what looks like it, from the opening bracket at `from`: literals of Python and
 * JavaScript, maps as Java and Go print them, missing commas and quotation marks, comments, and
 * bodies cut off anywhere. Stops behind its closing bracket, or where nothing of the kind follows.
 * Needs no recursion, and takes time in proportion to what it reads.
 */
export function readJson(text: string, from: number, sink: StructureSink): Scan {
  /** Opening brackets not yet closed, and the position in each that is an array, -1 in an object. */
  const brackets: string[] = [];
  const positions: number[] = [];
  let key: Key;
  let state = VALUE;
  let at = from;
  let tooDeep = false;
  /** Go prints the next bracket, a curly one, around a list. */
  let isList = false;

  const position = (): number => positions[positions.length - 1] ?? -1;

  const keyHere = (): Key => (position() < 0 ? key : position());

  function finish(cut: boolean): Scan {
    while (brackets.pop() !== undefined) sink.close(at, cut);
    return { end: Math.max(at, from + 1), cut, tooDeep };
  }

  function open(bracket: string): void {
    const isMap = bracket === '[' && lengthAt(GO_MAP, text, at) > 0;
    const hasNames =
      (bracket === '{' && !isList) ||
      isMap ||
      (bracket === '(' && (lengthAt(NAMED_OBJECT, text, at) > 0 || opensPhpObject(text, at)));
    sink.open(hasNames ? 'object' : 'array', keyHere(), at);
    isList = false;
    brackets.push(isMap ? 'm' : bracket);
    positions.push(hasNames ? -1 : 0);
    key = undefined;
    state = hasNames ? KEY : VALUE;
    at++;
  }

  /** A closing bracket: one that closes something else is passed over. */
  function closeWith(bracket: string): void {
    at++;
    if (CLOSING[brackets.at(-1) ?? ''] !== bracket) return;
    brackets.pop();
    positions.pop();
    sink.close(at, false);
    state = AFTER;
  }

  function next(): void {
    const place = position();
    if (place >= 0) positions[positions.length - 1] = place + 1;
    state = place < 0 ? KEY : VALUE;
  }

  function readKey(): boolean {
    const printed = text.charCodeAt(at) === 91 ? findPhpKey(text, at) : undefined;
    if (printed) {
      key = printed.key;
      at = printed.end;
      state = VALUE;
      return true;
    }
    if (text.charCodeAt(at) !== 34) at += typeLength(text, at);
    const closing = findClosing(text.charCodeAt(at));
    const start = closing ? at + 1 : at;
    const scan = closing ? scanString(text, at, closing) : undefined;
    const end = scan?.end ?? at + lengthAt(NAME, text, at);
    if (end === start && !scan) return false;
    const after = skipFiller(text, scan?.next ?? end);
    const sign = text.charCodeAt(after);
    if (sign === 58 || sign === 61) {
      key = text.slice(start, end);
      at = text.startsWith('=>', after) ? after + 2 : after + 1;
      state = VALUE;
      return true;
    }
    if (!scan) return false;
    // A string without a value: the end of the text, or an element of a set.
    key = undefined;
    tell(start, end, scan.next, scan);
    return true;
  }

  function tell(start: number, end: number, behind: number, { escaped, cut }: Told): void {
    sink.scalar(keyHere(), start, end, escaped ? 'backslashes' : 'none', cut);
    at = behind;
    state = AFTER;
  }

  function readValue(): void {
    let isCall = false;
    if (text.charCodeAt(at) !== 34) {
      const literal = lengthAt(LITERAL, text, at);
      if (literal > 0) {
        tell(at, at + literal, at + literal, PLAIN);
        return;
      }
      at += typeLength(text, at);
      isCall = text.charCodeAt(at - 1) === 40;
      if (isOpening(text, at)) return;
      const perl = findPerlBoolean(text, at);
      if (perl) {
        tell(perl.start, perl.end, perl.next, PLAIN);
        return;
      }
    }
    const closing = findClosing(text.charCodeAt(at));
    if (!closing) {
      const name = lengthAt(NAME, text, at);
      if (name > 0 && isOpening(text, at + name)) {
        at += name;
        return;
      }
      const bare = scanBare(text, at, brackets.at(-1) ?? '{');
      const behind = Math.max(bare.next, at + 1);
      if (bare.end > at) tell(at, bare.end, behind, bare.next === text.length ? CUT : PLAIN);
      at = behind;
    } else if (isOpening(text, at + 1) && opensUnescaped(text, at)) {
      at++;
      return;
    } else {
      const scan = scanString(text, at, closing);
      tell(at + 1, scan.end, scan.next, scan);
    }
    if (isCall && text.charCodeAt(at) === 41) at++;
    state = AFTER;
  }

  /** A bracket that opens; false where the next body begins instead. */
  function readOpening(sign: string): boolean {
    const isMisplaced = state !== VALUE && brackets.length > 0;
    // A bracket where none belongs, at the start of a line: the next body.
    if (isMisplaced && startsLine(text, at)) return false;
    if (state === AFTER && position() >= 0) next();
    if (brackets.length < DEEPEST) open(sign);
    else {
      tooDeep = true;
      at = skipNested(text, at);
      state = AFTER;
    }
    return true;
  }

  /** What follows a value and is neither a comma nor a bracket; false where other text does. */
  function readAfter(code: number): boolean {
    if (findClosing(code)) {
      // A mark that is left over from a string, or the next value without its comma.
      const after = skipFiller(text, at + 1);
      if (after >= text.length || ',}])'.includes(text.charAt(after))) at++;
      else next();
      return true;
    }
    const isNext =
      position() < 0 ? startsField(text, at, brackets.at(-1) === 'm') : text.startsWith('map[', at);
    if (isNext) next();
    return isNext;
  }

  /** Skips what Node prints in place of a value that is nested too deep. */
  function skipLeftOut(): boolean {
    const second = text.charCodeAt(at + 1);
    if (brackets.length === 0 || text.charCodeAt(at) !== 91) return false;
    if (second === 123 || second === 34 || second === 10 || second === 91) return false;
    if (state === VALUE && /^\[(?:\][\w*]|Object: )/.test(text.slice(at, at + 9))) {
      const length = typeLength(text, at);
      isList = second === 93 && length > 0;
      at += length;
      if (length > 0) return true;
    }
    const length = lengthAt(LEFT_OUT, text, at);
    if (length === 0) return false;
    sink.leftOut();
    at += length;
    state = AFTER;
    return true;
  }

  while (true) {
    at = skipFiller(text, at);
    if (at >= text.length) return finish(true);
    const code = text.charCodeAt(at);
    if (code === 44 || code === 59) {
      at++;
      next();
      continue;
    }
    const sign = text.charAt(at);
    if (brackets.length > 0 && (code === 125 || code === 93 || code === 41)) {
      closeWith(sign);
      if (brackets.length === 0) return finish(false);
      continue;
    }
    if (code === 91 || code === 123 || code === 40) {
      const isPhpKey = code === 91 && brackets.length > 0 && position() < 0;
      // Also where a value is missing: PHP prints nothing for null.
      if (isPhpKey && findPhpKey(text, at)) readKey();
      else if (code === 40 && text.startsWith('(object)', at)) at += typeLength(text, at);
      else if (!skipLeftOut() && !readOpening(sign)) return finish(true);
    } else if (state === VALUE) readValue();
    else if (!(state === AFTER ? readAfter(code) : readKey())) {
      return finish(true);
    }
  }
}
