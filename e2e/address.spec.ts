import { expect } from '@playwright/test';
import { idsWhere } from './catalog-data.ts';
import {
  bringIntoView,
  countText,
  facet,
  meaning,
  openRow,
  row,
  rows,
  searchBox,
  shownIds,
  write,
} from './pages.ts';
import { test } from './visit.ts';

test('a URL restores the whole view', { tag: '@engine' }, async ({ page, context }) => {
  await page.goto('/');
  await write(searchBox(page), 'customer not found');
  await facet(page, 'Version', 'V1').first().check();
  // The list is sorted by code already, so a click would reverse it.
  await expect(countText(page)).toContainText('for “customer not found”');
  await page.getByRole('columnheader', { name: 'Code' }).getByRole('link').click();
  await expect(page).toHaveURL('/?q=customer%20not%20found&version=v1&sort=code');
  await expect(rows(page).first().locator('mark').first()).toBeVisible();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(searchBox(other)).toHaveValue('customer not found');
  await expect(facet(other, 'Version', 'V1').first()).toBeChecked();
  // Paraphrases arrive after the first answer.
  await expect(async () => {
    const ids = await shownIds(page);
    expect(ids.length).toBeGreaterThan(0);
    expect(await shownIds(other)).toEqual(ids);
  }).toPass();
});

test('typing a query adds one history entry, not one per letter', { tag: '@engine' }, async ({
  visit,
}) => {
  const page = await visit('/about');
  await page.getByRole('link', { name: 'Browse', exact: true }).click();
  await searchBox(page).pressSequentially('coupon expired', { delay: 20 });
  await expect(page).toHaveURL('/?q=coupon%20expired');
  await rows(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/codes\//);
  await page.goBack();
  await expect(page).toHaveURL('/?q=coupon%20expired');
  await expect(searchBox(page)).toHaveValue('coupon expired');
  await page.goBack();
  await expect(page).toHaveURL('/');
  await expect(searchBox(page)).toHaveValue('');
  await page.goBack();
  await expect(page).toHaveURL('/about');
});

test('Back and Forward step through facet choices', { tag: '@engine' }, async ({ visit }) => {
  const page = await visit('/');
  await facet(page, 'Resource', 'Points').first().check();
  await facet(page, 'Category', 'Success').first().check();
  await expect(countText(page)).toContainText('1 entry');
  await page.goBack();
  await expect(page).toHaveURL('/?resource=points');
  await expect(facet(page, 'Category', 'Success').first()).not.toBeChecked();
  await page.goForward();
  await expect(page).toHaveURL('/?resource=points&category=success');
  await expect(rows(page)).toHaveCount(1);
});

for (const width of [390, 1280]) {
  test(`Back from a code restores the scroll position and the focused row at ${width} px`, {
    tag: '@engine',
  }, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/?resource=transaction');
    const link = row(page, 'transaction:9608').getByRole('link');
    await bringIntoView(link);
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
    const topOf = async () => Math.round((await link.boundingBox())?.y ?? -1);
    const before = await topOf();
    // Firefox's driver scrolls before it clicks.
    await link.evaluate((element) => {
      element.focus({ preventScroll: true });
      (element as HTMLElement).click();
    });
    await expect(meaning(page, 'transaction:9608')).toBeVisible();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.goBack();
    await expect(link).toBeFocused();
    await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThanOrEqual(1);
  });
}

test('a facet chosen after Back keeps the focus', { tag: '@engine' }, async ({ visit }) => {
  const page = await visit('/');
  await openRow(page, 'customer:8015');
  await expect(meaning(page, 'customer:8015')).toBeVisible();
  await page.goBack();
  const box = facet(page, 'Category', 'Error');
  await box.click();
  await expect(page).toHaveURL('/?category=error');
  await expect(box).toBeFocused();
});

test('a query cut inside a surrogate pair does not break the page', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`/?q=${'a'.repeat(1999)}%F0%9F%98%80`);
  await expect(page.getByRole('heading', { name: 'No code matches' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a reload keeps the view and the scroll position', { tag: '@engine' }, async ({ page }) => {
  await page.goto('/?category=error');
  await bringIntoView(row(page, 'customer:8015'));
  const before = await page.evaluate(() => window.scrollY);
  await page.reload();
  await expect(rows(page).first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
});

test('invalid values in the URL are ignored and the valid ones apply', async ({ visit }) => {
  const page = await visit('/?resource=nobody,points&category=%00&sort=upwards&page=9&version=,,');
  await expect(facet(page, 'Resource', 'Points').first()).toBeChecked();
  await expect(countText(page)).toContainText(
    `${idsWhere(({ resource }) => resource === 'points').length} entries`,
  );
});

test('the page title names what the URL asks for', async ({ visit }) => {
  const page = await visit('/?q=customer%20not%20found');
  await expect(page).toHaveTitle('customer not found · Capillary API status codes');
  await visit('/compare?from=v2&to=v2-lookup');
  await expect(page).toHaveTitle(
    'How V2 (inferred) and V2 Lookup differ · Capillary API status codes',
  );
  await visit('/codes/1101#transaction');
  await expect(page).toHaveTitle('1101 Transaction · Invalid loyalty program ID passed');
});

test('a URL with a category and a version shows the matching wording', async ({ visit }) => {
  const page = await visit('/?category=error&version=v1');
  await expect(row(page, 'customer:91003')).toContainText('Validation');
  await visit('/?category=warning&version=v2');
  await expect(row(page, 'customer:91003')).toContainText('Failed');
  await expect(row(page, 'customer:91003')).not.toContainText('Validation');
});

test('a click with Ctrl or ⌘ opens a new tab', async ({ page, context }) => {
  await page.goto('/?q=8015');
  const opened = context.waitForEvent('page');
  await rows(page)
    .first()
    .getByRole('link')
    .click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(meaning(tab, 'customer:8015')).toBeVisible();
  await expect(page).toHaveURL('/?q=8015');
});

test('a key that is held down navigates only once', { tag: '@engine' }, async ({ page }) => {
  await page.goto('/codes/1101');
  await page.keyboard.down(']');
  await expect(page).toHaveURL('/codes/1102');
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down(']');
  await expect(meaning(page, 'customer:1102')).toBeVisible();
  await expect(page).toHaveURL('/codes/1102');
  await page.keyboard.up(']');
  await page.keyboard.press(']');
  await expect(page).toHaveURL('/codes/1103');
});

test('a link still works when the browser refuses more history entries', {
  tag: '@engine',
}, async ({ page }) => {
  await page.goto('/codes/1101');
  await expect(page.locator('html')).toHaveAttribute('data-live', '');
  await page.evaluate(() => {
    history.pushState = () => {
      throw new DOMException('Too many calls', 'SecurityError');
    };
  });
  await page.getByRole('link', { name: 'About', exact: true }).click();
  await expect(page).toHaveURL('/about');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About this reference');
});

test('damaged and foreign data in session storage does not break the page', async ({ page }) => {
  await page.goto('/?resource=points');
  await page.evaluate(() => {
    for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, '{');
    sessionStorage.setItem('whereabouts', '{');
    history.replaceState({ key: 'a' }, '');
  });
  await page.reload();
  const link = rows(page).first().getByRole('link');
  await expect(link).toHaveText('800');
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('800');
  await page.goBack();
  await expect(link).toBeFocused();
  const keys = await page.evaluate(() => Object.keys(sessionStorage));
  expect(keys.filter((key) => !/^(status-codes |whereabouts$)/.test(key))).toEqual([]);
});

test('bidirectional control characters of a query are removed from the title', async ({
  visit,
}) => {
  const page = await visit(`/?q=${encodeURIComponent('\u202Etxet\u2066 x')}`);
  await expect(page).toHaveTitle('txet x · Capillary API status codes');
});

test('the browser theme colour follows a manually chosen theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/about');
  await expect(page.locator('html')).toHaveAttribute('data-live', '');
  const colour = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')]
        .filter(({ media }) => matchMedia(media).matches)
        .map(({ content }) => content),
    );
  expect(await colour()).toEqual(['#fbfcfe']);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect.poll(colour).toEqual(['#0d1117']);
  await page.reload();
  expect(await colour()).toEqual(['#0d1117']);
});
