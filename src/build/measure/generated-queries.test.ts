import { expect, test } from 'vitest';
import { LIBRARY } from '../../domain/search/fixtures/library.ts';
import { generateQueries } from './generated-queries.ts';

const queries = generateQueries(LIBRARY);

test('generated queries are the same every time', () => {
  expect(generateQueries(LIBRARY)).toEqual(queries);
});

test('every code is asked in ten forms, and all its entries are right', () => {
  expect(queries['every code'].length).toBe(LIBRARY.codes.length * 10);
  expect(queries['every code'].find(({ query }) => query === '#404')?.right).toEqual([
    'reader:404',
    'book:404',
  ]);
});

test('each of the entries that share a message is right', () => {
  const shared = queries['every message'].filter(({ query }) => query.startsWith('Loan failed'));
  expect(shared.map(({ right }) => right)).toEqual([
    ['book:512', 'book:513'],
    ['book:512', 'book:513'],
  ]);
});

test('a filled template has no placeholder, and a value where one was lost', () => {
  const filled = queries['every template'].map(({ query }) => query);
  expect(filled.filter((query) => /[{}]/.test(query))).toEqual([]);
  expect(filled.filter((query) => /wait for \d+ days/.test(query)).length).toBe(5);
});

test('a typo changes one or two letters of a message', () => {
  const messages = new Set(queries['every message'].map(({ query }) => query));
  const typos = queries['every typo'].map(({ query }) => query);
  expect(typos.filter((query) => messages.has(query)).length).toBeLessThan(typos.length / 4);
});
