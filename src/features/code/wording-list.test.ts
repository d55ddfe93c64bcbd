import { expect, test } from 'vitest';
import {
  entryOf,
  type SampleRow,
  sampleCatalog,
} from '../../domain/catalog/fixtures/sample-catalog.ts';
import { wordingChanges } from '../../domain/compare/wording-changes.ts';
import { wordingGroups } from './wording-list.tsx';

function groups(rows: readonly SampleRow[]) {
  const catalog = sampleCatalog(rows);
  const { changes } = wordingChanges(catalog, entryOf(catalog, 'customer:1'));
  return wordingGroups(changes).map((group) => group.map(({ wording }) => wording.text));
}

test('messages of one cell form one group', () => {
  const says = ['Customer added', 'Coupon sent', 'Points redeemed'];
  expect(groups([{ in: 'guide-v1', code: 1, says }])).toEqual([says]);
});

test('a message with other sources, or missing somewhere, is a group of its own', () => {
  expect(
    groups([
      { in: 'guide-v1', code: 1, says: ['Customer added', 'Coupon sent', 'Points redeemed'] },
      { in: 'guide-v2', code: 1, says: ['Customer added', 'Coupon sent'] },
    ]),
  ).toEqual([['Customer added', 'Coupon sent'], ['Points redeemed']]);
});

test('two rewordings are separate groups, since each has its own difference', () => {
  expect(
    groups([
      { in: 'guide-v1', code: 1, says: ['No store was found', 'No such store is found'] },
      { in: 'guide-v2', code: 1, says: 'No store found' },
    ]),
  ).toHaveLength(3);
});
