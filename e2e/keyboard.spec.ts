import { expect } from '@playwright/test';
import { catalog } from './catalog-data.ts';
import { countText, facet, rows, searchBox } from './pages.ts';
import { test, testAlone } from './visit.ts';

test('the first Tab stop is a link that skips to the content', async ({ page }) => {
  await page.goto('/about');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
});

test('the theme switch comes last in the header, in sight and in tab order', async ({ page }) => {
  for (const width of [390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/about');
    const banner = page.getByRole('banner');
    await expect(banner.locator('a, input, select, button').last()).toHaveAccessibleName(/^Theme/);
    const nav = await banner.getByRole('navigation').boundingBox();
    const theme = await banner.getByRole('button', { name: /^Theme/ }).boundingBox();
    expect(theme?.x).toBeGreaterThan((nav?.x ?? 0) + (nav?.width ?? 0) - 1);
  }
});

test('Escape clears the search box', async ({ visit }) => {
  const page = await visit('/?q=coupon');
  await searchBox(page).focus();
  await page.keyboard.press('Escape');
  await expect(searchBox(page)).toHaveValue('');
  await expect(countText(page)).toContainText(`${catalog.entries.length} entries`);
});

test('slash and Ctrl+K focus the search box; inside a field, a slash is text', async ({
  visit,
}) => {
  const page = await visit('/codes/1101');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('/');
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type('a/b?[c]');
  await expect(searchBox(page)).toHaveValue('a/b?[c]');
  await expect(page).toHaveURL('/codes/1101');
  await page.getByRole('button', { name: 'Copy code' }).focus();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(searchBox(page)).toBeFocused();
});

test('square brackets navigate to the previous and the next code', async ({ visit }) => {
  const page = await visit('/codes/1101');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1101');
  await page.keyboard.press(']');
  await expect(page).toHaveURL('/codes/1102');
  await expect(page.getByRole('heading', { level: 1, name: '1102' })).toBeVisible();
  await page.keyboard.press('[');
  await expect(page).toHaveURL('/codes/1101');
});

test('a bracket typed with AltGr, as on German keyboards, works too', async ({ visit }) => {
  const page = await visit('/codes/1101');
  await page.locator('body').dispatchEvent('keydown', { key: ']', ctrlKey: true, altKey: true });
  await expect(page).toHaveURL('/codes/1102');
});

test('the list of shortcuts opens, closes and permanently disables single keys', async ({
  page,
}) => {
  await page.goto('/codes/1101');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press(']');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1101');
  await page.keyboard.press('/');
  await expect(searchBox(page)).not.toBeFocused();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(searchBox(page)).toBeFocused();
});

test('arrow keys move from the search box through the rows and back', async ({ visit }) => {
  const page = await visit('/?q=image');
  await expect(rows(page).nth(1)).toBeVisible();
  await searchBox(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(0).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(searchBox(page)).toBeFocused();
});

test('Browse and Decode focus their text box when opened, but not after Back', async ({ page }) => {
  await page.goto('/decode');
  await expect(page.getByRole('textbox', { name: /^API response/ })).toBeFocused();
  await page.goto('/');
  await expect(searchBox(page)).toBeFocused();
  await page.goto('/about');
  await page.goBack();
  await expect(rows(page).first()).toBeVisible();
  await expect(searchBox(page)).not.toBeFocused();
  await page.goto('/codes/1101');
  await expect(searchBox(page)).not.toBeFocused();
});

test('an empty box that is focused on load does not swallow shortcuts', async ({ page }) => {
  await page.goto('/');
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type('/1101?');
  await expect(searchBox(page)).toHaveValue('1101?');
  await page.goto('/decode');
  const box = page.getByRole('textbox', { name: /^API response/ });
  await expect(box).toBeFocused();
  await page.keyboard.type('code 8015');
  await expect(box).toHaveValue('code 8015');
});

testAlone.describe('on a touch screen', () => {
  testAlone.use({ hasTouch: true, isMobile: true });

  testAlone('Browse does not open the on-screen keyboard', async ({ page }) => {
    await page.goto('/');
    await expect(rows(page).first()).toBeVisible();
    await expect(page.locator('html[data-live]')).toBeAttached();
    await expect(searchBox(page)).not.toBeFocused();
  });
});

test('text typed outside any field goes into the search box, first letter included', async ({
  page,
}) => {
  await page.goto('/codes/1101');
  await page.getByRole('link', { name: 'Markdown' }).focus();
  await page.keyboard.type('coupon 7');
  await expect(searchBox(page)).toHaveValue('coupon 7');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(searchBox(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(searchBox(page)).not.toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('abc');
  await expect(searchBox(page)).toHaveValue('');
});

test('with single keys disabled, letters typed outside a field do nothing', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('single-keys', 'off'));
  await page.goto('/codes/1101');
  await page.keyboard.type('coupon');
  await expect(searchBox(page)).toHaveValue('');
});

test('at most ten Tab stops lie between the search box and the first row', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html[data-live]')).toBeAttached();
  await expect(searchBox(page)).toBeFocused();
  const first = rows(page).first().getByRole('link');
  const isReached = () => first.evaluate((link) => link === document.activeElement);
  let stops = -1;
  do {
    stops += 1;
    await page.keyboard.press('Tab');
  } while (stops < 20 && !(await isReached()));
  expect(stops).toBeLessThanOrEqual(10);
});

test('arrow keys move between filters', async ({ visit }) => {
  const page = await visit('/');
  await expect(page.locator('html[data-live]')).toBeAttached();
  await facet(page, 'Resource', 'Customer').focus();
  await page.keyboard.press('ArrowDown');
  await expect(facet(page, 'Resource', 'Transaction')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/?resource=transaction');
  await page.keyboard.press('ArrowUp');
  await expect(facet(page, 'Resource', 'Customer')).toBeFocused();
});

test('arrow keys move between ranges by their position on the screen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await expect(page.locator('html[data-live]')).toBeAttached();
  const range = (resource: string, from: number) =>
    page.locator(`figure a[href*="q=${from}-"][href*="resource=${resource}"]`);
  await range('points', 800).focus();
  await page.keyboard.press('ArrowUp');
  await expect(range('transaction', 800)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(range('transaction', 700)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(range('coupons', 700)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(range('customer', 400)).toBeFocused();
});
