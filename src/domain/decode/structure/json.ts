import { findClosing, lengthAt } from '../characters.ts';
import { DEEPEST } from '../limits.ts';
import {
  findLeftOut,
  findPerlBoolean,
  findPhpKey,
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

/** How a value is written. */
type Told = Pick<StringScan, 'escaped' | 'cut'>;

const PLAIN: Told = { escaped: false, cut: false };
const CUT: Told = { escaped: false, cut: true };

/** What closes each opening bracket; `m` is the square bracket of a map as Go prints it. */
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')', m: ']' };

/** A number, or a word of JSON, with a comma or bracket behind it. */
const LITERAL = /(?:-?\d[\d.]{0,24}|true|false|null)(?=[,}\]])/y;

/** A name before a value or a bracket: a key, or the class in `Status{code=1}`. */
const NAME = /[\w$@.-]{1,128}/y;
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
      (bracket === '{' && !this.isList) ||
      isMap ||
      (bracket === '(' && (lengthAt(NAMED_OBJECT, text, at) > 0 || opensPhpObject(text, at)));
    this.sink.open(hasNames ? 'object' : 'array', this.keyOf(), at);
    this.isList = false;
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

  private readKey(): boolean {
    const { text } = this;
    const printed = text.charCodeAt(this.at) === 91 ? findPhpKey(text, this.at) : undefined;
    if (printed) {
      this.key = printed.key;
      this.at = printed.end;
      this.state = VALUE;
      return true;
    }
    if (text.charCodeAt(this.at) !== 34) this.at += typeLength(text, this.at);
    const closing = findClosing(text.charCodeAt(this.at));
    const start = closing ? this.at + 1 : this.at;
    const scan = closing ? scanString(text, this.at, closing) : undefined;
    const end = scan?.end ?? this.at + lengthAt(NAME, text, this.at);
    if (end === start && !scan) return false;
    const after = skipFiller(text, scan?.next ?? end);
    const sign = text.charCodeAt(after);
    if (sign === 58 || sign === 61) {
      this.key = text.slice(start, end);
      this.at = text.startsWith('=>', after) ? after + 2 : after + 1;
      this.state = VALUE;
      return true;
    }
    if (!scan) return false;
    // A string without a value: the end of the text, or an element of a set.
    this.key = undefined;
    this.tell(start, end, scan.next, scan);
    return true;
  }

  /** Tells of a value, and goes on behind it. */
  private tell(start: number, end: number, next: number, { escaped, cut }: Told): void {
    this.sink.scalar(this.keyOf(), start, end, escaped ? 'backslashes' : 'none', cut);
    this.at = next;
    this.state = AFTER;
  }

  private readValue(): void {
    const { text } = this;
    let isCall = false;
    if (text.charCodeAt(this.at) !== 34) {
      const literal = lengthAt(LITERAL, text, this.at);
      if (literal > 0) {
        this.tell(this.at, this.at + literal, this.at + literal, PLAIN);
        return;
      }
      this.at += typeLength(text, this.at);
      isCall = text.charCodeAt(this.at - 1) === 40;
      if (isOpening(text, this.at)) return;
      const perl = findPerlBoolean(text, this.at);
      if (perl) {
        this.tell(perl.start, perl.end, perl.next, PLAIN);
        return;
      }
    }
    const { at } = this;
    const closing = findClosing(text.charCodeAt(at));
    if (!closing) {
      const name = lengthAt(NAME, text, at);
      if (name > 0 && isOpening(text, at + name)) {
        this.at += name;
        return;
      }
      const { end, next } = scanBare(text, at, this.brackets.at(-1) ?? '{');
      if (end > at) this.tell(at, end, next, next === text.length ? CUT : PLAIN);
      this.at = Math.max(next, at + 1);
    } else if (isOpening(text, at + 1) && opensUnescaped(text, at)) {
      this.at++;
      return;
    } else {
      const scan = scanString(text, at, closing);
      this.tell(at + 1, scan.end, scan.next, scan);
    }
    if (isCall && text.charCodeAt(this.at) === 41) this.at++;
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
      if (code === 44 || code === 59) {
        this.at++;
        this.next();
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
      this.at += typeLength(text, at);
      this.isList = next === 93 && this.at > at;
      if (this.at > at) return true;
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
