import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../hosting/build-site.ts';
import { secondCatalog } from '../second-catalog/build-catalog.ts';

test('every code of every specification has one entry per resource', () => {
  const { documents, entries } = secondCatalog;
  expect(documents.map(({ id, rows: count }) => [id, count])).toEqual([
    ['rfc2616', 40],
    ['rfc4918', 5],
    ['rfc7231', 41],
    ['rfc9110', 44],
  ]);
  expect(entries).toHaveLength(49);
  expect(entries.filter(({ code }) => code === 422).map(({ resource }) => resource)).toEqual([
    'http',
    'webdav',
  ]);
});

/** Words that occur only in the first catalog. */
const FIRST_CATALOG = /capillary|customer|coupon|points|loyalty|\bV2\b/i;

/** The text in the body of a page. */
const textOf = (html: string) =>
  html
    .replace(/^.*<body/s, '')
    .replace(/<(script|style).*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, '');

test('the build writes a page and its twins for every code', () => {
  const outDir = buildSite({ catalog: secondCatalog });
  const codes = new Set(secondCatalog.entries.map(({ code }) => code));
  for (const extension of ['html', 'json', 'md']) {
    const files = readdirSync(join(outDir, 'codes')).filter((name) => name.endsWith(extension));
    expect(files).toHaveLength(codes.size);
  }
  const html = readFileSync(join(outDir, 'codes/422.html'), 'utf8');
  const [, meaning = ''] = html.split('data-entry="webdav:422"');
  expect(textOf(meaning)).toContain('Unprocessable Entity');
  expect(textOf(html)).not.toMatch(FIRST_CATALOG);
});
