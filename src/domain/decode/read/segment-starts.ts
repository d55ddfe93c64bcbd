import { skipFiller } from '../structure/json-filler.ts';
import { findClosing } from './characters.ts';
import { lengthAt } from './sticky.ts';

const NAMED_VALUE = /:?[\w$@.-]{1,128}\s{0,8}(?:[:=](?![:=])|=>)/y;
const ESCAPED_QUOTE = /(?:[{[]\s{0,40}){1,20}(?:\\[nrt]\s{0,40}){0,20}\\{1,64}["']/y;
const ENTITY_QUOTE =
  /(?:[{[]\s{0,40}){1,20}&(?:amp;){0,8}(?:quot|apos|#0{0,4}(?:34|39)|#x0{0,4}(?:22|27));/iy;
/** As CSV writes a quotation mark inside a cell. */
const DOUBLED_QUOTE = /(?:[{[]\s{0,40}){1,20}""[\w$@]/y;
/** The first element of an array that is no string and no bracket. */
const ELEMENT =
  /(?:-?\d[\d.eE+-]{0,40}|null|true|false|None|True|False)\s{0,40},|[A-Za-z_$][\w$.]{0,128} ?[({]/y;
/** Nothing but numbers: a list of codes, perhaps, and certainly no object. */
const NUMBERS = /\[[\s\d,.+-]{0,2000}\]/y;

/** Whether a bracket begins JSON or something like it, as it stands or with escaped quotes. */
export function jsonStart(
  text: string,
  at: number,
): 'json' | 'backslashes' | 'doubled' | 'entities' | undefined {
  if (lengthAt(ESCAPED_QUOTE, text, at) > 0) return 'backslashes';
  if (lengthAt(DOUBLED_QUOTE, text, at) > 0) return 'doubled';
  if (lengthAt(ENTITY_QUOTE, text, at) > 0) return 'entities';
  const inside = skipFiller(text, at + 1);
  const sign = text.charAt(inside);
  if (sign === '{' || sign === '[') return 'json';
  if (findClosing(text.charCodeAt(inside))) return 'json';
  const isArray = text.charAt(at) === '[';
  if (!isArray && sign === '}') return 'json';
  if (isArray && lengthAt(NUMBERS, text, at) > 0) return undefined;
  return lengthAt(isArray ? ELEMENT : NAMED_VALUE, text, inside) > 0 ? 'json' : undefined;
}

/** Where text with escaped quotation marks ends: at one that is not escaped, or with its line. */
export function endOfEscaped(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 34 || code === 10 || code === 13) return at;
  }
  return text.length;
}

/** Where a cell of CSV ends: at a quotation mark that is not doubled. */
export function endOfCell(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charAt(at + 1) !== '"') return at;
  }
  return text.length;
}

const SPECIAL_TAG = /<(?:\?xml|!--|!DOCTYPE|!\[CDATA\[)/iy;
const TAG = /<[A-Za-z_][\w:.-]{0,128}(?=[\s/>])[^<>]{0,2000}>/y;
const TAG_AFTER = /\s{0,200}<[A-Za-z_/!?]/y;

const HTML_TAG =
  /<(?:!doctype html|html|head|body|div|p|pre|table|h[1-6])(?=[\s>])[^<>]{0,2000}>/iy;

/** Whether a `<` begins HTML, of which the text alone counts and not the structure. */
export function isHtml(text: string, at: number): boolean {
  return lengthAt(HTML_TAG, text, at) > 0;
}

/** How many times the length of a text may be searched for closing tags. */
const MOST_SEARCHES = 20;

/**
 * Makes a function that tells whether a `<` begins XML: a declaration, or a tag that closes
 * itself, is followed by another, or is closed somewhere. `<init>` in a stack trace is not.
 */
export function createXmlStart(text: string): (at: number) => boolean {
  const closings = new Map<string, number>();
  let searched = 0;
  const isClosed = (name: string, at: number): boolean => {
    const known = closings.get(name);
    if (known !== undefined && (known === -1 || known >= at)) return known >= at;
    if (searched > MOST_SEARCHES * text.length) return false;
    const found = text.indexOf(`</${name}`, at);
    searched += (found < 0 ? text.length : found) - at;
    if (closings.size > 10_000) closings.clear();
    closings.set(name, found);
    return found >= 0;
  };
  return (at) => {
    if (lengthAt(SPECIAL_TAG, text, at) > 0) return true;
    const length = lengthAt(TAG, text, at);
    if (length === 0) return false;
    if (text.charAt(at + length - 2) === '/') return true;
    if (lengthAt(TAG_AFTER, text, at + length) > 0) return true;
    const name = text.slice(at + 1, at + length - 1).split(/[\s/]/, 1)[0] ?? '';
    return isClosed(name, at);
  };
}

const HEADER_LINE = /[<> ]{0,2}[!#$%&'*+.^_`|~\w-]{1,100}:[^\r\n]{0,20000}(?:\r\n|\r|\n|$)/y;
const FIRST_LINE = /[^\r\n]{0,20000}(?:\r\n|\r|\n|$)/y;

/** Where the head of an HTTP message ends whose first line begins at `from`. */
export function endOfHead(text: string, from: number): number {
  let at = from + lengthAt(FIRST_LINE, text, from);
  for (;;) {
    const length = lengthAt(HEADER_LINE, text, at);
    if (length === 0) return at;
    at += length;
  }
}
