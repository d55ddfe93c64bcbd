import { expect, test } from 'vitest';
import { codeSpan } from './code-span.ts';

test.each([
  ['transaction[0]', '`transaction[0]`'],
  ['a\n  b', '`a b`'],
  ['with `one` in it', '`` with `one` in it ``'],
  ['``', '``` `` ```'],
  ['', ''],
])('%j becomes %j', (text, span) => {
  expect(codeSpan(text)).toBe(span);
});
