import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSpelling, expandAbbreviation, type Tolerance } from './spelling.ts';

const { correct, startingWith } = createSpelling(
  [
    'bark',
    'barcode',
    'coupon',
    'customer',
    'custom',
    'found',
    'fraud',
    'notifications',
    'registered',
    '100',
  ],
  { without: new Set(['abbreviations']) },
);
const corrected = (word: string, tolerance: Tolerance = 'careful') => correct(word, tolerance);

test('words that begin with given letters come in order', () => {
  expect(startingWith('cu')).toEqual(['custom', 'customer']);
  expect(startingWith('x')).toEqual([]);
});

test.each([
  ['fuond', 'found'],
  ['custmer', 'customer'],
  ['couponn', 'coupon'],
  ['notificatons', 'notifications'],
  ['notifcatoins', 'notifications'],
])('"%s" is corrected to "%s"', (typed, word) => {
  expect(corrected(typed)[0]).toBe(word);
});

test.each(['fra', 'dark', 'pound', 'cushion', '1000', 'x'.repeat(40), ''])(
  '"%s" is not corrected',
  (typed) => {
    expect(corrected(typed)).toEqual([]);
  },
);

test('a changed first letter is corrected if other words support it', () => {
  expect(corrected('bound')).toEqual([]);
  expect(corrected('bound', 'usual')).toEqual(['found']);
});

test('a word too far off for a correction may be suggested', () => {
  expect(corrected('cuopan', 'usual')).toEqual([]);
  expect(corrected('cuopan', 'far')).toEqual(['coupon']);
});

test('a word with another letter may be an abbreviation, one with swapped letters may not', () => {
  const both = createSpelling(['read', 'required']);
  expect(both.correct('reqd', 'usual')).toEqual(['required', 'read']);
  expect(both.correct('raed', 'usual')).toEqual(['read']);
});

test('an ambiguous abbreviation means the word that the catalog has first', () => {
  const isDocumented = (word: string) => word === 'coupon';
  const both = createSpelling(['coupon', 'cupon'], { isDocumented });
  expect(both.correct('cpn', 'usual')).toEqual(['coupon', 'cupon']);
});

test('any one letter left out of a long word is corrected', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (at) => {
      const typed = `notifications`.slice(0, at) + `notifications`.slice(at + 1);
      expect(corrected(typed)).toContain('notifications');
    }),
  );
});

const FULL_WORDS = [
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
])('%s abbreviates %s', (short, word) => {
  expect(expandAbbreviation(short, FULL_WORDS)[0]).toBe(word);
});

test.each(['rest', 'able', 'cn', 'xyz', 'coupon', 'cop', 'regnt', ''])(
  '"%s" abbreviates nothing',
  (short) => {
    expect(expandAbbreviation(short, FULL_WORDS)).toEqual([]);
  },
);
