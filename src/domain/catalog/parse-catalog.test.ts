import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCatalog } from './parse-catalog.ts';
import { sampleCatalog } from './sample-catalog.ts';
import type { CatalogData } from './schema.ts';

const { title, versions, resources, categories, documents, entries } = sampleCatalog([
  { in: 'guide-v1', code: 7, says: ['Seven', '<img src=x onerror=alert(1)>'] },
]);
const data: CatalogData = { title, versions, resources, categories, documents, entries };
const [entry] = entries;
const [row] = entry?.occurrences ?? [];

const faultsOf = (json: unknown) => {
  const parsed = parseCatalog(json);
  return parsed.ok ? [] : parsed.faults;
};

test('a catalog is given back as it is, its strings as text', () => {
  expect(parseCatalog(JSON.parse(JSON.stringify(data)))).toEqual({ ok: true, data });
});

test.each([
  ['no object', null, 'catalog'],
  ['a list', [], 'title'],
  ['text, as a server answers that knows no such file', '<!doctype html>', 'catalog'],
  ['a catalog without versions', { ...data, versions: undefined }, 'versions'],
  ['a property nobody knows', { ...data, extra: 1 }, 'extra'],
  ['an id that is no slug', { ...data, resources: [{ id: 'A b', label: 'A' }] }, 'resources[0].id'],
  ['a code that is text', { ...data, entries: [{ ...entry, code: '7' }] }, 'entries[0].code'],
  ['a negative code', { ...data, entries: [{ ...entry, code: -7 }] }, 'entries[0].code'],
  ['a code with a fraction', { ...data, entries: [{ ...entry, code: 7.5 }] }, 'entries[0].code'],
  [
    'an entry without rows',
    { ...data, entries: [{ ...entry, occurrences: [] }] },
    'entries[0].occurrences',
  ],
  [
    'a row without messages',
    { ...data, entries: [{ ...entry, occurrences: [{ ...row, messages: [] }] }] },
    'entries[0].occurrences[0].messages',
  ],
  ['a list where an object belongs', { ...data, entries: [[]] }, 'entries[0].code'],
  ['an object where a list belongs', { ...data, entries: { 0: entry } }, 'entries'],
  [
    'an id that every object has',
    { ...data, resources: [{ id: 'constructor', label: 'A' }] },
    'resources[0].id',
  ],
  ['an id that is a number', { ...data, versions: [{ id: 1, label: 'A' }] }, 'versions[0].id'],
  ['a title with a control character', { ...data, title: 'a\u0000b' }, 'title'],
  ['a title of half a character', { ...data, title: '\ud83d' }, 'title'],
  [
    'a message with a line end',
    { ...data, entries: [{ ...entry, occurrences: [{ ...row, messages: ['a\nb'] }] }] },
    'entries[0].occurrences[0].messages[0]',
  ],
  ['a title without end', { ...data, title: 'x'.repeat(1e6) }, 'title'],
  [
    'a row on line 0',
    { ...data, entries: [{ ...entry, occurrences: [{ ...row, line: 0 }] }] },
    'entries[0].occurrences[0].line',
  ],
])('%s is no catalog, and the place is named', (_, json, path) => {
  expect(faultsOf(json).map((fault) => fault.path)).toContain(path);
});

test('ids that nothing declares are faults too', () => {
  expect(faultsOf({ ...data, resources: [] })).toEqual([
    { path: 'entries[0].resource', problem: '"customer" is not declared' },
  ]);
});

test.each(['__proto__', 'constructor', 'toString'])(
  'the key %s is a fault wherever it stands',
  (key) => {
    const put = (text: string) => JSON.parse(text.replace('{', `{"${key}":{"ok":true},`));
    expect(faultsOf(put(JSON.stringify(data))).map(({ path }) => path)).toEqual([key]);
    const entries = [put(JSON.stringify(entry))];
    expect(faultsOf({ ...data, entries }).map(({ path }) => path)).toEqual([`entries[0].${key}`]);
    expect(Object.hasOwn(Object.prototype, 'ok')).toBe(false);
  },
);

test('what is enormous is turned down in few words', () => {
  const long = 'x'.repeat(1e6);
  let deep: unknown = 1;
  for (let depth = 0; depth < 50_000; depth++) deep = [deep];
  const hostile = [
    { ...data, [long]: 1 },
    { ...data, resources: [{ id: `${long} `, label: long }] },
    { ...data, title: deep },
    { ...data, entries: Array.from({ length: 100_000 }, () => ({ code: long })) },
  ];
  for (const json of hostile) {
    const faults = faultsOf(json);
    expect(faults.length).toBeGreaterThan(0);
    expect(JSON.stringify(faults).length).toBeLessThan(2000);
  }
});

test('words of any language and signs of any kind are text', () => {
  const signs = 'Ошибка ✓ 😀 العربية {x} <b> \\ "quoted" \u200f\u00a0end';
  expect(faultsOf({ ...data, title: signs })).toEqual([]);
});

test('of very many faults the first twenty are named', () => {
  expect(faultsOf({ ...data, entries: Array.from({ length: 500 }, () => 0) })).toHaveLength(20);
  expect(faultsOf({ ...data, entries: Array.from({ length: 500 }, () => entry) })).toHaveLength(20);
});

test('whatever JSON comes, it is turned down and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(parseCatalog(json).ok).toBe(false);
    }),
  );
});
