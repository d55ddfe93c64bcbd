import { isSpace } from '../characters.ts';
import type { Escapes } from '../escapes.ts';
import { DEEPEST } from '../limits.ts';
import { OWN_TEXT, type Scan, type StructureSink } from './structure.ts';

/** An element that is being read. */
interface Element {
  readonly name: string;
  readonly start: number;
  /** Its position among those of its name, where that tells anything. */
  readonly index: number | undefined;
  /** Whether the sink knows of it: it has an attribute or another element inside. */
  opened: boolean;
  textStart: number;
  textEnd: number;
  textEscapes: Escapes;
  /** Names of the elements inside, with how often each was there. */
  readonly names: string[];
  readonly counts: number[];
}

/** A closing tag is matched with an opening one this many levels up. */
const MOST_LEFT_OPEN = 64;

/** So many different names inside one element are counted. */
const MOST_NAMES = 32;

/** A declaration that is longer is none. */
const LONGEST_DECLARATION = 2_000;

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127;
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

/**
 * Reads XML from a tag on: elements as objects, those with text alone and attributes as values.
 * Stops behind the end of the first element that holds others, or where plain text follows at
 * the top. Forgives tags left open and a document cut off. Declared entities are never expanded.
 * Takes time in proportion to what it reads: what has no end is not looked for again.
 */
export function readXml(text: string, from: number, sink: StructureSink): Scan {
  const elements: Element[] = [];
  let buried = 0;
  let tooDeep = false;
  let at = from;
  let isDone = false;
  /** Positions behind which there is no end of a comment, and none of CDATA. */
  let noComment = text.length;
  let noCdata = text.length;

  const openTop = () => {
    const top = elements[elements.length - 1];
    if (!top || top.opened) return;
    top.opened = true;
    sink.open('object', top.name, top.start, top.index);
  };

  const flushText = (top: Element, key: string | undefined) => {
    if (top.textEnd <= top.textStart) return;
    const cut = top.textEnd === text.length;
    sink.scalar(key, top.textStart, top.textEnd, top.textEscapes, cut);
    top.textEnd = 0;
  };

  const addText = (start: number, stop: number, escapes: Escapes) => {
    let [first, last] = [start, stop];
    while (first < last && isSpace(text.charCodeAt(first))) first++;
    if (first === last) return;
    while (isSpace(text.charCodeAt(last - 1))) last--;
    const top = elements[elements.length - 1];
    if (!top) {
      at = first;
      isDone = true;
      return;
    }
    if (top.textEnd > 0) {
      openTop();
      flushText(top, undefined);
    }
    top.textStart = first;
    top.textEnd = last;
    top.textEscapes = escapes;
  };

  const closeTop = (position: number, cut: boolean) => {
    const top = elements.pop();
    if (!top) return;
    flushText(top, top.opened ? OWN_TEXT : top.name);
    if (!top.opened) return;
    sink.close(position, cut);
    if (elements.length === 0) isDone = true;
  };

  const indexOf = (parent: Element | undefined, name: string): number | undefined => {
    if (!parent) return undefined;
    const { names, counts } = parent;
    let which = names.lastIndexOf(name);
    if (which < 0) {
      if (names.length === MOST_NAMES) return undefined;
      which = names.push(name) - 1;
      counts.push(0);
    }
    const index = counts[which] as number;
    counts[which] = index + 1;
    const isListed =
      parent.name.length > name.length &&
      (parent.name === `${name}s` || parent.name === name.replace(/y$/, 'ies'));
    return index > 0 || isListed ? index : undefined;
  };

  const readAttributes = (start: number): number => {
    let place = start;
    while (place < text.length) {
      const code = text.charCodeAt(place);
      if (code === 62 || code === 60) return place;
      if (!isNameStart(code)) {
        place++;
        continue;
      }
      const nameEnd = endOfName(text, place);
      let value = nameEnd;
      while (text.charCodeAt(value) <= 32) value++;
      if (text.charCodeAt(value) !== 61) {
        place = Math.max(nameEnd, place + 1);
        continue;
      }
      value++;
      while (text.charCodeAt(value) <= 32) value++;
      const quote = text.charAt(value);
      const isQuoted = quote === '"' || quote === "'";
      const valueStart = isQuoted ? value + 1 : value;
      const found = isQuoted ? text.indexOf(quote, valueStart) : endOfName(text, valueStart);
      const valueEnd = found < 0 ? text.length : found;
      if (valueEnd > valueStart && found >= 0 && buried === 0) {
        openTop();
        sink.scalar(text.slice(place, nameEnd), valueStart, valueEnd, 'entities', false);
      }
      place = isQuoted ? valueEnd + 1 : Math.max(valueEnd, valueStart + 1);
    }
    return text.length;
  };

  const readOpeningTag = () => {
    const nameEnd = endOfName(text, at + 1);
    const isDeep = elements.length >= DEEPEST;
    if (isDeep) {
      tooDeep = true;
      buried++;
    } else {
      const parent = elements[elements.length - 1];
      if (parent) {
        openTop();
        flushText(parent, undefined);
      }
      const name = text.slice(at + 1, nameEnd);
      elements.push({
        name,
        start: at,
        index: indexOf(parent, name),
        opened: false,
        textStart: 0,
        textEnd: 0,
        textEscapes: 'entities',
        names: [],
        counts: [],
      });
    }
    const end = text.charCodeAt(nameEnd) === 62 ? nameEnd : readAttributes(nameEnd);
    at = text.charCodeAt(end) === 62 ? end + 1 : end;
    if (text.charCodeAt(end - 1) !== 47 || text.charCodeAt(end) !== 62) return;
    if (isDeep) buried--;
    else closeTop(at, false);
  };

  const readClosingTag = () => {
    const start = at;
    const nameEnd = endOfName(text, at + 2);
    const bracket = text.charCodeAt(nameEnd) === 62 ? nameEnd : text.indexOf('>', nameEnd);
    at = bracket < 0 ? text.length : bracket + 1;
    if (buried > 0) {
      buried--;
      return;
    }
    const length = nameEnd - start - 2;
    const lowest = Math.max(0, elements.length - MOST_LEFT_OPEN);
    let level = elements.length - 1;
    for (; level >= lowest; level--) {
      const { name } = elements[level] as Element;
      if (name.length === length && text.startsWith(name, start + 2)) break;
    }
    if (level < lowest) return;
    while (elements.length > level + 1) closeTop(start, true);
    closeTop(at, false);
  };

  /** Where a construct ends that begins here, or the position behind its first characters. */
  const skipPast = (end: string, start: number): number => {
    const found = text.slice(at, at + LONGEST_DECLARATION).indexOf(end, start - at);
    return found < 0 ? start : at + found + end.length;
  };

  const readMarkedSection = () => {
    if (text.startsWith('<!--', at)) {
      const end = at < noComment ? text.indexOf('-->', at + 4) : -1;
      if (end < 0) noComment = Math.min(noComment, at);
      at = end < 0 ? text.length : end + 3;
    } else if (text.startsWith('<![CDATA[', at)) {
      const start = at + 9;
      // At the top it is text like any other, and is read as such.
      if (elements.length === 0) {
        at = start;
        isDone = true;
        return;
      }
      const end = at < noCdata ? text.indexOf(']]>', start) : -1;
      if (end < 0) noCdata = Math.min(noCdata, at);
      at = end < 0 ? text.length : end + 3;
      addText(start, end < 0 ? text.length : end, 'none');
    } else {
      // A DOCTYPE, with what it declares inside square brackets.
      const end = skipPast('>', at + 2);
      const declares = text.slice(at, end).includes('[');
      at = declares ? skipPast(']>', end) : end;
    }
  };

  const readInstruction = () => {
    // A declaration in the middle of a document: that was cut off, and the next begins.
    if (elements.length > 0 && text.startsWith('<?xml', at)) isDone = true;
    else at = skipPast('>', at + 2);
  };

  sink.open('object', undefined, from);
  while (!isDone && at < text.length) {
    const tag = text.indexOf('<', at);
    const textEnd = tag < 0 ? text.length : tag;
    if (textEnd > at) {
      const top = elements[elements.length - 1];
      // A bracket that begins no tag is text.
      const next = text.charCodeAt(textEnd + 1);
      const isTag = isNameStart(next) || next === 47 || next === 33 || next === 63;
      if (!isTag && tag >= 0 && top) {
        const after = text.indexOf('<', tag + 1);
        const end = after < 0 ? text.length : after;
        addText(at, end, 'entities');
        at = end;
        continue;
      }
      addText(at, textEnd, 'entities');
      if (isDone) break;
      at = textEnd;
      if (tag < 0) break;
    }
    const code = text.charCodeAt(at + 1);
    if (code === 47) readClosingTag();
    else if (code === 33) readMarkedSection();
    else if (code === 63) readInstruction();
    else if (isNameStart(code)) readOpeningTag();
    else addText(at, ++at, 'none');
  }
  const cut = elements.length > 0;
  while (elements.length > 0) closeTop(at, true);
  sink.close(at, cut);
  return { end: Math.max(at, from + 1), cut, tooDeep };
}
