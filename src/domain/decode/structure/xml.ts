import { isSpace } from '../characters.ts';
import type { Escapes } from '../escapes.ts';
import { DEEPEST } from '../limits.ts';
import type { Span } from '../span.ts';
import { OWN_TEXT, type Scan, type StructureSink } from './structure.ts';

/** An element that is being read. */
interface Element {
  readonly name: string;
  readonly start: number;
  /** Its position among those of its name, where that tells anything. */
  readonly index: number | undefined;
  /** Whether the sink knows of it: it has an attribute or another element inside. */
  isOpen: boolean;
  text: (Span & { readonly escapes: Escapes }) | undefined;
  /** How often there was an element of each name inside. */
  names: Map<string, number> | undefined;
}

/** A closing tag is matched with an opening one this many levels up. */
const MOST_LEFT_OPEN = 64;

/** A declaration that is longer is none. */
const LONGEST_DECLARATION = 2_000;

const ATTRIBUTE =
  /([^\s=/<>"']{1,128})\s{0,32}=\s{0,32}(?:"([^"]*)"|'([^']*)'|([^\s<>/"']{1,2000}))/y;

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127;
}

/** Whether a `<` begins a tag, a comment or a declaration; else it is text. */
function isTag(code: number): boolean {
  return isNameStart(code) || code === 47 || code === 33 || code === 63;
}

/** Ends a name: white space, `/`, `>`, `=` or the end of the text. */
function endOfName(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 62 || code === 47 || code === 61 || code <= 32) break;
  }
  return at;
}

/** A stretch without the white space around it. */
function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (start < end && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether a list may have this name whose elements have that: `codes`, `entries`. */
const isListOf = (name: string, element: string): boolean =>
  name.length > element.length && (name === `${element}s` || name === element.replace(/y$/, 'ies'));

/**
 * Reads XML: elements as objects, those with text alone and attributes as values. Forgives tags
 * left open and a document cut off. Declared entities are never expanded. Takes time in
 * proportion to what it reads: what has no end is not looked for again.
 */
class XmlReader {
  private readonly text: string;
  private readonly sink: StructureSink;
  private readonly elements: Element[] = [];
  /** How many elements are open beyond those that are nested too deep. */
  private buried = 0;
  private tooDeep = false;
  private at: number;
  private isDone = false;
  /** From where on there is no end of a comment, and none of CDATA. */
  private readonly without = new Map<string, number>();

  constructor(text: string, from: number, sink: StructureSink) {
    this.text = text;
    this.sink = sink;
    this.at = from;
  }

  private get top(): Element | undefined {
    return this.elements[this.elements.length - 1];
  }

  private open(element: Element): void {
    if (element.isOpen) return;
    element.isOpen = true;
    this.sink.open('object', element.name, element.start, element.index);
  }

  private flush(element: Element, key: string | undefined): void {
    const own = element.text;
    if (!own) return;
    this.sink.scalar(key, own.start, own.end, own.escapes, own.end === this.text.length);
    element.text = undefined;
  }

  /** Another part of the innermost element begins: it is more than a value. */
  private openTop(): void {
    const { top } = this;
    if (!top) return;
    this.open(top);
    this.flush(top, undefined);
  }

  private addText(from: number, to: number, escapes: Escapes): void {
    const { start, end } = trimmed(this.text, from, to);
    if (start === end) return;
    const { top } = this;
    if (!top) {
      // Plain text at the top: the document is over.
      this.at = start;
      this.isDone = true;
      return;
    }
    if (top.text) this.openTop();
    top.text = { start, end, escapes };
  }

  private close(cut: boolean): void {
    const top = this.elements.pop();
    if (!top) return;
    this.flush(top, top.isOpen ? OWN_TEXT : top.name);
    if (!top.isOpen) return;
    this.sink.close(this.at, cut);
    if (this.elements.length === 0) this.isDone = true;
  }

  private indexIn(parent: Element | undefined, name: string): number | undefined {
    if (!parent) return undefined;
    parent.names ??= new Map();
    const index = parent.names.get(name) ?? 0;
    parent.names.set(name, index + 1);
    return index > 0 || isListOf(parent.name, name) ? index : undefined;
  }

  /** Whether an element with text alone stands here, as most are; then it is read. */
  private readLeaf(name: string, start: number): boolean {
    const { text, sink } = this;
    const end = text.indexOf('<', start);
    const after = end + 2 + name.length;
    const isLeaf =
      end >= 0 &&
      text.charCodeAt(end + 1) === 47 &&
      text.charCodeAt(after) === 62 &&
      text.startsWith(name, end + 2);
    if (!isLeaf) return false;
    this.openTop();
    const value = trimmed(text, start, end);
    if (value.end > value.start) sink.scalar(name, value.start, value.end, 'entities', false);
    this.at = after + 1;
    return true;
  }

  private readOpeningTag(): void {
    const { text, at, elements, top } = this;
    const nameEnd = endOfName(text, at + 1);
    const name = text.slice(at + 1, nameEnd);
    const isPlain = text.charCodeAt(nameEnd) === 62;
    if (elements.length >= DEEPEST) {
      this.tooDeep = true;
      this.buried++;
    } else {
      if (isPlain && this.readLeaf(name, nameEnd + 1)) return;
      this.openTop();
      const index = this.indexIn(top, name);
      elements.push({ name, start: at, index, isOpen: false, text: undefined, names: undefined });
    }
    const end = isPlain ? nameEnd : this.readAttributes(nameEnd);
    const isWhole = text.charCodeAt(end) === 62;
    this.at = isWhole ? end + 1 : end;
    if (!isWhole || text.charCodeAt(end - 1) !== 47) return;
    if (this.buried > 0) this.buried--;
    else this.close(false);
  }

  /** Reads the attributes of a tag; returns where the tag ends. */
  private readAttributes(from: number): number {
    const { text } = this;
    for (let at = from; at < text.length; ) {
      const code = text.charCodeAt(at);
      if (code === 62 || code === 60) return at;
      ATTRIBUTE.lastIndex = at;
      const found = isNameStart(code) ? ATTRIBUTE.exec(text) : null;
      if (!found) {
        at = Math.max(at + 1, isNameStart(code) ? endOfName(text, at) : 0);
        continue;
      }
      const { 1: name, 2: quoted, 3: single, 4: bare } = found;
      at = ATTRIBUTE.lastIndex;
      const value = quoted ?? single ?? bare ?? '';
      const end = bare === undefined ? at - 1 : at;
      if (value === '' || this.buried > 0) continue;
      if (this.top) this.open(this.top);
      this.sink.scalar(name, end - value.length, end, 'entities', false);
    }
    return text.length;
  }

  private readClosingTag(): void {
    const { text, elements, at } = this;
    const nameEnd = endOfName(text, at + 2);
    const bracket = text.charCodeAt(nameEnd) === 62 ? nameEnd : text.indexOf('>', nameEnd);
    const end = bracket < 0 ? text.length : bracket + 1;
    const length = nameEnd - at - 2;
    const lowest = Math.max(0, elements.length - MOST_LEFT_OPEN);
    let level = this.buried > 0 ? -1 : elements.length - 1;
    for (; level >= lowest; level--) {
      const { name } = elements[level] as Element;
      if (name.length === length && text.startsWith(name, at + 2)) break;
    }
    if (this.buried > 0) this.buried--;
    if (level >= lowest) while (elements.length > level + 1) this.close(true);
    this.at = end;
    if (level >= lowest) this.close(false);
  }

  /** Where a mark ends that is behind a position; undefined where the text has none. */
  private endOf(mark: string, from: number): number | undefined {
    if (from >= (this.without.get(mark) ?? this.text.length)) return undefined;
    const found = this.text.indexOf(mark, from);
    if (found < 0) this.without.set(mark, from);
    return found < 0 ? undefined : found + mark.length;
  }

  /** The position behind a near mark, or else behind the first characters of a declaration. */
  private skipPast(mark: string, from: number): number {
    const found = this.text.slice(from, from + LONGEST_DECLARATION).indexOf(mark);
    return found < 0 ? from : from + found + mark.length;
  }

  /** A comment, CDATA or a declaration. */
  private readMarked(): void {
    const { text, at } = this;
    if (text.startsWith('<!--', at)) this.at = this.endOf('-->', at + 4) ?? text.length;
    else if (text.startsWith('<![CDATA[', at)) {
      const start = at + 9;
      this.at = start;
      // At the top it is text like any other, and is read as such.
      if (this.elements.length === 0) this.isDone = true;
      else {
        const end = this.endOf(']]>', start);
        this.at = end ?? text.length;
        this.addText(start, end === undefined ? text.length : end - 3, 'none');
      }
    } else if (this.elements.length > 0 && text.startsWith('<?xml', at)) {
      // A declaration in the middle of a document: that was cut off, and the next begins.
      this.isDone = true;
    } else {
      // A DOCTYPE may declare entities inside square brackets.
      const end = this.skipPast('>', at + 2);
      this.at = text.slice(at, end).includes('[') ? this.skipPast(']>', end) : end;
    }
  }

  read(): Scan {
    const { text, sink, elements, at: from } = this;
    sink.open('object', undefined, from);
    while (!this.isDone && this.at < text.length) {
      let tag = text.indexOf('<', this.at);
      // A bracket that begins no tag is text.
      while (tag >= 0 && !isTag(text.charCodeAt(tag + 1))) tag = text.indexOf('<', tag + 1);
      const end = tag < 0 ? text.length : tag;
      const start = this.at;
      this.at = end;
      if (end > start) this.addText(start, end, 'entities');
      if (this.isDone || tag < 0) break;
      const code = text.charCodeAt(tag + 1);
      if (code === 47) this.readClosingTag();
      else if (code === 33 || code === 63) this.readMarked();
      else this.readOpeningTag();
    }
    const cut = elements.length > 0;
    while (elements.length > 0) this.close(true);
    sink.close(this.at, cut);
    return { end: Math.max(this.at, from + 1), cut, tooDeep: this.tooDeep };
  }
}

/**
 * Reads XML from a tag on. Stops behind the end of the first element that holds others, or where
 * plain text follows at the top.
 */
export function readXml(text: string, from: number, sink: StructureSink): Scan {
  return new XmlReader(text, from, sink).read();
}
