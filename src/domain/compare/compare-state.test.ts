import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleCatalog } from '../catalog/sample-catalog.ts';
import { isKindShown, parseCompareState, serialiseCompareState } from './compare-state.ts';
import { CHANGE_KINDS } from './compare-versions.ts';

const catalog = sampleCatalog([]);
const read = (text: string) => parseCompareState(catalog, new URLSearchParams(text));

test('without parameters the two oldest versions are compared', () => {
  expect(read('')).toEqual({ from: 'v1', to: 'v2', kinds: [], q: '' });
});

test('unknown versions and kinds fall back', () => {
  expect(read('from=v9&to=v3&change=renamed,added')).toEqual({
    from: 'v1',
    to: 'v3',
    kinds: ['added'],
    q: '',
  });
});

test('without a chosen kind every change shows, but not what is the same', () => {
  const shown = CHANGE_KINDS.filter((kind) => isKindShown(read(''), kind));
  expect(shown).toEqual(['added', 'removed', 'recategorised', 'reworded']);
  expect(isKindShown(read('change=same'), 'same')).toBe(true);
  expect(isKindShown(read('change=same'), 'added')).toBe(false);
});

test('every state is read back from its parameters', () => {
  const versions = catalog.versions.map(({ id }) => id);
  const states = fc.record({
    from: fc.constantFrom(...versions),
    to: fc.constantFrom(...versions),
    kinds: fc.subarray([...CHANGE_KINDS]),
    q: fc.string({ unit: 'grapheme', maxLength: 50 }),
  });
  fc.assert(
    fc.property(states, (state) => {
      const written = new URLSearchParams(
        serialiseCompareState(state).map(([name, value]) => [name, value]),
      );
      expect(parseCompareState(catalog, written)).toEqual(state);
    }),
  );
});
