import { expect, test } from 'vitest';
import { createCatalog } from '../../catalog/create-catalog.ts';
import { versionsOfRole } from '../api-shapes.ts';
import { bareCode } from '../candidate.ts';
import { createKnownMessages } from '../messages/known-messages.ts';
import { createResourceHints } from './resource-hints.ts';

const catalog = createCatalog({
  title: 'Test',
  versions: ['v1', 'v1-1', 'v2', 'v2-lookup', 'v20'].map((id) => ({ id, label: id.toUpperCase() })),
  resources: [
    { id: 'stock', label: 'Stock' },
    { id: 'entries', label: 'Log entries' },
    { id: 'gift-card', label: 'Gift card' },
  ],
  categories: [],
  documents: [],
  entries: [],
});
const messages = createKnownMessages(catalog, { code: [], all: [] });
const findResource = createResourceHints(catalog, messages);
const find = (path: readonly (string | number)[], context = '') =>
  findResource({
    ...bareCode('1', { start: 0, end: 1 }),
    path: () => path,
    context: () => context,
  });
const inPath = (...path: (string | number)[]) => find(path)?.resource;

test('names match in singular and plural, and in any spelling', () => {
  expect(inPath('response', 'stocks', 0)).toBe('stock');
  expect(inPath('entry_list')).toBe('entries');
  expect(inPath('logEntry')).toBe('entries');
  expect(inPath('giftCards')).toBe('gift-card');
  expect(inPath('GIFT_CARD_STATUS')).toBe('gift-card');
});

test('the innermost name wins, and within a name the last', () => {
  expect(inPath('stock', 'entries', 'item')).toBe('entries');
  expect(inPath('entryStock')).toBe('stock');
});

test('parts of words, and single words of a two-word name, do not match', () => {
  expect(inPath('stockholm', 'gift', 'cards', 'reentry')).toBeUndefined();
});

test('the last address of a call wins', () => {
  const text = 'GET https://a.example/v1.1/stock/get?x=1 then /v2/entries/7/history';
  expect(find(['item'], text)).toEqual({
    resource: 'entries',
    why: { by: 'address', what: '/v2/entries/7/history' },
  });
  expect(find(['item'], 'see /docs/stock and /v2')).toBeUndefined();
});

test('a line names a resource if it names no other', () => {
  expect(find([], 'the gift cards were gone')?.why).toEqual({ by: 'text', what: 'gift card' });
  expect(find([], 'the stock of gift cards')).toBeUndefined();
});

test('the words beside one of several codes win over the rest of the line', () => {
  const line = 'stock fails with 1, gift card with 2';
  const candidate = { ...bareCode('2', { start: 35, end: 36 }), context: () => line };
  expect(findResource(candidate)).toBeUndefined();
  expect(findResource({ ...candidate, clause: () => 'gift card with 2' })?.resource).toBe(
    'gift-card',
  );
});

test('a major version covers the versions whose id begins with it', () => {
  expect(versionsOfRole(catalog, 'item')).toEqual(['v1', 'v1-1']);
  expect(versionsOfRole(catalog, 'error')).toEqual(['v2', 'v2-lookup']);
});
