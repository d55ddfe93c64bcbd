import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVocabulary } from './vocabulary.ts';

const { mend, startingWith } = createVocabulary([
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
]);
const meant = (word: string, patience: 'careful' | 'usual' | 'far' = 'careful') =>
  mend(word, patience).map((mended) => mended.word);

test('words that begin with letters come in order', () => {
  expect(startingWith('cu')).toEqual(['custom', 'customer']);
  expect(startingWith('x')).toEqual([]);
});

test.each([
  ['fuond', 'found'],
  ['custmer', 'customer'],
  ['couponn', 'coupon'],
  ['notificatons', 'notifications'],
  ['notifcatoins', 'notifications'],
  ['regstere', 'registered'],
])('"%s" is mended to "%s"', (typed, word) => {
  expect(meant(typed)[0]).toBe(word);
});

test.each(['fra', 'dark', 'pound', 'cushion', '1000', 'x'.repeat(40), ''])(
  '"%s" is not mended',
  (typed) => {
    expect(meant(typed)).toEqual([]);
  },
);

test('a changed first letter is forgiven when other words bear it out', () => {
  expect(meant('bound')).toEqual([]);
  expect(meant('bound', 'usual')).toEqual(['found']);
});

test('what is too far to be read may be asked back about', () => {
  expect(meant('cuopan', 'usual')).toEqual([]);
  expect(meant('cuopan', 'far')).toEqual(['coupon']);
});

test('any one letter left out of a long word is mended', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (at) => {
      const typed = `notifications`.slice(0, at) + `notifications`.slice(at + 1);
      expect(meant(typed)).toContain('notifications');
    }),
  );
});
