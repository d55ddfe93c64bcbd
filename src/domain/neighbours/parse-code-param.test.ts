import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANY_CHARACTER } from '../text/fixtures/any-character.ts';
import { parseCodeParam } from './parse-code-param.ts';

test.each([
  ['1011', 1011],
  ['0001011', 1011],
  ['  1011 ', 1011],
  ['１０１１', 1011],
  ['0', 0],
  ['000', 0],
  ['999999999', 999_999_999],
])('"%s" is the code %i', (text, code) => {
  expect(parseCodeParam(text)).toEqual({ kind: 'code', code, canonical: String(code) });
});

test.each(['', ' ', 'abc', '1e3', '1011 1012', '10.5', '99999999999999999999', '٣', '²', '1_000'])(
  '"%s" is not a code, and nothing is guessed',
  (text) => {
    expect(parseCodeParam(text)).toEqual({ kind: 'not-a-code', text });
  },
);

test.each([
  ['-5', '5'],
  ['1011)', '1011'],
  ['1011?x', '1011'],
  ['ERR_0712', '712'],
])('"%s" is not a code, but probably means %s', (text, suggestion) => {
  expect(parseCodeParam(text)).toEqual({ kind: 'not-a-code', text, suggestion });
});

test('any text gives a code of at most nine digits, or the text itself', () => {
  const text = fc.oneof(
    fc.string({ unit: ANY_CHARACTER }),
    fc.array(fc.constantFrom('0', '1', '９', '-', 'e', '.', ' ')).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (param) => {
      const asked = parseCodeParam(param);
      if (asked.kind === 'code') {
        expect(Number.isInteger(asked.code)).toBe(true);
        expect(asked.code).toBeLessThan(1_000_000_000);
        expect(parseCodeParam(asked.canonical)).toEqual(asked);
      } else {
        expect(asked.text).toBe(param);
      }
    }),
  );
});

test('letters that look like digits are read as digits, but not a word of such letters', () => {
  expect(parseCodeParam('8O15')).toEqual({ kind: 'code', code: 8015, canonical: '8015' });
  expect(parseCodeParam('l0I1')).toMatchObject({ code: 1011 });
  expect(parseCodeParam('Oil')).toEqual({ kind: 'not-a-code', text: 'Oil' });
});
