import { decodeXmlEntities } from '../../text/xml-entities.ts';

/** A page begins like this, behind the head of its HTTP message if that was copied too. */
const PAGE = /(?:^|\n)\s{0,40}<(?:!doctype\s+html|html|head|body)[\s>]/i;
const TITLE = /<(title|h1)(?=[\s>])[^<>]{0,200}>([^<]{1,200})<\/\1/i;
const LOOKED_AT = 8_000;

/** What is said of an HTML page that came in place of a response; undefined for all other texts. */
export function describeHtmlPage(text: string): string | undefined {
  const head = text.slice(0, LOOKED_AT);
  if (!PAGE.test(head)) return undefined;
  const written = TITLE.exec(head)?.[2] ?? '';
  const title = decodeXmlEntities(written).replace(/\s+/g, ' ').trim();
  const named = title === '' ? '' : ` (“${title}”)`;
  return `No status code found: this is an HTML page${named}, not an API response`;
}
