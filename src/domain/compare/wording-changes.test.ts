import { expect, test } from 'vitest';
import { entryId } from '../catalog/create-catalog.ts';
import { fiveDocuments } from '../catalog/fixtures/five-documents.ts';
import {
  entryOf,
  type SampleRow,
  sampleCatalog,
  sampleEntry,
} from '../catalog/fixtures/sample-catalog.ts';
import { NO_MESSAGE } from '../catalog/messages.ts';
import { type WordingChange, wordingChanges } from './wording-changes.ts';

const labels = (rows: Parameters<typeof sampleEntry>[0]) => {
  const { catalog, entry } = sampleEntry(rows);
  return wordingChanges(catalog, entry).map(({ label, wording }) => `${label}: ${wording.text}`);
};

test('case and a full stop are not a rewording', () => {
  expect(
    labels([
      { in: 'guide-v1', says: 'Invalid Scope' },
      { in: 'guide-v3', says: 'Invalid scope.' },
    ]),
  ).toEqual(['same: Invalid scope.']);
});

test('one more word is a rewording of the newest version', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: 'Failed to populate the store.' },
    { in: 'guide-v2', says: 'Failed to populate store' },
  ]);
  expect(wordingChanges(catalog, entry)).toMatchObject([
    { label: 'same', wording: { text: 'Failed to populate store' } },
    {
      label: 'reworded',
      wording: { text: 'Failed to populate the store.' },
      counterpart: { text: 'Failed to populate store' },
    },
  ]);
});

test('the newest version is the newest that documents the entry', () => {
  const { catalog, entry } = sampleEntry([{ in: 'guide-v1', says: 'Old' }]);
  expect(wordingChanges(catalog, entry).map(({ label }) => label)).toEqual(['same']);
});

test('a text without a common word has another meaning', () => {
  expect(
    labels([
      { in: 'guide-v1', says: 'Points processing failed' },
      { in: 'list-v1', says: 'Unable to fetch the tracker' },
      { in: 'guide-v3', says: 'Unable to fetch the tracker' },
    ]),
  ).toEqual(['same: Unable to fetch the tracker', 'different: Points processing failed']);
});

test('a second row with other words is compared even if the first row has the newest words', () => {
  expect(
    labels([
      { in: 'guide-v2', says: 'Invalid source account passed' },
      { in: 'guide-v2', says: 'Look up, invalid source passed' },
      { in: 'guide-v3', says: 'Invalid source account passed' },
    ]),
  ).toEqual(['same: Invalid source account passed', 'reworded: Look up, invalid source passed']);
});

test('of several newest wordings, the most similar one is the counterpart', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: 'Coupon could not be sent' },
    { in: 'guide-v3', says: 'Coupon is expired' },
    { in: 'guide-v3', says: 'Coupon was not sent' },
  ]);
  const change = wordingChanges(catalog, entry).at(-1);
  expect(change).toMatchObject({ label: 'reworded', counterpart: { text: 'Coupon was not sent' } });
});

const LISTS: readonly SampleRow[] = [
  { in: 'guide-v1', code: 10, says: ['Card added.', 'Card shown.', 'Friend invited.'] },
  { in: 'guide-v1', code: 14, says: 'Id changed.' },
  { in: 'guide-v2', code: 10, says: ['Card added.', 'Card shown.'] },
  { in: 'guide-v2', code: 14, says: ['Id changed.', 'Friend invited.'] },
  { in: 'guide-v2', code: 14, says: 'Friend invited.', of: 'transaction' },
  { in: 'guide-v3', code: 15, says: 'Friend invited.' },
];

const absences = ({ label, wording, missingFrom }: WordingChange) => ({
  label,
  text: wording.text,
  missing: missingFrom.map(({ version, under }) => [version, ...under.map(entryId)]),
});

test('a list message missing from the newest version is found under its new code', () => {
  const catalog = sampleCatalog(LISTS);
  expect(wordingChanges(catalog, entryOf(catalog, 'customer:10')).map(absences)).toEqual([
    { label: 'same', text: 'Card added.', missing: [] },
    { label: 'same', text: 'Card shown.', missing: [] },
    { label: 'missing', text: 'Friend invited.', missing: [['v2', 'customer:14']] },
  ]);
});

test('a message of the newest version can be missing from an older one', () => {
  const catalog = sampleCatalog(LISTS);
  expect(wordingChanges(catalog, entryOf(catalog, 'customer:14')).map(absences)).toEqual([
    { label: 'same', text: 'Id changed.', missing: [] },
    { label: 'same', text: 'Friend invited.', missing: [['v1', 'customer:10']] },
  ]);
});

test('a list line is not called a rewording of the line beside it', () => {
  expect(
    labels([
      { in: 'guide-v1', says: ['Card details added.', 'Card details updated.'] },
      { in: 'guide-v3', says: ['Card details added.'] },
    ]),
  ).toEqual(['same: Card details added.', 'missing: Card details updated.']);
});

test('a list line that shares one word of many with a remaining line is missing', () => {
  expect(
    labels([
      { in: 'guide-v1', says: ['Card added', 'Friend invited successfully'] },
      { in: 'guide-v3', says: ['Card added', 'Coupon shown successfully'] },
    ]),
  ).toEqual([
    'same: Card added',
    'same: Coupon shown successfully',
    'missing: Friend invited successfully',
  ]);
});

test('a list line that shares half its words with a remaining line is a rewording', () => {
  expect(
    labels([
      { in: 'guide-v1', says: ['Card added', 'Friend invited now'] },
      { in: 'guide-v3', says: ['Card added', 'Friend was invited'] },
    ]),
  ).toEqual(['same: Card added', 'same: Friend was invited', 'reworded: Friend invited now']);
});

/** Read from the documents: all wordings that the newest version of their entry lacks. */
const DIFFERENT = [
  'customer:400 different',
  'customer:500 reworded',
  'customer:618 reworded',
  'customer:816 reworded',
  'customer:1004 reworded',
  'customer:1040 missing',
  'customer:1099 different',
  'customer:8011 reworded',
  'customer:8013 reworded',
  'customer:8015 reworded',
  'customer:8065 reworded',
  'customer:91003 reworded',
  'customer:91005 reworded',
  'customer:91007 reworded',
  'customer:91015 reworded',
  'customer:91015 reworded',
];

test('in the five documents, wordings outside the newest version have verified labels', () => {
  const different = fiveDocuments.entries.flatMap((entry) =>
    wordingChanges(fiveDocuments, entry)
      .filter(({ label }) => label !== 'same')
      .map(({ label }) => `${entryId(entry)} ${label}`),
  );
  expect(different).toEqual(DIFFERENT);
});

test('in the five documents, the invitation is missing from 1000 of V2, where 1040 has it', () => {
  const changes = wordingChanges(fiveDocuments, entryOf(fiveDocuments, 'customer:1000'));
  expect(changes).toHaveLength(12);
  expect(changes.map(absences).filter(({ missing }) => missing.length > 0)).toEqual([
    {
      label: 'same',
      text: 'Referrals are invited successfully.',
      missing: [['v2', 'customer:1040']],
    },
  ]);
});

test('a missing message differs from nothing', () => {
  const rows = [
    { in: 'guide-v1', says: NO_MESSAGE },
    { in: 'guide-v3', says: 'No message found' },
  ] as const;
  expect(labels(rows)).toEqual(['same: No message found', `same: ${NO_MESSAGE}`]);
  const reversed = [
    { in: 'guide-v1', says: 'No message found' },
    { in: 'guide-v3', says: NO_MESSAGE },
  ] as const;
  expect(labels(reversed)).toEqual([`same: ${NO_MESSAGE}`, 'same: No message found']);
});
