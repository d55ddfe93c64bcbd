import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutFinalPunctuation } from '../text/english.ts';
import { ANY_CHARACTER } from '../text/fixtures/any-character.ts';
import { type SampleRow, sampleEntry } from './fixtures/sample-catalog.ts';
import { messagesOf, wordingKey } from './messages.ts';

const messagesIn = (document: SampleRow['in'], rows: readonly Omit<SampleRow, 'code'>[]) => {
  const { entry } = sampleEntry(rows);
  return entry.occurrences
    .filter((row) => row.document === document)
    .flatMap((row) => messagesOf(entry, row));
};

test.each([
  ['Invalid scope', 'Invalid scope.'],
  ['Send XML/JSON', 'send xml/json!'],
  ['Unable  to\tregister. ', 'unable to register'],
  ['Wait …', 'wait'],
])('"%s" and "%s" are the same wording', (left, right) => {
  expect(wordingKey(left)).toBe(wordingKey(right));
});

test.each([
  ['Failed to find store', 'Failed to find the store'],
  ['Failed. Try again', 'Failed, try again'],
  ['{x} is held', '{y} is held'],
])('"%s" and "%s" are different wordings', (left, right) => {
  expect(wordingKey(left)).not.toBe(wordingKey(right));
});

test('only punctuation at the end is final', () => {
  expect(withoutFinalPunctuation('Stop. Wait. ')).toBe('Stop. Wait');
  expect(withoutFinalPunctuation(' ?! ')).toBe('');
});

test('white space, case and a full stop never make another wording', () => {
  fc.assert(
    fc.property(fc.string({ unit: ANY_CHARACTER }), (text) => {
      const key = wordingKey(text);
      expect(wordingKey(key)).toBe(key);
      expect(wordingKey(`  ${text} \n.`)).toBe(key);
      expect(wordingKey(text.replaceAll(' ', '\t '))).toBe(key);
    }),
  );
});

test('messages that run together are split as in another document', () => {
  const rows = [
    { in: 'guide-v1', says: ['Card added.', 'Card shown. All of it.'] },
    { in: 'guide-v3', says: 'Card added. Card shown. All of it.' },
  ] as const;
  expect(messagesIn('guide-v3', rows)).toEqual(['Card added.', 'Card shown. All of it.']);
});

test('messages are split even if two documents run them together', () => {
  const rows = [
    { in: 'guide-v1', says: ['Card added.', 'Card shown.'] },
    { in: 'guide-v2', says: 'Card added. Card shown.' },
    { in: 'guide-v3', says: 'Card added. Card shown.' },
  ] as const;
  expect(messagesIn('guide-v3', rows)).toEqual(['Card added.', 'Card shown.']);
});

test('order and repetition are kept when splitting', () => {
  const rows = [
    { in: 'guide-v1', says: ['Card added', 'Card shown'] },
    { in: 'guide-v3', says: 'Card shown. Card added. Card shown' },
  ] as const;
  expect(messagesIn('guide-v3', rows)).toEqual(['Card shown.', 'Card added.', 'Card shown']);
});

test('a text stays whole if one part is not a known message', () => {
  const rows = [
    { in: 'guide-v1', says: ['Card added.', 'Card shown.'] },
    { in: 'guide-v3', says: 'Card added. Card lost. Card shown.' },
  ] as const;
  expect(messagesIn('guide-v3', rows)).toEqual(['Card added. Card lost. Card shown.']);
});

test('a message of two sentences stays whole even if its document also has the first alone', () => {
  const rows = [{ in: 'guide-v1', says: ['Failed. Try later.', 'Failed.', 'Try later.'] }] as const;
  expect(messagesIn('guide-v1', rows)).toEqual(['Failed. Try later.', 'Failed.', 'Try later.']);
});

test('splitting backtracks if the longest message leads nowhere', () => {
  const rows = [
    { in: 'guide-v1', says: ['A one.', 'A one. B two.', 'B two. C three.'] },
    { in: 'guide-v3', says: 'A one. B two. C three.' },
  ] as const;
  expect(messagesIn('guide-v3', rows)).toEqual(['A one.', 'B two. C three.']);
});

test('a text of thousands of sentences is left whole immediately', () => {
  const text = Array.from({ length: 2_000 }, () => 'No.').join(' ');
  const rows = [
    { in: 'guide-v1', says: 'No.' },
    { in: 'guide-v3', says: text },
  ] as const;
  expect(messagesIn('guide-v3', rows)).toEqual([text]);
});

test('splitting keeps all words', () => {
  const message = fc.constantFrom('Card added.', 'Card shown. All of it.', 'Done', 'No. No.');
  fc.assert(
    fc.property(fc.array(message, { minLength: 1 }), fc.array(message), (says, others) => {
      const text = says.join(' ');
      const rows = [
        { in: 'guide-v3', says: text },
        ...others.map((other) => ({ in: 'guide-v1', says: other }) as const),
      ] as const;
      expect(messagesIn('guide-v3', rows).join(' ')).toBe(text);
    }),
  );
});
