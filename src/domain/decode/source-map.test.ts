import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANY_CHARACTER } from '../text/fixtures/any-character.ts';
import { originalSpan, pastedText, unescaped } from './source-map.ts';

const all = (text: string) => ({ start: 0, end: text.length });

test('an escape is one position, whatever it represents', () => {
  const text = String.raw`ab\u0038\n15`;
  const layer = unescaped(pastedText(text), all(text), 'backslashes');
  expect(layer.text).toBe('ab8\n15');
  expect([0, 1, 2, 3, 4, 5, 6].map((offset) => layer.original(offset))).toEqual([
    0, 1, 2, 8, 10, 11, 12,
  ]);
});

test('both halves of an escaped surrogate pair are at the position of the escape', () => {
  const text = 'a&#x1F600;b';
  const layer = unescaped(pastedText(text), all(text), 'entities');
  expect([0, 1, 2, 3, 4].map((offset) => layer.original(offset))).toEqual([0, 1, 1, 10, 11]);
});

test('offsets map through several levels', () => {
  const pasted = `x${JSON.stringify(JSON.stringify('"8015"'))}`;
  const outer = unescaped(pastedText(pasted), { start: 2, end: pasted.length - 1 }, 'backslashes');
  const inner = unescaped(outer, { start: 1, end: outer.text.length - 1 }, 'backslashes');
  const start = inner.text.indexOf('8015');
  const span = originalSpan(inner, { start, end: start + 4 });
  expect(pasted.slice(span.start, span.end)).toBe('8015');
});

test('entities that are undeclared, or that a document declares itself, are kept', () => {
  const text = '&lt;&lol9;&#x41;&#66;&#1114112;&amp;lt;&';
  expect(unescaped(pastedText(text), all(text), 'entities').text).toBe('<&lol9;AB&#1114112;&lt;&');
});

test('a broken escape is kept', () => {
  const text = String.raw`\u12 \x \q \\`;
  expect(unescaped(pastedText(text), all(text), 'backslashes').text).toBe(
    `${String.raw`\u12 \x q`} \\`,
  );
});

test('what JSON.stringify escapes is unescaped, with the offset of each character', () => {
  fc.assert(
    fc.property(fc.string({ unit: ANY_CHARACTER }), (value) => {
      const text = JSON.stringify(value);
      const span = { start: 1, end: text.length - 1 };
      const layer = unescaped(pastedText(text), span, 'backslashes');
      expect(layer.text).toBe(value);
      for (let at = 0; at < value.length; at++) {
        const written = text.slice(layer.original(at), layer.original(at + 1));
        expect(JSON.parse(`"${written}"`)).toBe(value.charAt(at));
      }
    }),
  );
});
