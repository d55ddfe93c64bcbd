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

test('success is counted at one and at five, and places by their reciprocal', () => {
  const queries = ['first', 'third', 'sixth', 'none'].map((query) => asked(query, 'a:1'));
  const { figures, misses } = measure(engine, queries);
  expect(figures).toEqual({ queries: 4, first: 0.25, firstFive: 0.5, reciprocal: 0.375 });
  expect(misses.map(({ query }) => query)).toEqual(['third', 'sixth', 'none']);
});

test('where nothing is right, only an empty answer is', () => {
  expect(measure(engine, [asked('none'), asked('first')]).figures.first).toBe(0.5);
});

test('several codes are right when they are the first ones, in order', () => {
  const right = (...ids: string[]) =>
    measure(engine, [asked('first', ...ids)], allInOrder).figures.first;
  expect(right('a:1', 'a:2')).toBe(1);
  expect(right('a:2', 'a:1')).toBe(0);
  expect(right('a:1', 'a:2', 'a:3')).toBe(0);
});
