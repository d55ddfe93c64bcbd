import { type BrowserContext, expect, type Page } from '@playwright/test';
import { catalog } from './catalog-data.ts';
import { buildSite, withCodes } from './hosting/build-site.ts';
import { attributes, DIST, filesIn, readIn } from './hosting/built-site.ts';
import { type StaticServer, serveFolder } from './hosting/static-server.ts';
import { isStored, lookForUpdate, pressReload, storeNames } from './hosting/worker.ts';
import { countText, meaning, rows, searchBox } from './pages.ts';
import { testAlone } from './visit.ts';

/* Each test has its own host, because it replaces files and shuts it down. */
const test = testAlone.extend<{ host: StaticServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern.
  host: async ({}, use) => {
    const host = await serveFolder(DIST);
    await use(host);
    host.close();
  },
  baseURL: async ({ host }, use) => use(host.origin),
});

test.use({ serviceWorkers: 'allow' });
// One worker for the file, so that the other builds run once.
test.describe.configure({ mode: 'default' });

/** Codes whose pages the other builds have. */
const CODES = [1101, 8015];

async function visitBrowse(page: Page): Promise<void> {
  await page.goto('/');
  await isStored(page);
}

test.describe('offline after one visit to Browse', () => {
  let host: StaticServer;
  let context: BrowserContext;
  let page: Page;

  // The site is stored once, and every test finds it in that state.
  test.beforeAll(async ({ browser }) => {
    host = await serveFolder(DIST);
    context = await browser.newContext({ baseURL: host.origin, serviceWorkers: 'allow' });
    await visitBrowse(await context.newPage());
    await context.setOffline(true);
  });

  test.beforeEach(async () => {
    page = await context.newPage();
  });

  test.afterEach(() => page.close());

  test.afterAll(async () => {
    await context.close();
    host.close();
  });

  test('a code page that was never visited opens', async () => {
    await page.goto('/codes/1101');
    await expect(meaning(page, 'transaction:1101')).toContainText('Invalid loyalty program ID');
    await expect(page).toHaveTitle(/^1101 · Invalid channel type/);
  });

  test('search works', async () => {
    await page.goto('/?q=insufficient+points');
    await expect(rows(page).first()).toHaveAttribute('data-entry', /^points:/);
    await searchBox(page).fill('8015');
    await searchBox(page).press('Enter');
    await expect(meaning(page, 'customer:8015')).toBeVisible();
  });

  test('versions can be compared', async () => {
    await page.goto('/compare?from=v1&to=v2');
    await expect(page.locator('[data-change="reworded"]').first()).toBeVisible();
  });

  test('a response can be decoded', async () => {
    await page.goto('/decode');
    await page
      .getByRole('textbox', { name: 'API response, log or message' })
      .fill('{"code": 1012, "message": "Customer not found"}');
    await expect(page.locator('[data-code="1012"]')).toBeVisible();
  });

  test('an unknown code offers the nearest codes', async () => {
    await page.goto('/codes/8094');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('8094');
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /^80\d\d/ })
        .first(),
    ).toBeVisible();
  });

  test('a page can be reloaded', async () => {
    await page.goto('/');
    await page.reload();
    await expect(countText(page)).toContainText('entries');
    await expect(rows(page).first()).toBeVisible();
  });

  test('a notice says that the site is offline until the network is back', async () => {
    const notice = page.getByText('You are offline.');
    await page.goto('/');
    await expect(notice).toBeVisible();
    await page.reload();
    await expect(notice).toBeVisible();
    await context.setOffline(false);
    await expect(notice).toHaveCount(0);
    await context.setOffline(true);
  });

  test('a file that is not stored says whether its page is stored', async () => {
    const textAt = async (path: string) => (await page.goto(path))?.text();
    expect(await textAt('/codes/1101.md')).toBe("Offline: this file isn't saved, but its page is.");
    expect(await textAt('/catalog.csv')).toBe("Offline: this file isn't saved.");
  });

  test('a page rendered from the app shell has the same head as its file', async () => {
    await context.setOffline(false);
    const html = await (await page.request.get('/codes/1102')).text();
    const response = await page.goto('/codes/1102');
    expect(response?.fromServiceWorker()).toBe(true);
    await expect(meaning(page, 'customer:1102')).toBeVisible();
    const inHead = (tag: string, attribute: string) =>
      page
        .locator(`head ${tag}`)
        .evaluateAll((all, name) => all.map((one) => one.getAttribute(name) ?? ''), attribute);
    const withoutOrigin = (values: readonly string[]) =>
      values.map((value) => value.replace(host.origin, '')).toSorted();
    for (const name of ['property', 'name', 'content'] as const) {
      // The file also has tags for the policy and the parser.
      const inFile = attributes(html, 'meta (?:name|property)', name);
      expect(
        withoutOrigin(await inHead('meta[name], meta[property]', name)).filter(Boolean),
      ).toEqual(inFile.toSorted());
    }
    for (const rel of ['search', 'canonical', 'alternate']) {
      const inFile = attributes(html, `link rel="${rel}"`, 'href');
      expect(withoutOrigin(await inHead(`link[rel="${rel}"]`, 'href'))).toEqual(inFile.toSorted());
    }
    await context.setOffline(true);
  });

  test('a URL in scope that is no page of the site is left to the host', async () => {
    await context.setOffline(false);
    const response = await page.goto('/another-site/');
    expect(response?.status()).toBe(404);
    expect((await page.goto('/codes/1101'))?.fromServiceWorker()).toBe(true);
    await context.setOffline(true);
  });

  // Last, because the host does not come back.
  test('pages also open when the host is down', async () => {
    await context.setOffline(false);
    host.close();
    await page.goto('/codes/1101');
    await expect(meaning(page, 'customer:1101')).toContainText('Invalid channel type');
  });
});

test('if the host injects a script into pages, the worker tries one page, once a day', async ({
  page,
  host,
}) => {
  const said: string[] = [];
  page.context().on('console', (message) => said.push(message.text()));
  host.changeHtml = (html) => html.replace('</head>', '<script src="/added.js"></script></head>');
  await page.goto('/');
  const refused = () => page.evaluate(() => caches.match('/.refused').then(Boolean));
  await expect.poll(refused).toBe(true);
  const ofWorker = (paths: readonly string[]) =>
    paths.filter((path) => path === '/sw.js' || path === '/shell.html');
  expect(ofWorker(host.requests)).toEqual(['/sw.js', '/shell.html']);
  expect(host.requests.length).toBeLessThan(25);
  const before = host.requests.length;
  await page.goto('/codes/1101');
  await page.waitForLoadState('networkidle');
  expect(ofWorker(host.requests.slice(before))).toEqual([]);
  await expect(meaning(page, 'customer:1101')).toBeVisible();
  expect(said.filter((text) => /HTML|another version/.test(text)).length).toBeLessThanOrEqual(1);
});

test('the worker keeps the names that open pages and stores of published versions have', () => {
  const worker = readIn(DIST, 'sw.js');
  for (const name of ['take-over', 'status-codes ', '.in-use-since'])
    expect(worker).toContain(name);
});

/** The new build is recognised by its host name. */
const NEW_HOST = 'https://new.example';
const siteOf = (env: Readonly<Record<string, string>>) =>
  buildSite({ env, catalog: withCodes(catalog, CODES) });
const newSite = () => siteOf({ SITE_URL: NEW_HOST });
const newestSite = () => siteOf({ SITE_URL: 'https://newest.example' });

const canonical = (page: Page) => page.locator('link[rel=canonical]');
const expectOld = (page: Page, host: StaticServer) =>
  expect(canonical(page)).toHaveAttribute('href', new RegExp(`^${host.origin}`));
const expectNew = (page: Page) =>
  expect(canonical(page)).toHaveAttribute('href', new RegExp(`^${NEW_HOST}`));

const updateNotice = (page: Page) => page.getByText('Update available.');

async function openTwo(context: BrowserContext): Promise<readonly [Page, Page]> {
  const first = await context.newPage();
  await visitBrowse(first);
  const second = await context.newPage();
  await second.goto('/codes/1101');
  await isStored(second);
  return [first, second];
}

test.describe('a new version', () => {
  test.beforeAll(() => {
    test.setTimeout(180_000);
    newSite();
    newestSite();
  });

  test('is offered on each page until the reader accepts it, and works offline', async ({
    page,
    context,
    host,
  }) => {
    await test.step('opening a page finds the new version', async () => {
      await visitBrowse(page);
      await expect(updateNotice(page)).toHaveCount(0);
      host.folder = newSite();
      await page.goto('/about');
      await expect(updateNotice(page)).toBeVisible();
    });
    await test.step('after “Later”, the offer stays hidden until the next page load', async () => {
      await page.getByRole('button', { name: 'Later' }).click();
      await expect(updateNotice(page)).toHaveCount(0);
      await page.getByRole('link', { name: 'Compare', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('What changes');
      await expect(updateNotice(page)).toHaveCount(0);
      await expectOld(page, host);
    });
    await test.step('the old version stays until the reader asks for the new one', async () => {
      await page.goto('/codes/1101');
      await expect(updateNotice(page)).toBeVisible();
      await expectOld(page, host);
      await pressReload(page);
      await expectNew(page);
      await expect(updateNotice(page)).toHaveCount(0);
      await expect(page).toHaveURL('/codes/1101');
    });
    await test.step('the new version works offline, too', async () => {
      await context.setOffline(true);
      await page.goto('/codes/8015');
      await expect(meaning(page, 'customer:8015')).toBeVisible();
      await expectNew(page);
    });
  });

  test('is offered on an open page after a check for updates', async ({ page, host }) => {
    await visitBrowse(page);
    host.folder = newSite();
    expect(await lookForUpdate(page)).toBe('installed');
    await expect(updateNotice(page)).toBeVisible();
  });

  test('takes over an open page only when its reader asks', async ({ context, host }) => {
    const [first, second] = await openTwo(context);
    host.folder = newSite();
    await lookForUpdate(first);
    await expect(updateNotice(second)).toBeVisible();
    await pressReload(first);
    await expectNew(first);
    await expectOld(second, host);
    // The files that the old page still needs are still stored.
    await second.getByRole('link', { name: 'Decode', exact: true }).click();
    await expect(second.getByRole('heading', { level: 1 })).toHaveText('Decode a response');
    await expectOld(second, host);
    await pressReload(second);
    await expectNew(second);
  });

  test('keeps the files of open pages of the version before last', async ({ context, host }) => {
    const [first, second] = await openTwo(context);
    host.folder = newSite();
    expect(await lookForUpdate(first)).toBe('installed');
    host.folder = newestSite();
    expect(await lookForUpdate(first)).toBe('installed');
    await pressReload(first);
    await expect(canonical(first)).toHaveAttribute('href', /^https:\/\/newest/);
    await second.getByRole('link', { name: 'Decode', exact: true }).click();
    await expect(second.getByRole('heading', { level: 1 })).toHaveText('Decode a response');
    await expectOld(second, host);
    // The version that was never active is gone.
    expect(await storeNames(first)).toHaveLength(2);
  });
});

/** A script that only the new build has. */
function newScript(): string {
  const known = new Set(filesIn(DIST));
  const script = filesIn(newSite()).find((file) => file.endsWith('.js') && !known.has(file));
  if (!script) throw new Error('Both builds have the same scripts.');
  return `/${script}`;
}

test('an incomplete new version does not replace the old one', async ({ page, host }) => {
  await visitBrowse(page);
  const before = await storeNames(page);
  host.folder = newSite();
  for (const status of [404, 503]) {
    await test.step(`a script answers ${status}`, async () => {
      host.broken.set(newScript(), status);
      expect(await lookForUpdate(page)).toBe('redundant');
      expect(await storeNames(page)).toEqual(before);
      await page.goto('/codes/1101');
      await expect(meaning(page, 'customer:1101')).toBeVisible();
      await expectOld(page, host);
      await page.getByRole('link', { name: 'Compare', exact: true }).click();
      await expect(page.locator('[data-change]').first()).toBeVisible();
      await expect(updateNotice(page)).toHaveCount(0);
    });
  }
  host.broken.clear();
  expect(await lookForUpdate(page)).toBe('installed');
  await pressReload(page);
  await expectNew(page);
});

test('a site built without offline support removes the worker and all it stored', async ({
  page,
  host,
}) => {
  test.setTimeout(180_000);
  await visitBrowse(page);
  host.folder = siteOf({ OFFLINE: 'off' });
  await lookForUpdate(page);
  await expect.poll(() => storeNames(page)).toEqual([]);
  await page.reload();
  await expect(rows(page).first()).toBeVisible();
  const left = () =>
    page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      isControlled: navigator.serviceWorker.controller !== null,
    }));
  await expect.poll(left).toEqual({ workers: 0, isControlled: false });
});
