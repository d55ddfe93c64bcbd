import { expect, type Page } from '@playwright/test';
import { catalog } from './catalog-data.ts';
import { copied, holdBack, searchBox, suggestions, write } from './pages.ts';
import { test } from './visit.ts';

const choice = (page: Page) => page.getByRole('combobox', { name: 'API version' });
const lead = (page: Page) => page.locator('#customer .lead:visible');
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('api-version'));

test('a code page has no version summary until a version is chosen', async ({ page }) => {
  await page.goto('/codes/500');
  await expect(choice(page)).toHaveValue('all');
  await expect(lead(page)).toHaveCount(0);
});

test('the label of the version switch links to the help on API versions', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 844 });
  await page.goto('/codes/500');
  await choice(page).selectOption('v2');
  const label = page.getByRole('link', { name: 'API version' });
  // On phones, only "Version" is visible.
  await expect(label.locator('span')).toHaveCSS('clip-path', 'inset(50%)');
  await expect(label.locator('span')).toHaveText('API');
  await label.click();
  await expect(page).toHaveURL('/about#api_versions');
  await expect(page.getByRole('heading', { name: 'Which API version do I use?' })).toBeInViewport();
});

test('every code page summarises the chosen version, even after a reload', {
  tag: '@engine',
}, async ({ page }) => {
  await page.goto('/codes/500');
  await choice(page).selectOption('v2-lookup');
  await expect(lead(page)).toHaveText('In V2 Lookup All requests failed due to errors.');
  await page.reload();
  await expect(lead(page)).toHaveText('In V2 Lookup All requests failed due to errors.');
  await page.goto('/codes/521');
  await expect(lead(page)).toHaveText('Not documented for V2 Lookup');
  await choice(page).selectOption('all');
  await expect(lead(page)).toHaveCount(0);
  expect(await stored(page)).toBeNull();
});

test('the version summary lists several messages as a list', async ({ page }) => {
  await page.goto('/codes/1000?api=v1');
  await expect(lead(page).getByRole('listitem')).toHaveCount(12);
});

test('Enter opens a suggestion that the chosen version documents', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('api-version', 'v2'));
  await page.goto('/about');
  await write(searchBox(page), 'customer not found');
  await expect(suggestions(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  // Without a version it would be 611, of transactions.
  await expect(page).toHaveURL(/#customer$|\/codes\/\d+$/);
  await expect(page.locator('section[data-entry]').first()).toBeVisible();
  await expect(page.locator('section[data-entry]').first()).not.toHaveAttribute(
    'data-lacks',
    /\bv2(?!-)/,
  );
});

test('the version summary is shown even if only early.js runs', { tag: '@engine' }, async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('api-version', 'v1'));
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/codes/500');
  await expect(choice(page)).toHaveValue('v1');
  await expect(lead(page)).toHaveText('In V1 All requests failed due to errors.');
});

test('nothing shifts while the app starts with a stored version', { tag: '@engine' }, async ({
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('api-version', 'v2');
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    // Shifts while the document arrives have their own test.
    const isArriving = ({ startTime }: PerformanceEntry) => {
      const [page] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming];
      return page.domInteractive === 0 || startTime < page.domInteractive;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!isArriving(entry)) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['/codes/1101', '/codes/500', '/']) {
    await page.goto(path);
    await expect(page.locator('html[data-live]')).toBeAttached();
    await expect(choice(page)).toHaveValue('v2');
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts).toEqual([]);
  }
});

test('a version chosen before hydration is not lost', { tag: '@engine' }, async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('api-version', 'v2'));
  const release = await holdBack(page, '**/catalog.json');
  await page.goto('/codes/500');
  await choice(page).selectOption('v1');
  release();
  await expect(lead(page)).toContainText('In V1');
  expect(await stored(page)).toBe('v1');
});

test('a version in the URL overrides the stored one and is not stored', async ({ page }) => {
  await page.goto('/about');
  await page.evaluate(() => localStorage.setItem('api-version', 'v1'));
  await page.goto('/codes/500?api=v2-lookup');
  await expect(choice(page)).toHaveValue('v2-lookup');
  await expect(lead(page)).toContainText('In V2 Lookup');
  expect(await stored(page)).toBe('v1');
  await choice(page).selectOption('v2');
  await expect(page).toHaveURL(/\/codes\/500$/);
  await page.reload();
  await expect(lead(page)).toContainText('In V2 (inferred)');
});

test('an unknown version is ignored, and the page says so', async ({ page }) => {
  await page.goto('/codes/500?api=v9');
  await expect(page.getByText('Ignored in the URL: api=v9.')).toBeVisible();
  await expect(choice(page)).toHaveValue('all');
  await expect(lead(page)).toHaveCount(0);
});

test('the entry that the chosen version documents comes first, else catalog order', async ({
  page,
}) => {
  // In the documents, the first entry of a code has every version, so two entries swap their rows.
  const [customer, transaction] = catalog.entries.filter(({ code }) => code === 1101);
  const entries = [
    { ...customer, occurrences: transaction?.occurrences },
    { ...transaction, occurrences: customer?.occurrences },
  ];
  await page.route('**/catalog.json', (route) => route.fulfill({ json: { ...catalog, entries } }));
  await page.goto('/codes/1101');
  const order = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('section[data-entry]')]
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((section) => section.id),
    );
  await expect.poll(order).toEqual(['customer', 'transaction']);
  await choice(page).selectOption('v2');
  await expect.poll(order).toEqual(['transaction', 'customer']);
});

test('suggestions say when the chosen version has no document on a resource', async ({ page }) => {
  await page.goto('/codes/500?api=v2');
  await searchBox(page).pressSequentially('1101');
  const options = suggestions(page);
  await expect(options.first()).toContainText('Customer');
  await expect(options.nth(1)).toContainText('No V2 document on transactions');
});

test('Browse dims entries that the chosen version does not document', async ({ page }) => {
  await page.goto('/');
  const colourOf = (entry: string) =>
    page
      .locator(`[data-entry="${entry}"] [data-column="wording"]`)
      .evaluate((cell) => getComputedStyle(cell).color);
  const plain = await colourOf('customer:521');
  expect(await colourOf('customer:500')).toBe(plain);
  await choice(page).selectOption('v1');
  await expect.poll(() => colourOf('customer:521')).not.toBe(plain);
  expect(await colourOf('customer:500')).toBe(plain);
});

test('a copied link includes the chosen version', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copyLink = async () => {
    await page.getByRole('button', { name: 'Copy link' }).first().click();
    await expect(page.getByText('Copied')).toBeVisible();
    const { pathname, search, hash } = new URL(await copied(page));
    return pathname + search + hash;
  };
  await page.goto('/codes/521');
  expect(await copyLink()).toBe('/codes/521#customer');
  await choice(page).selectOption('v2');
  await expect(page.getByText('Copied')).toHaveCount(0);
  expect(await copyLink()).toBe('/codes/521?api=v2#customer');
  await page.goto('/?resource=points');
  expect(await copyLink()).toBe('/?resource=points&api=v2');
});

test('Decode offers to set the API version of a response', async ({ page }) => {
  await page.goto('/decode');
  await write(
    page.getByRole('textbox', { name: 'API response, log or message' }),
    '{"errors":[{"status":false,"code":8015,"message":"Not found"}]}',
  );
  // V2 and V2 Lookup have the same responses, so both are offered.
  await expect(page.getByRole('button', { name: 'Set API version to V2 Lookup' })).toBeVisible();
  await page.getByRole('button', { name: 'Set API version to V2 (inferred)' }).click();
  await expect(choice(page)).toHaveValue('v2');
  await expect(page.getByRole('button', { name: /^Set API version/ })).toHaveCount(0);
});
