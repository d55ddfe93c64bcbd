import { expect, test } from 'vitest';
import { expandAbbreviation } from './abbreviations.ts';

const WORDS = [
  'available',
  'coupon',
  'duplicate',
  'payment',
  'quantity',
  'registration',
  'request',
];

test.each([
  ['cpn', 'coupon'],
  ['dup', 'duplicate'],
  ['pymt', 'payment'],
  ['qty', 'quantity'],
  ['regn', 'registration'],
])('%s stands for %s', (short, word) => {
  expect(expandAbbreviation(short, WORDS)[0]).toBe(word);
});

test.each(['rest', 'able', 'cn', 'xyz', 'coupon', 'cop', 'regnt', ''])(
  '"%s" abbreviates nothing',
  (short) => {
    expect(expandAbbreviation(short, WORDS)).toEqual([]);
  },
);
