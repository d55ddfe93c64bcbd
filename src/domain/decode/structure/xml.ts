import { isSpace } from '../characters.ts';
import type { Escapes } from '../escapes.ts';
import { DEEPEST } from '../limits.ts';
import type { Span } from '../span.ts';
import { OWN_TEXT, type Scan, type StructureSink } from './structure.ts';

/** A closing tag is matched with an opening one this many levels up. */
const MOST_LEFT_OPEN = 64;

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

function endOfName(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 62 || code === 47 || code === 61 || code <= 32) break;
  }
  return at;
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (start < end && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether a list may have this name whose elements have that: `codes`, `entries`. */
const isListOf = (name: string, element: string): boolean =>
  name.length > element.length && name === `${element}s`;

/**
 * Reads XML from a tag on: elements as objects, those with text alone and attributes as values.
 * Forgives tags left open and a document cut off. Stops behind the end of the first element that
 * holds others, or where plain text follows at the top. Declared entities are never expanded.
 * Takes time in proportion to what it reads: what has no end is not looked for again.
 */
export function readXml(text: string, from: number, sink: StructureSink): Scan {
  /** How many elements are open that are nested too deep. */
  let buried = 0;
  let tooDeep = false;
  let at = from;
  let isDone = false;
  /** From where on there is no end of a comment, and none of CDATA. */
  const without = new Map<string, number>();

  function addText(first: number, last: number, escapes: Escapes): void {
    const { start, end } = trimmed(text, first, last);
    if (start === end) return;
    if (sink.depth > 1) sink.scalar(OWN_TEXT, start, end, escapes, end === text.length);
    else {
      // Plain text at the top: the document is over.
      at = start;
      isDone = true;
    }
  }

  function close(cut: boolean): void {
    const isValue = sink.top?.children === (sink.top?.fields.ownText ? 1 : 0);
    sink.close(at, cut);
    if (sink.depth === 1 && !isValue) isDone = true;
  }

  /** The position of an element among those of its name, where that tells anything. */
  function indexOf(name: string): number | undefined {
    const { top } = sink;
    if (!top?.parent) return undefined;
    top.names ??= new Map();
    const index = top.names.get(name) ?? 0;
    top.names.set(name, index + 1);
    return index > 0 || isListOf(String(top.key), name) ? index : undefined;
  }

  /** Whether an element with text alone stands here, as most are; then it is read. */
  function readLeaf(name: string, start: number): boolean {
    const end = text.indexOf('<', start);
    const after = end + 2 + name.length;
    const isLeaf =
      end >= 0 &&
      text.charCodeAt(end + 1) === 47 &&
      text.charCodeAt(after) === 62 &&
      text.startsWith(name, end + 2);
    if (!isLeaf) return false;
    const value = trimmed(text, start, end);
    if (value.end > value.start) sink.scalar(name, value.start, value.end, 'entities', false);
    at = after + 1;
    return true;
  }

  function readOpeningTag(): void {
    const nameEnd = endOfName(text, at + 1);
    const name = text.slice(at + 1, nameEnd);
    const isPlain = text.charCodeAt(nameEnd) === 62;
    if (sink.depth > DEEPEST) {
      tooDeep = true;
      buried++;
    } else {
      if (isPlain && readLeaf(name, nameEnd + 1)) return;
      sink.open(name, at, false, '', indexOf(name));
    }
    const end = isPlain ? nameEnd : readAttributes(nameEnd);
    const isWhole = text.charCodeAt(end) === 62;
    at = isWhole ? end + 1 : end;
    if (!isWhole || text.charCodeAt(end - 1) !== 47) return;
    if (buried > 0) buried--;
    else close(false);
  }

  function readAttributes(nameEnd: number): number {
    for (let next = nameEnd; next < text.length; ) {
      const code = text.charCodeAt(next);
      if (code === 62 || code === 60) return next;
      ATTRIBUTE.lastIndex = next;
      const found = isNameStart(code) ? ATTRIBUTE.exec(text) : null;
      if (!found) {
        next = Math.max(next + 1, isNameStart(code) ? endOfName(text, next) : 0);
        continue;
      }
      const { 1: name, 2: quoted, 3: single, 4: bare } = found;
      next = ATTRIBUTE.lastIndex;
      const value = quoted ?? single ?? bare ?? '';
      const end = bare === undefined ? next - 1 : next;
      if (value === '' || buried > 0) continue;
      sink.scalar(name, end - value.length, end, 'entities', false);
    }
    return text.length;
  }

  function readClosingTag(): void {
    const nameEnd = endOfName(text, at + 2);
    const bracket = text.charCodeAt(nameEnd) === 62 ? nameEnd : text.indexOf('>', nameEnd);
    const end = bracket < 0 ? text.length : bracket + 1;
    const name = text.slice(at + 2, nameEnd);
    if (buried > 0) {
      buried--;
      at = end;
      return;
    }
    let inside = 0;
    let { top } = sink;
    for (; top?.parent && top.key !== name && inside < MOST_LEFT_OPEN; inside++) top = top.parent;
    const isOpen = top?.parent !== undefined && top.key === name;
    for (; isOpen && inside > 0; inside--) close(true);
    at = end;
    if (isOpen) close(false);
  }

  /** Where a mark ends that is behind a position; undefined where the text has none. */
  function endOf(mark: string, first: number): number | undefined {
    if (first >= (without.get(mark) ?? text.length)) return undefined;
    const found = text.indexOf(mark, first);
    if (found < 0) without.set(mark, first);
    return found < 0 ? undefined : found + mark.length;
  }

  /** The position behind a near mark, or else behind the first characters of a declaration. */
  function skipPast(mark: string, first: number): number {
    const found = text.slice(first, first + LONGEST_DECLARATION).indexOf(mark);
    return found < 0 ? first : first + found + mark.length;
  }

  function readMarked(): void {
    if (text.startsWith('<!--', at)) at = endOf('-->', at + 4) ?? text.length;
    else if (text.startsWith('<![CDATA[', at)) {
      const start = at + 9;
      at = start;
      // At the top it is text like any other, and is read as such.
      if (sink.depth === 1) isDone = true;
      else {
        const end = endOf(']]>', start);
        at = end ?? text.length;
        addText(start, end === undefined ? text.length : end - 3, 'none');
      }
    } else if (sink.depth > 1 && text.startsWith('<?xml', at)) {
      // A declaration in the middle of a document: that was cut off, and the next begins.
      isDone = true;
    } else {
      // A DOCTYPE may declare entities inside square brackets.
      const end = skipPast('>', at + 2);
      at = text.slice(at, end).includes('[') ? skipPast(']>', end) : end;
    }
  }

  sink.open(undefined, from, false, '');
  while (!isDone && at < text.length) {
    let tag = text.indexOf('<', at);
    // A bracket that begins no tag is text.
    while (tag >= 0 && !isTag(text.charCodeAt(tag + 1))) tag = text.indexOf('<', tag + 1);
    const end = tag < 0 ? text.length : tag;
    const start = at;
    at = end;
    if (end > start) addText(start, end, 'entities');
    if (isDone || tag < 0) break;
    const code = text.charCodeAt(tag + 1);
    if (code === 47) readClosingTag();
    else if (code === 33 || code === 63) readMarked();
    else readOpeningTag();
  }
  const cut = sink.depth > 1;
  while (sink.depth > 1) sink.close(at, true);
  sink.close(at, cut);
  return { end: Math.max(at, from + 1), cut, tooDeep };
}
