import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryId } from '../catalog/create-catalog.ts';
import { fiveDocuments } from '../catalog/fixtures/five-documents.ts';
import { type SampleRow, sampleCatalog } from '../catalog/fixtures/sample-catalog.ts';
import { NO_MESSAGE } from '../catalog/messages.ts';
import { type ChangeKind, changeLabels, comparisonTitle } from './change-labels.ts';
import { type Change, compareVersions, comparisonPairs } from './compare-versions.ts';
import type { MessageChange } from './message-changes.ts';

const compare = (rows: readonly SampleRow[], from = 'v1', to = 'v2') =>
  compareVersions(sampleCatalog(rows), from, to);

/** Each change as "kind id", including unchanged entries. */
const kinds = (rows: readonly SampleRow[]) =>
  compare(rows).changes.map(({ kind, entry }) => `${kind} ${entryId(entry)}`);

const shown = (change: MessageChange) =>
  change.kind === 'reworded'
    ? `${change.from.text} > ${change.to.text}`
    : `${change.kind} ${change.wording.text}`;

test('every entry is added, removed, recategorised, reworded or the same', () => {
  const rows: readonly SampleRow[] = [
    { in: 'guide-v1', code: 1, says: 'Gone' },
    { in: 'guide-v2', code: 2, says: 'New' },
    { in: 'guide-v1', code: 3, says: 'Failed', as: 'error' },
    { in: 'guide-v2', code: 3, says: 'Failed', as: 'warning' },
    { in: 'guide-v1', code: 4, says: 'No store' },
    { in: 'guide-v2', code: 4, says: 'No such store' },
    { in: 'guide-v1', code: 5, says: 'Invalid Scope' },
    { in: 'guide-v2', code: 5, says: 'Invalid scope.' },
    { in: 'guide-v3', code: 6, says: 'In neither' },
  ];
  expect(kinds(rows)).toEqual([
    'removed customer:1',
    'added customer:2',
    'recategorised customer:3',
    'reworded customer:4',
    'same customer:5',
  ]);
  expect(compare(rows).counts).toEqual({
    added: 1,
    removed: 1,
    recategorised: 1,
    reworded: 1,
    same: 1,
  });
});

test('a recategorised and reworded entry counts as recategorised and keeps both facts', () => {
  const { changes } = compare([
    { in: 'guide-v1', code: 3, says: 'Validation failed', as: 'error' },
    { in: 'guide-v2', code: 3, says: 'Failed to validate', as: 'warning' },
  ]);
  expect(changes).toMatchObject([
    {
      kind: 'recategorised',
      isReworded: true,
      isRecategorised: true,
      from: { categories: ['error'] },
      to: { categories: ['warning'] },
      messages: [{ kind: 'reworded' }],
    },
  ]);
});

test('an entry of only one version is neither reworded nor recategorised', () => {
  const { changes } = compare([
    { in: 'guide-v1', code: 1, says: 'Failed' },
    { in: 'guide-v1', code: 2, says: 'Failed' },
    { in: 'guide-v2', code: 1, says: 'Failed' },
  ]);
  expect(changes).toMatchObject([
    { kind: 'same' },
    { kind: 'removed', isReworded: false, isRecategorised: false, messages: [] },
  ]);
});

test('one more category is a different category', () => {
  const { changes } = compare([
    { in: 'guide-v1', code: 3, says: 'Failed', as: 'error' },
    { in: 'guide-v2', code: 3, says: 'Failed', as: 'error' },
    { in: 'guide-v2', code: 3, says: 'Failed', as: 'warning' },
  ]);
  expect(changes).toMatchObject([{ kind: 'recategorised', isReworded: false }]);
});

test('a resource of only one version is listed once, with its number of entries', () => {
  const comparison = compare([
    { in: 'guide-v1', code: 1, says: 'Failed' },
    { in: 'guide-v2', code: 1, says: 'Failed' },
    { in: 'guide-v1', code: 1, says: 'Sold', of: 'transaction' },
    { in: 'guide-v1', code: 2, says: 'Sold', of: 'transaction' },
  ]);
  expect(comparison.resources.map(({ id }) => id)).toEqual(['customer']);
  expect(comparison.resourcesOnlyInFrom).toMatchObject([
    { resource: { id: 'transaction' }, entries: 2 },
  ]);
  expect(comparison.resourcesOnlyInTo).toEqual([]);
  expect(comparison.changes.map(({ entry }) => entryId(entry))).toEqual(['customer:1']);
});

test("a wording in one of a version's two documents is not reworded", () => {
  const rows: readonly SampleRow[] = [
    { in: 'guide-v1', code: 4, says: 'Failed to find store' },
    { in: 'list-v1', code: 4, says: 'Failed to find the store' },
    { in: 'guide-v2', code: 4, says: 'Failed to find store' },
  ];
  expect(kinds(rows)).toEqual(['same customer:4']);
});

test('two documents that both differ from the other version make one rewording', () => {
  const { changes } = compare([
    { in: 'guide-v1', code: 4, says: 'Field too long -{x}' },
    { in: 'list-v1', code: 4, says: 'The field is too long -{x}' },
    { in: 'guide-v2', code: 4, says: 'Field {x} too long' },
  ]);
  expect(changes.flatMap(({ messages }) => messages)).toMatchObject([{ kind: 'reworded' }]);
});

test('an unrelated wording in one document of a version adds its own message', () => {
  const { changes } = compare([
    { in: 'guide-v1', code: 99, says: 'Points processing failed' },
    { in: 'list-v1', code: 99, says: 'Unable to fetch the tracker' },
    { in: 'guide-v2', code: 99, says: 'Unable to fetch the tracker' },
  ]);
  expect(changes.map(({ kind }) => kind)).toEqual(['reworded']);
  expect(changes.flatMap(({ messages }) => messages.map(shown))).toEqual([
    'same Unable to fetch the tracker',
    'dropped Points processing failed',
  ]);
});

test('in a list, a dropped message names the entries that have it in the other version', () => {
  const { changes } = compare([
    { in: 'guide-v1', code: 10, says: ['Card added.', 'Friend invited.'] },
    { in: 'guide-v1', code: 14, says: 'Id changed.' },
    { in: 'guide-v2', code: 10, says: 'Card added.' },
    { in: 'guide-v2', code: 14, says: ['Id changed.', 'Friend invited.'] },
  ]);
  expect(changes.map(({ messages }) => messages)).toMatchObject([
    [{ kind: 'same' }, { kind: 'dropped', under: [{ code: 14 }] }],
    [{ kind: 'same' }, { kind: 'new', under: [{ code: 10 }] }],
  ]);
});

test('in a list, the most similar messages are paired, dissimilar ones dropped or new', () => {
  const { changes } = compare([
    { in: 'guide-v1', code: 1, says: ['Friend invited by mail', 'Card added', 'Coupon sent'] },
    {
      in: 'guide-v2',
      code: 1,
      says: ['Card added', 'Ticket closed', 'Friend was invited by e-mail'],
    },
  ]);
  expect(changes.flatMap(({ messages }) => messages.map(shown)).toSorted()).toEqual([
    'Friend invited by mail > Friend was invited by e-mail',
    'dropped Coupon sent',
    'new Ticket closed',
    'same Card added',
  ]);
});

test('in a list, one shared word of many makes no pair', () => {
  const { changes } = compare([
    { in: 'guide-v1', code: 1, says: ['Card added', 'Friend invited successfully'] },
    { in: 'guide-v2', code: 1, says: ['Card added', 'Coupon shown successfully'] },
  ]);
  expect(changes.flatMap(({ messages }) => messages.map(shown))).toEqual([
    'same Card added',
    'dropped Friend invited successfully',
    'new Coupon shown successfully',
  ]);
});

test('of equally similar wordings, both directions show the same two', () => {
  const rows: readonly SampleRow[] = [
    { in: 'guide-v1', code: 1, says: 'red green blue grey' },
    { in: 'list-v1', code: 1, says: 'red green pink gold' },
    { in: 'guide-v3', code: 1, says: 'red green pink cyan' },
    { in: 'list-v3', code: 1, says: 'red green blue navy' },
  ];
  const reworded = (from: string, to: string) =>
    compare(rows, from, to).changes.flatMap(({ messages }) => messages);
  const [there, ...more] = reworded('v1', 'v3');
  const [back] = reworded('v3', 'v1');
  expect(more).toEqual([]);
  expect([there, back]).toMatchObject([
    {
      kind: 'reworded',
      from: { text: 'red green blue grey' },
      to: { text: 'red green blue navy' },
    },
    {
      kind: 'reworded',
      from: { text: 'red green blue navy' },
      to: { text: 'red green blue grey' },
    },
  ]);
});

test('a single message on both sides is reworded if it keeps a word, else replaced', () => {
  const alone = (before: string, after: string) =>
    compare([
      { in: 'guide-v1', code: 1, says: before },
      { in: 'guide-v2', code: 1, says: after },
    ]).changes.flatMap(({ messages }) => messages.map(({ kind }) => kind));
  expect(alone('Customer unknown to our shop', 'No customer')).toEqual(['reworded']);
  expect(alone('Customer unknown', 'Coupon expired')).toEqual(['dropped', 'new']);
});

test('a version has no changes from itself', () => {
  const { changes } = compare([{ in: 'guide-v1', code: 1, says: 'Failed' }], 'v1', 'v1');
  expect(changes.map(({ kind }) => kind)).toEqual(['same']);
});

test('an unknown version is an error of the caller', () => {
  expect(() => compare([], 'v1', 'v9')).toThrow('"v9"');
});

const MESSAGES = [
  'Card added',
  'Card was added',
  'Card shown',
  'Failed',
  'Coupon sent',
  'Not sent',
];

const someRows: fc.Arbitrary<readonly SampleRow[]> = fc.array(
  fc.record({
    in: fc.constantFrom('guide-v1', 'list-v1', 'guide-v2', 'guide-v3', 'list-v3'),
    code: fc.integer({ min: 1, max: 4 }),
    says: fc.uniqueArray(fc.constantFrom(...MESSAGES), { minLength: 1, maxLength: 4 }),
    as: fc.constantFrom('success', 'error', 'warning'),
    of: fc.constantFrom('customer', 'customer', 'transaction'),
  }),
  { maxLength: 20 },
);
const someVersion = fc.constantFrom('v1', 'v2', 'v3');

const MIRRORED: Readonly<Record<ChangeKind, ChangeKind>> = {
  added: 'removed',
  removed: 'added',
  recategorised: 'recategorised',
  reworded: 'reworded',
  same: 'same',
};

const mirroredMessage = (change: MessageChange): string => {
  if (change.kind === 'reworded') return `${change.to.text} > ${change.from.text}`;
  return `${change.kind === 'dropped' ? 'new' : 'dropped'} ${change.wording.text}`;
};

const notSame = ({ messages }: Change) => messages.filter(({ kind }) => kind !== 'same');

test('comparing in the other direction mirrors the comparison', () => {
  fc.assert(
    fc.property(someRows, someVersion, someVersion, (rows, a, b) => {
      const there = compare(rows, a, b);
      const back = compare(rows, b, a);
      const mirror = back.changes.map((change) => ({
        kind: MIRRORED[change.kind],
        id: entryId(change.entry),
        from: change.to,
        to: change.from,
        messages: notSame(change).map(mirroredMessage).toSorted(),
      }));
      const found = there.changes.map((change) => ({
        kind: change.kind,
        id: entryId(change.entry),
        from: change.from,
        to: change.to,
        messages: notSame(change).map(shown).toSorted(),
      }));
      expect(found).toEqual(mirror);
      expect(there.resourcesOnlyInFrom).toEqual(back.resourcesOnlyInTo);
    }),
  );
});

test('every entry of either version in a shared resource is in exactly one place', () => {
  fc.assert(
    fc.property(someRows, someVersion, someVersion, (rows, a, b) => {
      const catalog = sampleCatalog(rows);
      const { changes, resources, counts } = compareVersions(catalog, a, b);
      const versionOf = (row: SampleRow): string =>
        catalog.documentsById.get(row.in)?.version ?? '';
      const expected = rows
        .filter((row) => versionOf(row) === a || versionOf(row) === b)
        .filter((row) => resources.some(({ id }) => id === row.of))
        .map((row) => `${row.of}:${row.code}`);
      const found = changes.map(({ entry }) => entryId(entry));
      expect(found.toSorted()).toEqual([...new Set(expected)].toSorted());
      expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(found.length);
    }),
  );
});

/** Counted in the documents, independently of this program. */
test.each([
  ['v1', 'v2', { added: 108, removed: 13, recategorised: 18, reworded: 4, same: 81 }],
  ['v2', 'v2-lookup', { added: 0, removed: 94, recategorised: 1, reworded: 7, same: 109 }],
  ['v1', 'v2-lookup', { added: 14, removed: 13, recategorised: 17, reworded: 1, same: 85 }],
])('in the five documents, from %s to %s', (from, to, counts) => {
  expect(compareVersions(fiveDocuments, from, to).counts).toEqual(counts);
});

test('in the five documents, these are reworded from V1 to V2, and these are both', () => {
  const { changes, resourcesOnlyInFrom } = compareVersions(fiveDocuments, 'v1', 'v2');
  const codes = (fits: (change: Change) => boolean) =>
    changes.filter(fits).map(({ entry }) => entry.code);
  expect(codes(({ kind }) => kind === 'reworded')).toEqual([500, 1000, 1040, 1099]);
  expect(codes((change) => change.isReworded && change.isRecategorised)).toEqual([
    400, 91003, 91005, 91007, 91015,
  ]);
  expect(resourcesOnlyInFrom.map(({ resource, entries }) => [resource.id, entries])).toEqual([
    ['transaction', 134],
    ['points', 48],
    ['coupons', 51],
  ]);
});

test('another wording that only one version has is listed beside the first', () => {
  const messagesOf = (from: string, to: string) =>
    compare(
      [
        { in: 'guide-v1', code: 1, says: 'Failed to update, or field too long.' },
        { in: 'list-v1', code: 1, says: 'Failed to update; or field length too long.' },
        { in: 'guide-v2', code: 1, says: 'Failed to update; or field too long.' },
      ],
      from,
      to,
    ).changes.flatMap(({ messages }) => messages);
  const second = { text: 'Failed to update; or field length too long.' };
  expect(messagesOf('v1', 'v2')).toMatchObject([
    { kind: 'reworded', others: { from: [second], to: [] } },
  ]);
  expect(messagesOf('v2', 'v1')).toMatchObject([
    { kind: 'reworded', others: { from: [], to: [second] } },
  ]);
});

test('in the five documents, 1000 and 1040 exchange a message', () => {
  const change = compareVersions(fiveDocuments, 'v1', 'v2').changes.find(
    ({ entry }) => entryId(entry) === 'customer:1000',
  );
  expect(change?.messages.filter(({ kind }) => kind !== 'same')).toMatchObject([
    { kind: 'dropped', isMoved: true, under: [{ code: 1040 }] },
  ]);
});

test('every version is compared with every other, in both directions', () => {
  const pairs = comparisonPairs(sampleCatalog([])).map(({ from, to }) => `${from} ${to}`);
  expect(pairs).toEqual(['v1 v2', 'v1 v3', 'v2 v1', 'v2 v3', 'v3 v1', 'v3 v2']);
});

test('a single version has nothing to compare with', () => {
  expect(comparisonPairs({ versions: [{ id: 'v1', label: 'V1' }] })).toEqual([]);
});

test('for siblings, missing entries are not removed, and other wordings not reworded', () => {
  const catalog = sampleCatalog(
    [
      { in: 'guide-v2', code: 1, says: 'Failed' },
      { in: 'guide-v3', code: 1, says: 'Failed at once' },
    ],
    { inferred: ['guide-v2'], siblings: { v3: 'v2' } },
  );
  const sides = (from: string, to: string) => compareVersions(catalog, from, to);
  expect(changeLabels(catalog, sides('v2', 'v3'))).toMatchObject({
    added: 'Not in V2 (inferred)',
    removed: 'Not in V3',
    reworded: 'Wording differs',
  });
  expect(changeLabels(catalog, sides('v1', 'v3'))).toMatchObject({
    added: 'Added',
    removed: 'Not in V3',
    reworded: 'Reworded',
  });
  expect(comparisonTitle(catalog, sides('v3', 'v2'))).toBe('How V3 and V2 (inferred) differ');
  expect(comparisonTitle(catalog, sides('v1', 'v2'))).toBe('What changes from V1 to V2 (inferred)');
  expect(sides('v2', 'v3').changes.map(({ kind }) => kind)).toEqual(['reworded']);
});

test('a version without a message is not reworded, and its new message is shown', () => {
  const [change] = compare([
    { in: 'guide-v1', code: 1, says: NO_MESSAGE },
    { in: 'guide-v2', code: 1, says: 'Coupon expired.' },
  ]).changes;
  expect(change).toMatchObject({ kind: 'same', isReworded: false });
  expect(change?.messages.map(shown)).toEqual(['new Coupon expired.']);
});

test('only the documents of a version that have a message are compared', () => {
  const rows: readonly SampleRow[] = [
    { in: 'guide-v1', code: 1, says: NO_MESSAGE },
    { in: 'list-v1', code: 1, says: 'Coupon expired.' },
    { in: 'guide-v2', code: 1, says: 'Coupon expired' },
  ];
  expect(kinds(rows)).toEqual(['same customer:1']);
});
