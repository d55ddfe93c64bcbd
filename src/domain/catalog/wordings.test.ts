import { expect, test } from 'vitest';
import { sampleEntry } from './fixtures/sample-catalog.ts';
import { wordingsOf } from './wordings.ts';

test('texts that differ in case and a full stop are one wording, in its best form', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: 'Invalid scope' },
    { in: 'guide-v2', says: 'Invalid scope.' },
    { in: 'guide-v3', says: 'invalid Scope' },
  ]);
  expect(wordingsOf(catalog, entry)).toMatchObject([
    { text: 'Invalid scope.', versions: ['v1', 'v2', 'v3'] },
  ]);
});

test('every spelling of a wording is a variant with its rows, the preferred one first', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: 'Invalid scope' },
    { in: 'guide-v2', says: 'Invalid scope.' },
    { in: 'list-v1', says: 'Invalid scope' },
  ]);
  const [wording] = wordingsOf(catalog, entry);
  expect(wording?.variants.map(({ text, occurrences }) => [text, occurrences.length])).toEqual([
    ['Invalid scope.', 1],
    ['Invalid scope', 2],
  ]);
});

test('of two forms without a full stop, the more frequent one is used', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: 'Send xml' },
    { in: 'guide-v2', says: 'Send xml' },
    { in: 'guide-v3', says: 'Send XML' },
  ]);
  expect(wordingsOf(catalog, entry).map(({ text }) => text)).toEqual(['Send xml']);
});

test('one more word is another wording', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: 'Failed to find store' },
    { in: 'list-v1', says: 'Failed to find the store' },
  ]);
  expect(wordingsOf(catalog, entry)).toHaveLength(2);
});

test('the wordings of the newest version come first, in its order', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: ['Old', 'Second'] },
    { in: 'guide-v3', says: ['First', 'Second'] },
  ]);
  expect(wordingsOf(catalog, entry).map(({ text }) => text)).toEqual(['First', 'Second', 'Old']);
});

test('a wording has its versions, documents and rows in catalog order', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v3', says: 'Same' },
    { in: 'list-v1', says: ['Same', 'Other'] },
    { in: 'guide-v1', says: 'same.' },
  ]);
  const [wording] = wordingsOf(catalog, entry);
  expect(wording).toMatchObject({
    versions: ['v1', 'v3'],
    documents: ['guide-v1', 'list-v1', 'guide-v3'],
  });
  expect(wording?.occurrences).toEqual(entry.occurrences);
});

test('a row with the same wording twice is listed once', () => {
  const { catalog, entry } = sampleEntry([{ in: 'guide-v1', says: ['Done', 'Done.'] }]);
  expect(wordingsOf(catalog, entry).map(({ occurrences }) => occurrences.length)).toEqual([1]);
});

test('messages that run together on a web page are separate wordings', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: ['Card added.', 'Card shown.'] },
    { in: 'guide-v3', says: 'Card shown. Card added.' },
  ]);
  expect(wordingsOf(catalog, entry)).toMatchObject([
    { text: 'Card shown.', versions: ['v1', 'v3'] },
    { text: 'Card added.', versions: ['v1', 'v3'] },
  ]);
});

test('the wordings of an entry are computed once', () => {
  const { catalog, entry } = sampleEntry([{ in: 'guide-v1', says: 'Failed' }]);
  expect(wordingsOf(catalog, entry)).toBe(wordingsOf(catalog, entry));
});
