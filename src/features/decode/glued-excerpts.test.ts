import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptsOf } from './excerpts.ts';
import { gluedExcerpts } from './glued-excerpts.ts';

test('the marks around a code stay with it, words do not', () => {
  const text = '"code": "8015", and (1101)';
  const places = [
    { start: 9, end: 13 },
    { start: 21, end: 25 },
  ];
  expect(gluedExcerpts(excerptsOf(text, places))).toEqual([
    { kind: 'text', text: '"code": ' },
    { kind: 'place', before: '"', text: '8015', after: '",', finding: 0 },
    { kind: 'text', text: ' and ' },
    { kind: 'place', before: '(', text: '1101', after: ')', finding: 1 },
  ]);
});

test('nothing of the text is lost or shown twice', () => {
  const character = fc.constantFrom('8', 'a', '"', ',', ' ', '\n');
  const text = fc.string({ unit: character, maxLength: 60 });
  fc.assert(
    fc.property(text, (rest) => {
      const whole = `8${rest}`;
      const places = [...whole.matchAll(/8/g)].map(({ index }) => ({
        start: index,
        end: index + 1,
      }));
      const all = gluedExcerpts(excerptsOf(whole, places)).map((one) =>
        one.kind === 'place'
          ? one.before + one.text + one.after
          : one.kind === 'text'
            ? one.text
            : '',
      );
      expect(all.join('')).toBe(whole);
    }),
  );
});
