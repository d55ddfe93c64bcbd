import { findClosing, lengthAt } from '../characters.ts';
import type { Escapes, Span } from '../source-map.ts';
import { GO_MAP, skipFiller } from '../structure/json-tokens.ts';

/** Not a list of constants, or of counts, or the labels of a metric, which are read as text. */
const NAMED_VALUE =
  /(?!\d{3,6}\s?:\s?\d|[A-Z][A-Z_]{3,64}\s?[:=]\s?\d|[A-Z]\w{1,64}(?<!Code|Status) = \d{3,6},?[\r\n]|\w{1,32}="):?[\w$@.-]{1,128}\s{0,8}(?:[:=](?![:=])|=>)/y;
const ESCAPED_QUOTE = /(?:[{[]\s{0,40}){1,20}(?:\\[nrt]\s{0,40}){0,20}\\{1,64}(?:["']|x22|u0022)/y;
const ENTITY_QUOTE =
  /(?:[{[]\s{0,40}){1,20}&(?:amp;){0,8}(?:quot|apos|#0{0,4}(?:34|39)|#x0{0,4}(?:22|27));/iy;
/** As CSV writes a quotation mark inside a cell. */
const DOUBLED_QUOTE = /(?:[{[]\s{0,40}){1,20}""[\w$@]/y;
/** The first element of an array that is no string and no bracket. */
const ELEMENT =
  /(?:-?\d[\d.eE+-]{0,40}|null|true|false|None|True|False)\s{0,40},|[A-Za-z_$][\w$.]{0,128} ?[({]/y;
/** The index of a value in source code: `body["code"]`. */
const INDEX = /(?<=[\w\])])\[(["'])[\w .-]{1,64}\1\]/y;
/** Nothing but numbers: a list of codes, perhaps, and certainly no object. */
const NUMBERS = /\[[\s\d,.+-]{0,2000}\]/y;

/** Whether a bracket begins JSON or something like it, as it stands or with escaped quotes. */
export function jsonStart(text: string, at: number): 'json' | Exclude<Escapes, 'none'> | undefined {
  const isArray = text.charCodeAt(at) === 91;
  if (isArray && lengthAt(INDEX, text, at) > 0) return undefined;
  const next = text.charCodeAt(at + 1);
  // The usual cases first: `{"` and `[{`, and a word in brackets.
  if (next === 34 && text.charCodeAt(at + 2) !== 34) return 'json';
  if (isArray && next >= 97 && next <= 122 && text.charCodeAt(at - 1) !== 112) {
    return lengthAt(ELEMENT, text, at + 1) > 0 ? 'json' : undefined;
  }
  if (lengthAt(ESCAPED_QUOTE, text, at) > 0) return 'backslashes';
  if (lengthAt(DOUBLED_QUOTE, text, at) > 0) return 'doubled';
  if (lengthAt(ENTITY_QUOTE, text, at) > 0) return 'entities';
  const inside = skipFiller(text, at + 1);
  const sign = text.charAt(inside);
  if (sign === '{' || sign === '[' || (sign === '}' && !isArray)) return 'json';
  if (findClosing(text.charCodeAt(inside)) || (isArray && lengthAt(GO_MAP, text, at) > 0))
    return 'json';
  if (isArray && lengthAt(NUMBERS, text, at) > 0) return undefined;
  return lengthAt(isArray ? ELEMENT : NAMED_VALUE, text, inside) > 0 ? 'json' : undefined;
}

const HTML_START =
  /<(?:!doctype html|html|head|body|div|p|pre|table|ul|ol|br|h[1-6])(?=[\s>/])[^<>]{0,2000}>/iy;

/** What the XML of these APIs has around a status, and HTML has not. */
const API_ELEMENT = /^(?:\w+:)?(?:response|(?:item_?)?status|errors?|warnings?)$/i;

/** Whether a `<` begins HTML, of which the text alone counts and not the structure. */
export function isHtml(text: string, at: number): boolean {
  return lengthAt(HTML_START, text, at) > 0;
}

const OPENING_TAG = /<([A-Za-z_][\w:.-]{0,128})(?=[\s/>])/g;

/** Where HTML ends that begins at a position: with the text, or where XML begins. */
export function endOfHtml(text: string, from: number, isXml: (at: number) => boolean): number {
  OPENING_TAG.lastIndex = from;
  for (;;) {
    const found = OPENING_TAG.exec(text);
    if (!found) return text.length;
    if (API_ELEMENT.test(found[1] as string) && isXml(found.index)) return found.index;
  }
}

/** Where an escaped stretch ends, by how it is escaped. */
export const END_OF: Readonly<
  Record<
    Exclude<Escapes, 'none'>,
    (text: string, from: number, isXml: (at: number) => boolean) => number
  >
> = {
  /** At a quotation mark that is not escaped, or with its line. */
  backslashes(text, from) {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 92) at++;
      else if (code === 34 || code === 10 || code === 13) return at;
    }
    return text.length;
  },
  /** A cell of CSV, at a quotation mark that is not doubled. */
  doubled(text, from) {
    for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
      if (text.charAt(at + 1) !== '"') return at;
    }
    return text.length;
  },
  entities: (text) => text.length,
  html: endOfHtml,
};

const DECLARATION = /<(?:\?xml[^<>]{0,500}\?>|!DOCTYPE\s[^<>[]{1,500}[>[])/iy;
const TAG = /<([A-Za-z_][\w:.-]{0,128})(?=[\s/>])[^<>]{0,2000}>/y;
const TAG_AFTER = /\s{0,200}<[A-Za-z_/!?]/y;
const ENDS = /<\/[\w:.-]{1,128}|-->/g;

/**
 * Makes a function that tells whether a `<` begins XML: a declaration, or a tag that closes
 * itself, is followed by another, or is closed somewhere. `<init>` in a stack trace is not.
 */
export function createXmlStart(text: string): (at: number) => boolean {
  /** Where the last end of each kind is: to look for each behind its tag would be quadratic. */
  let lastEnds: Map<string, number> | undefined;
  const isClosed = (end: string, at: number): boolean => {
    lastEnds ??= new Map(Array.from(text.matchAll(ENDS), (found) => [found[0], found.index]));
    return (lastEnds.get(end) ?? -1) >= at;
  };
  return (at) => {
    if (text.startsWith('<!--', at)) return isClosed('-->', at);
    if (lengthAt(DECLARATION, text, at) > 0) return true;
    TAG.lastIndex = at;
    const [tag = '', name = ''] = TAG.exec(text) ?? [];
    return (
      tag.endsWith('/>') ||
      (tag !== '' && lengthAt(TAG_AFTER, text, at + tag.length) > 0) ||
      (tag !== '' && isClosed(`</${name}`, at))
    );
  };
}

/** A line of a request or of a response, as it stands or behind what curl, wget or a diff puts there. */
const FIRST_LINE =
  /^\s{0,8}(?:[<>*] ?)?\s{0,4}(?:HTTP\/[\d.]{1,4} \d{3}\b|[a-z]{3,7} \S{1,2000} HTTP\/\d)/i;
const LONGEST_LINE = 2_100;

/** Where the line begins in which `HTTP/` stands, if that is the first of a head. */
export function startOfHead(text: string, at: number): number | undefined {
  const near = text.slice(Math.max(0, at - LONGEST_LINE), at);
  const start = at - near.length + Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1;
  return FIRST_LINE.test(text.slice(start, at + 16)) ? start : undefined;
}

/** A line, and the headers below it. */
const HEAD =
  /[^\r\n]{0,20000}(?:\r\n|\r|\n|$)(?:[<>*]? {0,8}[!#$%&'*+.^_`|~\w-]{1,100}:[^\r\n]{0,20000}(?:\r\n|\r|\n|$)){0,1000}/y;

/** A header of a response in which the vendor sends its own code. */
const STATUS_CODE =
  /^\s{0,8}[<>*]?\s{0,4}HTTP\/.*^[<>*]? {0,8}status[_-]?code: {0,4}(\d{3,9})\s*$/ims;

export interface HttpHead {
  readonly end: number;
  /** The digits of the vendor's own code among the headers of a response. */
  readonly code: Span | undefined;
}

export function readHead(text: string, from: number): HttpHead {
  const end = from + lengthAt(HEAD, text, from);
  const [written, digits = ''] = STATUS_CODE.exec(text.slice(from, end)) ?? [];
  if (written === undefined) return { end, code: undefined };
  const start = from + written.lastIndexOf(digits);
  return { end, code: { start, end: start + digits.length } };
}
