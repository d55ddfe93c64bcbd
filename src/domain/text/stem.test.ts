import fc from 'fast-check';
import { expect, test } from 'vitest';

import { BASE_FORMS, stem } from './stem.ts';

test.each([
  ['update', 'updates', 'updated', 'updating'],
  ['cancel', 'cancels', 'cancelled', 'canceled'],
  ['enroll', 'enrolled', 'enrol'],
  ['generate', 'generation', 'generated'],
  ['category', 'categories'],
  ['match', 'matches', 'matching'],
  ['address', 'addresses'],
  ['exceed', 'exceeds', 'exceeded'],
  ['run', 'running'],
  ['save', 'saved', 'saving'],
  ['verify', 'verifies', 'verified', 'verifying'],
  ['not', 'isnt', 'didnt', 'wont'],
  ['find', 'found', 'finding'],
  ['use', 'used', 'using'],
  ['go', 'going', 'went'],
])('forms of "%s" share a stem', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each([
  ['customer', 'custom'],
  ['note', 'not'],
  ['valid', 'invalid'],
  ['missed', 'missing'],
  ['comm', 'coming'],
  ['status', 'stat'],
  ['series', 'serious'],
])('"%s" and "%s" have different stems', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test('numbers and short words are kept', () => {
  expect(['id', '100s', 'v2s', 'is'].map(stem)).toEqual(['id', '100s', 'v2s', 'is']);
});

test('a stem is never empty and begins like its word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
      fc.pre(!BASE_FORMS.has(word));
      expect(stem(word).length).toBeGreaterThan(0);
      expect(stem(word).slice(0, -1)).toBe(word.slice(0, stem(word).length - 1));
    }),
  );
});
