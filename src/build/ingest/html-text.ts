import { readEntity } from './entities.ts';
import { HtmlTags } from './html-tags.ts';
import { type Clean, collapseLines } from './plain-text.ts';

/** Comments, and the conditions that a word processor writes: `<![if !supportLists]>`. */
const HIDDEN = /<!--[\s\S]{0,2000}?-->|<!\[[^<>]{0,200}\]>/g;

/**
 * Removes the markup of an HTML cell and keeps its words. Line ends of the source are spaces;
 * line breaks and blocks part the lines. Takes any text and never throws.
 */
export const cleanHtml: Clean = (raw) => {
  const text = raw.replace(HIDDEN, '').replace(/\s+/g, ' ');
  const tags = new HtmlTags();
  let clean = '';
  for (let i = 0; i < text.length; ) {
    const char = text.charAt(i);
    const tag = char === '<' ? tags.find(text, i) : undefined;
    const { length, character } = char === '&' ? readEntity(text, i) : { length: 0, character: '' };
    clean += tag?.replacement ?? (character || char);
    i += tag?.length ?? (length || 1);
  }
  return { lines: collapseLines(clean), damaged: tags.damaged };
};
