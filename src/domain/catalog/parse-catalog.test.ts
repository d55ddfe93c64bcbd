import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleCatalog } from './fixtures/sample-catalog.ts';
import { parseCatalog } from './parse-catalog.ts';
import type { CatalogData } from './schema.ts';

const { title, versions, resources, categories, documents, entries } = sampleCatalog([
  { in: 'guide-v1', code: 7, says: ['Seven', '<img src=x onerror=alert(1)>'] },
]);
const data: CatalogData = { title, versions, resources, categories, documents, entries };
const [entry] = entries;
const [row] = entry?.occurrences ?? [];
if (!entry || !row) throw new Error('The sample has one row.');

const faultsOf = (json: unknown) => {
  const parsed = parseCatalog(json);
  return parsed.ok ? [] : parsed.faults;
};

test('a valid catalog is returned unchanged, its strings as text', () => {
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
])('%s is not a catalog, and the place is named', (_, json, path) => {
  expect(faultsOf(json).map((fault) => fault.path)).toContain(path);
});

test('undeclared ids are faults too', () => {
  expect(faultsOf({ ...data, resources: [] })).toEqual([
    { path: 'entries[0].resource', problem: '"customer" is not declared' },
  ]);
  const versions = data.versions.map((version) => ({ ...version, siblingOf: 'v9' }));
  expect(faultsOf({ ...data, versions })[0]).toEqual({
    path: 'versions[0].siblingOf',
    problem: '"v9" is not declared',
  });
});

test.each(['__proto__', 'constructor', 'toString'])(
  'the key %s is a fault at any level of the data',
  (key) => {
    const put = (text: string) => JSON.parse(text.replace('{', `{"${key}":{"ok":true},`));
    expect(faultsOf(put(JSON.stringify(data))).map(({ path }) => path)).toEqual([key]);
    const entries = [put(JSON.stringify(entry))];
    expect(faultsOf({ ...data, entries }).map(({ path }) => path)).toEqual([`entries[0].${key}`]);
    expect(Object.hasOwn(Object.prototype, 'ok')).toBe(false);
  },
);

test('enormous data is rejected with short messages', () => {
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

test('words of any language and any symbols are text', () => {
  const signs = 'Ошибка ✓ 😀 العربية {x} <b> \\ "quoted" \u200f\u00a0end';
  expect(faultsOf({ ...data, title: signs })).toEqual([]);
});

test('of very many faults, the first twenty are listed', () => {
  expect(faultsOf({ ...data, entries: Array.from({ length: 500 }, () => 0) })).toHaveLength(20);
  expect(faultsOf({ ...data, entries: Array.from({ length: 500 }, () => entry) })).toHaveLength(20);
});

test('any JSON is rejected without throwing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(parseCatalog(json).ok).toBe(false);
    }),
  );
});

test('a catalog that declares every id in use has no fault', () => {
  expect(faultsOf(data)).toEqual([]);
});

test.each([
  ['resource', { ...entry, resource: 'points' }, 'entries[0].resource', 'points'],
  [
    'document',
    { ...entry, occurrences: [{ ...row, document: 'lost' }] },
    'entries[0].occurrences[0].document',
    'lost',
  ],
  [
    'category',
    { ...entry, occurrences: [row, { ...row, category: 'hint' }] },
    'entries[0].occurrences[1].category',
    'hint',
  ],
])('an undeclared %s is named with its place', (_, broken, path, id) => {
  const faults = faultsOf({ ...data, entries: [broken] });
  expect(faults).toEqual([{ path, problem: `"${id}" is not declared` }]);
});

test('a document with an unknown version is named', () => {
  const documents = data.documents.map((document) => ({ ...document, version: 'v9' }));
  expect(faultsOf({ ...data, documents })).toContainEqual({
    path: 'documents[2].version',
    problem: '"v9" is not declared',
  });
});

test.each(['versions', 'resources', 'categories', 'documents'] as const)(
  'an id listed twice in %s is named at its second place',
  (list) => {
    const items = [...data[list], data[list][0]];
    const faults = faultsOf({ ...data, [list]: items });
    expect(faults).toEqual([
      { path: `${list}[${items.length - 1}]`, problem: `"${items[0]?.id}" is listed twice` },
    ]);
  },
);

test('two entries with the same resource and code are a fault', () => {
  expect(faultsOf({ ...data, entries: [entry, entry] })).toEqual([
    { path: 'entries[1]', problem: '"customer:7" is listed twice' },
  ]);
});

test('the same code of another resource is another entry', () => {
  const entries = [entry, { ...entry, resource: 'transaction' }];
  expect(faultsOf({ ...data, entries })).toEqual([]);
});

test('the number of faults is limited', () => {
  const entries = Array.from({ length: 50 }, () => ({ ...entry, resource: 'lost' }));
  expect(faultsOf({ ...data, entries })).toHaveLength(20);
});
