import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseKept } from './kept-codes.ts';

const NONE = { pinned: [], recent: [] };

test.each([
  ['nothing', null],
  ['no JSON', '{"pinned":[11'],
  ['null', 'null'],
  ['a list, as of an older build', '[1101,8015]'],
  ['other types', '{"pinned":{"1101":true},"recent":"1101"}'],
  ['no codes', '{"pinned":["1101",1.5,null],"recent":[{}]}'],
])('stored %s is ignored', (_, text) => {
  expect(parseKept(() => text)).toEqual(NONE);
});

test('only valid codes are read, once each and up to the limit', () => {
  const recent = Array.from({ length: 1000 }, (_, at) => at);
  const text = JSON.stringify({ pinned: [1101, '8015', 1101, 500], recent, theme: 'dark' });
  expect(parseKept(() => text)).toEqual({ pinned: [1101, 500], recent: [0, 1, 2, 3, 4, 5] });
});

test('any stored value can be read, and what was read is stored unchanged', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      const kept = parseKept(() => text);
      expect(parseKept(() => JSON.stringify(kept))).toEqual(kept);
    }),
  );
});
