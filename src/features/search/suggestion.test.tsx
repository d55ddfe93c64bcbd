import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { sampleCatalog } from '../../domain/catalog/fixtures/sample-catalog.ts';
import { prepareSearch } from '../../domain/search/create-search.ts';
import type { Suggestion } from './search-box.tsx';
import { suggestionsOf, suggestionsOfCodes } from './suggestion.tsx';

const catalog = sampleCatalog([
  { in: 'guide-v1', code: 7, says: 'Lamp is broken.' },
  { in: 'guide-v2', code: 7, says: 'Lamp is broken.', of: 'transaction', as: 'warning' },
  { in: 'guide-v1', code: 8, says: 'Lamp is out.', as: 'warning' },
  { in: 'guide-v2', code: 8, says: 'Lamp is out.', as: 'error' },
  { in: 'guide-v1', code: 9, says: 'Till is closed.' },
  { in: 'guide-v2', code: 9, says: 'The counter does not answer.' },
]);
const { search } = prepareSearch(catalog);
/** The text of an option. */
const read = ({ text }: Suggestion) => renderToStaticMarkup(text).replace(/<[^>]*>/g, '');

/** The hits, without the sentence at the end. */
const suggest = (query: string, api: string) =>
  suggestionsOf(catalog, search(query), api)
    .options.slice(0, -1)
    .map((option) => ({ id: option.id, text: read(option) }));

test('without an API version, entries keep their order and show all categories', () => {
  expect(suggest('7', 'all').map(({ id }) => id)).toEqual(['customer:7', 'transaction:7']);
  expect(suggest('8', 'all')[0]?.text).toBe('8 Customer ErrorWarning Lamp is out.');
});

test('entries of a code that the API version documents come first', () => {
  const options = suggest('7', 'v2');
  expect(options.map(({ id }) => id)).toEqual(['transaction:7', 'customer:7']);
  expect(options[1]?.text).toMatch(/Not documented for V2$/);
});

test('hits for words that the API version documents come first', () => {
  expect(suggest('lamp is broken', 'all').map(({ id }) => id)[0]).toBe('customer:7');
  expect(suggest('lamp is broken', 'v2').map(({ id }) => id)[0]).toBe('transaction:7');
  expect(suggest('lamp is broken', 'v2').at(-1)?.id).toBe('customer:7');
});

test('a lower hit with the same message comes first if the API version documents it', () => {
  const many = sampleCatalog([
    ...Array.from({ length: 9 }, (_, at) => ({
      in: 'guide-v1' as const,
      code: 20 + at,
      says: 'Lamp is broken.',
    })),
    { in: 'guide-v2', code: 40, says: 'Lamp is broken.', of: 'transaction' },
  ]);
  const ids = (api: string) =>
    suggestionsOf(many, prepareSearch(many).search('lamp broken'), api).options.map(({ id }) => id);
  expect(ids('v2')[0]).toBe('transaction:40');
  expect(ids('all')).not.toContain('transaction:40');
});

test('an entry shows the category of the API version', () => {
  expect(suggest('8', 'v2')[0]?.text).toBe('8 Customer Error Lamp is out.');
});

test('an entry shows the wording of the API version, even if another one matched', () => {
  expect(suggest('till is closed', 'all')[0]?.text).toMatch(/Till is closed.$/);
  expect(suggest('till is closed', 'v2')[0]?.text).toMatch(/The counter does not answer.$/);
});

test('kept codes are listed in groups, if they are in the catalog', () => {
  const groups = [
    { name: 'Pinned', codes: [8, 999] },
    { name: 'Recent', codes: [7] },
  ];
  const kept = suggestionsOfCodes(catalog, groups, () => undefined);
  expect(kept?.options.map((option) => [option.group, read(option)])).toEqual([
    ['Pinned', '8 Customer ErrorWarning Lamp is out.'],
    ['Recent', '7 2 entries ErrorWarning Lamp is broken. · Lamp is broken.'],
    [undefined, 'Clear pinned and recent codes'],
  ]);
  expect(suggestionsOfCodes(catalog, [{ name: 'Pinned', codes: [999] }], () => undefined)).toBe(
    undefined,
  );
});
