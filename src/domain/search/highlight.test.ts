import { expect, test } from 'vitest';
import { tokenize } from '../text/tokenize.ts';
import type { QueryTerm } from './expand.ts';
import { didYouMean } from './highlight.ts';
import { createSpelling } from './spelling.ts';

const WORDS = ['customer', 'access', 'transaction', 'number'];
const spelling = createSpelling(WORDS);

const term = (typed: string, corrected?: string): QueryTerm => ({
  typed,
  role: 'content',
  alternatives: corrected || WORDS.includes(typed) ? [{ terms: [0], quality: 1 }] : [],
  ...(corrected ? { corrected } : {}),
});

const suggest = (text: string, terms: readonly QueryTerm[]) =>
  didYouMean({ text, tokens: tokenize(text) }, terms, spelling);

test('an unknown word is suggested as the nearest word', () => {
  expect(suggest('customer acess!', [term('customer'), term('acess')])).toBe('customer access!');
});

test('corrected words are suggested with their corrections', () => {
  const terms = [term('tarnsaction', 'transaction'), term('acess')];
  expect(suggest('tarnsaction acess', terms)).toBe('transaction access');
});

test('nothing is suggested if a word would be left out', () => {
  const terms = [term('customer'), term('number'), term('xqz')];
  expect(suggest('customer number xqz', terms)).toBeUndefined();
});

test('nothing is suggested if every word is known', () => {
  expect(suggest('customer number', [term('customer'), term('number')])).toBeUndefined();
});
