import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryId } from '../catalog/create-catalog.ts';
import { fiveDocuments } from '../catalog/fixtures/five-documents.ts';
import { entryOf, type SampleRow, sampleCatalog } from '../catalog/fixtures/sample-catalog.ts';
import { NO_MESSAGE } from '../catalog/messages.ts';
import type { Entry } from '../catalog/schema.ts';
import { editDistance } from '../text/edit-distance.ts';
import { neighboursOf } from './related.ts';

const neighbours = (rows: readonly Omit<SampleRow, 'in'>[], id: string) => {
  const catalog = sampleCatalog(rows.map((row) => ({ in: 'guide-v1', ...row })));
  return neighboursOf(catalog, entryOf(catalog, id));
};
const ids = (entries: readonly Entry[]) => entries.map(entryId);
const idOf = (entry: Entry | undefined) => entry && entryId(entry);

test('codes with the same message are found in every resource, ignoring case and full stop', () => {
  const rows = [
    { code: 1, says: 'Processing failed' },
    { code: 2, says: 'processing failed.' },
    { code: 2, says: 'Processing failed', of: 'transaction' },
    { code: 3, says: 'Processing has failed' },
  ] as const;
  const [said, ...more] = neighbours(rows, 'customer:1').sharedMessages;
  expect(more).toEqual([]);
  expect(said?.text).toBe('Processing failed');
  expect(ids(said?.entries ?? [])).toEqual(['customer:2', 'transaction:2']);
  expect(said?.codes).toBe(2);
});

test('each shared message of an entry has its own list, and others have none', () => {
  const rows = [
    { code: 1, says: ['Added', 'Shown', 'Gone'] },
    { code: 2, says: 'Gone' },
    { code: 3, says: ['Gone', 'Added'] },
  ];
  const { sharedMessages } = neighbours(rows, 'customer:1');
  expect(sharedMessages.map(({ text, entries }) => [text, ...ids(entries)])).toEqual([
    ['Added', 'customer:3'],
    ['Gone', 'customer:2', 'customer:3'],
  ]);
});

const LINE = [
  { code: 10, says: 'Ten' },
  { code: 12, says: 'Eleven' },
  { code: 12, says: 'Twelve', of: 'transaction' },
  { code: 20, says: 'Twenty' },
] as const;

test('the previous and next codes are those of the same resource', () => {
  const { previous, next } = neighbours(LINE, 'customer:12');
  expect([idOf(previous), idOf(next)]).toEqual(['customer:10', 'customer:20']);
});

test('the first and the last code have only one neighbour', () => {
  expect(neighbours(LINE, 'customer:10').previous).toBeUndefined();
  expect(neighbours(LINE, 'customer:20').next).toBeUndefined();
  expect(neighbours(LINE, 'transaction:12')).toMatchObject({
    previous: undefined,
    next: undefined,
  });
});

test('messages that differ by a word or two are similar, the most similar first', () => {
  const rows = [
    { code: 11, says: 'Look up, Invalid source passed' },
    { code: 12, says: 'Get, Invalid source passed' },
    { code: 13, says: 'Look up, Invalid id passed' },
    { code: 14, says: 'Look up, Invalid source passed', of: 'transaction' },
    { code: 15, says: 'Customer is unknown to us' },
  ] as const;
  const { similarMessages } = neighbours(rows, 'customer:11');
  expect(similarMessages.flatMap(({ entries }) => ids(entries))).toEqual([
    'customer:13',
    'customer:12',
  ]);
});

test('short messages that differ in all their words are not similar', () => {
  const rows = [
    { code: 1, says: 'Invalid scope' },
    { code: 2, says: 'Invalid token' },
    { code: 3, says: 'Unknown error' },
  ];
  expect(neighbours(rows, 'customer:1').similarMessages).toEqual([]);
});

test("similar entries with one message share a line, without the entry's own message", () => {
  const rows = [
    { code: 1, says: 'Unable to add the card' },
    { code: 2, says: 'Unable to show the card' },
    { code: 9, says: 'Unable to show the card.' },
    { code: 5, says: 'unable to add the card.' },
  ];
  const { similarMessages } = neighbours(rows, 'customer:5');
  expect(similarMessages.map(({ text, entries }) => [text, ...ids(entries)])).toEqual([
    ['Unable to show the card', 'customer:2', 'customer:9'],
  ]);
});

test('messages that differ only by a comma are the most similar', () => {
  const rows = [
    { code: 1, says: 'Failed, no card' },
    { code: 2, says: 'Failed; no card' },
  ];
  expect(neighbours(rows, 'customer:1').similarMessages).toMatchObject([
    { text: 'Failed; no card' },
  ]);
});

test('an entry is listed once, by its most similar wording', () => {
  const rows = [
    { code: 1, says: ['Unable to add the card', 'Unable to lock the card'] },
    { code: 2, says: ['Unable to show the card', 'Unable to show the old card'] },
  ];
  expect(neighbours(rows, 'customer:1').similarMessages).toMatchObject([
    { text: 'Unable to show the card' },
  ]);
});

test('at most eight similar messages are listed', () => {
  const rows = Array.from({ length: 30 }, (_, code) => {
    return { code, says: `Field ${'abcdefghijklmnopqrstuvwxyzäöüß'[code]} of it is not set` };
  });
  expect(neighbours(rows, 'customer:3').similarMessages).toHaveLength(8);
});

test('all messages within two words and two fifths are found', () => {
  const message = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), {
    minLength: 1,
    maxLength: 7,
  });
  fc.assert(
    fc.property(fc.uniqueArray(message, { maxLength: 8, selector: String }), (messages) => {
      const rows = messages.map((words, code) => ({ code, says: words.join(' ') }));
      messages.forEach((words, code) => {
        const expected = messages.flatMap((other, index) => {
          const distance = editDistance(words, other, 2);
          const near = distance <= 2 && distance / Math.max(words.length, other.length) <= 0.4;
          return distance > 0 && near ? [`customer:${index}`] : [];
        });
        const { similarMessages } = neighbours(rows, `customer:${code}`);
        expect(similarMessages.flatMap(({ entries }) => ids(entries)).toSorted()).toEqual(expected);
      });
    }),
  );
});

const neighboursIn = (id: string) => neighboursOf(fiveDocuments, entryOf(fiveDocuments, id));

test('in the five documents, 22 codes share “Points processing failed”', () => {
  const [said] = neighboursIn('customer:1086').sharedMessages;
  expect(said?.codes).toBe(22);
  expect(said?.entries).toHaveLength(21);
  expect(said?.entries.filter(({ resource }) => resource === 'transaction')).toHaveLength(9);
});

test('in the five documents, 8012 is similar to 8011, and 1102 to 1101', () => {
  const similarMessages = (id: string) =>
    neighboursIn(id).similarMessages.flatMap(({ entries }) => ids(entries));
  expect(similarMessages('customer:8011')).toEqual([
    'customer:8003',
    'customer:8127',
    'customer:8012',
  ]);
  expect(similarMessages('customer:1101')).toEqual(['customer:1102']);
  expect(similarMessages('customer:1088')).toEqual([]);
});

test('in the five documents, 1101 of transactions is between 820 and 1102', () => {
  const { previous, next } = neighboursIn('transaction:1101');
  expect([idOf(previous), idOf(next)]).toEqual(['transaction:820', 'transaction:1102']);
});

test('entries without a message share nothing', () => {
  const rows = [1, 2, 3].map((code) => ({ code, says: NO_MESSAGE }));
  const own = neighbours([...rows, { code: 4, says: 'No message documented' }], 'customer:1');
  expect(own).toMatchObject({ sharedMessages: [], similarMessages: [] });
});
