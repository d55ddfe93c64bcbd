import { expect, test } from 'vitest';
import {
  capitalised,
  counted,
  inWords,
  numbersInWords,
  plural,
  shorten,
  timesInWords,
  withArticle,
  withoutFinalPunctuation,
} from './english.ts';

test('a list is joined as in speech', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(inWords)).toEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ]);
});

test('counts agree with their nouns', () => {
  expect([timesInWords(2), timesInWords(3)]).toEqual(['twice', '3 times']);
  expect([0, 1, 2].map((count) => counted(count, 'code'))).toEqual([
    '0 codes',
    '1 code',
    '2 codes',
  ]);
  expect([withArticle('error'), withArticle('success')]).toEqual(['an error', 'a success']);
});

test('a sentence starts with a capital, if it starts with a letter', () => {
  expect([capitalised('error'), capitalised('{x} is'), capitalised('')]).toEqual([
    'Error',
    '{x} is',
    '',
  ]);
});

test('nouns in y get "ies", large counts are grouped', () => {
  expect([plural('entry'), plural('key'), plural('entry', 1)]).toEqual([
    'entries',
    'keys',
    'entry',
  ]);
  expect(counted(12_330, 'entry')).toBe('12,330 entries');
});

test('a long text is cut after a whole word, a long word anywhere', () => {
  expect(shorten('no card found', 13)).toBe('no card found');
  expect(shorten('no card found', 9)).toBe('no card…');
  expect(shorten('x'.repeat(30), 4)).toBe('xxxx…');
});

test('final punctuation and white space are removed, inner ones are kept', () => {
  expect(['Gone. ', 'a.b', '…'].map(withoutFinalPunctuation)).toEqual(['Gone', 'a.b', '']);
});

test('consecutive numbers are written as the first and the last', () => {
  expect(numbersInWords([4, 6, 7, 39, 40, 41, 42])).toBe('4, 6, 7 and 39 to 42');
  expect(numbersInWords([])).toBe('');
});
