import { expect } from '@playwright/test';
import { coveredControls, PAGE_KINDS } from './covered-controls.ts';
import { bringIntoView, holdBack, meaning, row } from './pages.ts';
import { test } from './visit.ts';

test('no visible control is covered at its centre, at 447 px and 1440 px', {
  tag: '@engine',
}, async ({ page }) => {
  for (const { path, shows } of PAGE_KINDS) {
    await page.goto(path);
    for (const width of [447, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(page.locator(shows).first()).toBeVisible();
      // Rows move when a better answer replaces the first.
      const look = () => page.evaluate(coveredControls);
      const message = `${path} at ${width} px`;
      await expect.poll(async () => (await look()).covered, { message }).toEqual([]);
      expect((await look()).tested, message).toBeGreaterThan(5);
    }
  }
});

test('a row clicked before hydration still opens', { tag: '@engine' }, async ({ page }) => {
  await holdBack(page, '**/catalog.json*');
  await page.goto('/');
  const words = row(page, 'customer:1101').locator('td').last();
  await bringIntoView(words);
  await words.click();
  await expect(meaning(page, 'customer:1101')).toBeVisible();
});

test('Ctrl+click on the text of a row opens a new tab', async ({ page, context }) => {
  await page.goto('/?q=8015');
  const opened = context.waitForEvent('page');
  await row(page, 'customer:8015')
    .locator('td')
    .last()
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(await opened).toHaveURL(/codes.8015/);
});
