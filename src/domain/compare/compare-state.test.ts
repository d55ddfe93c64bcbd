import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleCatalog } from '../catalog/fixtures/sample-catalog.ts';
import { CHANGE_KINDS } from './change-labels.ts';
import {
  asksRewordedAlone,
  BY_CODE,
  CHANGE_COLUMNS,
  type CompareState,
  isFiltered,
  parseCompareState,
  serialiseCompareState,
} from './compare-state.ts';

const catalog = sampleCatalog([]);
const read = (text: string) => parseCompareState(catalog, new URLSearchParams(text));
const write = (state: CompareState) =>
  new URLSearchParams(serialiseCompareState(state).map(([name, value]) => [name, value]));

test('without parameters the two oldest versions are compared, by code', () => {
  expect(read('')).toEqual({
    from: 'v1',
    to: 'v2',
    kinds: [],
    rewordedToo: false,
    categories: [],
    q: '',
    sort: BY_CODE,
  });
});

test('unknown versions, kinds, categories and columns fall back', () => {
  const state = read('from=v9&to=v3&change=renamed,added&category=fatal,error&sort=-wording');
  expect(state).toMatchObject({ from: 'v1', to: 'v3', kinds: ['added'], categories: ['error'] });
  expect(state.sort).toEqual(BY_CODE);
  expect(read('from=v9&to=__proto__')).toMatchObject({ from: 'v1', to: 'v2' });
});

test('ids may be in capitals', () => {
  expect(read('from=V2&to=V1&change=Added')).toMatchObject({
    from: 'v2',
    to: 'v1',
    kinds: ['added'],
  });
});

test('recategorised entries are only included if rewordings are chosen without them', () => {
  expect(read('change=reworded&also=reworded').rewordedToo).toBe(true);
  expect(read('change=reworded,recategorised&also=reworded').rewordedToo).toBe(false);
  expect(read('also=reworded').rewordedToo).toBe(false);
});

test('a kind, a category or a search hides changes, a sort order does not', () => {
  const texts = ['', 'sort=-code', 'change=added', 'category=error', 'q=image', 'q=%20'];
  expect(texts.filter((text) => isFiltered(read(text)))).toEqual([
    'change=added',
    'category=error',
    'q=image',
  ]);
});

test('every state is read back from its parameters', () => {
  const versions = catalog.versions.map(({ id }) => id);
  const states = fc
    .record({
      from: fc.constantFrom(...versions),
      to: fc.constantFrom(...versions),
      kinds: fc.subarray([...CHANGE_KINDS]),
      rewordedToo: fc.boolean(),
      categories: fc.subarray(['success', 'error', 'warning']),
      q: fc.string({ unit: 'grapheme', maxLength: 50 }),
      sort: fc.record({ column: fc.constantFrom(...CHANGE_COLUMNS), descending: fc.boolean() }),
    })
    .map((state) => ({
      ...state,
      rewordedToo: state.rewordedToo && asksRewordedAlone(state.kinds),
    }));
  fc.assert(
    fc.property(states, (state) => {
      expect(parseCompareState(catalog, write(state))).toEqual(state);
    }),
  );
});
