import { expect, test } from 'vitest';
import { splitWord } from './split-word.ts';

const known = new Set(['line', 'item', 'user', 'id', 'and', 'it']);
const split = (word: string) => splitWord(word, (part) => known.has(part));

test('a word written as one is split into those that are known', () => {
  expect(split('lineitem')).toEqual(['line', 'item']);
  expect(split('lineitemid')).toEqual(['line', 'item', 'id']);
});

test('a known word stays whole, and what has an unknown or small part is not split', () => {
  expect(split('item')).toEqual(['item']);
  expect(split('lineupitem')).toBeUndefined();
  expect(split('lineand')).toBeUndefined();
  expect(split('')).toBeUndefined();
});
