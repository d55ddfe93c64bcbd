import { expect } from '@playwright/test';
import { buildSite } from './hosting/build-site.ts';
import { codePaths, crawl, UNKNOWN_HOST } from './hosting/crawl.ts';
import { type StaticServer, serveFolder } from './hosting/static-server.ts';
import { isStored } from './hosting/worker.ts';
import { meaning, openRow, row, rows, searchBox } from './pages.ts';
import { testAlone } from './visit.ts';

/* The site below a path, on a host with other sites: `BASE_PATH=/sub/ npm run build`. */
let served: StaticServer | undefined;

const test = testAlone.extend<{ host: StaticServer }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern.
    async ({}, use) => {
      served ??= await serveFolder(buildSite({ env: { BASE_PATH: '/sub/' } }), { base: '/sub/' });
      await use(served);
    },
    { timeout: 180_000 },
  ],
  baseURL: async ({ host }, use) => use(`${host.origin}/sub/`),
});

test.afterAll(() => {
  served?.close();
  served = undefined;
});

test.describe.configure({ mode: 'default' });

test('every URL in any file of the site resolves below its path', async ({ host }) => {
  test.setTimeout(120_000);
  const { paths, faults } = await crawl(host.origin, '/sub/', [UNKNOWN_HOST]);
  expect(faults).toEqual([]);
  expect([...paths]).toEqual(expect.arrayContaining(codePaths('/sub/')));
});

test('search works below a path', async ({ page }) => {
  await page.goto('?q=insufficient');
  await expect(rows(page).first()).toHaveAttribute('data-entry', /^points:/);
  await searchBox(page).fill('8015');
  await searchBox(page).press('Enter');
  await expect(page).toHaveURL(/\/sub\/codes\/8015$/);
  await expect(meaning(page, 'customer:8015')).toBeVisible();
});

test('links to and from a code page stay below the path', async ({ page }) => {
  await page.goto('codes/1101');
  await expect(meaning(page, 'customer:1101')).toContainText('Invalid channel type');
  await page.getByRole('link', { name: 'Browse', exact: true }).click();
  await expect(page).toHaveURL(/\/sub\/$/);
  await openRow(page, 'customer:1101');
  await expect(page).toHaveURL(/\/sub\/codes\/1101#customer$/);
});

test('the path without its final slash opens Browse, too', async ({ page, host }) => {
  await page.goto(`${host.origin}/sub?q=8015`);
  await expect(row(page, 'customer:8015')).toBeVisible();
});

test('Decode works below a path', async ({ page }) => {
  await page.goto('decode');
  await page.getByRole('textbox', { name: 'API response, log or message' }).fill('code: 1012');
  await expect(page.locator('[data-code="1012"]')).toBeVisible();
});

test('an unknown URL below the path answers 404 with a link to Browse', async ({ page }) => {
  const response = await page.goto('nowhere');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'Browse all codes' })).toHaveAttribute(
    'href',
    '/sub/',
  );
});

test.describe('with its service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the site works offline, and only below its path', async ({ page, context }) => {
    await page.goto('');
    await isStored(page);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(
        ({ scope }) => new URL(scope).pathname,
      ),
    );
    expect(scopes).toEqual(['/sub/']);
    await context.setOffline(true);
    await page.goto('codes/1101');
    await expect(meaning(page, 'customer:1101')).toBeVisible();
    await page.goto('decode');
    await page.getByRole('textbox', { name: 'API response, log or message' }).fill('code: 1012');
    await expect(page.locator('[data-code="1012"]')).toBeVisible();
  });
});
