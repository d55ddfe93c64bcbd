import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { DEEPEST } from '../limits.ts';
import { isSpace } from '../read/characters.ts';
import type { Scalar, Scan, StructureSink } from './structure.ts';

interface Element {
  readonly name: string;
  readonly start: number;
  /** Its position among those of its name, where that tells anything. */
  readonly index: number | undefined;
  /** Whether the sink knows of it: it has an attribute or another element inside. */
  opened: boolean;
  text: Scalar | undefined;
  children: Map<string, number> | undefined;
}

/** The name under which an element's own text is told, when it has attributes too. */
export const OWN_TEXT = '$text';

/** A closing tag is matched with an opening one this many levels up. */
const MOST_LEFT_OPEN = 64;

function trimmed(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return [from, to];
}

/**
 * Reads XML from a tag on: elements as objects, those with text alone and attributes as values.
 * Stops behind the end of the first element that holds others, or where plain text follows at
 * the top. Forgives tags left open and a document cut off. Declared entities are never expanded.
 * Positions are those of the text given. Needs no recursion, never throws.
 */
export function scanXml(text: string, from: number, sink: StructureSink): Scan {
  const elements: Element[] = [];
  let buried = 0;
  let tooDeep = false;
  let end: number | undefined;
  let attribute: { name: string; start: number; end: number } | undefined;

  const stopAt = (position: number) => {
    end = position;
    tokenizer.pause();
  };

  const openTop = () => {
    const top = elements.at(-1);
    if (!top || top.opened) return;
    sink.open('object', top.name, top.start, top.index);
    top.opened = true;
  };

  const indexOf = (name: string): number | undefined => {
    const parent = elements.at(-1);
    if (!parent) return undefined;
    parent.children ??= new Map();
    const index = parent.children.get(name) ?? 0;
    parent.children.set(name, index + 1);
    const isListed = parent.name === `${name}s` || parent.name === name.replace(/y$/, 'ies');
    return index > 0 || isListed ? index : undefined;
  };

  const flushText = () => {
    const top = elements.at(-1);
    if (top?.text) sink.scalar(undefined, top.text);
    if (top) top.text = undefined;
  };

  const addText = (start: number, stop: number, escapes: Scalar['escapes']) => {
    const [first, last] = trimmed(text, start, stop);
    const top = elements.at(-1);
    if (first === last) return;
    if (!top) return stopAt(first);
    if (top.text) {
      openTop();
      flushText();
    }
    top.text = { start: first, end: last, escapes, cut: last === text.length };
  };

  const closeTop = (position: number, cut: boolean) => {
    const top = elements.pop();
    if (!top) return;
    if (top.text) sink.scalar(top.opened ? OWN_TEXT : top.name, top.text);
    if (top.opened) sink.close(position, cut);
    if (top.opened && elements.length === 0) stopAt(position);
  };

  const callbacks: TokenizerCallbacks = {
    onopentagname(start, stop) {
      if (elements.length >= DEEPEST) {
        tooDeep = true;
        buried++;
        return;
      }
      openTop();
      flushText();
      const name = text.slice(from + start, from + stop);
      const index = indexOf(name);
      elements.push({
        name,
        start: from + start - 1,
        index,
        opened: false,
        text: undefined,
        children: undefined,
      });
    },
    onattribname(start, stop) {
      attribute = { name: text.slice(from + start, from + stop), start: 0, end: 0 };
    },
    onattribdata(start, stop) {
      if (!attribute) return;
      if (attribute.end === 0) attribute.start = from + start;
      attribute.end = from + stop;
    },
    onattribend() {
      if (attribute && attribute.end > attribute.start && buried === 0) {
        openTop();
        const { name, start, end: stop } = attribute;
        sink.scalar(name, { start, end: stop, escapes: 'entities', cut: false });
      }
      attribute = undefined;
    },
    onselfclosingtag(stop) {
      if (buried > 0) buried--;
      else closeTop(from + stop + 1, false);
    },
    onclosetag(start, stop) {
      if (buried > 0) {
        buried--;
        return;
      }
      const name = text.slice(from + start, from + stop);
      const bracket = text.indexOf('>', from + stop);
      const position = bracket < 0 ? text.length : bracket + 1;
      const lowest = Math.max(0, elements.length - MOST_LEFT_OPEN);
      let level = elements.length - 1;
      while (level >= lowest && elements[level]?.name !== name) level--;
      if (level < lowest) return;
      while (elements.length > level + 1) closeTop(from + start - 2, true);
      closeTop(position, false);
    },
    onprocessinginstruction(start) {
      // A declaration in the middle of a document: that was cut off, and the next begins.
      const isNext = elements.length > 0 && text.startsWith('xml', from + start);
      if (isNext) stopAt(from + start - 2);
    },
    ontext: (start, stop) => addText(from + start, from + stop, 'entities'),
    oncdata: (start, stop, offset) => addText(from + start, from + stop - offset, 'none'),
    ontextentity() {},
    onattribentity() {},
    onopentagend() {},
    oncomment() {},
    ondeclaration() {},
    onend() {},
  };

  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, callbacks);
  sink.open('object', undefined, from);
  tokenizer.write(text.slice(from));
  tokenizer.end();
  const reached = end ?? text.length;
  const cut = elements.length > 0;
  while (elements.length > 0) closeTop(reached, true);
  sink.close(reached, cut);
  return { end: Math.max(reached, from + 1), cut, tooDeep };
}
