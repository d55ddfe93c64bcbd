import { Parser } from 'htmlparser2';

const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iy;

/**
 * The HTML entity at an index of a text: how long it is and the character it stands for, or
 * itself when there is no such entity. Length 0 when there is none. Never throws.
 */
export function readEntity(text: string, index: number): { length: number; character: string } {
  ENTITY.lastIndex = index;
  const [entity = ''] = ENTITY.exec(text) ?? [];
  if (!entity) return { length: 0, character: '' };
  let character = '';
  const parser = new Parser({
    ontext: (data) => {
      character += data;
    },
  });
  parser.end(entity);
  // "&notice;" is none, though it starts with one that browsers read without its semicolon.
  const isPart = character.length > 1 && character.endsWith(';');
  return { length: entity.length, character: isPart ? entity : character };
}
