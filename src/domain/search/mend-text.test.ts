import { expect, test } from 'vitest';
import { tokenize } from '../text/tokenize.ts';
import { mendText } from './mend-text.ts';
import type { QueryTerm } from './query-term.ts';
import { createVocabulary } from './vocabulary.ts';

const WORDS = ['customer', 'access', 'transaction', 'number'];
const vocabulary = createVocabulary(new Set(WORDS));

const term = (typed: string, mended?: string): QueryTerm => ({
  typed,
  role: 'content',
  alternatives: mended || WORDS.includes(typed) ? [{ terms: [0], quality: 1 }] : [],
  ...(mended ? { mended } : {}),
});

const mend = (text: string, terms: readonly QueryTerm[]) =>
  mendText(text, { tokens: tokenize(text), terms }, vocabulary);

test('a word that is far from any is put as the nearest', () => {
  expect(mend('customer acess', [term('customer'), term('acess')])).toBe('customer access');
});

test('words that were read as others are put as those, beside one that is near none', () => {
  const terms = [term('tarnsaction', 'transaction'), term('numbr', 'number'), term('xqz')];
  expect(mend('tarnsaction numbr xqz!', terms)).toBe('transaction number !');
});

test('one known word of several is not what was asked', () => {
  expect(mend('customer xqz', [term('customer'), term('xqz')])).toBeUndefined();
});

test('nothing is asked back where every word is known', () => {
  expect(mend('customer number', [term('customer'), term('number')])).toBeUndefined();
});
