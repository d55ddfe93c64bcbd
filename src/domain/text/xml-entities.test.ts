import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANY_CHARACTER } from './fixtures/any-character.ts';
import { decodeXmlEntities } from './xml-entities.ts';

test.each([
  ['&lt;code&gt;8015&lt;/code&gt;', '<code>8015</code>'],
  ['&#56;&#x30;&#X31;5', '8015'],
  ['&amp;lt;', '&lt;'],
  ['a&nbsp;b', 'a\u00a0b'],
  ['&#x110000; &eacute; &lt', '&#x110000; &eacute; &lt'],
])('%s decodes to %s', (text, decoded) => {
  expect(decodeXmlEntities(text)).toBe(decoded);
});

test('numeric references are read back', () => {
  const character = fc.string({ unit: ANY_CHARACTER, minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(character, (text) => {
      const written = [...text].map((one) => `&#${one.codePointAt(0)};`).join('');
      expect(decodeXmlEntities(written)).toBe(text);
    }),
  );
});
