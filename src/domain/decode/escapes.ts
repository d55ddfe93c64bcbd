import { decodeXmlEntity, XML_ENTITIES } from '../text/xml-entities.ts';
import { type MappedText, partOf, Rewriter, rewritten } from './source-map.ts';
import type { Span } from './span.ts';

/** How a value is escaped: with backslashes, with references of XML, as a cell of CSV, or not. */
export type Escapes = 'backslashes' | 'entities' | 'doubled' | 'none';

const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

const HEX_DIGITS: Readonly<Record<string, number>> = { u: 4, x: 2 };
const HEX = /^[\da-f]+$/i;

function withoutBackslashes(source: MappedText): MappedText {
  const { text } = source;
  const rewriter = new Rewriter(source);
  for (let at = text.indexOf('\\'); at >= 0 && at + 1 < text.length; ) {
    const letter = text.charAt(at + 1);
    const end = at + 2 + (HEX_DIGITS[letter] ?? 0);
    const digits = text.slice(at + 2, end);
    if (end === at + 2) rewriter.replace(at, end, LETTERS[letter] ?? letter);
    else if (end <= text.length && HEX.test(digits)) {
      rewriter.replace(at, end, String.fromCharCode(Number.parseInt(digits, 16)));
    } else {
      at = text.indexOf('\\', at + 1);
      continue;
    }
    at = text.indexOf('\\', end);
  }
  return rewriter.done();
}

const UNESCAPE: Readonly<Record<Escapes, (source: MappedText) => MappedText>> = {
  backslashes: withoutBackslashes,
  // Entities that a document declares itself are left as they are, so that none can expand.
  entities: (source) =>
    rewritten(source, XML_ENTITIES, ({ 0: reference }) => decodeXmlEntity(reference)),
  doubled: (source) => rewritten(source, /""/g, () => '"'),
  none: (source) => source,
};

/** A part of a text with one level of its escapes undone. */
export function unescaped(source: MappedText, span: Span, escapes: Escapes): MappedText {
  const part = partOf(source, span);
  return /[\\&"]/.test(part.text) ? UNESCAPE[escapes](part) : part;
}
