import { expect } from '@playwright/test';
import { IMMUTABLE, SECURITY_HEADERS } from '../src/build/prerender/headers-file.ts';
import { DIST, filesIn, readIn } from './hosting/built-site.ts';
import { compressedSite } from './hosting/compressed-site.ts';
import { ask } from './hosting/host-facts.ts';
import { lackOf, OUR_NGINX } from './hosting/hosts.ts';
import { type RunningHost, startHost } from './hosting/start-host.ts';
import { isStored } from './hosting/worker.ts';
import { meaning, rows, searchBox } from './pages.ts';
import { testAlone } from './visit.ts';

/* The site on nginx with the repository's configuration. */
let running: RunningHost | undefined;

const test = testAlone.extend<{ nginx: RunningHost }>({
  nginx: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern.
    async ({}, use) => {
      running ??= await startHost(OUR_NGINX, await compressedSite(COMPRESSED));
      await use(running);
    },
    { timeout: 120_000 },
  ],
});

test.afterAll(async () => {
  await running?.close();
  running = undefined;
});

// One worker for the file, so that nginx starts once.
test.describe.configure({ mode: 'default' });
const lack = lackOf(OUR_NGINX);
test.skip(lack !== undefined, lack);

/** Files that are requested compressed. */
const COMPRESSED = ['index.html', 'codes/1101.html', 'assets', 'catalog.json', 'catalog.csv'];
const ASSETS = filesIn(`${DIST}/assets`).map((file) => `/assets/${file}`);
const SCRIPT = ASSETS.find((file) => file.endsWith('.js')) ?? '';
const STYLE = ASSETS.find((file) => file.endsWith('.css')) ?? '';

const HTML = 'text/html; charset=utf-8';
const FILES = [
  ['/', HTML],
  ['/codes/1101', HTML],
  ['/compare', HTML],
  ['/about/', HTML],
  [SCRIPT, 'application/javascript; charset=utf-8'],
  [STYLE, 'text/css; charset=utf-8'],
  ['/sw.js', 'application/javascript; charset=utf-8'],
  ['/catalog.json', 'application/json'],
  ['/catalog.csv', 'text/csv; charset=utf-8'],
  ['/codes/1101.json', 'application/json'],
  ['/codes/1101.md', 'text/markdown; charset=utf-8'],
  ['/manifest.webmanifest', 'application/manifest+json'],
  ['/opensearch.xml', 'text/xml; charset=utf-8'],
  ['/icon.svg', 'image/svg+xml'],
  ['/preview.png', 'image/png'],
] as const;

test('every kind of file has its media type and the security headers', async ({ nginx }) => {
  for (const [path, type] of FILES) {
    const { status, headers } = await ask(nginx.origin + path);
    expect({ path, status, type: headers['content-type'] }).toEqual({ path, status: 200, type });
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    }
  }
});

test('an unknown URL answers 404 with the not-found page', async ({ nginx }) => {
  for (const path of [
    '/nowhere',
    '/codes/999999',
    '/codes/1101/nowhere',
    '/codes',
    '/assets/x.js',
  ]) {
    const { status, headers, body } = await ask(nginx.origin + path);
    expect({ path, status }).toEqual({ path, status: 404 });
    expect(body).toBe(readIn(DIST, '404.html'));
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('hashed files are cached for good, all others are revalidated', async ({ nginx }) => {
  for (const path of ASSETS) {
    expect((await ask(nginx.origin + path)).headers['cache-control']).toBe(IMMUTABLE);
  }
  for (const path of ['/', '/codes/1101', '/sw.js', '/catalog.json', '/early.js', '/nowhere']) {
    expect((await ask(nginx.origin + path)).headers['cache-control'], path).toBe('no-cache');
  }
});

test('an unchanged page is answered with 304 and no body', async ({ nginx }) => {
  for (const encoding of ['br', 'gzip', 'identity']) {
    const address = `${nginx.origin}/codes/1101`;
    const { headers } = await ask(address, { 'accept-encoding': encoding });
    const again = { 'accept-encoding': encoding, 'if-none-match': String(headers.etag) };
    const { status, body } = await ask(address, again);
    expect({ encoding, status, body }).toEqual({ encoding, status: 304, body: '' });
  }
});

test('text is sent with the best compression that the browser accepts', async ({ nginx }) => {
  for (const path of ['/', '/codes/1101', SCRIPT, STYLE, '/catalog.json', '/catalog.csv']) {
    const address = nginx.origin + path;
    const best = await ask(address, { 'accept-encoding': 'gzip, deflate, br' });
    expect(best.headers['content-encoding'], path).toBe('br');
    expect(best.headers.vary, path).toBe('Accept-Encoding');
    const second = await ask(address, { 'accept-encoding': 'gzip' });
    expect(second.headers['content-encoding'], path).toBe('gzip');
    const plain = await ask(address);
    expect(plain.headers['content-encoding'], path).toBeUndefined();
    expect(Number(best.headers['content-length'])).toBeLessThan(plain.body.length);
  }
});

test('other sites may read the data, but not the pages', async ({ nginx }) => {
  const readersOf = async (path: string) =>
    (await ask(nginx.origin + path)).headers['access-control-allow-origin'];
  for (const path of ['/catalog.json', '/catalog.csv', '/codes/1101.json', '/codes/1101.md'])
    expect(await readersOf(path), path).toBe('*');
  expect(await readersOf('/codes/1101')).toBeUndefined();
});

test.describe('in the browser', () => {
  test.use({ serviceWorkers: 'allow', baseURL: async ({ nginx }, use) => use(nginx.origin) });

  test('no page violates the security policy', async ({ page }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto('/');
    await expect(rows(page).first()).toBeVisible();
    await searchBox(page).fill('insufficient');
    await expect(rows(page).first()).toHaveAttribute('data-entry', /^points:/);
    await isStored(page);
    await page.goto('/codes/1101');
    await expect(meaning(page, 'customer:1101')).toBeVisible();
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await expect(page.locator('[data-change]').first()).toBeVisible();
    await page.getByRole('link', { name: 'Decode', exact: true }).click();
    await page.getByRole('textbox', { name: 'API response, log or message' }).fill('code: 1012');
    await expect(page.locator('[data-code="1012"]')).toBeVisible();
    expect(said).toEqual([]);
  });
});
