import { expect, test } from 'vitest';
import { allInOrder, measure } from './relevance-figures.ts';

const answers: Record<string, readonly string[]> = {
  first: ['a:1', 'a:2'],
  third: ['a:8', 'a:9', 'a:1'],
  sixth: ['a:2', 'a:3', 'a:4', 'a:5', 'a:6', 'a:1'],
  none: [],
};
const engine = (query: string) => answers[query] ?? [];
const asked = (query: string, ...right: string[]) => ({ query, right });

test('counts successes at 1 and 5, and the reciprocal ranks', () => {
  const queries = ['first', 'third', 'sixth', 'none'].map((query) => asked(query, 'a:1'));
  const { figures, misses } = measure(engine, queries);
  expect(figures).toEqual({ queries: 4, first: 0.25, firstFive: 0.5, reciprocal: 0.375 });
  expect(misses.map(({ query }) => query)).toEqual(['third', 'sixth', 'none']);
});

test('where no entry is right, only an empty result is', () => {
  expect(measure(engine, [asked('none'), asked('first')]).figures.first).toBe(0.5);
});

test('several codes are right if they come first, in order', () => {
  const right = (...ids: string[]) =>
    measure(engine, [asked('first', ...ids)], allInOrder).figures.first;
  expect(right('a:1', 'a:2')).toBe(1);
  expect(right('a:2', 'a:1')).toBe(0);
  expect(right('a:1', 'a:2', 'a:3')).toBe(0);
});
