import { lengthAt } from '../characters.ts';
import { type MappedText, partOf, rewritten } from '../source-map.ts';
import type { Span } from '../span.ts';

const HTML_START =
  /<(?:!doctype html|html|head|body|div|p|pre|table|ul|ol|br|h[1-6])(?=[\s>/])[^<>]{0,2000}>/iy;

const ELEMENT =
  /^(?:a|abbr|address|area|article|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|menu|meta|meter|nav|nobr|noscript|object|ol|optgroup|option|output|p|param|picture|pre|progress|q|rp|rt|ruby|s|samp|script|section|select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr)$/i;

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
    if (!ELEMENT.test(found[1] as string) && isXml(found.index)) return found.index;
  }
}

const TAGS = /<[!/]?[A-Za-z][^<>]{0,2000}>/g;
const INLINE = /^<\/?(?:a|b|code|em|font|i|small|span|strong|td|th|tt|u)[\s/>]/i;

/** HTML as one reads it: without its tags, lines where they make lines. */
export function withoutTags(source: MappedText, span: Span): MappedText {
  return rewritten(partOf(source, span), TAGS, ({ 0: tag }) => (INLINE.test(tag) ? ' ' : '\n'));
}
