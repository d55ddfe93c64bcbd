import fc from 'fast-check';
import { expect, test } from 'vitest';
import { links, parsePath } from './links.ts';
import { ANY_CHARACTER } from './text/fixtures/any-character.ts';

const pathOf = (href: string) => new URL(href, 'https://example.org').pathname;

test('every page is found again at its own address', () => {
  expect(parsePath(pathOf(links.browse()))).toEqual({ kind: 'browse' });
  expect(parsePath(pathOf(links.compare()))).toEqual({ kind: 'compare' });
  expect(parsePath(pathOf(links.decode()))).toEqual({ kind: 'decode' });
  expect(parsePath(pathOf(links.about()))).toEqual({ kind: 'about' });
  expect(parsePath(pathOf(links.entry({ code: 1101, resource: 'customer' })))).toEqual({
    kind: 'code',
    param: '1101',
  });
});

test('two versions compared are found again at their own address', () => {
  const pair = { from: 'v1', to: 'v2-lookup' };
  expect(links.comparison(pair)).toBe('/compare/v1/v2-lookup');
  expect(parsePath(links.comparison(pair))).toEqual({ kind: 'compare', pair });
  expect(parsePath('/compare/v1/v2/').kind).toBe('compare');
});

test('whatever stands for a code is found again at its address', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (param) => {
      fc.pre(!['.', '..'].includes(param) && !param.endsWith('.html'));
      expect(parsePath(pathOf(links.code(param)))).toEqual({ kind: 'code', param });
    }),
  );
});

test('the path of the site is Browse without its final slash, too', () => {
  expect(parsePath('')).toEqual({ kind: 'browse' });
});

test('a path that names no page is the unknown page', () => {
  for (const path of ['/nowhere', '/codes/1/2', '/compare/v1', '/compare/1/2/3', '/aboutness']) {
    expect(parsePath(path).kind).toBe('unknown');
  }
});

test('what can only be meant for a code or for their list leads there', () => {
  expect(parsePath('/8015')).toEqual({ kind: 'code', param: '8015' });
  expect(parsePath('/8O15')).toEqual({ kind: 'code', param: '8O15' });
  expect(parsePath('/codes/')).toEqual({ kind: 'browse' });
});

test('a broken escape is kept as it was typed', () => {
  expect(parsePath('/codes/%E0%A4%A')).toEqual({ kind: 'code', param: '%E0%A4%A' });
});

test('a final slash and .html lead to the same page', () => {
  expect(parsePath('/codes/1101/')).toEqual({ kind: 'code', param: '1101' });
  expect(parsePath('/codes/1101.html')).toEqual({ kind: 'code', param: '1101' });
  expect(parsePath('/index.html')).toEqual({ kind: 'browse' });
});

test('no path makes the parser throw', () => {
  fc.assert(fc.property(fc.string({ unit: ANY_CHARACTER }), (path) => void parsePath(path)));
});

test('half a character does not make an address throw', () => {
  const half = '😀'.slice(0, 1);
  expect(links.browse([['q', `a${half}`]])).toBe('/?q=a%EF%BF%BD');
  expect(links.code(half)).toBe('/codes/%EF%BF%BD');
});

test('any parameters make an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: ANY_CHARACTER }), (q) => {
      expect(links.browse([['q', q]])).toMatch(/^\//);
    }),
  );
});

test('parameters that are empty are left out and commas stay readable', () => {
  const href = links.browse([
    ['q', 'a&b=c d'],
    ['resource', 'customer,points'],
    ['sort', ''],
  ]);
  expect(href).toBe('/?q=a%26b%3Dc%20d&resource=customer,points');
});
