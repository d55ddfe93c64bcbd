import { lengthAt } from '../characters.ts';

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
