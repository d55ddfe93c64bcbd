import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleCatalog } from '../catalog/fixtures/sample-catalog.ts';
import { MAX_QUERY_LENGTH } from '../search/search.ts';
import { ANY_CHARACTER } from '../text/fixtures/any-character.ts';
import {
  ignoredByBrowse,
  parseBrowseState,
  SORT_COLUMNS,
  serialiseBrowseState,
} from './browse-state.ts';
import { type FACET_NAMES, FACETS, NO_SELECTION } from './facets.ts';

const catalog = sampleCatalog([]);
const read = (text: string) => parseBrowseState(catalog, new URLSearchParams(text));

test('a URL without parameters is the default, and the default writes none', () => {
  const state = read('');
  expect(state).toEqual({ q: '', selection: NO_SELECTION, sort: undefined });
  expect(serialiseBrowseState(state).filter(([, value]) => value !== '')).toEqual([]);
});

test('unknown ids are ignored, the others occur once and in catalog order', () => {
  expect(read('version=v2,nobody,v1,v2').selection.version).toEqual(['v1', 'v2']);
});

test('a sort by an unknown column is ignored', () => {
  expect(read('sort=-price').sort).toBeUndefined();
  expect(read('sort=-code').sort).toEqual({ column: 'code', descending: true });
});

test('a query too long to be typed is truncated', () => {
  expect(read(`q=${'x'.repeat(5000)}`).q).toHaveLength(MAX_QUERY_LENGTH);
});

const optionsOf = (name: (typeof FACET_NAMES)[number]) =>
  fc.subarray(FACETS[name].options(catalog).map(({ id }) => id));

test('every state is read back from its parameters', () => {
  const states = fc.record({
    q: fc.string({ unit: 'grapheme', maxLength: 50 }),
    selection: fc.record({
      resource: optionsOf('resource'),
      category: optionsOf('category'),
      version: optionsOf('version'),
    }),
    sort: fc.option(
      fc.record({ column: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() }),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(states, (state) => {
      const written = new URLSearchParams(
        serialiseBrowseState(state).map(([name, value]) => [name, value]),
      );
      expect(parseBrowseState(catalog, written)).toEqual(state);
    }),
  );
});

test('no parameters make the parser throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: ANY_CHARACTER }), (value) => {
      parseBrowseState(catalog, { get: () => value });
    }),
  );
});

test('unknown values in a URL are reported, and long ones truncated', () => {
  const catalog = sampleCatalog([{ in: 'guide-v1', code: 1, says: 'Failed' }]);
  const ignored = (query: string) => ignoredByBrowse(catalog, new URLSearchParams(query));
  expect(ignored('version=v9,v1&category=fatal&sort=-age&utm=x&q=y')).toEqual([
    'category=fatal',
    'version=v9',
    'sort=-age',
  ]);
  expect(ignored('version=v1&sort=-code')).toEqual([]);
  expect(ignored(`version=${'x'.repeat(999)}`)[0]?.length).toBeLessThan(60);
});
