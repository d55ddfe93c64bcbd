import { expect, test } from 'vitest';
import { addressAt, fullAddressAt, hrefAt, siteOf } from './site.ts';

test.each([
  [{}, '/', undefined],
  [{ SITE_URL: '', BASE_PATH: '' }, '/', undefined],
  [{ BASE_PATH: '/sub/' }, '/sub/', undefined],
  [{ BASE_PATH: 'sub' }, '/sub/', undefined],
  [{ SITE_URL: 'https://example.org' }, '/', 'https://example.org'],
  [{ SITE_URL: 'https://example.org/a/b' }, '/a/b/', 'https://example.org'],
  [{ SITE_URL: 'http://localhost:1', BASE_PATH: '/sub' }, '/sub/', 'http://localhost:1'],
  [{ SITE_URL: 'https://example.org/sub/', BASE_PATH: '/sub/' }, '/sub/', 'https://example.org'],
])('%j is the path %s', (env, base, origin) => {
  expect(siteOf(env)).toEqual({ base, origin });
});

test('`baseUrl` sets the address, and environment variables override it', () => {
  const published = 'https://example.org/codes/';
  expect(siteOf({}, published)).toEqual({ base: '/codes/', origin: 'https://example.org' });
  expect(siteOf({ BASE_PATH: '/sub/' }, published)).toEqual({ base: '/sub/', origin: undefined });
  expect(siteOf({ SITE_URL: 'https://a.example' }, published).origin).toBe('https://a.example');
});

test.each([
  { SITE_URL: 'example.org' },
  { SITE_URL: 'ftp://example.org' },
  { SITE_URL: 'https://example.org/?a' },
  { BASE_PATH: '/a"b/' },
  { BASE_PATH: 'https://example.org/' },
  { SITE_URL: 'https://example.org/a/', BASE_PATH: '/b/' },
])('%j is refused', (env) => {
  expect(() => siteOf(env)).toThrow(/SITE_URL|BASE_PATH/);
});

test('addresses begin with the path of the site', () => {
  const there = siteOf({ SITE_URL: 'https://example.org/sub/' });
  expect(hrefAt(there, '/codes/1')).toBe('/sub/codes/1');
  expect(addressAt(there, '/codes/1')).toBe('https://example.org/sub/codes/1');
  const somewhere = siteOf({ BASE_PATH: '/sub/' });
  expect(addressAt(somewhere, '/')).toBe('/sub/');
  expect(fullAddressAt(somewhere, '/')).toMatch(/^http:\/\/localhost:\d+\/sub\/$/);
});
