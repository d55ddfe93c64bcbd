import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Excerpt, excerptsOf } from './marked-text.tsx';

const excerptsAt = (text: string, spans: readonly { start: number; end: number }[]) =>
  excerptsOf(
    text,
    spans.map((at) => ({ at })),
  );

const textOf = (one: Excerpt): string => (one.kind === 'gap' ? '' : one.text);

const widthOf = (excerpts: readonly Excerpt[]) =>
  excerpts.reduce((sum, one) => sum + (one.kind === 'gap' ? one.length : textOf(one).length), 0);

test('a short text is shown whole, with its places highlighted', () => {
  expect(
    excerptsAt('code 8015 and 1101', [
      { start: 5, end: 9 },
      { start: 14, end: 18 },
    ]),
  ).toEqual([
    { kind: 'text', text: 'code ' },
    { kind: 'place', text: '8015', place: 0 },
    { kind: 'text', text: ' and ' },
    { kind: 'place', text: '1101', place: 1 },
  ]);
});

test('a long text is shown only around its places; the rest is a gap', () => {
  const text = `${'x'.repeat(50_000)}8015${'y'.repeat(50_000)}`;
  expect(excerptsAt(text, [{ start: 50_000, end: 50_004 }])).toEqual([
    { kind: 'gap', length: 49_700 },
    { kind: 'text', text: 'x'.repeat(300) },
    { kind: 'place', text: '8015', place: 0 },
    { kind: 'text', text: 'y'.repeat(300) },
    { kind: 'gap', length: 49_700 },
  ]);
});

test('a long text without places is one gap', () => {
  expect(excerptsAt('z'.repeat(30_000), [])).toEqual([{ kind: 'gap', length: 30_000 }]);
});

test('excerpts cover the whole length of the text, wherever the places are', () => {
  const places = fc
    .array(fc.tuple(fc.nat(40_000), fc.integer({ min: 1, max: 20 })), { maxLength: 20 })
    .map((all) =>
      all
        .map(([start, length]) => ({ start, end: start + length }))
        .toSorted((a, b) => a.start - b.start),
    );
  fc.assert(
    fc.property(places, fc.boolean(), (spans, short) => {
      const text = 'abcdefghij'.repeat(short ? 500 : 4100);
      const inside = spans.filter(({ end }) => end <= text.length);
      expect(widthOf(excerptsAt(text, inside))).toBe(text.length);
    }),
  );
});

test('no part of the text is lost or shown twice', () => {
  const character = fc.constantFrom('8', 'a', '"', ',', ' ', '\n');
  const text = fc.string({ unit: character, maxLength: 60 });
  fc.assert(
    fc.property(text, (rest) => {
      const whole = `8${rest}`;
      const places = [...whole.matchAll(/8/g)].map(({ index }) => ({
        start: index,
        end: index + 1,
      }));
      const all = excerptsAt(whole, places).map(textOf);
      expect(all.join('')).toBe(whole);
    }),
  );
});
