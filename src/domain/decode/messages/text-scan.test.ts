import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCatalog } from '../../catalog/create-catalog.ts';
import { fiveDocuments as catalog } from '../../catalog/fixtures/five-documents.ts';
import { createKnownMessages } from './known-messages.ts';

const labels = { code: ['code', 'codes', 'código'], all: ['code', 'código', 'err'] };
const { scan } = createKnownMessages(catalog, labels);

function foundIn(text: string) {
  const numbers: string[] = [];
  let messages = 0;
  scan(text, 0, text.length, (what, at) => {
    if (what === 'number') numbers.push(/^\d+/.exec(text.slice(at))?.[0] ?? '');
    if (what === 'message') messages++;
  });
  return { numbers, messages };
}

test.each<readonly [text: string, numbers: readonly string[]]>([
  ['8015', ['8015']],
  ["'8015'", ['8015']],
  ['err8015, "8056".', ['8015', '8056']],
  ['exec-8015-1 E8056 took 1012 ms 12:00:00,816', []],
  ['x=1012 y:8015', ['1012', '8015']],
  ['HTTP 500', []],
  ['code 500', ['500']],
  ['08015 80151 8015x 123456789', []],
  ['done in 99999 ms', []],
  ['statuscode 99999', ['99999']],
  ['código: 99999', ['99999']],
])('in %j the numbers that may be codes are %j', (text, numbers) => {
  expect(foundIn(text).numbers).toEqual(numbers);
});

test('every number of the catalog is found that is not part of a name', () => {
  const piece = fc.constantFrom('8015', '1012', '0', '7', 'cod', 'Cust', 'é', ' ', '\n', "'", '-');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const known = [...text.matchAll(/(?<![\w-])[1-9]\d{1,8}(?![\p{L}\d])/gu)]
        .map(([digits]) => digits)
        .filter((digits) => catalog.entriesByCode.has(Number(digits)));
      const found = new Set(foundIn(text).numbers);
      expect(known.filter((digits) => !found.has(digits))).toEqual([]);
    }),
  );
});

test('every documented message of several words is marked', () => {
  const messages = catalog.entries
    .flatMap(({ occurrences }) => occurrences.flatMap((one) => one.messages))
    .filter((message) => !message.includes('{') && message.split(' ').length > 3);
  expect(messages.filter((message) => foundIn(`- ${message}`).messages === 0)).toEqual([]);
});

test('a catalog without its own codes, or without messages, is scanned to the end', () => {
  const entries = catalog.entries.filter(({ code }) => code < 600);
  for (const some of [entries, []]) {
    const scanned = createKnownMessages(createCatalog({ ...catalog, entries: some }), labels);
    const marks: string[] = [];
    scanned.scan('code 8015 of 500', 0, 16, (what) => marks.push(what));
    expect(marks).toEqual(['number']);
  }
});
