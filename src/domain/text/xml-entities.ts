/**
 * XML references: the five named ones, `&nbsp;`, which is pasted as often, and numeric ones. HTML
 * has 2,231 names; their table is larger than the code that reads a response.
 */
export const XML_ENTITIES = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|lt|gt|amp|quot|apos|nbsp);/g;

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Decodes a reference that `XML_ENTITIES` matched; undefined beyond Unicode. */
export function decodeXmlEntity(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return NAMED[name];
  const isHex = name.charAt(1).toLowerCase() === 'x';
  const point = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return point > 0x10ffff ? undefined : String.fromCodePoint(point);
}

/** Decodes the references in a text, one level deep. */
export const decodeXmlEntities = (text: string): string =>
  text.replace(XML_ENTITIES, (entity) => decodeXmlEntity(entity) ?? entity);
