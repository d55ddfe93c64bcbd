import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCodeMentions } from './code-mentions.ts';
import { ANY_CHARACTER } from './fixtures/any-character.ts';

const KNOWN = ['404', '405', '1001', '1002', '8080'];
const isCode = (digits: string) => KNOWN.includes(digits);
const mentions = (text: string) =>
  findCodeMentions(text, isCode).map(({ digits, strength }) => `${strength} ${digits}`);

test.each([
  ['"code": 404', 'marked 404'],
  ["'code': '404'", 'marked 404'],
  ['<code>404</code>', 'marked 404'],
  ['item_status.code=404', 'marked 404'],
  ['statusCode: 404,', 'marked 404'],
  ['error code is 404', 'marked 404'],
  ['code404', 'marked 404'],
  ['ERR_404', 'hinted 404'],
  ['err404', 'hinted 404'],
  ['E-404', 'hinted 404'],
  ['404error', 'hinted 404'],
  ['404ERRORCODE', 'hinted 404'],
  ['#404', 'hinted 404'],
  ['meaning of 404 in production', 'hinted 404'],
  ['error 404:', 'hinted 404'],
  ['404', 'bare 404'],
  ['what does 404 mean', 'bare 404'],
  ['(404)', 'bare 404'],
  ['4040.', 'bare 4040'],
  ['wait for 404 days', 'buried 404'],
  ['a multiple of 404', 'buried 404'],
  ['took 404 ms', 'buried 404'],
  ['cannot redeem 800 points', 'buried 800'],
])('"%s" mentions %s', (text, found) => {
  expect(mentions(text)[0]).toBe(found);
});

test.each([
  'v2',
  'TL404R',
  'barcode404x',
  '404ms',
  '404errorless',
  '2024-04-04',
  '10:40:04',
  '404.5',
  '192.168.40.4',
  '9876543210',
  '0404',
  '٤٠٤',
])('"%s" mentions no code', (text) => {
  expect(mentions(text)).toEqual([]);
});

test('numbers in a list are as strong as the first one', () => {
  expect(mentions('code 404, 405 and 1001; "1002"')).toEqual([
    'marked 404',
    'marked 405',
    'marked 1001',
    'marked 1002',
  ]);
});

test('codes separated only by a slash are a list, other numbers a date or a fraction', () => {
  expect(mentions('404/405')).toEqual(['bare 404', 'bare 405']);
  expect(mentions('11/12/2024')).toEqual([]);
});

test('in any text, mentions are digits of the text, in order', () => {
  const piece = fc.constantFrom(
    '404',
    ' ',
    'code',
    ':',
    '"',
    '-',
    '.',
    'x',
    '#',
    '1',
    ',',
    'and',
    '\n',
  );
  const text = fc.oneof(
    fc.string({ unit: ANY_CHARACTER }),
    fc.array(piece).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (any) => {
      let last = -1;
      for (const { digits, start, end } of findCodeMentions(any, isCode)) {
        expect(any.slice(start, end)).toBe(digits);
        expect(start).toBeGreaterThan(last);
        last = end;
      }
    }),
  );
});
