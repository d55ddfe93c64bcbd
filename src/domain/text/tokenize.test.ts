import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANY_CHARACTER } from './fixtures/any-character.ts';
import { foldWord, tokenize } from './tokenize.ts';

const words = (text: string) => tokenize(text).map(({ word }) => word);

test('punctuation and white space separate words', () => {
  expect(words(' Update failed,\tnot-found; (id/number)…')).toEqual([
    'update',
    'failed',
    'not',
    'found',
    'id',
    'number',
  ]);
});

test('capitals inside a word, hyphens and underscores separate glued words', () => {
  const glued = tokenize('userId WEB_ENGAGE line-item a b').map(
    ({ word, glued: one }) => `${one ? '+' : ''}${word}`,
  );
  expect(glued).toEqual(['user', '+id', 'web', '+engage', 'line', '+item', 'a', 'b']);
});

test('an apostrophe belongs to its word, a quotation mark does not', () => {
  expect(words("the customer's and the customer’s 'own' ‘name’")).toEqual([
    'the',
    'customers',
    'and',
    'the',
    'customers',
    'own',
    'name',
  ]);
});

test('digits stay with the letters around them', () => {
  expect(words('v2 of TL150O7R, 3 days')).toEqual(['v2', 'of', 'tl150o7r', '3', 'days']);
});

test('accents and wide letters are folded, in the same way in every locale', () => {
  expect(words('Café naïve ＡＢＣ İd ITEM')).toEqual(['cafe', 'naive', 'abc', 'id', 'item']);
  expect(foldWord('ITEM')).toBe('item');
});

test('emoji and surrogate halves are gaps', () => {
  expect(words('ok😀fine \ud800x')).toEqual(['ok', 'fine', 'x']);
});

test('the tokens of any text are inside it, in order, and have its words', () => {
  fc.assert(
    fc.property(fc.string({ unit: ANY_CHARACTER, maxLength: 200 }), (text) => {
      let end = 0;
      for (const token of tokenize(text)) {
        if (token.start < end || token.end > text.length) throw new Error('out of order');
        if (token.word === '' || token.word !== foldWord(text.slice(token.start, token.end))) {
          throw new Error(`"${token.word}" is not what is there`);
        }
        end = token.end;
      }
    }),
  );
});
