import { expect, type Page } from '@playwright/test';
import { catalog } from './catalog-data.ts';
import {
  countText,
  holdBack,
  isLive,
  meaning,
  row,
  rows,
  searchBox,
  suggestions,
  write,
} from './pages.ts';
import { test } from './visit.ts';

const serve = (page: Page, body: string, status = 200) =>
  page.route('**/catalog.json', (route) =>
    route.fulfill({ body, status, contentType: 'application/json' }),
  );

/** Ordered so that each message differs from the previous one. */
const FAILURES = [
  {
    fail: (page: Page) => page.route('**/catalog.json', (route) => route.abort()),
    says: /You may be offline/,
  },
  { fail: (page: Page) => serve(page, 'null'), says: /not a catalog/ },
  { fail: (page: Page) => serve(page, '', 404), says: /404/ },
  { fail: (page: Page) => serve(page, '{"entries": [{"code": "x"}]}'), says: /not a catalog/ },
  { fail: (page: Page) => serve(page, '', 500), says: /500/ },
  {
    fail: (page: Page) => serve(page, JSON.stringify(catalog).slice(0, 5000)),
    says: /invalid JSON/,
  },
] as const;

test('each kind of loading failure has its own message and can be retried', async ({ page }) => {
  const again = page.getByRole('button', { name: 'Try again' });
  for (const [tries, { fail, says }] of FAILURES.entries()) {
    await page.unroute('**/catalog.json');
    await fail(page);
    if (tries === 0) await page.goto('/');
    else await again.click();
    await expect(page.getByRole('alert')).toContainText(says);
  }
  await page.unroute('**/catalog.json');
  await again.click();
  await expect(countText(page)).toContainText(`${catalog.entries.length} entries`);
});

test('the page says that the catalog is loading', async ({ page }) => {
  const answer = await holdBack(page, '**/catalog.json');
  await page.goto('/?q=1101');
  await expect(page.getByText('Loading the catalog…')).toBeVisible();
  answer();
  await expect(row(page, 'customer:1101')).toBeVisible();
});

test('a code page is readable without the catalog', async ({ page }) => {
  await page.route('**/catalog.json', (route) => route.abort());
  await page.goto('/codes/1101');
  await expect(meaning(page, 'transaction:1101')).toContainText('Invalid loyalty program ID');
});

test('a page that fails to render says so, and the other pages still work', async ({ page }) => {
  const compare = page.getByRole('link', { name: 'Compare', exact: true });
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto('/codes/1101');
  // Loads its code first, so that rendering is what fails.
  await compare.click();
  await expect(heading).toContainText('What changes');
  await page.goBack();
  await expect(heading).toHaveText('1101');
  await page.evaluate(() => {
    const { flatMap } = Array.prototype;
    Object.defineProperty(Array.prototype, 'flatMap', {
      value(this: unknown[], give: (item: unknown) => unknown) {
        if (location.pathname === '/compare') throw new Error('Broken on purpose.');
        return flatMap.call(this, give);
      },
    });
  });
  await compare.click();
  await expect(page.getByRole('alert')).toContainText('This page cannot be shown');
  await page.getByRole('link', { name: 'About', exact: true }).click();
  await expect(heading).toHaveText('About this reference');
});

test('shortcuts that failed to load leave the page in place and open on the next press', async ({
  page,
}) => {
  const chunk = '**/shortcuts-dialog*';
  await page.route(chunk, (route) => route.abort());
  await page.goto('/codes/1101');
  await isLive(page);
  await page.keyboard.press('?');
  await expect(page.getByText('This could not be loaded.')).toBeVisible();
  await expect(meaning(page, 'customer:1101')).toBeVisible();
  await page.unroute(chunk);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expect(page.getByText('This could not be loaded.')).toHaveCount(0);
});

test('a menu that failed to load says so in place and can be retried', async ({ page }) => {
  const chunk = '**/copy-as*';
  await page.route(chunk, (route) => route.abort());
  await page.goto('/codes/8015');
  await isLive(page);
  const section = meaning(page, 'customer:8015');
  await section.getByText('Copy as…').click();
  await expect(section.getByRole('alert')).toContainText('could not be loaded');
  await page.unroute(chunk);
  await section.getByRole('button', { name: 'Try again' }).click();
  await expect(section.getByRole('group', { name: 'Copy as' })).toBeVisible();
  await expect(section.getByRole('alert')).toHaveCount(0);
});

test('an unknown code whose chunk failed to load can be retried', async ({ page }) => {
  const chunk = '**/unknown-code*';
  await page.route(chunk, (route) => route.abort());
  await page.goto('/codes/99999');
  await expect(page.getByRole('alert')).toContainText('This page did not load');
  await page.unroute(chunk);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('99999 is not in the catalog');
});

test('Enter navigates even if the search bundle cannot be loaded', async ({ page }) => {
  await page.route('**/search-tools*', (route) => route.abort());
  await page.goto('/about');
  await write(searchBox(page), '1101');
  await searchBox(page).press('Enter');
  await expect(page).toHaveURL('/?q=1101');
  await expect(page.getByRole('alert')).toContainText('This page did not load');
});

test('a search that failed offline resumes when the network is back', async ({ page, context }) => {
  // The page prefetches its parts, perhaps before the network is cut off.
  const ofSearch = '**/search-tools*';
  await page.route(ofSearch, (route) => route.abort('internetdisconnected'));
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-live', '');
  await context.setOffline(true);
  await write(searchBox(page), 'image');
  await expect(page.getByRole('alert')).toContainText('This page did not load');
  await page.unroute(ofSearch);
  await context.setOffline(false);
  await expect(rows(page).first().locator('mark').first()).toBeVisible();
});

test('a pending Enter is dropped when the page changes', async ({ page }) => {
  const answer = await holdBack(page, '**/search-tools*');
  await page.goto('/about');
  await expect(page.getByRole('button', { name: /^Theme/ })).toBeVisible();
  await write(searchBox(page), '1101');
  await searchBox(page).press('Enter');
  await page.getByRole('link', { name: 'Decode', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decode a response');
  const loaded = page.waitForResponse('**/search-tools*');
  answer();
  await (await loaded).finished();
  await write(searchBox(page), '8015');
  await expect(suggestions(page).first()).toContainText('8015');
  await expect(page).toHaveURL('/decode');
});

test('a catalog without a version is rejected', async ({ page }) => {
  await serve(page, JSON.stringify({ ...catalog, versions: [], documents: [], entries: [] }));
  await page.goto('/compare');
  await expect(page.getByRole('alert')).toContainText('versions: Expected at least one version');
});

test('markup in the catalog is shown as plain text', async ({ page }) => {
  const markup =
    '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';
  const [first, ...rest] = catalog.entries;
  if (!first) throw new Error('The catalog is empty.');
  const occurrences = first.occurrences.map((row) => ({ ...row, messages: [markup] }));
  const documents = catalog.documents.map((document) => ({ ...document, title: markup }));
  const hostile = {
    ...catalog,
    title: markup,
    documents,
    entries: [{ ...first, occurrences }, ...rest],
  };
  await serve(page, JSON.stringify(hostile));
  await page.goto('/?q=onerror');
  await expect(page.getByRole('main')).toContainText('<img src=x onerror');
  await page.goto(`/codes/${first.code}`);
  await expect(meaning(page, `${first.resource}:${first.code}`)).toContainText(
    '<img src=x onerror',
  );
  await expect(page.locator('main img, main script')).toHaveCount(0);
  await expect(page).not.toHaveTitle('owned');
});

test('duplicate entries in the catalog are rejected with their path', async ({ page }) => {
  const [first] = catalog.entries;
  await serve(page, JSON.stringify({ ...catalog, entries: [first, first] }));
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('entries[1]');
});
