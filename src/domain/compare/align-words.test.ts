import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignWords, type Step } from './align-words.ts';

const words = (text: string) => text.split(' ').filter(Boolean);
const short = (steps: readonly Step[] | undefined) =>
  steps?.map((step) => ({ same: '=', removed: '-', added: '+' })[step]).join('');

test.each([
  ['', '', ''],
  ['a b', 'a b', '=='],
  ['a b', '', '--'],
  ['', 'a b', '++'],
  ['a b c', 'a c', '=-='],
  ['a c', 'a b c', '=+='],
  ['a b c', 'a x c', '=-+='],
  ['a b c d', 'd a b c', '+===-'],
])('from "%s" to "%s" it goes %s', (before, after, expected) => {
  expect(short(alignWords(words(before), words(after)))).toBe(expected);
});

test('lists that differ in very many words are not aligned, those that differ in few are', () => {
  const long = Array.from({ length: 20_000 }, (_, index) => `word${index}`);
  expect(alignWords(long, long.toReversed())).toBeUndefined();
  const changed = long.with(9_000, 'other');
  expect(alignWords(long, changed)?.filter((step) => step !== 'same')).toEqual([
    'removed',
    'added',
  ]);
});

/** Plain recursion, for lists that are short enough for it. */
function mostInCommon(before: readonly string[], after: readonly string[]): number {
  const [first, ...rest] = before;
  if (first === undefined) return 0;
  const at = after.indexOf(first);
  const without = mostInCommon(rest, after);
  return at === -1 ? without : Math.max(without, 1 + mostInCommon(rest, after.slice(at + 1)));
}

test('the steps lead from one list to the other and keep as many words as can be kept', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 9 });
  fc.assert(
    fc.property(list, list, (before, after) => {
      const steps = alignWords(before, after) ?? [];
      const from = steps.filter((step) => step !== 'added').length;
      const to = steps.filter((step) => step !== 'removed').length;
      expect([from, to]).toEqual([before.length, after.length]);
      let [i, j] = [0, 0];
      for (const step of steps) {
        if (step === 'same') expect(before[i]).toBe(after[j]);
        if (step !== 'added') i++;
        if (step !== 'removed') j++;
      }
      const kept = steps.filter((step) => step === 'same').length;
      expect(kept).toBe(mostInCommon(before, after));
    }),
  );
});
