import type { Span } from '../span.ts';
import { decodedLayer, type Layer } from './layer.ts';

const BACKSLASHES = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[^ux])/gs;

const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

function decodeBackslash(written: string): string {
  const rest = written.slice(1);
  if (rest.length > 1) return String.fromCharCode(Number.parseInt(rest.slice(1), 16));
  return LETTERS[rest] ?? rest;
}

/** The escapes of a string in JSON, JavaScript or Python, one level of them. */
export function unescapeBackslashes(layer: Layer, span: Span): Layer {
  return decodedLayer(layer, span, BACKSLASHES, decodeBackslash);
}

/** The quotation marks of a cell of CSV, which are doubled in it. */
export function unescapeDoubled(layer: Layer, span: Span): Layer {
  return decodedLayer(layer, span, /""/g, () => '"');
}

const ENTITIES = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|lt|gt|amp|quot|apos|nbsp);/g;

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decodeEntity(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return NAMED[name];
  const hex = name.charAt(1).toLowerCase() === 'x';
  const point = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  return point > 0x10ffff ? undefined : String.fromCodePoint(point);
}

/**
 * The entities of XML and the numeric ones, one level of them. Entities that a document declares
 * itself are left as they are, so that none can expand.
 */
export function unescapeEntities(layer: Layer, span: Span): Layer {
  return decodedLayer(layer, span, ENTITIES, decodeEntity);
}

const TAGS = /<[!/]?[A-Za-z][^<>]{0,2000}>/g;
const INLINE = /^<\/?(?:a|b|code|em|font|i|small|span|strong|td|th|tt|u)[\s/>]/i;

/** HTML as one reads it: without its tags, lines where they make lines. */
export function withoutTags(layer: Layer, span: Span): Layer {
  return decodedLayer(layer, span, TAGS, (tag) => (INLINE.test(tag) ? ' ' : '\n'));
}
