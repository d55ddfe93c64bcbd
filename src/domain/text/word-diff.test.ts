import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANY_CHARACTER } from './fixtures/any-character.ts';
import type { DiffPart } from './word-diff.ts';
import { messageDiff, wordDiff } from './word-diff.ts';

/** The diff as text: "[-old-]" and "[+new+]" between the unchanged parts. */
const shown = (parts: readonly DiffPart[]) =>
  parts
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      return kind === 'removed' ? `[-${text}-]` : `[+${text}+]`;
    })
    .join('');

const joined = (parts: readonly DiffPart[], but: DiffPart['kind']) =>
  parts.flatMap(({ kind, text }) => (kind === but ? [] : [text])).join('');

test.each([
  ['Failed to find store', 'Failed to find the store', 'Failed to find [+the +]store'],
  ['{x} is taken', '{y} is taken', '[-{x}-][+{y}+] is taken'],
  ['Invalid e-mail', 'Invalid mail', 'Invalid [-e-mail-][+mail+]'],
  ['No card', 'No card here', 'No card[+ here+]'],
  ['Lookup, no card', 'no card', '[-Lookup, -]no card'],
  ['Wait; stop', 'Wait, stop', 'Wait[-;-][+,+] stop'],
  ['Customer’s id', 'Customer id', '[-Customer’s-][+Customer+] id'],
  ['same words', 'same words', 'same words'],
  ['', 'all new', '[+all new+]'],
])('"%s" becomes "%s"', (before, after, expected) => {
  expect(shown(wordDiff(before, after))).toBe(expected);
});

test('words are aligned, not the spaces between them', () => {
  expect(shown(wordDiff('a b c card', 'card d e f'))).toBe('[-a b c -]card[+ d e f+]');
});

test('both texts can be restored exactly from the parts', () => {
  const word = fc.constantFrom(
    'card',
    'Card',
    '{x}',
    '{0}',
    ' ',
    '  ',
    '\n',
    ',',
    '. ',
    'é',
    '\ud800',
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
    fc.string({ unit: ANY_CHARACTER }),
  );
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      expect(joined(parts, 'added')).toBe(before);
      expect(joined(parts, 'removed')).toBe(after);
      expect(parts.every((part) => part.text !== '')).toBe(true);
      expect(parts.every(({ kind }, index) => kind !== parts[index + 1]?.kind)).toBe(true);
    }),
  );
});

test('two long texts with little in common are replaced as a whole', () => {
  const words = (letter: string) =>
    Array.from({ length: 600 }, (_, index) => (index === 300 ? 'card' : letter + index)).join(' ');
  const [before, after] = [words('a'), words('b')];
  expect(wordDiff(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});

test('a full stop that only one message has is not a difference', () => {
  expect(shown(messageDiff('No card', 'No card today.'))).toBe('No card[+ today+]');
  expect(shown(messageDiff('No card.', 'No card today.'))).toBe('No card[+ today+].');
});
