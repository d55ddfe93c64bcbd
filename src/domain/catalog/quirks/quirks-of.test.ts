import { expect, test } from 'vitest';
import { groupBy } from '../../group-by.ts';
import { entryId } from '../create-catalog.ts';
import { fiveDocuments } from '../fixtures/five-documents.ts';
import { sampleEntry } from '../fixtures/sample-catalog.ts';
import { markedTitle } from '../labels.ts';
import { QUIRK_RULES, type QuirkRule, quirksOf } from './quirks-of.ts';

/** Verified by hand in the five documents, with the 21 pairs of category-differs. */
const EXPECTED: Readonly<Record<QuirkRule, readonly string[]>> = {
  deprecated: ['transaction:603'],
  contradiction: ['customer:1099'],
  'category-differs': [
    'customer:400',
    'customer:1053',
    'customer:8066',
    'customer:8088',
    'customer:8090',
    'customer:91001',
    'customer:91002',
    'customer:91003',
    'customer:91004',
    'customer:91005',
    'customer:91006',
    'customer:91007',
    'customer:91011',
    'customer:91012',
    'customer:91013',
    'customer:91014',
    'customer:91015',
    'customer:91016',
    'customer:91017',
    'customer:91018',
    'customer:91019',
  ],
  'moved-message': ['customer:1000', 'customer:1040'],
  'shared-cell': ['customer:1008', 'customer:1038'],
  'listed-twice': [
    'coupons:700',
    'customer:1000',
    'customer:1222',
    'customer:8011',
    'customer:8013',
    'customer:8015',
    'customer:8065',
    'customer:8089',
  ],
  'lost-value': ['coupons:738', 'points:807'],
  'damaged-markup': ['customer:500'],
  'run-together': ['customer:1000', 'customer:1300'],
};

const found = fiveDocuments.entries.flatMap((entry) =>
  quirksOf(fiveDocuments, entry).map((quirk) => ({ id: entryId(entry), ...quirk })),
);

test.each(QUIRK_RULES)('in the five documents, %s is found exactly where it occurs', (rule) => {
  const ids = groupBy(found, (quirk) => quirk.rule)
    .get(rule)
    ?.map(({ id }) => id);
  expect([...new Set(ids)]).toEqual(EXPECTED[rule]);
});

test('every rule has its place in the order', () => {
  expect(QUIRK_RULES.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
});

test('every sentence is complete and names a document', () => {
  for (const { id, sentence } of found) {
    expect(sentence, id).toMatch(/^[“A-Z].*\.$/);
    expect(
      fiveDocuments.documents.some((one) => sentence.includes(markedTitle(fiveDocuments, one))),
      id,
    ).toBe(true);
  }
});

test('a quirk links the entries that it mentions', () => {
  const links = found.filter(({ entries }) => entries && entries.length > 0);
  expect(links.map(({ id, entries }) => [id, entries?.map(entryId)])).toEqual([
    ['customer:1000', ['customer:1040']],
    ['customer:1008', ['customer:1038']],
    ['customer:1038', ['customer:1008']],
    ['customer:1040', ['customer:1000']],
  ]);
});

test('an entry without quirks has none', () => {
  const { catalog, entry } = sampleEntry([{ in: 'guide-v1', says: 'Invalid scope.' }]);
  expect(quirksOf(catalog, entry)).toEqual([]);
});
