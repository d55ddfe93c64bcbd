import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts } from './changes.ts';

test.each([
  ['Invalid email.', 'Invalid email.', 'none'],
  ['Invalid email.', 'invalid e-mail', 'marks'],
  ['fields; or {x}', 'fields, or {x}', 'marks'],
  ['Code {x} is taken.', 'Code is taken.', 'lost-placeholder'],
  ['A multiple of {x}.', 'A multiple of .', 'lost-placeholder'],
  ['Code is taken.', 'Code {x} is taken.', 'words'],
  ['Code {x} is taken.', 'Code {y} is taken.', 'words'],
  ['Invalid email.', 'Invalid mobile.', 'words'],
  ['', '', 'none'],
])('"%s" and then "%s" differ by: %s', (before, after, difference) => {
  expect(compareTexts(before, after)).toBe(difference);
});

test('marks and words differ either way round', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const [there, back] = [compareTexts(a, b), compareTexts(b, a)];
      expect(there === 'marks').toBe(back === 'marks');
      expect(there === 'none').toBe(a === b);
    }),
  );
});
