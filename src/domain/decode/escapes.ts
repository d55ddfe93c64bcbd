import { decodeXmlEntity, XML_ENTITIES } from '../text/xml-entities.ts';
import { type MappedText, partOf, rewritten } from './source-map.ts';
import type { Span } from './span.ts';

/**
 * How a text is escaped: with backslashes, with references of XML, as a cell of CSV, with the tags
 * of HTML around it, or not.
 */
export type Escapes = 'backslashes' | 'entities' | 'doubled' | 'html' | 'none';

const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

const INLINE = /^<\/?(?:a|b|code|em|font|i|small|span|strong|tt|u)[\s/>]/i;
const CELL = /^<(\/?)t[dh][\s/>]/i;

const ESCAPES: Readonly<Record<Escapes, readonly [RegExp, (match: string) => string | undefined]>> =
  {
    backslashes: [
      /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^ux])/g,
      (written) =>
        written.length > 2
          ? String.fromCharCode(Number.parseInt(written.slice(2), 16))
          : (LETTERS[written.charAt(1)] ?? written.charAt(1)),
    ],
    // Entities that a document declares itself are left as they are, so that none can expand.
    entities: [XML_ENTITIES, decodeXmlEntity],
    doubled: [/""/g, () => '"'],
    // As one reads it: lines where tags make lines, and a tab between cells.
    html: [
      /<[!/]?[A-Za-z][^<>]{0,2000}>/g,
      (tag) => {
        const end = CELL.exec(tag)?.[1];
        return end === undefined ? (INLINE.test(tag) ? ' ' : '\n') : end && '\t';
      },
    ],
    none: [/$^/g, () => undefined],
  };

/** A part of a text with one level of its escapes undone. */
export function unescaped(source: MappedText, span: Span, escapes: Escapes): MappedText {
  const part = partOf(source, span);
  return /[\\&"<]/.test(part.text) ? rewritten(part, ...ESCAPES[escapes]) : part;
}
