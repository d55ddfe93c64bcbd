import { expect, test } from 'vitest';
import { readMarkdown } from './markdown.ts';

/** Pages are parsed in parts, and some are skipped; what is a heading must not depend on that. */
const headingsOf = (page: string) =>
  readMarkdown(page).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

test.each([
  ['above a list', '**Error codes**\n- 701\n'],
  [
    'below words with code in them',
    '`GET /lamps` answers:\n\n**Error codes**\n\n`701` is the first.\n',
  ],
  ['above a fence', '**Error codes**\n\n~~~js\nlamp()\n~~~\n'],
  ['in words that end with a colon', 'A lamp.\n\n**Error codes** of lamps:\n\n`701` is one.\n'],
])('a bold line %s is a heading', (_, page) => {
  expect(headingsOf(page).join()).toMatch(/^Error codes/);
});

test('a link in a list is not a heading', () => {
  expect(headingsOf('- [Error codes](#errors)\n- **Error codes**\n')).toEqual([]);
});

test('a heading keeps only the words of an image in a link, wherever the URLs are', () => {
  const page = '# Lamps [![status][image]][link]\n\nText.\n\n[image]: a.png\n[link]: b.html\n';
  expect(headingsOf(page)).toEqual(['Lamps status']);
});
