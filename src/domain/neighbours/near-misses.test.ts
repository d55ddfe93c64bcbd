import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fiveDocuments } from '../catalog/fixtures/five-documents.ts';
import { type SampleRow, sampleCatalog } from '../catalog/fixtures/sample-catalog.ts';
import {
  longestKnownPrefix,
  nearMisses,
  rangeInWords,
  type Typo,
  typoBetween,
} from './near-misses.ts';

const catalogWith = (codes: readonly number[], more: Partial<SampleRow> = {}) =>
  sampleCatalog(codes.map((code) => ({ in: 'guide-v2', code, says: 'Failed', ...more })));

const codesOf = (near: readonly { readonly code: number }[]) => near.map(({ code }) => code);
const rangesOf = (catalog: ReturnType<typeof sampleCatalog>, digits: string) =>
  nearMisses(catalog, digits).ranges.map((range) => rangeInWords(catalog, range));

test('the two nearest codes on either side are listed with their entries', () => {
  const near = nearMisses(catalogWith([5, 10, 20, 30, 40, 50]), '25');
  expect([codesOf(near.below), codesOf(near.above)]).toEqual([
    [10, 20],
    [30, 40],
  ]);
  expect(near.above[0]?.entries).toMatchObject([{ code: 30, resource: 'customer' }]);
});

test('there are fewer at the ends of the catalog', () => {
  const catalog = catalogWith([10, 20]);
  expect(nearMisses(catalog, '1')).toMatchObject({
    below: [],
    above: [{ code: 10 }, { code: 20 }],
  });
  expect(nearMisses(catalog, '15')).toMatchObject({ below: [{ code: 10 }], above: [{ code: 20 }] });
});

test('similar codes are ranked by the likelihood of the typo', () => {
  const catalog = catalogWith([4908, 8049, 8092, 8093, 8095, 8096, 8194, 8904, 80_994]);
  expect(nearMisses(catalog, '8094').similar.map(({ code, typo }) => [code, typo])).toEqual([
    [8049, 'swapped'],
    [8904, 'swapped'],
    [8194, 'one-digit'],
    [80_994, 'missing'],
    [4908, 'reordered'],
  ]);
});

test('of codes one digit away, the nearer one comes first', () => {
  const catalog = catalogWith([100, 300, 498, 499, 501, 502]);
  expect(codesOf(nearMisses(catalog, '500').similar)).toEqual([300, 100]);
});

test('a single code is not a run', () => {
  expect(rangesOf(catalogWith([8001]), '8002')).toEqual([]);
});

test('a run of codes has its resource and versions', () => {
  const catalog = catalogWith([8001, 8020, 8045, 8070, 8100]);
  expect(rangesOf(catalog, '8050')).toEqual(['8001 to 8070: Customer, V2']);
});

test('a code just outside a run still belongs to it, a distant one does not', () => {
  const catalog = catalogWith([8001, 8020]);
  expect(rangesOf(catalog, '8045')).toEqual(['8001 to 8020: Customer, V2']);
  expect(rangesOf(catalog, '8046')).toEqual([]);
});

test('a run that contains the code is listed, and then none next to it', () => {
  const both = sampleCatalog([
    { in: 'guide-v1', code: 100, says: 'Failed', of: 'transaction' },
    { in: 'guide-v1', code: 110, says: 'Failed', of: 'transaction' },
    { in: 'guide-v2', code: 112, says: 'Failed' },
    { in: 'guide-v2', code: 120, says: 'Failed' },
  ]);
  expect(rangesOf(both, '115')).toEqual(['112 to 120: Customer, V2']);
  expect(rangesOf(both, '111')).toEqual([
    '112 to 120: Customer, V2',
    '100 to 110: Transaction, V1',
  ]);
});

test('a range lists every version that documents a code in it', () => {
  const rows: readonly SampleRow[] = [
    { in: 'guide-v1', code: 2, says: 'Failed' },
    { in: 'guide-v3', code: 1, says: 'Failed' },
    { in: 'guide-v3', code: 2, says: 'Failed' },
    ...[1, 2, 3, 4].map((code): SampleRow => ({ in: 'guide-v2', code, says: 'Failed' })),
  ];
  expect(rangesOf(sampleCatalog(rows), '3')).toEqual(['1 to 4: Customer, V1, V2 and V3']);
});

test('an empty catalog has no near codes', () => {
  expect(nearMisses(sampleCatalog([]), '7')).toEqual({
    below: [],
    above: [],
    similar: [],
    ranges: [],
  });
});

test('no code is nearer than the nearest ones, and none is listed twice', () => {
  const codes = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 30 });
  fc.assert(
    fc.property(codes, fc.nat(300), (all, asked) => {
      const near = nearMisses(catalogWith(all), String(asked));
      const [below, above] = [codesOf(near.below), codesOf(near.above)];
      const lower = all.filter((code) => code < asked).toSorted((a, b) => b - a);
      const higher = all.filter((code) => code > asked).toSorted((a, b) => a - b);
      expect(below.toReversed()).toEqual(lower.slice(0, 2));
      expect(above).toEqual(higher.slice(0, 2));
      const offered = [...below, ...above, ...codesOf(near.similar)];
      expect(new Set(offered).size).toBe(offered.length);
      expect(offered).not.toContain(asked);
    }),
  );
});

test('in the five documents, 8094 is among the customer codes of V2 and V2 Lookup', () => {
  const near = nearMisses(fiveDocuments, '8094');
  expect([codesOf(near.below), codesOf(near.above)]).toEqual([
    [8092, 8093],
    [8100, 8101],
  ]);
  expect(near.ranges).toMatchObject([{ from: 8001, to: 8127, count: 99 }]);
  expect(rangesOf(fiveDocuments, '8094')).toEqual([
    '8001 to 8127: Customer, V2 (inferred) and V2 Lookup',
  ]);
});

test('in the five documents, 717 is among the coupon codes and 5000 in no range', () => {
  expect(rangesOf(fiveDocuments, '717')).toEqual(['700 to 750: Coupons, V1']);
  expect(rangesOf(fiveDocuments, '5000')).toEqual([]);
});

test.each<[typed: string, meant: string, slip: Typo | undefined]>([
  ['8094', '8049', 'swapped'],
  ['8094', '8904', 'swapped'],
  ['8094', '4089', 'reordered'],
  ['80945', '80496', undefined],
  ['8094', '8095', 'one-digit'],
  ['8094', '80994', 'missing'],
  ['8094', '18094', 'missing'],
  ['8094', '80945', 'missing'],
  ['8094', '894', 'extra'],
  ['8094', '809', 'extra'],
  ['8094', '8094', undefined],
  ['8094', '8123', undefined],
  ['8094', '80', undefined],
  ['8094', '94', undefined],
])('%s typed for %s: %s', (typed, meant, slip) => {
  expect(typoBetween(typed, meant)).toBe(slip);
});

test('an extra digit in one direction is a missing one in the other; all else is symmetric', () => {
  const other = (slip: Typo | undefined) =>
    slip === 'extra' ? 'missing' : slip === 'missing' ? 'extra' : slip;
  const digits = fc.stringMatching(/^[1-3]{1,4}$/);
  fc.assert(
    fc.property(digits, digits, (a, b) => {
      expect(typoBetween(b, a)).toBe(other(typoBetween(a, b)));
    }),
  );
});

test.each([
  ['8094', '809'],
  ['8194', '81'],
  ['8994', undefined],
  ['80935', '809'],
  ['7', undefined],
])('%s has the known prefix %s', (digits, beginning) => {
  expect(longestKnownPrefix([7, 809, 8092, 8093, 8100], digits)).toBe(beginning);
});
