import fc from 'fast-check';
import { expect, test } from 'vitest';
import { links, parsePath } from './links.ts';
import { ANY_CHARACTER } from './text/fixtures/any-character.ts';

const pathOf = (href: string) => new URL(href, 'https://example.org').pathname;

test('the URL of every page leads back to that page', () => {
  expect(parsePath(pathOf(links.browse()))).toEqual({ kind: 'browse' });
  expect(parsePath(pathOf(links.compare()))).toEqual({ kind: 'compare' });
  expect(parsePath(pathOf(links.decode()))).toEqual({ kind: 'decode' });
  expect(parsePath(pathOf(links.about()))).toEqual({ kind: 'about' });
  expect(parsePath(pathOf(links.entry({ code: 1101, resource: 'customer' })))).toEqual({
    kind: 'code',
    param: '1101',
  });
});

test('the URL of a comparison leads back to its two versions', () => {
  const pair = { from: 'v1', to: 'v2-lookup' };
  expect(links.comparison(pair)).toBe('/compare/v1/v2-lookup');
  expect(parsePath(links.comparison(pair))).toEqual({ kind: 'compare', pair });
  expect(parsePath('/compare/v1/v2/').kind).toBe('compare');
});

test('the URL of any code parameter leads back to it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (param) => {
      fc.pre(!['.', '..', 'index'].includes(param) && !param.endsWith('.html'));
      expect(parsePath(pathOf(links.code(param)))).toEqual({ kind: 'code', param });
    }),
  );
});

test('the base path without its trailing slash is Browse, too', () => {
  expect(parsePath('')).toEqual({ kind: 'browse' });
});

test('a path without a page is the unknown page', () => {
  for (const path of ['/nowhere', '/codes/1/2', '/compare/v1', '/compare/1/2/3', '/aboutness']) {
    expect(parsePath(path).kind).toBe('unknown');
  }
});

test('likely misspellings of code and list URLs lead there', () => {
  expect(parsePath('/8015')).toEqual({ kind: 'code', param: '8015' });
  expect(parsePath('/8O15')).toEqual({ kind: 'code', param: '8O15' });
  expect(parsePath('/codes/')).toEqual({ kind: 'browse' });
});

test('a broken escape is kept as typed', () => {
  expect(parsePath('/codes/%E0%A4%A')).toEqual({ kind: 'code', param: '%E0%A4%A' });
});

test('a trailing slash and .html lead to the same page', () => {
  expect(parsePath('/codes/1101/')).toEqual({ kind: 'code', param: '1101' });
  expect(parsePath('/codes/1101.html')).toEqual({ kind: 'code', param: '1101' });
});

test('the index file of a folder is the page of the folder', () => {
  expect(parsePath('/index.html')).toEqual({ kind: 'browse' });
  expect(parsePath('/about/index.html')).toEqual({ kind: 'about' });
  expect(parsePath('/about/index')).toEqual({ kind: 'about' });
  expect(parsePath('/codes/1101/index.html')).toEqual({ kind: 'code', param: '1101' });
  const pair = { from: 'v1', to: 'v2' };
  expect(parsePath('/compare/v1/v2/index.html')).toEqual({ kind: 'compare', pair });
});

test('no path makes the parser throw', () => {
  fc.assert(fc.property(fc.string({ unit: ANY_CHARACTER }), (path) => void parsePath(path)));
});

test('a lone surrogate does not make a URL throw', () => {
  const half = '😀'.slice(0, 1);
  expect(links.browse([['q', `a${half}`]])).toBe('/?q=a%EF%BF%BD');
  expect(links.code(half)).toBe('/codes/%EF%BF%BD');
});

test('any parameters form a URL', () => {
  fc.assert(
    fc.property(fc.string({ unit: ANY_CHARACTER }), (q) => {
      expect(links.browse([['q', q]])).toMatch(/^\//);
    }),
  );
});

test('empty parameters are left out, and commas stay readable', () => {
  const href = links.browse([
    ['q', 'a&b=c d'],
    ['resource', 'customer,points'],
    ['sort', ''],
  ]);
  expect(href).toBe('/?q=a%26b%3Dc%20d&resource=customer,points');
});
