import { expect, type Locator, type Page } from '@playwright/test';
import { idsWhere } from './catalog-data.ts';
import { copied, countText, facet, meaning, rows } from './pages.ts';
import { test } from './visit.ts';

/** Presses Tab until an element has the focus; fails if it is unreachable. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}

/** Presses Tab up to an element's group, then an arrow key until it has the focus. */
async function arrowTo(page: Page, group: Locator, target: Locator): Promise<void> {
  await tabTo(page, group.locator('input:not([tabindex="-1"])').first());
  for (let presses = 0; presses < 30; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowRight');
  }
  await expect(target).toBeFocused();
}

test('a code can be found by its text and opened by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.type('preferred store specified');
  await expect(rows(page).first()).toHaveAttribute('data-entry', 'customer:1053');
  await expect(countText(page)).toContainText('for “preferred store specified”');
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(meaning(page, 'customer:1053')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: '1053' })).toBeFocused();
  await expect(page).toHaveTitle(/^1053/);
  await page.goBack();
  await expect(rows(page).first().getByRole('link')).toBeFocused();
});

test('the list can be filtered and its link copied by keyboard alone', async ({ visit }) => {
  const page = await visit('/');
  await expect(page.locator('html[data-live]')).toBeAttached();
  await arrowTo(
    page,
    page.getByRole('toolbar', { name: 'Filters' }),
    facet(page, 'Category', 'Warning'),
  );
  await page.keyboard.press('Space');
  await expect(countText(page)).toContainText(
    `${idsWhere(({ category }) => category === 'warning').length} entries`,
  );
  await expect(facet(page, 'Category', 'Warning')).toBeFocused();
  const copy = page.getByRole('button', { name: 'Copy link' });
  await tabTo(page, copy);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await copied(page)).toBe(page.url());
});

test('two versions can be compared and a change opened by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('link', { name: 'Compare', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const from = page.getByRole('combobox', { name: 'From' });
  await tabTo(page, from);
  await page.keyboard.type('V2');
  await expect(from).toHaveValue('v2');
  await expect(from).toBeFocused();
  const to = page.getByRole('combobox', { name: 'To' });
  await tabTo(page, to);
  await page.keyboard.type('V2 L');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'How V2 (inferred) and V2 Lookup differ',
  );
  await expect(to).toBeFocused();
  const change = page.locator('tr[data-change]').first().getByRole('link').first();
  await tabTo(page, change);
  const code = await change.textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: code ?? '' })).toBeVisible();
});

test('a response can be decoded and copied by keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/decode');
  await expect(page.getByRole('textbox', { name: 'API response, log or message' })).toBeFocused();
  await page.keyboard.insertText('{"errors":[{"status":false,"code":8015,"message":"No"}]}');
  await expect(page.locator('[data-code]')).toHaveAttribute('data-entry', 'customer:8015');
  await tabTo(page, page.getByRole('button', { name: 'Copy for a ticket' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await copied(page)).toContain('8015');
  await tabTo(page, page.getByRole('button', { name: 'Show in the text' }));
});

test('the theme can be switched by keyboard alone', async ({ page }) => {
  await page.goto('/codes/1101');
  const theme = page.getByRole('button', { name: /^Theme/ });
  await tabTo(page, theme);
  const looks = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await page.keyboard.press('Enter');
  await expect.poll(looks).toBe('dark');
  await page.keyboard.press('Enter');
  await expect.poll(looks).toBe('light');
  await expect(theme).toBeFocused();
  await page.reload();
  await expect.poll(looks).toBe('light');
});
