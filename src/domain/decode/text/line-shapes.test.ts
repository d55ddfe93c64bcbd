import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapeOf } from './line-shapes.ts';
import { readTokens } from './line-tokens.ts';

const isCode = (code: number) => code === 8015 || code === 1012;

test('lines that differ in digits alone have one shape', () => {
  const shape = (line: string) => shapeOf(line, { start: 0, end: line.length }, isCode);
  expect(shape('id=17 code=8015')).toBe(shape('id=42 code=1012'));
  expect(shape('id=17 code=8015')).not.toBe(shape('id=17 code=9999'));
});

// "и" is U+0438, which must not hash like a four-digit number of the catalog.
const PARTS = [
  '\0',
  '8015',
  '1012',
  '9999',
  '07',
  '400',
  'и',
  '\u0434',
  'code',
  ' ',
  ':',
  '"',
  'Ⱥ',
];

test('a line has its own tokens, whatever was read before', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }), (parts) => {
      const line = parts.join('');
      const { classes, starts } = shapeOf(line, { start: 0, end: line.length }, isCode);
      expect({ classes, starts }).toEqual(readTokens(line, 0, line.length, isCode));
    }),
    { numRuns: 2_000 },
  );
});
