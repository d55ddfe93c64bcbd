import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskPersonal } from './mask-personal.ts';

test.each([
  ['Call +91 98765-43210 now', 'Call [number] now'],
  ['(022) 2765 4321', '[number]'],
  ['id 342963216.', 'id [number].'],
  ['mail <asha.rao+x@example.co.in>, please', 'mail <[e-mail]>, please'],
  ['user=asha%40example.com;', 'user=[e-mail];'],
  ['code 8015 and 8065', 'code 8015 and 8065'],
  ['12345 and 123456', '12345 and 123456'],
  ['2024-05-01 cannot be a past date', '2024-05-01 cannot be a past date'],
  ['٩٨٧٦٥٤٣٢١٠', '[number]'],
  ['nothing here', 'nothing here'],
])('masks %j', (text, masked) => {
  expect(maskPersonal(text)).toBe(masked);
});

const digits = fc.stringMatching(/^[1-9]\d{6,14}$/);
const phone = fc
  .tuple(
    fc.constantFrom('', '+', '00', '+91 '),
    digits,
    fc.array(fc.constantFrom('', ' ', '-', '.', ') ', ' / '), { minLength: 15, maxLength: 15 }),
  )
  .map(
    ([prefix, number, marks]) =>
      prefix +
      [...number]
        .map((digit, at) => digit + (at < number.length - 1 ? (marks[at] ?? '') : ''))
        .join(''),
  );

test('no phone number is left', () => {
  fc.assert(
    fc.property(fc.string(), phone, fc.string(), (before, number, after) => {
      const masked = maskPersonal(`${before} ${number} ${after}`);
      expect(masked).not.toContain(number);
      // No seven digits are left with only phone number characters between them.
      expect(masked).not.toMatch(/\d(?:[ ().+/-]{0,3}\d){6}/);
    }),
  );
});

test('no e-mail address is left', () => {
  fc.assert(
    fc.property(fc.string(), fc.emailAddress(), fc.string(), (before, address, after) => {
      const masked = maskPersonal(`${before} ${address} ${after}`);
      expect(masked).not.toContain(address);
      expect(masked).not.toMatch(/[^\s@]@[^\s@]/);
    }),
  );
});

test('masking twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = maskPersonal(text);
      expect(maskPersonal(once)).toBe(once);
    }),
  );
});

test('text without white space is masked in one pass', () => {
  expect(maskPersonal('x'.repeat(1_000_000))).toHaveLength(1_000_000);
  expect(maskPersonal('1'.repeat(1_000_000))).toBe('[number]');
});
