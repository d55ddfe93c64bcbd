import fc from 'fast-check';
import { expect, test } from 'vitest';
import { significantWords, similarity } from './similarity.ts';

test('articles, prepositions and placeholders carry no meaning', () => {
  expect([...significantWords('The {x} is not allowed for this Card')]).toEqual([
    'allowed',
    'card',
  ]);
});

test('messages that differ only in such words have similarity 1', () => {
  expect(similarity('Failed to find store', 'failed to find the Store.')).toBe(1);
});

test('messages that share only such words have nothing in common', () => {
  expect(similarity('Points processing failed', 'Unable to fetch the tracker')).toBe(0);
  expect(similarity('{x} is not set', '{x} is not found')).toBe(0);
});

test('half of the words in common is one half', () => {
  expect(similarity('Validation failed', 'Failed to validate')).toBe(0.5);
});

test('similarity is symmetric and between 0 and 1', () => {
  const text = fc
    .array(fc.constantFrom('card', 'Card', 'the', '{x}', 'store', 'failed'))
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(text, text, (left, right) => {
      const alike = similarity(left, right);
      expect(similarity(right, left)).toBe(alike);
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
    }),
  );
});
