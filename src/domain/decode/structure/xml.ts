import { lengthAt } from '../characters.ts';
import { DEEPEST } from '../decoded.ts';
import type { Escapes, Span } from '../source-map.ts';
import { OWN_TEXT, type Scan, type StructureSink } from './structure.ts';

/** A closing tag is matched with an opening one this many levels up. */
const MOST_LEFT_OPEN = 64;

const LONGEST_DECLARATION = 2_000;

const ATTRIBUTE =
  /[\s/]{0,200}([^\s=/<>"']{1,128})\s{0,32}=\s{0,32}(?:"([^"]*)"|'([^']*)'|([^\s<>/"']{1,2000}))/y;
const isPrinted = (code: number): boolean => code > 32 && code < 127;
const REST_OF_TAG = /[^<>]*/y;

/** A stretch without the white space around what it holds; undefined for white space alone. */
function trimmed(text: string, from: number, to: number): Span | undefined {
  if (isPrinted(text.charCodeAt(from)) && isPrinted(text.charCodeAt(to - 1)))
    return { start: from, end: to };
  const bare = text.slice(from, to).trimStart();
  const start = to - bare.length;
  return bare === '' ? undefined : { start, end: start + bare.trimEnd().length };
}

/** The codes of `/!?_`, which begin a tag behind `<`, as letters do: any other `<` is text. */
const TAG_SIGNS: readonly number[] = [47, 33, 63, 95];

function beginsTag(code: number): boolean {
  const letter = code | 32;
  return (letter > 96 && letter < 123) || code > 127 || TAG_SIGNS.includes(code);
}

/** Where the next tag, comment or declaration begins; the end of the text without one. */
function findTag(text: string, from: number): number {
  let at = text.indexOf('<', from);
  while (at >= 0 && !beginsTag(text.charCodeAt(at + 1))) at = text.indexOf('<', at + 1);
  return at < 0 ? text.length : at;
}

/** Where a name ends that begins at a position. */
function nameEndAt(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code > 32 && code !== 47 && code !== 62 && code !== 61; )
    code = text.charCodeAt(++at);
  return at;
}

/** Whether a list may have this name whose elements have that: `codes`, `entries`. */
const isListOf = (name: string, element: string): boolean =>
  name.length > element.length && name === `${element}s`;

/**
 * Reads XML from a tag on: elements as objects, of which those with text alone are values, and
 * attributes as values. Forgives tags left open and a document cut off. Stops behind the end of the
 * first element that holds others, or where plain text follows at the top. Declared entities are
 * never expanded. Takes time in proportion to what it reads.
 */
export function readXml(text: string, from: number, sink: StructureSink): Scan {
  /** How many elements are open that are nested too deep. */
  let buried = 0;
  let at = from;
  let isDone = false;

  function addText(first: number, last: number, escapes: Escapes): void {
    const span = trimmed(text, first, last);
    if (!span) return;
    if (sink.depth > 1) {
      sink.scalar(OWN_TEXT, span.start, span.end, escapes, span.end === text.length);
      return;
    }
    // Plain text at the top: the document is over.
    at = span.start;
    isDone = true;
  }

  function close(cut: boolean): void {
    sink.close(at, cut);
    if (sink.depth === 1) isDone = true;
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

  /** Reads an element from behind its tag on, if it has text alone, as most do. */
  function readLeaf(name: string, from: number): boolean {
    const end = findTag(text, from);
    const isLast = end === text.length;
    if (!isLast && !text.startsWith('</', end)) return false;
    const value = trimmed(text, from, end);
    if (value) sink.scalar(name, value.start, value.end, 'entities', isLast);
    const after = end + 2 + name.length;
    const isClosed = text.charCodeAt(after) === 62 && text.startsWith(name, end + 2);
    // The closing tag of another is read by itself.
    at = isClosed ? after + 1 : end;
    return true;
  }

  function readOpeningTag(): void {
    const nameEnd = nameEndAt(text, at + 1);
    const name = text.slice(at + 1, nameEnd);
    const isBare = text.charCodeAt(nameEnd) === 62;
    if (sink.depth > DEEPEST) {
      sink.tooDeep();
      buried++;
    } else if (isBare && readLeaf(name, nameEnd + 1)) return;
    else sink.open(name, at, false, '', indexOf(name));
    let end = nameEnd;
    ATTRIBUTE.lastIndex = end;
    while (text.charCodeAt(end) !== 62) {
      const found = ATTRIBUTE.exec(text);
      if (!found) break;
      const { 1: key, 2: quoted, 3: single, 4: bare } = found;
      const value = quoted ?? single ?? bare ?? '';
      end = ATTRIBUTE.lastIndex;
      const last = bare === undefined ? end - 1 : end;
      if (value !== '' && buried === 0)
        sink.scalar(key, last - value.length, last, 'entities', false);
    }
    if (!isBare) end += lengthAt(REST_OF_TAG, text, end);
    const isWhole = text.charCodeAt(end) === 62;
    at = isWhole ? end + 1 : end;
    if (!isWhole || text.charCodeAt(end - 1) !== 47) return;
    if (buried > 0) buried--;
    else close(false);
  }

  function readClosingTag(): void {
    const name = text.slice(at + 2, nameEndAt(text, at + 2));
    const end = text.indexOf('>', at) + 1 || text.length;
    let inside = 0;
    let { top } = sink;
    for (; top?.parent && top.key !== name && inside < MOST_LEFT_OPEN; inside++) top = top.parent;
    const isOpen = buried === 0 && top?.parent !== undefined && top.key === name;
    for (; isOpen && inside > 0; inside--) close(true);
    at = end;
    if (buried > 0) buried--;
    else if (isOpen) close(false);
  }

  /** A comment, CDATA or a declaration. */
  function readMarked(): void {
    if (text.startsWith('<![CDATA[', at)) {
      const [start, found] = [at + 9, text.indexOf(']]>', at)];
      at = found < 0 ? text.length : found + 3;
      addText(start, found < 0 ? text.length : found, 'none');
    } else if (text.startsWith('<!--', at)) {
      const found = text.indexOf('-->', at + 4);
      at = found < 0 ? text.length : found + 3;
    } else if (sink.depth > 1 && text.startsWith('<?xml', at)) {
      // A declaration in the middle of a document: that was cut off, and the next begins.
      isDone = true;
    } else {
      // A DOCTYPE may declare entities inside square brackets.
      const near = text.slice(at, at + LONGEST_DECLARATION);
      at += /^..(?:[^>[]*(?:\[.*?\])?\s*>)?/s.exec(near)?.[0].length ?? 2;
    }
  }

  sink.open(undefined, from, false, '');
  while (!isDone && at < text.length) {
    const start = at;
    const mark = findTag(text, start);
    at = mark;
    if (mark > start) addText(start, mark, 'entities');
    if (isDone || mark === text.length) break;
    const sign = text.charAt(mark + 1);
    if (sign === '/') readClosingTag();
    else if (sign === '!' || sign === '?') readMarked();
    else readOpeningTag();
  }
  const cut = sink.depth > 1;
  while (sink.depth > 1) sink.close(at, true);
  sink.close(at, cut);
  return { end: Math.max(at, from + 1), cut };
}
