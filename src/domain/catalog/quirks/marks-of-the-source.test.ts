import { expect, test } from 'vitest';
import { sampleEntry } from '../fixtures/sample-catalog.ts';
import { findDamagedMarkup } from './damaged-markup.ts';
import { findDeprecated } from './deprecated.ts';
import { findRunTogether } from './run-together.ts';

const deprecated = (says: string) => {
  const { catalog, entry } = sampleEntry([{ in: 'guide-v1', says }]);
  return findDeprecated(catalog, entry).map(({ sentence }) => sentence);
};

test('a message marked as deprecated is quoted', () => {
  expect(deprecated('Points are used (Deprecated).')).toEqual([
    'Guide (V1) marks “Points are used (Deprecated)” as deprecated.',
  ]);
});

test.each([
  'Points are used [DEPRECATED]',
  'Points are used (deprecated since V2)',
  'Deprecated: points are used',
  'Points are used - deprecated',
  'Points are used. Deprecated.',
])('"%s" is marked as deprecated', (says) => {
  expect(deprecated(says)).toHaveLength(1);
});

test.each([
  'Deprecated fields are ignored',
  'The field (not deprecated) is empty',
  'You passed a deprecated field',
  'This field is deprecated',
])('"%s" is not marked as deprecated', (says) => {
  expect(deprecated(says)).toEqual([]);
});

test('broken markup is reported with its line', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: 'Failed' },
    { in: 'guide-v2', says: 'Failed', damaged: true },
  ]);
  expect(findDamagedMarkup(catalog, entry)).toEqual([
    {
      sentence: 'Broken markup on line 2 of Guide (V2); the text is shown without it.',
    },
  ]);
});

test('two broken rows in one document make one note', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v2', says: 'Failed', damaged: true },
    { in: 'guide-v2', says: 'Failed', damaged: true },
  ]);
  const [finding, ...more] = findDamagedMarkup(catalog, entry);
  expect(more).toEqual([]);
  expect(finding?.sentence).toContain('on lines 1 and 2 of Guide (V2)');
});

test('messages that run together are counted and split', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: ['Added.', 'Shown.', 'Gone.'] },
    { in: 'guide-v3', says: 'Added. Gone. Shown.' },
  ]);
  expect(findRunTogether(catalog, entry)).toEqual([
    {
      sentence:
        'Guide (V3) runs 3 messages together on one line; they are split here as in the other ' +
        'documents.',
    },
  ]);
});

test('a message of two sentences does not run messages together', () => {
  const { catalog, entry } = sampleEntry([
    { in: 'guide-v1', says: 'Unable to add. Invalid number.' },
    { in: 'guide-v3', says: 'Unable to add. Invalid number.' },
  ]);
  expect(findRunTogether(catalog, entry)).toEqual([]);
});
