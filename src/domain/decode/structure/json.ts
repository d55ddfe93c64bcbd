import { findClosing, lengthAt } from '../characters.ts';
import { DEEPEST } from '../limits.ts';
import {
  callLength,
  findLeftOut,
  findPerlValue,
  findPhpKey,
  opensPhpObject,
  symbolLength,
  typeLength,
} from './json-printed.ts';
import {
  opensUnescaped,
  scanBare,
  scanString,
  skipFiller,
  skipNested,
  startsField,
  startsLine,
} from './json-text.ts';
import type { Key, Scan, StructureSink } from './structure.ts';

const OPENING = '{[(';

/** What closes each opening bracket; `m` is the square bracket of a map as Go prints it. */
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')', m: ']' };

/** A name before a value or a bracket: a key, or the class in `Status{code=1}`. */
const NAME = /[\w$@.-]{1,128}/y;
const STRING_PREFIX = /[uUbBrRfF]{1,2}(?=["'])/y;
const NAMED_OBJECT = /\(\s{0,8}[A-Za-z_]\w{0,64}\s{0,8}=(?!=)/y;
const GO_MAP = /(?<=\bmap)\[(?=[A-Za-z_][\w.-]{0,63}:\S|\])/y;

const KEY = 0;
const VALUE = 1;
const AFTER = 2;

/**
 * Reads JSON, and what looks like it: literals of Python and JavaScript, maps as Java and Go
 * print them, missing commas and quotation marks, comments, and bodies cut off anywhere. Needs no
 * recursion, and takes time in proportion to what it reads.
 */
class JsonReader {
  private readonly text: string;
  private readonly sink: StructureSink;
  private readonly from: number;
  /** Opening brackets not yet closed, and the position in each that is an array, -1 in an object. */
  private readonly brackets: string[] = [];
  private readonly positions: number[] = [];
  private key: Key;
  private state = VALUE;
  private at: number;
  private tooDeep = false;
  /** Go prints the next bracket, a curly one, around a list. */
  private isList = false;

  constructor(text: string, from: number, sink: StructureSink) {
    this.text = text;
    this.from = from;
    this.at = from;
    this.sink = sink;
  }

  private get position(): number {
    return this.positions[this.positions.length - 1] ?? -1;
  }

  private keyOf(): Key {
    const { position } = this;
    return position < 0 ? this.key : position;
  }

  private expected(depth: number): string | undefined {
    return CLOSING[this.brackets[this.brackets.length + depth] ?? ''];
  }

  private finish(cut: boolean): Scan {
    while (this.brackets.pop() !== undefined) this.sink.close(this.at, cut);
    return { end: Math.max(this.at, this.from + 1), cut, tooDeep: this.tooDeep };
  }

  private open(bracket: string): void {
    const { text, at } = this;
    const isMap = bracket === '[' && lengthAt(GO_MAP, text, at) > 0;
    const hasNames =
      bracket === '{'
        ? !this.isList
        : isMap ||
          (bracket === '(' && (lengthAt(NAMED_OBJECT, text, at) > 0 || opensPhpObject(text, at)));
    this.isList = false;
    this.sink.open(hasNames ? 'object' : 'array', this.keyOf(), at);
    this.brackets.push(isMap ? 'm' : bracket);
    this.positions.push(hasNames ? -1 : 0);
    this.key = undefined;
    this.state = hasNames ? KEY : VALUE;
    this.at++;
  }

  private closeInnermost(cut: boolean): void {
    this.brackets.pop();
    this.positions.pop();
    this.sink.close(this.at, cut);
  }

  /** A closing bracket: also of what is around the innermost, when that was left open. */
  private closeWith(bracket: string): void {
    if (this.expected(-1) !== bracket && this.expected(-2) === bracket) this.closeInnermost(true);
    const closes = this.expected(-1) === bracket;
    this.at++;
    if (!closes) return;
    this.closeInnermost(false);
    this.state = AFTER;
  }

  private next(): void {
    const last = this.positions.length - 1;
    const position = this.positions[last] ?? -1;
    if (position >= 0) this.positions[last] = position + 1;
    this.state = position < 0 ? KEY : VALUE;
  }

  /** Whether a key stands here as JSON has it; then it is read. */
  private readPlainKey(): boolean {
    const { text } = this;
    const start = this.at + 1;
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === 34) break;
      if (code === 92 || code < 32) return false;
    }
    if (text.charCodeAt(end + 1) !== 58) return false;
    this.key = text.slice(start, end);
    this.at = end + 2;
    this.state = VALUE;
    return true;
  }

  /** Whether a string stands here as JSON has it, with a comma or bracket behind it. */
  private readPlainString(): boolean {
    const { text } = this;
    const start = this.at + 1;
    let end = start;
    let isEscaped = false;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === 34) break;
      if (code === 92) {
        isEscaped = true;
        end++;
      } else if (code < 32) return false;
    }
    const after = text.charCodeAt(end + 1);
    if (after !== 44 && after !== 125 && after !== 93) return false;
    const first = text.charCodeAt(start);
    if (!isEscaped && (first === 123 || first === 91) && opensUnescaped(text, this.at))
      return false;
    this.sink.scalar(this.keyOf(), start, end, isEscaped ? 'backslashes' : 'none', false);
    this.at = end + 1;
    this.state = AFTER;
    return true;
  }

  /** Whether a number, `true`, `false` or `null` stands here, with a comma or bracket behind it. */
  private readPlainLiteral(): boolean {
    const { text, at } = this;
    let end = at;
    for (; end < text.length && end < at + 24; end++) {
      const code = text.charCodeAt(end);
      if (!((code >= 48 && code <= 57) || code === 45 || code === 46)) break;
    }
    if (end === at) {
      if (text.startsWith('true', at) || text.startsWith('null', at)) end += 4;
      else if (text.startsWith('false', at)) end += 5;
      else return false;
    }
    const after = text.charCodeAt(end);
    if (after !== 44 && after !== 125 && after !== 93) return false;
    this.sink.scalar(this.keyOf(), at, end, 'none', false);
    this.at = end;
    this.state = AFTER;
    return true;
  }

  private readKey(): boolean {
    const { text } = this;
    const printed = findPhpKey(text, this.at);
    if (printed) {
      this.key = printed.key;
      this.at = printed.end;
      this.state = VALUE;
      return true;
    }
    this.at += symbolLength(text, this.at);
    const closing = findClosing(text.charCodeAt(this.at));
    const start = closing ? this.at + 1 : this.at;
    const scan = closing ? scanString(text, this.at, closing) : undefined;
    const end = scan?.end ?? this.at + lengthAt(NAME, text, this.at);
    if (end === start && !scan) return false;
    const after = skipFiller(text, scan?.next ?? end);
    const sign = text.charAt(after);
    if (sign === ':' || sign === '=') {
      this.key = text.slice(start, end);
      this.at = text.startsWith('=>', after) ? after + 2 : after + 1;
      this.state = VALUE;
      return true;
    }
    if (!scan) return false;
    // A string without a value: the end of the text, or an element of a set.
    const { escaped, cut } = scan;
    this.sink.scalar(undefined, start, end, escaped ? 'backslashes' : 'none', cut);
    this.at = scan.next;
    this.state = AFTER;
    return true;
  }

  private readValue(): void {
    const { text, sink } = this;
    this.at += typeLength(text, this.at);
    if (OPENING.includes(text.charAt(this.at))) return;
    const perl = findPerlValue(text, this.at);
    if (perl) {
      sink.scalar(this.keyOf(), perl.start, Math.min(perl.start + 1, perl.end), 'none', false);
      this.at = perl.end;
      this.state = AFTER;
      return;
    }
    const call = callLength(text, this.at);
    this.at += call;
    this.at += lengthAt(STRING_PREFIX, text, this.at);
    const { at } = this;
    const closing = findClosing(text.charCodeAt(at));
    if (!closing) {
      const name = lengthAt(NAME, text, at);
      if (name > 0 && OPENING.includes(text.charAt(at + name) || ' ')) {
        this.at += name;
        return;
      }
      const { start, end, next } = scanBare(text, at, this.brackets.at(-1) ?? '{');
      if (end > start) sink.scalar(this.keyOf(), start, end, 'none', next === text.length);
      this.at = Math.max(next, at + 1);
    } else if (OPENING.includes(text.charAt(at + 1) || ' ') && opensUnescaped(text, at)) {
      this.at++;
      return;
    } else {
      const { end, next, escaped, cut } = scanString(text, at, closing);
      sink.scalar(this.keyOf(), at + 1, end, escaped ? 'backslashes' : 'none', cut);
      this.at = next;
    }
    if (call > 0 && text.charAt(this.at) === ')') this.at++;
    this.state = AFTER;
  }

  /** A bracket that opens; false where the next body begins instead. */
  private readOpening(sign: string): boolean {
    const { text, at } = this;
    const isMisplaced = this.state !== VALUE && this.brackets.length > 0;
    // A bracket where none belongs, at the start of a line: the next body.
    if (isMisplaced && startsLine(text, at)) return false;
    if (isMisplaced) this.key = undefined;
    if (this.state === AFTER && this.position >= 0) this.next();
    if (this.brackets.length < DEEPEST) this.open(sign);
    else {
      this.tooDeep = true;
      this.at = skipNested(text, at);
      this.state = AFTER;
    }
    return true;
  }

  /** What follows a value and is neither a comma nor a bracket; false where other text does. */
  private readAfter(code: number): boolean {
    const { text, at } = this;
    if (findClosing(code)) {
      // A mark that is left over from a string, or the next value without its comma.
      const after = skipFiller(text, at + 1);
      if (after >= text.length || ',}])'.includes(text.charAt(after))) this.at++;
      else this.next();
      return true;
    }
    const isNext =
      this.position < 0
        ? startsField(text, at, this.brackets.at(-1) === 'm')
        : text.startsWith('map[', at);
    if (isNext) this.next();
    return isNext;
  }

  read(): Scan {
    const { text } = this;
    while (true) {
      this.at = skipFiller(text, this.at);
      const { at } = this;
      if (at >= text.length) return this.finish(true);
      const code = text.charCodeAt(at);
      if (code === 34) {
        if (
          this.state === KEY ? this.readPlainKey() : this.state === VALUE && this.readPlainString()
        )
          continue;
      } else if (code === 44 || code === 59) {
        this.at++;
        this.next();
        continue;
      } else if (this.state === VALUE && code !== 123 && code !== 91 && this.readPlainLiteral()) {
        continue;
      }
      const sign = text.charAt(at);
      if (this.brackets.length > 0 && (code === 125 || code === 93 || code === 41)) {
        this.closeWith(sign);
        if (this.brackets.length === 0) return this.finish(false);
        continue;
      }
      if (code === 91 || code === 123 || code === 40) {
        const isPhpKey = code === 91 && this.brackets.length > 0 && this.position < 0;
        // Also where a value is missing: PHP prints nothing for null.
        if (isPhpKey && findPhpKey(text, at)) this.readKey();
        else if (code === 40 && text.startsWith('(object)', at)) this.at += typeLength(text, at);
        else if (!this.skipLeftOut() && !this.readOpening(sign)) return this.finish(true);
      } else if (this.state === VALUE) this.readValue();
      else if (!(this.state === AFTER ? this.readAfter(code) : this.readKey())) {
        return this.finish(true);
      }
    }
  }

  /** Skips what Node prints in place of a value that is nested too deep. */
  private skipLeftOut(): boolean {
    const { text, at } = this;
    const next = text.charCodeAt(at + 1);
    if (this.brackets.length === 0 || text.charCodeAt(at) !== 91) return false;
    if (next === 123 || next === 34 || next === 10 || next === 91) return false;
    if (this.state === VALUE && /^\[(?:\][\w*]|Object: )/.test(text.slice(at, at + 9))) {
      const type = typeLength(text, at);
      this.isList = text.charCodeAt(at + 1) === 93;
      this.at += type;
      if (type > 0) return true;
    }
    const found = findLeftOut(text, at);
    if (!found) return false;
    if (found.isData) this.sink.leftOut();
    this.at += found.length;
    this.state = AFTER;
    return true;
  }
}

/**
 * Reads JSON or what looks like it from the opening bracket at `from`. Stops behind its closing
 * bracket, or where nothing of the kind follows.
 */
export function readJson(text: string, from: number, sink: StructureSink): Scan {
  return new JsonReader(text, from, sink).read();
}
