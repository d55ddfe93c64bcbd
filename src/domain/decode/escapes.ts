import { decodeXmlEntity, XML_ENTITIES } from '../text/xml-entities.ts';
import { type MappedText, partOf, replaced } from './source-map.ts';
import type { Span } from './span.ts';

/** How a value is escaped: with backslashes, with references of XML, as a cell of CSV, or not. */
export type Escapes = 'backslashes' | 'entities' | 'doubled' | 'none';

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

const UNESCAPE: Readonly<Record<Escapes, (source: MappedText, span: Span) => MappedText>> = {
  backslashes: (source, span) => replaced(source, span, BACKSLASHES, decodeBackslash),
  // Entities that a document declares itself are left as they are, so that none can expand.
  entities: (source, span) => replaced(source, span, XML_ENTITIES, decodeXmlEntity),
  doubled: (source, span) => replaced(source, span, /""/g, () => '"'),
  none: partOf,
};

/** A part of a text with one level of its escapes undone. */
export function unescaped(source: MappedText, span: Span, escapes: Escapes): MappedText {
  return UNESCAPE[escapes](source, span);
}
