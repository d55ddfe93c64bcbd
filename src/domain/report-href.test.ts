import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { reportAddress } from './catalog/schema.ts';
import { reportHref } from './report-href.ts';
import { ANY_CHARACTER } from './text/fixtures/any-character.ts';

const subject = {
  code: '1101',
  entry: 'customer:1101',
  version: 'V1 and V2 (inferred)',
  page: 'https://codes.test/codes/1101#customer',
};

test('a form or e-mail URL gets code, entry, versions and page, percent-encoded', () => {
  expect(reportHref('https://a.test/new?title={code}&v={version}&from={page}', subject)).toBe(
    'https://a.test/new?title=1101&v=V1%20and%20V2%20(inferred)' +
      '&from=https%3A%2F%2Fcodes.test%2Fcodes%2F1101%23customer',
  );
  expect(reportHref('mailto:a@b.test?subject={entry}', subject)).toBe(
    'mailto:a@b.test?subject=customer%3A1101',
  );
});

test('whatever the requested code is, it stays the value of its parameter', () => {
  fc.assert(
    fc.property(fc.string({ unit: ANY_CHARACTER }), (code) => {
      const href = reportHref('https://a.test/new?title={code}&x=1', { ...subject, code });
      const url = new URL(href);
      expect(url.host + url.pathname + url.hash).toBe('a.test/new');
      expect([...url.searchParams.keys()]).toEqual(['title', 'x']);
      expect(url.searchParams.get('title')).toBe(code.replace(/\p{Surrogate}/gu, '\ufffd'));
    }),
  );
});

test.each([
  'https://a.test',
  'https://a.test:8443/issues/new?title={code}#{entry}',
  'mailto:codes@a.test',
  'mailto:codes@a.test?subject={code}%20{version}&body={page}',
])('%s is a valid report URL', (address) => {
  expect(v.is(reportAddress, address)).toBe(true);
});

test.each([
  ['http://a.test/', 'https://example.org/new'],
  ['javascript:alert(1)', 'https://example.org/new'],
  ['https://{code}.test/', 'https://example.org/new'],
  ['https://me@a.test/', 'https://example.org/new'],
  ['mailto:{code}@a.test', 'mailto:a@example.org'],
  ['mailto:codes', 'mailto:a@example.org'],
  ['codes@a.test', 'mailto:a@example.org'],
  ['https://a.test/new?title=code {code}', 'https://example.org/new'],
  ['https://a.test/?title={codes}', 'no braces but {code}, {entry}'],
  ['https://a.test/?title={code', 'no braces but {code}, {entry}'],
])('%s is rejected with what is expected', (address, expected) => {
  const [issue] = v.safeParse(reportAddress, address).issues ?? [];
  expect(issue?.message).toContain(expected);
});
