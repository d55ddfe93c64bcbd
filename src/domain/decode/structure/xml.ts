import { type Name, NO_NAME, readName } from '../api-shapes.ts';
import { lengthAt } from '../characters.ts';
import { MAX_DEPTH } from '../decoded.ts';
import { isOmitted } from './json-tokens.ts';
import { type Frame, isName, type Key, type StructureSink } from './structure.ts';

/** How many levels up to look for the opening tag of a closing one. */
const MAX_LEFT_OPEN = 64;

/** A DOCTYPE may declare entities inside square brackets. */
const DECLARATION = /..[^>[]{0,2000}(?:\[[^\]]{0,2000}\]\s{0,200})?>/y;

const ATTRIBUTE =
  /[\s/]{0,200}([^\s=/<>"']{1,128})\s{0,32}=\s{0,32}(["']?)((?<=")[^"]*|(?<=')[^']*|[^\s<>/"']{1,2000})\2/y;
const isPrinted = (code: number): boolean => code > 32 && code < 127;
const REST_OF_TAG = /[^<>]*/y;

/** Begins a tag, a comment or a declaration; every other `<` is text. */
const TAG = /<[A-Za-z_/!?\u0080-\uffff]/g;

/** The offset of the next tag; the end of the text if there is none. */
function findTag(text: string, from: number): number {
  TAG.lastIndex = from;
  return TAG.test(text) ? TAG.lastIndex - 2 : text.length;
}

/** The offset where a name ends: before white space or one of `/=>`. */
function nameEndAt(text: string, from: number): number {
  let at = from;
  let code = text.charCodeAt(at);
  while (code > 32 && code !== 47 && code !== 61 && code !== 62) code = text.charCodeAt(++at);
  return at;
}

/**
 * Creates a function that reads XML from a tag on. Attributes and elements with only text are
 * values, other elements are objects. Tolerates unclosed tags and a document that is cut off.
 * Returns the offset where it stops: after the first element that contains others, or where plain
 * text follows at the top level. Declared entities are never expanded. Takes linear time.
 */
export function createXmlReader(text: string, sink: StructureSink): (from: number) => number {
  let at = 0;
  let isDone = false;
  /** The offset of the next entity, as far as it is known. */
  let entity = -1;

  /** Adds the text of a span, trimmed, unless it is blank. */
  function addValue(key: Key, first: number, last: number, isPlain = false): void {
    let start = first;
    let end = last;
    if (!isPrinted(text.charCodeAt(start)) || !isPrinted(text.charCodeAt(end - 1))) {
      const bare = text.slice(first, last).trimStart();
      start = last - bare.length;
      end = start + bare.trimEnd().length;
    }
    if (end <= start) return;
    if (entity < start) {
      const found = text.indexOf('&', start);
      entity = found < 0 ? text.length : found;
    }
    const escapes = isPlain || entity >= end ? 'none' : 'entities';
    sink.scalar(key, start, end, escapes);
  }

  function addText(first: number, last: number, isPlain = false): void {
    if (sink.depth > 1) addValue(NO_NAME, first, last, isPlain);
    else if (text.slice(first, last).trim() !== '') {
      // Plain text at the top level: the document is over.
      at = first;
      isDone = true;
    }
  }

  /** The position of an element among those of its name, if it repeats or is in a list named so. */
  function indexOf(name: Name): number | undefined {
    const { top } = sink;
    if (!top?.parent) return undefined;
    top.names ??= new Map();
    const index = top.names.get(name) ?? 0;
    top.names.set(name, index + 1);
    const isListed = isName(top.key) && top.key.text === `${name.text}s`;
    return index > 0 || isListed ? index : undefined;
  }

  /** Reads an element from the end of its opening tag, if it has only text, as most do. */
  function readLeaf(name: Name, from: number): boolean {
    const end = findTag(text, from);
    if (end < text.length && text.charCodeAt(end + 1) !== 47) return false;
    addValue(name, from, end);
    const after = end + 2 + name.text.length;
    const isClosed = text.charCodeAt(after) === 62 && text.slice(end + 2, after) === name.text;
    // The closing tag of another element is read on its own.
    at = isClosed ? after + 1 : end;
    return true;
  }

  function readOpeningTag(): void {
    let end = nameEndAt(text, at + 1);
    const name = readName(text.slice(at + 1, end));
    const isBare = text.charCodeAt(end) === 62;
    if (isBare && readLeaf(name, end + 1)) return;
    const known = sink.open(name, at, false, 0, indexOf(name));
    if (known > 0) {
      at = known;
      return;
    }
    if (sink.top && sink.depth > MAX_DEPTH) {
      sink.top.facts.tooDeep = true;
      isDone = true;
    }
    ATTRIBUTE.lastIndex = end;
    while (text.charCodeAt(end) !== 62) {
      const found = ATTRIBUTE.exec(text);
      if (!found) break;
      const [, key = '', mark = '', value = ''] = found;
      end = ATTRIBUTE.lastIndex;
      const last = end - mark.length;
      addValue(readName(key), last - value.length, last);
    }
    if (!isBare) end += lengthAt(REST_OF_TAG, text, end);
    const isWhole = text.charCodeAt(end) === 62;
    at = isWhole ? end + 1 : end;
    if (isWhole && text.charCodeAt(end - 1) === 47) sink.close(at, false);
  }

  function readClosingTag(): void {
    // It closes an element around all that was read.
    isDone = sink.depth === 1;
    if (isDone) return;
    const nameEnd = nameEndAt(text, at + 2);
    const name = text.slice(at + 2, nameEnd);
    const isClosed = ({ key }: Frame) => isName(key) && key.text === name;
    let inside = 0;
    let { top } = sink;
    for (; top?.parent && !isClosed(top) && inside < MAX_LEFT_OPEN; inside++) top = top.parent;
    const isOpen = top?.parent !== undefined && isClosed(top);
    for (; isOpen && inside > 0; inside--) sink.close(at, true);
    at = text.indexOf('>', nameEnd) + 1 || text.length;
    if (isOpen) sink.close(at, false);
  }

  /** Reads a comment, CDATA or a declaration. */
  function readMarked(): void {
    const isData = text.startsWith('<![CDATA[', at);
    if (isData || text.startsWith('<!--', at)) {
      const start = at + (isData ? 9 : 4);
      const found = text.indexOf(isData ? ']]>' : '-->', start);
      const end = found < 0 ? text.length : found;
      at = Math.min(end + 3, text.length);
      if (isData || isOmitted(text.slice(start, end))) addText(start, end, true);
    } else if (sink.depth > 1 && text.startsWith('<?xml', at)) {
      // A declaration inside a document: that one was cut off, and the next begins.
      isDone = true;
    } else at += lengthAt(DECLARATION, text, at) || 2;
  }

  return (from) => {
    [at, isDone] = [from, false];
    sink.open(undefined, from, false, 0);
    while (!isDone) {
      while (text.charCodeAt(at) <= 32) at++;
      const start = at;
      at = findTag(text, start);
      const sign = text.charCodeAt(at + 1);
      if (at > start) addText(start, at);
      if (isDone || at === text.length) break;
      if (sign === 47) readClosingTag();
      else if (sign === 33 || sign === 63) readMarked();
      else readOpeningTag();
      // The first element that contains others is closed.
      isDone ||= sink.depth === 1 && sink.top?.objects === 1;
    }
    const cut = sink.depth > 1;
    while (sink.depth > 1) sink.close(at, true);
    sink.close(at, cut);
    return Math.max(at, from + 1);
  };
}
