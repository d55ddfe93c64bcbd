import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stem } from '../text/stem.ts';
import { tokenize } from '../text/tokenize.ts';
import { LIBRARY, testCatalog } from './fixtures/library.ts';
import { createInvertedIndex } from './inverted-index.ts';
import { createTemplateFinder, valuesOf } from './templates.ts';

const index = createInvertedIndex(LIBRARY);
const find = createTemplateFinder(index);

function read(text: string, finder = find, words = index) {
  const tokens = tokenize(text);
  const terms = tokens.map(({ word }) => words.terms.get(stem(word)) ?? -2);
  return finder(terms).map((match) => {
    const { entry, text: wording } = words.wordings[match.wording] as (typeof words.wordings)[0];
    return {
      id: `${entry.resource}:${entry.code}`,
      whole: match.whole,
      values: valuesOf(wording, match, text, tokens),
    };
  });
}

test('a message is found within any text', () => {
  const [best] = read('WARN 12:01 desk - reader NOT found for  the given card (id 7)');
  expect(best).toEqual({ id: 'reader:404', whole: true, values: {} });
});

test('values are read at the placeholders', () => {
  expect(read('Ada Lovelace may not borrow from Hall B, ask at the desk.')[0]).toEqual({
    id: 'reader:405',
    whole: true,
    values: { '{x}': 'Ada Lovelace', '{y}': 'Hall B' },
  });
});

test('adjacent values are split at the mark between them', () => {
  expect(read('Copy A7.32 is lost')[0]?.values).toEqual({ '{0}': 'A7', '{1}': '32' });
});

test('a lost value is read as one', () => {
  expect(read('please wait for 3 days to borrow this book again')[0]?.values).toEqual({
    value: '3',
  });
});

test('the documented text has its placeholders as values, and none where one was lost', () => {
  expect(read('{x} may not borrow from {y}, ask at the desk.')[0]?.values).toEqual({
    '{x}': '{x}',
    '{y}': '{y}',
  });
  expect(read('Please wait for days to borrow this book again')[0]?.values).toEqual({});
});

test.each([
  ['"message": "email may not borrow from x, ask at the desk"', 'email'],
  ["{'message': 'email may not borrow from x, ask at the desk'}", 'email'],
  ['<message>email may not borrow from x, ask at the desk</message>', 'email'],
  ['2024-01-02 10:11:12 ERROR email may not borrow from x, ask at the desk', 'email'],
  ['msg=email may not borrow from x, ask at the desk', 'email'],
  ['Sorry: email may not borrow from x, ask at the desk', 'email'],
])('a value at the beginning ends where the message begins: %s', (text, value) => {
  expect(read(text)[0]?.values['{x}']).toBe(value);
});

test('the longest matching message comes first', () => {
  expect(read('Invalid mobile number').map(({ id }) => id)).toEqual(['reader:1001', 'reader:1002']);
});

test('a clause with a value is found without the rest of its message', () => {
  const catalog = testCatalog([
    ['x:1', 'old', 'error', 'Add failed. Loan already exists with number {0} here'],
  ]);
  const words = createInvertedIndex(catalog);
  const [found] = read(
    'loan already exists with number 77 here',
    createTemplateFinder(words),
    words,
  );
  expect(found).toEqual({ id: 'x:1', whole: false, values: { '{0}': '77' } });
});

test('a message with a word changed is not found', () => {
  expect(read('Reader not found for the stolen card')).toEqual([]);
});

test('any value without punctuation is returned unchanged', () => {
  const value = fc.stringMatching(/^[A-Za-z0-9]{1,12}( [A-Za-z0-9]{1,12}){0,3}$/);
  fc.assert(
    fc.property(value, value, (one, other) => {
      const found = read(`"${one} may not borrow from ${other}, ask at the desk"`)[0];
      expect(found?.values['{y}']).toBe(other);
      expect(found?.id).toBe('reader:405');
    }),
  );
});
