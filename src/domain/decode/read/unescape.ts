import { decodeXmlEntity, XML_ENTITIES } from '../../text/xml-entities.ts';
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

/**
 * The entities of XML and the numeric ones, one level of them. Entities that a document declares
 * itself are left as they are, so that none can expand.
 */
export function unescapeEntities(layer: Layer, span: Span): Layer {
  return decodedLayer(layer, span, XML_ENTITIES, decodeXmlEntity);
}

const TAGS = /<[!/]?[A-Za-z][^<>]{0,2000}>/g;
const INLINE = /^<\/?(?:a|b|code|em|font|i|small|span|strong|td|th|tt|u)[\s/>]/i;

/** HTML as one reads it: without its tags, lines where they make lines. */
export function withoutTags(layer: Layer, span: Span): Layer {
  return decodedLayer(layer, span, TAGS, (tag) => (INLINE.test(tag) ? ' ' : '\n'));
}
